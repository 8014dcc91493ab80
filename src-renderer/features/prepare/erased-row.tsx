import type { Attendance } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { AttendanceTicks } from './attendance-marks.tsx'
import styles from './people.module.css'
import sheet from './sheet.module.css'

/** Somebody who was erased: for whom they stood and whether they came is all that is left, so that the counts hold. */
export function ErasedRow({ workshop, person, number }: { workshop: Workshop; person: Attendance; number: number }) {
  return (
    <tr className={styles.erased}>
      <td className={styles.count}>{number}</td>
      <td className={sheet.name}>{person.name}</td>
      <td />
      <td>
        {person.organisation || '–'}
        <div className={sheet.second}>{person.category || '–'}</div>
      </td>
      <td />
      <td />
      <td />
      <td>
        <AttendanceTicks workshop={workshop} person={person} />
      </td>
      <td />
    </tr>
  )
}
