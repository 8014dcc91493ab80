import { useEffect, useState } from 'react'
import { bridge } from '../../api/bridge.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Key } from '../../parts/key.tsx'
import styles from './shortcut-help.module.css'

/** Every key and what it does, on Shift+F1 or from the menu. */
export function ShortcutHelp() {
  const { common } = useWords()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press)
    const offMenu = bridge().onMenu((action) => {
      if (action === 'shortcuts') setOpen(true)
    })
    return () => {
      document.removeEventListener('keydown', press)
      offMenu()
    }
  }, [])
  if (!open) return null
  return (
    <Dialog
      title={common.keys.title}
      onClose={() => setOpen(false)}
      onSubmit={() => setOpen(false)}
      actions={
        <Button look="first" type="submit">
          {common.close}
        </Button>
      }
    >
      <dl className={styles.list}>
        {common.keys.list.map(([keys, does]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <Key>{keys}</Key>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
