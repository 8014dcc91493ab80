import { createContext, type FocusEvent, type ReactNode, use, useCallback, useRef, useState } from 'react'
import styles from './notices.module.css'

interface Notice {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

const Notices = createContext<(text: string, action?: Notice['action']) => void>(() => {})

/** How long a notice stays, in ms: as long as it takes to read, and never shorter; then as long as the pointer or the focus rests on it. */
const shortest = 8000
const perLetter = 80
const atRest = 2000

/** Shows short notices over the foot of the window, one at a time; each is read aloud and leaves by itself. */
export function NoticeBoard({ children, dismissLabel }: { children: ReactNode; dismissLabel: string }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const next = useRef(1)
  const timer = useRef(0)
  const place = useRef<HTMLDivElement>(null)
  const before = useRef<EventTarget | null>(null)
  const show = useCallback((text: string, action?: Notice['action']) => {
    const leave = () => {
      const attended = place.current?.matches(':hover, :focus-within')
      if (attended) timer.current = window.setTimeout(leave, atRest)
      else setNotice(null)
    }
    window.clearTimeout(timer.current)
    setNotice({ id: next.current++, text, action })
    timer.current = window.setTimeout(leave, Math.max(shortest, text.length * perLetter))
  }, [])
  const enter = (event: FocusEvent) => {
    if (!place.current?.contains(event.relatedTarget)) before.current = event.relatedTarget
  }
  const dismiss = () => {
    // Back to where one was, not to nowhere.
    if (place.current?.contains(document.activeElement) && before.current instanceof HTMLElement) before.current.focus()
    setNotice(null)
  }
  return (
    <Notices value={show}>
      {children}
      <div role="status" ref={place} className={styles.place}>
        {notice && (
          <div className={styles.notice} key={notice.id}>
            <span>{notice.text}</span>
            {notice.action && (
              <button
                type="button"
                className={styles.action}
                onFocus={enter}
                onClick={() => {
                  dismiss()
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </button>
            )}
            <button type="button" className={styles.action} onFocus={enter} onClick={dismiss}>
              {dismissLabel}
            </button>
          </div>
        )}
      </div>
    </Notices>
  )
}

/** Shows a notice; `action` is a thing to do about it. */
export function useNotice(): (text: string, action?: Notice['action']) => void {
  return use(Notices)
}
