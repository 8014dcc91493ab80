import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './quiet-choice.module.css'

interface Choosable<Value extends string> {
  readonly value: Value
  readonly word: string
}

/** One of a few, set as a word of the page: the chosen one shows, the others come when it is opened. */
export function QuietChoice<Value extends string>({
  label,
  id,
  value,
  options,
  more,
  onChoose,
  locked,
  className = '',
  lead,
}: {
  /** Its accessible name; left out where a visible label names it by `id`. */
  label?: string
  id?: string
  value: Value
  options: readonly Choosable<Value>[]
  /** Further options under a head of their own. */
  more?: { readonly head: string; readonly options: readonly Choosable<Value>[] }
  onChoose: (value: Value) => void
  /** Why it cannot be changed now. */
  locked?: string | undefined
  className?: string | undefined
  /** A drawing before the word. */
  lead?: ReactNode
}) {
  const all = [...options, ...(more?.options ?? [])]
  const choose = (chosen: string) => {
    const found = all.find((option) => option.value === chosen)
    if (found) onChoose(found.value)
  }
  return (
    <span className={`${styles.place} ${className}`}>
      {lead}
      <select
        id={id}
        aria-label={label}
        className={styles.choice}
        value={value}
        disabled={locked !== undefined}
        title={locked}
        onChange={(event) => choose(event.target.value)}
      >
        <Options options={options} />
        {more && (
          <optgroup label={more.head}>
            <Options options={more.options} />
          </optgroup>
        )}
      </select>
      <span className={styles.mark}>
        <Icon name="chevron-down" />
      </span>
    </span>
  )
}

function Options({ options }: { options: readonly Choosable<string>[] }) {
  return options.map(({ value, word }) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}
