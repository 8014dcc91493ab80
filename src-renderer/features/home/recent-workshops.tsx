import type { WorkshopSummary } from '#contract/workshops.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import styles from './recent-workshops.module.css'

/** How many are offered again. */
const offered = 4

/** The workshops that were opened last on this device; nothing where the list below is as short. */
export function RecentWorkshops({ workshops }: { workshops: readonly WorkshopSummary[] }) {
  const { home } = useWords()
  const recent = useAnswer('settings.get', {})?.recent ?? []
  const known = recent.flatMap((id) => workshops.find((workshop) => workshop.id === id) ?? []).slice(0, offered)
  if (known.length < 2 || workshops.length <= offered) return null
  return (
    <nav className={styles.recent} aria-label={home.recent}>
      <span className={styles.head}>{home.recent}</span>
      <ol>
        {known.map(({ id, title, date, status }) => (
          <li key={id}>
            <a href={`#/${id}/${status === 'preparing' ? 'prepare' : 'live'}`} title={title}>
              <span className="clip">{title}</span>
              {!title.includes(date.slice(0, 4)) && <small>{date.slice(0, 4)}</small>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
