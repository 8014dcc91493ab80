import type { InputHTMLAttributes, Ref } from 'react'
import styles from './new-row.module.css'

/** One field of a row being written: a line to write on. */
export function NewField({
  label,
  value,
  onType,
  figure = false,
  wrong = false,
  ...rest
}: {
  label: string
  value: string
  onType: (value: string) => void
  figure?: boolean
  wrong?: boolean
  ref?: Ref<HTMLInputElement>
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'placeholder' | 'list'>) {
  return (
    <input
      aria-label={label}
      aria-invalid={wrong || undefined}
      className={figure ? styles.figure : styles.field}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
      {...rest}
    />
  )
}
