import type { Attendance } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import styles from './people.module.css'
import sheet from './sheet.module.css'

interface Marked {
  workshop: Workshop
  person: Attendance
}

/** Whether a person came and when, whether they left again; beneath, the words of a notice of absence. */
export function AttendanceMarks({ workshop, person }: Marked) {
  const { prepare } = useWords()
  const words = prepare.people
  const edit = useCommand('people.edit', { quiet: true })
  const { arrivedAt, apology } = person
  return (
    <>
      <AttendanceTicks workshop={workshop} person={person} />
      {(arrivedAt === null || apology !== '') && (
        <div className={sheet.second}>
          <StoredText
            label={prepare.of(words.apology, person.name)}
            value={apology}
            placeholder="–"
            onStore={(notice) => edit({ attendanceId: person.id, changes: { apology: notice } })}
          />
        </div>
      )}
    </>
  )
}

/** Whether a person came and when, whether they left again. */
export function AttendanceTicks({ workshop, person }: Marked) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.people
  const arrive = useCommand('people.arrive')
  const notArrived = useCommand('people.notArrived')
  const leave = useCommand('people.leave')
  const who = { attendanceIds: [person.id] }
  const time = (at: number) => timeOfDay(at, workshop.zone, language)
  const { arrivedAt, leftAt } = person
  return (
    <div className={styles.marks}>
      <TickMark
        label={prepare.of(words.arrived, person.name)}
        shown={arrivedAt === null ? words.arrived : words.arrivedAt(time(arrivedAt))}
        checked={arrivedAt !== null}
        onChange={(came) => void (came ? arrive(who) : notArrived(who))}
      />
      {arrivedAt !== null && (
        <TickMark
          label={prepare.of(words.left, person.name)}
          shown={leftAt === null ? words.left : words.leftAt(time(leftAt))}
          checked={leftAt !== null}
          onChange={(left) => void (left ? leave(who) : arrive(who))}
        />
      )}
    </div>
  )
}
