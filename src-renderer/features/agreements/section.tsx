import type { ReactNode } from 'react'
import type { Section as SectionName } from '../../agreement-parts/section-place.ts'
import { useWords } from '../../api/words.tsx'
import type { ProgrammeFilter, Records } from './records.ts'
import styles from './section.module.css'

/** One section of the page: its head, how to add to it, and its rows. */
export function Section({
  name,
  records,
  filter,
  action,
  children,
}: {
  name: SectionName
  records: Records
  filter: ProgrammeFilter
  /** What can be done at its head. */
  action?: ReactNode
  children: ReactNode
}) {
  const { agreements } = useWords()
  const count = records[name].length
  return (
    <section id={sectionId(name)} aria-labelledby={`${sectionId(name)}-title`} className={styles.section} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={`${sectionId(name)}-title`} className={styles.title}>
          {agreements.sections[name]}
        </h2>
        {count > 0 && <span className="faint">{count}</span>}
        <span className={styles.action}>{action}</span>
      </div>
      {count === 0 ? (
        <p className={styles.empty}>{filter === 'all' ? agreements.empty[name] : agreements.emptyHere}</p>
      ) : (
        <ol>{children}</ol>
      )}
    </section>
  )
}

/** Where a section stands in the page. */
export function sectionId(name: SectionName): string {
  return `agreements-${name}`
}
