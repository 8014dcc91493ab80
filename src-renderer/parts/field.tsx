import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId, useState } from 'react'
import styles from './field.module.css'

interface Labelled {
  label: string
  /** Said under the field: what belongs here, or what is wrong. */
  hint?: ReactNode
  problem?: string | undefined
  /** The label is read aloud but not shown, where a column head already says it. */
  hideLabel?: boolean
}

function Frame({ label, hint, problem, hideLabel, id, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'only-heard' : styles.label}>
        {label}
      </label>
      {children}
      {problem ? (
        <p id={`${id}-hint`} role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

function described({ hint, problem }: Pick<Labelled, 'hint' | 'problem'>, id: string) {
  return { 'aria-describedby': hint || problem ? `${id}-hint` : undefined, 'aria-invalid': problem ? true : undefined }
}

/** One line of text. */
export function TextField({
  label,
  hint,
  problem,
  hideLabel = false,
  className = '',
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <Frame label={label} hint={hint} problem={problem} hideLabel={hideLabel} id={id}>
      <input id={id} className={`${styles.input} ${className}`} autoComplete="off" {...described({ hint, problem }, id)} {...rest} />
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  problem,
  hideLabel = false,
  className = '',
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  return (
    <Frame label={label} hint={hint} problem={problem} hideLabel={hideLabel} id={id}>
      <textarea id={id} className={`${styles.input} ${styles.area} ${className}`} {...described({ hint, problem }, id)} {...rest} />
    </Frame>
  )
}

/** One of a few. */
export function Choice({
  label,
  hint,
  problem,
  hideLabel = false,
  className = '',
  children,
  ...rest
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  return (
    <Frame label={label} hint={hint} problem={problem} hideLabel={hideLabel} id={id}>
      <select id={id} className={`${styles.input} ${styles.choice} ${className}`} {...described({ hint, problem }, id)} {...rest}>
        {children}
      </select>
    </Frame>
  )
}

/** Yes or no. */
export function Tick({
  label,
  checked,
  onChange,
  disabled = false,
  more,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  more?: ReactNode
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
      {more !== undefined && <span className={styles.more}>{more}</span>}
    </label>
  )
}

/**
 * A line of text that is saved when it is left or Enter is pressed, and shows what is stored whenever it is not being edited.
 * Escape gives back what was stored.
 */
export function StoredField({
  value,
  onStore,
  multiline = false,
  ...rest
}: Labelled & {
  value: string
  onStore: (value: string) => void
  multiline?: boolean
  type?: string
  placeholder?: string
  className?: string
  disabled?: boolean
  inputMode?: 'decimal' | 'tel'
}) {
  // What is being typed belongs to the stored value it began from: once that changes, it is no draft any more.
  const [typing, setTyping] = useState<{ from: string; text: string } | null>(null)
  const draft = typing && typing.from === value ? typing.text : null
  const setDraft = (text: string | null) => setTyping(text === null ? null : { from: value, text })
  const store = () => {
    if (draft !== null && draft !== value) onStore(draft)
    else setDraft(null)
  }
  const common = {
    ...rest,
    value: draft ?? value,
    onBlur: store,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onKeyDown: (event: { key: string; ctrlKey: boolean; preventDefault: () => void; stopPropagation: () => void }) => {
      if (event.key === 'Escape' && draft !== null && draft !== value) {
        event.preventDefault()
        event.stopPropagation()
        setDraft(null)
      }
      if (event.key === 'Enter' && !multiline) store()
    },
  }
  return multiline ? <TextArea {...common} /> : <TextField {...common} />
}
