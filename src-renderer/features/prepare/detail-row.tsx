import { type ReactNode, useId } from 'react'
import { SectionHead } from '../../parts/section-head.tsx'
import styles from './details.module.css'

/** A few details under one head. */
export function DetailGroup({
  title,
  more,
  wide = false,
  children,
}: {
  title: string
  more?: string | undefined
  wide?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={`${styles.group} ${wide ? styles.wide : ''}`} aria-labelledby={id}>
      <SectionHead id={id} title={title} level={3} more={more} />
      {children}
    </section>
  )
}

/** One detail, as in the head of a letter: what it is, then what it says. `plain`: the control brings its own label. */
export function DetailRow({ label, plain = false, children }: { label: string; plain?: boolean; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.row}>
      {plain ? (
        <span aria-hidden className={styles.label}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.value}>{children(id)}</div>
    </div>
  )
}
