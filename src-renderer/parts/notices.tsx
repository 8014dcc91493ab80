import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react'
import styles from './notices.module.css'

interface Notice {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

const Notices = createContext<(text: string, action?: Notice['action']) => void>(() => {})

/** Shows short notices over the screen, one at a time; each is read aloud and leaves by itself. */
export function NoticeBoard({ children, dismissLabel }: { children: ReactNode; dismissLabel: string }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const next = useRef(1)
  const timer = useRef(0)
  const show = useCallback((text: string, action?: Notice['action']) => {
    window.clearTimeout(timer.current)
    setNotice({ id: next.current++, text, action })
    timer.current = window.setTimeout(() => setNotice(null), 8000)
  }, [])
  return (
    <Notices value={show}>
      {children}
      <div role="status" className={styles.place}>
        {notice && (
          <div className={styles.notice} key={notice.id}>
            <span>{notice.text}</span>
            {notice.action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  notice.action?.run()
                  setNotice(null)
                }}
              >
                {notice.action.label}
              </button>
            )}
            <button type="button" className={styles.action} onClick={() => setNotice(null)}>
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
