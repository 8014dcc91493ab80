import { type KeyboardEvent, use, useEffect, useId, useRef, useState } from 'react'
import { Refusal, type Reply } from '#contract/refusal.ts'
import { RefusalListener } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { oneLine } from './one-line.ts'
import styles from './stored-text.module.css'
import { beginsAs } from './typing.ts'

interface Stored {
  /** Its accessible name; left out where a visible label names it by `id`. */
  label?: string
  id?: string
  value: string
  /** Stores it. Its reply says whether it was taken; without one, whoever stores says so. */
  onStore: (value: string) => Promise<Reply<unknown>> | undefined
  /** How the stored value is written on screen; as it is stored where left out. */
  show?: (stored: string) => string
  /** What the typed text means; undefined where it means nothing. */
  read?: (typed: string) => string | undefined
  /** The sentence said about text that means nothing. */
  problem?: (typed: string) => string
  /** What should be known of the stored value, said under it. */
  note?: string | undefined
  placeholder?: string
  /** Why it cannot be changed now; it can still be reached and read. */
  locked?: string | undefined
  multiline?: boolean
  /** A figure: one line, set to the right. */
  figure?: boolean
  className?: string | undefined
}

/**
 * Text that reads as part of the page and is changed where it stands: saved when it is left or Enter is pressed. What cannot be read, or is
 * refused, is kept as typed, with a sentence about it; where there is nothing to say, as about an emptied name, the stored text comes back.
 * Escape gives back what was stored, and so does Ctrl+Z as long as the sentence stands there.
 */
export function StoredText(props: Stored) {
  const { value, onStore, show = same, multiline = false, figure = false, locked, label, placeholder, className = '' } = props
  const { read = multiline ? same : oneLine, problem, note } = props
  const ownId = useId()
  const { refusals } = useWords()
  const tell = use(RefusalListener)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  // What is being typed belongs to the stored value it began from: once that has changed, it is no draft any more.
  if (typing && typing.from !== value) setTyping(null)
  const draft = typing?.from === value ? typing : null

  const store = () => {
    if (!draft) return
    const meant = read(draft.text)
    if (meant === undefined) setTyping(problem ? { ...draft, wrong: 'unread' } : null)
    else if (meant === value) setTyping(null)
    else {
      const sent = { from: value, text: show(meant), wrong: null }
      setTyping(sent)
      void onStore(meant)?.then((reply) => {
        if (reply.ok) return
        const wrong = new Refusal(reply.refusal.code, reply.refusal.details)
        // The page has gone on to something else: it is said there.
        if (!field.current) tell(wrong)
        // What has been typed meanwhile is another text.
        setTyping((now) => (now?.from === sent.from && now.text === sent.text ? { ...sent, wrong } : now))
      })
    }
  }
  useEffect(() => {
    // Undo and redo change a field that has the focus, too; and what was not taken is typing still.
    if (field.current && (!draft || draft.wrong)) beginsAs(field.current, show(value))
  })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const undoes = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (draft && (event.key === 'Escape' || (undoes && draft.wrong))) {
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
  const sentence = !draft?.wrong ? null : draft.wrong === 'unread' ? problem?.(draft.text) : refusals[draft.wrong.code](draft.wrong.details)
  const said = sentence ?? note
  const saidId = `${props.id ?? ownId}-said`
  const common = {
    ref: field,
    id: props.id ?? ownId,
    'aria-label': label,
    'aria-invalid': sentence ? true : undefined,
    'aria-describedby': said ? saidId : undefined,
    title: locked,
    readOnly: locked !== undefined,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    value: draft?.text ?? show(value),
    onBlur: store,
    onKeyDown: press,
    onChange: (event: { target: { value: string } }) => setTyping({ from: value, text: event.target.value, wrong: null }),
    className: `${styles.text} ${figure ? styles.figure : ''} ${multiline ? styles.many : ''} ${className}`,
  }
  return (
    <div className={styles.place}>
      {figure ? <input {...common} inputMode="decimal" /> : <textarea {...common} rows={1} />}
      {sentence ? (
        <p id={saidId} role="alert" className={styles.problem}>
          {sentence}
        </p>
      ) : (
        note && (
          <p id={saidId} className={styles.note}>
            {note}
          </p>
        )
      )}
    </div>
  )
}

/** What is being typed over a stored value, and what is wrong with it: it means nothing, or it was refused. */
interface Typing {
  readonly from: string
  readonly text: string
  readonly wrong: 'unread' | Refusal | null
}

function same(text: string): string {
  return text
}
