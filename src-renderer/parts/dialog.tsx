import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

const fields = 'input, select, textarea, button'

/** A question over the screen: keeps the focus inside, closes with Escape, gives the focus back. Shown as long as it stands in the page. */
export function Dialog({
  title,
  onClose,
  onSubmit,
  children,
  actions,
  wide = false,
  page = false,
  toRead = false,
}: {
  title: string
  onClose: () => void
  onSubmit?: () => void
  children: ReactNode
  /** The buttons at its foot, the main one last. */
  actions: ReactNode
  wide?: boolean
  /** It takes the whole window but for its margins, and what stands in it scrolls by parts. */
  page?: boolean
  /** Nothing but text stands in it: the text itself takes the focus, so that it can be scrolled by keyboard. */
  toRead?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // What scrolls would take the focus before the first field does.
    if (!document.activeElement?.matches(fields)) body.current?.querySelector<HTMLElement>(fields)?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ''} ${page ? styles.page : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form onSubmit={submit} className={styles.form}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div ref={body} className={styles.body} tabIndex={toRead ? 0 : undefined}>
          {children}
        </div>
        <div className={styles.actions}>{actions}</div>
      </form>
    </dialog>
  )
}
