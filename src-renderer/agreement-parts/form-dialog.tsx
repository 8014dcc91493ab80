import { type ReactNode, useRef } from 'react'
import { useWords } from '../api/words.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import styles from './form.module.css'

/** The frame of every form here: at its foot what is lacking or how it stands, leave, and the one button that saves. */
export function FormDialog({
  title,
  onClose,
  onSave,
  lacking,
  state,
  adding = false,
  extra,
  children,
}: {
  title: string
  onClose: () => void
  onSave: () => Promise<void>
  /** What must still be filled in before it can be saved, or null. */
  lacking: string | null
  /** How it stands, where nothing is lacking. */
  state?: ReactNode
  adding?: boolean
  /** One more thing to do, beside leaving. */
  extra?: ReactNode
  children: ReactNode
}) {
  const { common } = useWords()
  const saving = useRef(false)
  const fields = useRef<HTMLDivElement>(null)
  const save = async () => {
    // What a field could not read stands under it; nothing is saved without it.
    if (lacking !== null || saving.current || fields.current?.querySelector('[aria-invalid="true"]')) return
    saving.current = true
    await onSave()
    saving.current = false
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <div className={styles.left} aria-live="polite">
            {lacking === null ? state : <span className="faint">{lacking}</span>}
          </div>
          {extra}
          <Button onClick={onClose} shortcut="Esc">
            {common.cancel}
          </Button>
          <Button look="first" type="submit" disabled={lacking !== null} shortcut="Enter">
            {adding ? common.add : common.save}
          </Button>
        </>
      }
    >
      <div className={styles.form} ref={fields}>
        {children}
      </div>
    </Dialog>
  )
}
