import type { WorkshopSummary } from '#contract/workshops.ts'
import { localDate, longDate } from '#words/dates.ts'
import { useAnswer } from '../../api/hooks.ts'
import { addressOf } from '../../api/route.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './kept-reminder.module.css'

/** The workshops whose names and contacts are kept longer than was meant; each leads to its people. Nothing goes by itself. */
export function KeptReminder({ workshops }: { workshops: readonly WorkshopSummary[] }) {
  const { home } = useWords()
  const language = useLanguage()
  const role = useAnswer('settings.get', {})?.role
  const over = workshops.filter(({ keepUntil, named, zone }) => keepUntil !== null && named > 0 && keepUntil < localDate(Date.now(), zone))
  // Who cannot change the list of people is not told to.
  if (over.length === 0 || role === 'noteTaker') return null
  return (
    <section className={styles.reminder} aria-label={home.kept.title}>
      <h2>
        <Icon name="clock" /> {home.kept.title}
      </h2>
      <ul>
        {over.map(({ id, title, keepUntil, named }) => (
          <li key={id}>
            {home.kept.told(title, longDate(keepUntil ?? '', language), named)}{' '}
            <a href={addressOf({ screen: 'prepare', workshopId: id, part: 'people' })} aria-label={home.kept.toPeopleOf(title)}>
              {home.kept.toPeople}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
