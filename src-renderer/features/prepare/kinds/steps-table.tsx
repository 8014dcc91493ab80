import { stepRoles } from '#contract/choices.ts'
import type { Step, Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { newId } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { MoveButtons, moveKeys } from '../../../parts/move-buttons.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { TickMark } from '../../../parts/tick-mark.tsx'
import { useClosed } from '../closed-note.tsx'
import { NewField } from '../new-field.tsx'
import rowStyles from '../new-row.module.css'
import { useNewRow } from '../new-row.ts'
import { readFilled } from '../reading.rules.ts'
import sheet from '../sheet.module.css'
import styles from './kinds.module.css'

/** The steps by which each programme is discussed, in their order. */
export function StepsTable({ workshop }: { workshop: Workshop }) {
  const { prepare, planning } = useWords()
  const words = planning.kinds
  const closed = useClosed(workshop)
  const { steps } = workshop
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.steps}</h3>
      <p className={styles.lead}>{words.stepsLead}</p>
      <table className={`${sheet.table} ${styles.table}`} aria-label={words.steps}>
        <colgroup>
          <col />
          <col />
          <col className={styles.stepRole} />
          <col className={styles.shown} />
          <col className={styles.acts} />
        </colgroup>
        <thead>
          <tr>
            <th>{words.wordId}</th>
            <th>{words.wordEn}</th>
            <th>{words.role}</th>
            <th>{words.shown}</th>
            <th>
              <span className="only-heard">{prepare.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            <StepRow key={step.id} workshop={workshop} step={step} isFirst={at === 0} isLast={at === steps.length - 1} />
          ))}
        </tbody>
        {!closed && <NewStep workshop={workshop} />}
      </table>
    </section>
  )
}

function StepRow({ workshop, step, isFirst, isLast }: { workshop: Workshop; step: Step; isFirst: boolean; isLast: boolean }) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.kinds
  const closed = useClosed(workshop)
  const edit = useCommand('workshops.editStep')
  const store = useCommand('workshops.editStep', { quiet: true })
  const move = useCommand('workshops.moveStep')
  const name = wordOf(step, language)
  const moving = { isFirst, isLast, onMove: (by: -1 | 1) => void move({ stepId: step.id, by }) }
  return (
    <tr onKeyDown={closed ? undefined : moveKeys(moving)} data-hidden={step.hidden || undefined}>
      {(['wordId', 'wordEn'] as const).map((field) => (
        <td key={field} className={styles.word} lang={field === 'wordId' ? 'id' : 'en'}>
          <StoredText
            label={prepare.of(words[field], step[field])}
            value={step[field]}
            read={readFilled}
            problem={() => words.wordMissing}
            locked={closed}
            onStore={(word) => store({ stepId: step.id, changes: { [field]: word } })}
          />
        </td>
      ))}
      <td className={styles.roleOf}>{words.stepRoles[step.role]}</td>
      <td>
        <TickMark
          label={prepare.of(words.shown, name)}
          checked={!step.hidden}
          locked={closed}
          onChange={(checked) => void edit({ stepId: step.id, changes: { hidden: !checked } })}
        />
      </td>
      <td>
        {!closed && (
          <div className={sheet.acts}>
            <MoveButtons name={name} {...moving} />
          </div>
        )}
      </td>
    </tr>
  )
}

const empty = { wordId: '', wordEn: '', role: 'plain' as (typeof stepRoles)[number] }

function NewStep({ workshop }: { workshop: Workshop }) {
  const { common, planning } = useWords()
  const words = planning.kinds
  const add = useCommand('workshops.addStep')
  const save = ({ wordId, wordEn, role }: typeof empty) => {
    if (wordId.trim() === '') return null
    const step = { wordId, wordEn: wordEn.trim() || wordId, role }
    return add({ workshopId: workshop.id, stepId: newId(), ...step }).then((reply) => reply.ok)
  }
  const row = useNewRow(workshop.steps.length, empty, save, { led: false })
  return (
    <tfoot className={styles.foot}>
      <tr className={rowStyles.row} onKeyDown={row.press}>
        <td>
          <NewField
            label={words.wordId}
            placeholder={words.addStepHint}
            ref={row.first}
            value={row.draft.wordId}
            onType={(wordId) => row.set({ wordId })}
          />
        </td>
        <td>
          <NewField
            label={words.wordEn}
            placeholder={words.englishHint}
            value={row.draft.wordEn}
            onType={(wordEn) => row.set({ wordEn })}
          />
        </td>
        <td>
          <select
            aria-label={words.role}
            className={`${rowStyles.choice} ${rowStyles.fill}`}
            value={row.draft.role}
            onChange={(event) => row.set({ role: stepRoles.find((role) => role === event.target.value) ?? 'plain' })}
          >
            {stepRoles.map((role) => (
              <option key={role} value={role}>
                {words.stepRoles[role]}
              </option>
            ))}
          </select>
        </td>
        <td colSpan={2}>
          <Button onClick={row.add} shortcut="Enter" title={words.addStep}>
            {common.add}
          </Button>
        </td>
      </tr>
    </tfoot>
  )
}
