import { Icon } from './icon.tsx'
import styles from './search-field.module.css'

/** Narrows the list below it to what is typed; stands at the right of the head of that list. */
export function SearchField({ label, value, onType }: { label: string; value: string; onType: (typed: string) => void }) {
  return (
    <label className={styles.field}>
      <Icon name="search" />
      <input type="search" aria-label={label} placeholder={label} value={value} onChange={(event) => onType(event.target.value)} />
    </label>
  )
}
