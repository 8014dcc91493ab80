import { type KeyboardEvent, useId, useState } from 'react'
import { oneLine } from './one-line.ts'
import styles from './stored-text.module.css'

interface Stored {
  /** Its accessible name; left out where a visible label names it by `id`. */
  label?: string
  id?: string
  value: string
  onStore: (value: string) => void
  /** How the stored value is written on screen; as it is stored where left out. */
  show?: (stored: string) => string
  /** What the typed text means; undefined where it means nothing. */
  read?: (typed: string) => string | undefined
  /** The sentence said about text that means nothing. */
  problem?: (typed: string) => string
  placeholder?: string
  /** Why it cannot be changed now; it can still be reached and read. */
  locked?: string | undefined
  multiline?: boolean
  /** A figure: one line, set to the right. */
  figure?: boolean
  className?: string | undefined
}

/**
 * Text that reads as part of the page and is changed where it stands: saved when it is left or Enter is pressed. What cannot be read is
 * kept as typed, with a sentence about it; where there is nothing to say, as about an emptied name, the stored text comes back. Escape gives
 * back what was stored.
 */
export function StoredText(props: Stored) {
  const { value, onStore, show = same, multiline = false, figure = false, locked, label, placeholder, className = '' } = props
  const { read = multiline ? same : oneLine, problem } = props
  const ownId = useId()
  const [typing, setTyping] = useState<{ from: string; text: string; wrong: boolean } | null>(null)
  // What is being typed belongs to the stored value it began from: once that has changed, it is no draft any more.
  if (typing && typing.from !== value) setTyping(null)
  const draft = typing?.from === value ? typing : null

  const store = () => {
    if (!draft) return
    const meant = read(draft.text)
    if (meant === undefined) setTyping(problem ? { ...draft, wrong: true } : null)
    else if (meant === value) setTyping(null)
    else {
      setTyping({ from: value, text: show(meant), wrong: false })
      onStore(meant)
    }
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && draft) {
      event.preventDefault()
      event.stopPropagation()
      setTyping(null)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey && (!multiline || event.ctrlKey)) {
      event.preventDefault()
      // Left and entered again: saved, and from here on undo is the command's, not the typing's.
      event.currentTarget.blur()
      event.currentTarget.focus()
    }
  }
  const wrong = draft?.wrong === true && problem !== undefined
  const sentenceId = `${props.id ?? ownId}-problem`
  const common = {
    id: props.id ?? ownId,
    'aria-label': label,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? sentenceId : undefined,
    title: locked,
    readOnly: locked !== undefined,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    value: draft?.text ?? show(value),
    onBlur: store,
    onKeyDown: press,
    onChange: (event: { target: { value: string } }) => setTyping({ from: value, text: event.target.value, wrong: false }),
    className: `${styles.text} ${figure ? styles.figure : ''} ${multiline ? styles.many : ''} ${className}`,
  }
  return (
    <div className={styles.place}>
      {figure ? <input {...common} inputMode="decimal" /> : <textarea {...common} rows={1} />}
      {wrong && (
        <p id={sentenceId} role="alert" className={styles.problem}>
          {problem(draft.text)}
        </p>
      )}
    </div>
  )
}

function same(text: string): string {
  return text
}
