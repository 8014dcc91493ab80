import { type ReactNode, useId } from 'react'
import styles from './radio-list.module.css'

/** One of a few that need a sentence each. */
export function RadioList<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  label: string
  options: readonly { readonly value: Value; readonly word: string; readonly why: ReactNode }[]
  value: Value
  onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              aria-label={option.word}
              aria-describedby={`${name}-${option.value}`}
              onChange={() => onChoose(option.value)}
            />
            <span>
              <span className={styles.word}>{option.word}</span> <small id={`${name}-${option.value}`}>{option.why}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
