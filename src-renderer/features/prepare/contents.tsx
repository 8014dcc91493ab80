import type { ReactNode } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Attendance } from '#contract/people.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Status } from '../../parts/status.tsx'
import styles from './contents.module.css'
import type { LastTime } from './last-time/last-time-part.tsx'

export const preparationParts = ['details', 'lastTime', 'letterhead', 'programmes', 'people', 'agenda', 'kinds', 'print'] as const

/** Where one is in the preparation; a programme only within the programmes. */
export interface Place {
  readonly part: (typeof preparationParts)[number]
  readonly programmeId: string | null
}

interface Known {
  workshop: Workshop
  programmes: readonly Programme[]
  people: readonly Attendance[]
  agenda: Output<'agenda.ofWorkshop'>
  /** The workshop before it; null where it is the first. */
  last: LastTime | null
}

/** The left margin: the parts of the preparation, each with how far it is. */
export function Contents({ place, onGo, ...known }: Known & { place: Place; onGo: (place: Place) => void }) {
  const { prepare } = useWords()
  const { workshop, programmes, last } = known
  const parts = preparationParts.filter((part) => part !== 'lastTime' || last !== null)
  return (
    <nav className={styles.contents} aria-label={prepare.partsOf}>
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <button
              type="button"
              className={styles.part}
              aria-current={place.part === part && place.programmeId === null ? 'page' : undefined}
              data-within={place.part === part || undefined}
              onClick={() => onGo({ part, programmeId: null })}
            >
              <span>{prepare.parts[part]}</span>
              <small>
                <State part={part} {...known} />
              </small>
            </button>
            {part === 'programmes' && <ProgrammeNames programmes={programmes} place={place} onGo={onGo} />}
          </li>
        ))}
      </ol>
      <div className={styles.live}>
        <a href={`#/${workshop.id}/live`}>
          <Icon name="mic" /> {prepare.toLive}
        </a>
        <p>{prepare.toLiveWhy[workshop.status]}</p>
      </div>
    </nav>
  )
}

function ProgrammeNames({ programmes, place, onGo }: { programmes: readonly Programme[]; place: Place; onGo: (place: Place) => void }) {
  return (
    <ol>
      {programmes.map(({ id, name, shortName, indicators }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.sub}
            title={name}
            aria-current={place.programmeId === id ? 'page' : undefined}
            onClick={() => onGo({ part: 'programmes', programmeId: id })}
          >
            <span className="clip">{shortName || name}</span>
            <small aria-hidden>{indicators.length}</small>
          </button>
        </li>
      ))}
    </ol>
  )
}

function State({ part, workshop, programmes, people, agenda, last }: Known & { part: Place['part'] }): ReactNode {
  const { prepare, planning } = useWords()
  if (part === 'programmes') return prepare.programmeCount(programmes.length)
  if (part === 'print') return null
  if (part === 'lastTime') return last?.date.slice(0, 4)
  if (part === 'people') return prepare.peopleCount(people.length)
  if (part === 'agenda') {
    const over = Math.ceil((agenda.endsAt - agenda.plannedCloseAt) / 60_000)
    if (over <= 0) return prepare.blockCount(agenda.blocks.length)
    return (
      <Status colour="red" icon="clock">
        {prepare.over(over)}
      </Status>
    )
  }
  if (part === 'kinds') return planning.kinds.count(workshop.kinds.filter(({ hidden }) => !hidden).length)
  const missing =
    part === 'letterhead'
      ? [workshop.letterheadId ?? workshop.hostOrganisationId, workshop.number, workshop.town]
      : [workshop.place, workshop.purpose, workshop.chairAttendanceId, workshop.noteTakerAttendanceId]
  const count = missing.filter((field) => !field).length
  return count === 0 ? <Status colour="green">{prepare.complete}</Status> : prepare.missing(count)
}
