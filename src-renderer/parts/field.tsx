import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
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
      <select
        id={id}
        className={`${styles.input} ${styles.choice} ${className}`}
        {...described({ hint, problem }, id)}
        onKeyDown={sendOnEnter}
        {...rest}
      >
        {children}
      </select>
    </Frame>
  )
}

/** Enter sends the form, as in every other field of it; Space and the arrows open the list. */
function sendOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter' || !event.currentTarget.form) return
  event.preventDefault()
  event.currentTarget.form.requestSubmit()
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
