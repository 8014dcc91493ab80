import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay, zoneAbbreviation } from '#words/dates.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { Status } from '../../../parts/status.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { readTime, timeText } from '../../../parts/time-text.ts'
import { useClosed } from '../closed-note.tsx'
import { useStoreDetails } from '../edit-details.ts'
import sheet from '../sheet.module.css'
import styles from './agenda.module.css'
import { GenerateDialog } from './generate-dialog.tsx'

type Agenda = Output<'agenda.ofWorkshop'>

/** From when to when the day is planned, changed where it stands, and whether what is on it fits. */
export function AgendaHead({ workshop, agenda, programmes }: { workshop: Workshop; agenda: Agenda; programmes: readonly Programme[] }) {
  const { prepare, planning } = useWords()
  const closed = useClosed(workshop)
  const [generating, setGenerating] = useState(false)
  return (
    <div className={`${sheet.head} ${styles.head}`}>
      <h2 className={sheet.title}>{prepare.parts.agenda}</h2>
      <Plan workshop={workshop} agenda={agenda} />
      {!closed && (
        <span className={sheet.push}>
          <Button onClick={() => setGenerating(true)}>{planning.generate.open}</Button>
        </span>
      )}
      {generating && (
        <GenerateDialog workshop={workshop} usual={agenda.usual} programmes={programmes} onClose={() => setGenerating(false)} />
      )}
    </div>
  )
}

function Plan({ workshop, agenda }: { workshop: Workshop; agenda: Agenda }) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.agenda
  const { plannedOpenAt, plannedCloseAt, endsAt } = agenda
  const over = minutesOf(endsAt - plannedCloseAt)
  return (
    <>
      <span className={`soft ${styles.plan}`}>
        {words.planned} <Time workshop={workshop} field="plannedOpen" label={words.opening} /> {words.until}{' '}
        <Time workshop={workshop} field="plannedClose" label={words.closing} /> {zoneAbbreviation(workshop.zone, plannedOpenAt)},{' '}
        {words.sumUntil(minutesOf(endsAt - plannedOpenAt), timeOfDay(endsAt, workshop.zone, language))}
      </span>
      {over > 0 ? (
        <Status colour="red" icon="clock">
          {prepare.agenda.overrun(over)}
        </Status>
      ) : (
        <Status colour="green">{prepare.agenda.fits(-over)}</Status>
      )}
    </>
  )
}

function Time({ workshop, field, label }: { workshop: Workshop; field: 'plannedOpen' | 'plannedClose'; label: string }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const closed = useClosed(workshop)
  const store = useStoreDetails(workshop.id)
  return (
    <span className={styles.clock}>
      <StoredText
        label={label}
        value={workshop[field]}
        show={(time) => timeText(time, language)}
        read={readTime}
        problem={(typed) => prepare.details.timeWrong(label, typed)}
        locked={closed}
        onStore={(time) => store({ [field]: time })}
      />
    </span>
  )
}

function minutesOf(span: number): number {
  return Math.round(span / 60_000)
}
