import { useState } from 'react'
import type { GeneratedBlock } from '#contract/agenda.ts'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { wordOf } from '#words/word-of.ts'
import { envelope } from '../../../api/call.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { RadioList } from '../../../parts/radio-list.tsx'
import { Status } from '../../../parts/status.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import { readMinutes } from '../reading.rules.ts'
import styles from './generate.module.css'

/** Makes the blocks of the programmes at once, after showing the day they make. */
export function GenerateDialog({
  workshop,
  usual,
  programmes,
  onClose,
}: {
  workshop: Workshop
  usual: Output<'agenda.ofWorkshop'>['usual']
  programmes: readonly Programme[]
  onClose: () => void
}) {
  const { common, prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.generate
  const [typed, setTyped] = useState(String(usual.minutes))
  const [bySteps, setBySteps] = useState(usual.bySteps)
  const generate = useCommand('agenda.generate')
  const tell = useUndoNotice()
  const read = readMinutes(typed)
  const asked = { workshopId: workshop.id, programmeIds: null, minutes: Number(read), bySteps, language }
  const day = useAnswer('agenda.generated', read === undefined ? null : asked)
  const changes = day !== undefined && (day.removed.length > 0 || day.blocks.some(({ state }) => state === 'new' || state === 'changed'))
  const make = async () => {
    if (read === undefined || !changes) return
    const sent = envelope(workshop.id)
    const reply = await generate(asked, sent)
    if (!reply.ok) return
    onClose()
    tell({ text: words.made(reply.value), late: prepare.late, sent })
  }
  const steps = workshop.steps.filter(({ hidden }) => !hidden).map((step) => wordOf(step, language))
  return (
    <Dialog
      title={words.title}
      wide
      onClose={onClose}
      onSubmit={() => void make()}
      actions={
        <>
          <span className={`faint ${styles.left}`} aria-live="polite">
            {programmes.length > 0 && day && !changes && words.nothing}
          </span>
          <Button onClick={onClose} shortcut="Esc">
            {common.cancel}
          </Button>
          <Button look="first" type="submit" shortcut="Enter" disabled={read === undefined || !changes}>
            {words.make}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <TextField
          label={words.minutes}
          value={typed}
          inputMode="numeric"
          problem={read === undefined ? words.minutesWrong(typed) : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <RadioList
          label={words.by}
          value={bySteps ? 'steps' : 'programme'}
          options={[
            { value: 'programme', word: words.byProgramme, why: words.byProgrammeWhy(steps.join(', ')) },
            { value: 'steps', word: words.bySteps, why: words.byStepsWhy },
          ]}
          onChoose={(by) => setBySteps(by === 'steps')}
        />
      </div>
      {programmes.length === 0 ? <p className="soft">{words.noProgramme}</p> : day && <Day workshop={workshop} day={day} />}
    </Dialog>
  )
}

function Day({ workshop, day }: { workshop: Workshop; day: Output<'agenda.generated'> }) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.generate
  const time = (at: number) => timeOfDay(at, workshop.zone, language)
  const over = Math.round((day.endsAt - day.plannedCloseAt) / 60_000)
  return (
    <div>
      <div className={styles.dayHead}>
        <h3 className={styles.dayTitle}>{words.day}</h3>
        <Status colour={over > 0 ? 'red' : 'green'} icon={over > 0 ? 'clock' : 'circle-check'}>
          {words.ends(time(day.endsAt))}, {over > 0 ? prepare.agenda.overrun(over) : prepare.agenda.fits(-over)}
        </Status>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
      <ol className={styles.day} aria-label={words.day} tabIndex={0}>
        {day.blocks.map((block) => (
          <Made key={block.id ?? `${block.programmeId}${block.stepId}`} block={block} time={time(block.plannedAt)} />
        ))}
      </ol>
      {day.removed.length > 0 && <p className={styles.removed}>{words.removed(day.removed)}</p>}
    </div>
  )
}

function Made({ block: { state, title, plannedMinutes }, time }: { block: GeneratedBlock; time: string }) {
  const { planning } = useWords()
  return (
    <li data-state={state}>
      <span>{time}</span>
      <span>{title}</span>
      <span className="num">{plannedMinutes}′</span>
      <small>{planning.generate.states[state]}</small>
    </li>
  )
}
