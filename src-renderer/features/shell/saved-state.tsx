import { timeOfDayExact } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Status } from '../../parts/status.tsx'
import { useSafety } from './safety.ts'
import styles from './shell.module.css'

/** The quiet word in the bar: saved, and when; or that something waits. */
export function SavedState({ zone }: { zone: string }) {
  const { common } = useWords()
  const language = useLanguage()
  const { lastSavedAt, waiting } = useSafety()
  return (
    <div className={styles.state}>
      <Status colour={waiting > 0 ? 'red' : 'green'}>{waiting > 0 ? common.notSaved : common.saved}</Status>
      <span>
        {waiting > 0
          ? common.waiting(waiting)
          : lastSavedAt === null
            ? common.nothingSavedYet
            : common.savedAt(timeOfDayExact(lastSavedAt, zone, language))}
      </span>
    </div>
  )
}
