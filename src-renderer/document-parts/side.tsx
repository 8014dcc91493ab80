import type { ReactNode } from 'react'
import styles from './side.module.css'

/** The right margin beside a document: what can be chosen above, what is done with it at the foot. */
export function Side({ label, foot, children }: { label: string; foot: ReactNode; children: ReactNode }) {
  return (
    <aside className={styles.side} aria-label={label}>
      <div className={styles.upper}>{children}</div>
      <div className={styles.foot}>{foot}</div>
    </aside>
  )
}
