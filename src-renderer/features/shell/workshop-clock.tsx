import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay, zoneAbbreviation } from '#words/dates.ts'
import { useNow } from '../../api/now.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import styles from './shell.module.css'

/** The time of day where the workshop is, and how far the workshop has come. */
export function WorkshopClock({ workshop }: { workshop: Workshop }) {
  const { common } = useWords()
  const language = useLanguage()
  const now = useNow()
  return (
    <div className={`${styles.state} ${styles.clock}`}>
      <span className={styles.time}>
        {timeOfDay(now, workshop.zone, language)} <small>{zoneAbbreviation(workshop.zone, now)}</small>
      </span>
      <span>{common.statuses[workshop.status]}</span>
    </div>
  )
}
