import { timeOfDayExact } from '#words/dates.ts'
import { useAllContributions } from '../../agreement-parts/all-contributions.ts'
import { CodeOf } from '../../agreement-parts/code-of.tsx'
import { useLanguage, useWords } from '../../api/words.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import type { Records } from './records.ts'
import { useScope } from './screen-context.ts'
import { useSelected } from './selection.ts'
import styles from './trace.module.css'
import { type TraceStep, traceOf } from './trace-of.ts'

/** The right margin: the words the selected row came from and what came of it, always in sight. */
export function Trace({ records }: { records: Records }) {
  const { agreements } = useWords()
  const { workshop, selection, firstId } = useScope()
  const selectedId = useSelected(selection, firstId)
  const waysOut = useAllContributions(workshop.id, 'waysOut')
  const steps = selectedId === null || !waysOut ? [] : traceOf(selectedId, records, waysOut)
  const self = steps.find((step) => step.id === selectedId)
  return (
    <aside className={styles.trace} aria-label={agreements.traceTitle}>
      <SectionHead title={self ? agreements.trace(self.code) : agreements.traceTitle} />
      {!self && <p className={styles.hint}>{agreements.traceHint}</p>}
      {self && (
        <ol className={styles.chain}>
          {steps.map((step) => (
            <Step key={step.id} step={step} here={step.id === self.id} />
          ))}
        </ol>
      )}
      {self && self.letter === null && steps[0] === self && <p className={styles.hint}>{agreements.traceNone}</p>}
    </aside>
  )
}

function Step({ step, here }: { step: TraceStep; here: boolean }) {
  const { agreements } = useWords()
  const language = useLanguage()
  const { workshop, show, showInLive } = useScope()
  const { letter } = step
  const kind = letter === null ? undefined : workshop.kinds.find((each) => each.letter.toUpperCase() === letter)
  const said = kind !== undefined
  return (
    <li className={here ? styles.here : styles.step} aria-current={here}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.code}
          aria-label={said ? agreements.showInLive(step.code) : agreements.showRecord(step.code)}
          onClick={() => (said ? showInLive(step.id) : show(step.id))}
        >
          <CodeOf workshop={workshop} code={step.code} kindId={kind?.id} />
        </button>
        <span className={styles.who}>{step.who}</span>
        {step.at !== null && <span className={styles.at}>{timeOfDayExact(step.at, workshop.zone, language)}</span>}
      </div>
      <p className="words">{step.words}</p>
    </li>
  )
}
