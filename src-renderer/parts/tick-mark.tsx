import styles from './tick-mark.module.css'

/** Yes or no in a table, where the head of the column already says what; `shown` is the word beside it. */
export function TickMark({
  label,
  checked,
  onChange,
  shown,
  locked,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  shown?: string
  /** Why it cannot be changed now. */
  locked?: string | undefined
}) {
  return (
    <label className={styles.tick} title={locked}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={locked !== undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      {shown !== undefined && <span>{shown}</span>}
    </label>
  )
}
