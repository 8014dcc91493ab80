import type { ReactNode } from 'react'
import styles from './section-head.module.css'

/** A small head, set like a running head, with what is said of the section at its right. */
export function SectionHead({ title, more, level = 2, id }: { title: ReactNode; more?: ReactNode; level?: 2 | 3; id?: string }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.head}>
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {more !== undefined && <div className={styles.more}>{more}</div>}
    </div>
  )
}
