import type { Workshop } from '#contract/workshops.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './sheet.module.css'

/** Why nothing on this part can be changed: undefined as long as it can. */
export function useClosed(workshop: Workshop): string | undefined {
  const { prepare } = useWords()
  return workshop.status === 'closed' ? prepare.closed : undefined
}

/** The sentence that says so, where it is so. */
export function ClosedNote({ workshop }: { workshop: Workshop }) {
  const closed = useClosed(workshop)
  if (!closed) return null
  return (
    <p className={styles.closed}>
      <Icon name="lock" /> {closed}
    </p>
  )
}
