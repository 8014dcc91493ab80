import { useWords } from '../../api/words.tsx'
import styles from './first-run.module.css'
import type { Start } from './start.ts'
import { StartActions } from './start-actions.tsx'

/** Nothing here yet: what the program is for, and the two ways to see it. */
export function FirstRun({ start, onNew }: { start: Start; onNew: () => void }) {
  const { home } = useWords()
  return (
    <div className={styles.page}>
      <div className={styles.text}>
        <p className={styles.purpose}>{home.purpose}</p>
        <StartActions start={start} onNew={onNew} first="sample" />
        <p className={styles.hint}>{home.firstHint}</p>
      </div>
    </div>
  )
}
