import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Where nothing is yet: one sentence that says what goes here, and the one thing to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
