import { useState } from 'react'
import { longDate, readDayMonth } from '#words/dates.ts'
import type { Language } from '#words/language.ts'
import { TextField } from './field.tsx'

/**
 * A day, typed as people write it: 30-10, 30 okt, 30 October 2026. Without a year it is the first such day on or after `onOrAfter`.
 * What cannot be read stays as typed, with `unreadable` under it, and is not stored.
 */
export function DateField({
  label,
  value,
  onStore,
  onOrAfter,
  language,
  unreadable,
  hint,
  hideLabel = false,
  disabled = false,
  className = '',
}: {
  label: string
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null
  onStore: (date: string | null) => void
  onOrAfter: string
  language: Language
  unreadable: string
  hint?: string
  hideLabel?: boolean
  disabled?: boolean
  className?: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  /** Whether what is typed can stand: nothing, or a day. */
  const store = (): boolean => {
    if (typed === null) return true
    const date = typed.trim() === '' ? null : readDayMonth(typed, onOrAfter)
    setWrong(date === undefined)
    if (date === undefined) return false
    setTyped(null)
    if (date !== value) onStore(date)
    return true
  }
  return (
    <TextField
      label={label}
      hint={hint}
      hideLabel={hideLabel}
      disabled={disabled}
      className={className}
      problem={wrong ? unreadable : undefined}
      value={typed ?? (value === null ? '' : longDate(value, language))}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.target.value)
        setWrong(false)
      }}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !store()) event.preventDefault()
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          event.preventDefault()
          setTyped(null)
          setWrong(false)
        }
      }}
    />
  )
}
