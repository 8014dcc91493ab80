import { Fragment } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay, zoneAbbreviation } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { Status } from '../../parts/status.tsx'
import styles from './agenda.module.css'
import { BlockRow } from './block-row.tsx'
import { ClosedNote, useClosed } from './closed-note.tsx'
import { NewBlock } from './new-block.tsx'
import sheet from './sheet.module.css'

type Agenda = Output<'agenda.ofWorkshop'>

/** The day, block by block: when each begins by the plan, and whether all of it fits before the planned closing. */
export function AgendaPart({ workshop, agenda, programmes }: { workshop: Workshop; agenda: Agenda; programmes: readonly Programme[] }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.agenda
  const closed = useClosed(workshop)
  const { blocks } = agenda
  const firstPast = blocks.find((block) => block.past)
  return (
    <div className={sheet.page}>
      <div className={sheet.head}>
        <h2 className={sheet.title}>{prepare.parts.agenda}</h2>
        <Sum workshop={workshop} agenda={agenda} />
        {!closed && blocks.length > 1 && (
          <span className={styles.hint}>
            <Key>Alt</Key> <Key>↑</Key> <Key>↓</Key> {words.moveHint}
          </span>
        )}
      </div>
      <ClosedNote workshop={workshop} />
      <table className={`${sheet.table} ${styles.table}`}>
        <Heads />
        <tbody>
          {blocks.length === 0 && (
            <tr className={sheet.none}>
              <td colSpan={6}>{words.none}</td>
            </tr>
          )}
          {blocks.map((block, at) => (
            <Fragment key={block.id}>
              {block === firstPast && <EndRow workshop={workshop} agenda={agenda} />}
              <BlockRow workshop={workshop} block={block} programmes={programmes} isFirst={at === 0} isLast={at === blocks.length - 1} />
            </Fragment>
          ))}
          {blocks.length > 0 && (
            <tr className={styles.end} data-past={agenda.endsAt > agenda.plannedCloseAt || undefined}>
              <td className={styles.time}>{timeOfDay(agenda.endsAt, workshop.zone, language)}</td>
              <td colSpan={5}>{words.end}</td>
            </tr>
          )}
        </tbody>
        {!closed && <NewBlock workshop={workshop} programmes={programmes} count={blocks.length} />}
      </table>
    </div>
  )
}

function Heads() {
  const { prepare } = useWords()
  const words = prepare.agenda
  return (
    <>
      <colgroup>
        <col className={styles.start} />
        <col />
        <col className={styles.minutes} />
        <col className={styles.programme} />
        <col className={styles.responsible} />
        <col className={styles.acts} />
      </colgroup>
      <thead>
        <tr>
          <th>{words.start}</th>
          <th>{words.title}</th>
          <th className="num">{words.minutes}</th>
          <th className={styles.programmeCell}>{words.programme}</th>
          <th>{words.responsible}</th>
          <th>
            <span className="only-heard">{prepare.acts}</span>
          </th>
        </tr>
      </thead>
    </>
  )
}

function Sum({ workshop, agenda }: { workshop: Workshop; agenda: Agenda }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.agenda
  const { plannedOpenAt, plannedCloseAt, endsAt } = agenda
  const time = (at: number) => timeOfDay(at, workshop.zone, language)
  const over = minutesOf(endsAt - plannedCloseAt)
  return (
    <>
      <span className="soft">
        {words.planned(time(plannedOpenAt), time(plannedCloseAt), zoneAbbreviation(workshop.zone, plannedOpenAt))},{' '}
        {words.sum(minutesOf(endsAt - plannedOpenAt))}, {words.endsAt(time(endsAt))}
      </span>
      {over > 0 ? (
        <Status colour="red" icon="clock">
          {words.overrun(over)}
        </Status>
      ) : (
        <Status colour="green">{words.fits(-over)}</Status>
      )}
    </>
  )
}

/** Stands where the planned closing is passed, so that the eye finds what has to go. */
function EndRow({ workshop, agenda }: { workshop: Workshop; agenda: Agenda }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const { plannedCloseAt, endsAt } = agenda
  return (
    <tr className={styles.passed}>
      <td colSpan={6}>
        <Icon name="clock" />{' '}
        {prepare.agenda.endHere(timeOfDay(plannedCloseAt, workshop.zone, language), minutesOf(endsAt - plannedCloseAt))}
      </td>
    </tr>
  )
}

function minutesOf(span: number): number {
  return Math.round(span / 60_000)
}
