import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { bridge } from '../../api/bridge.ts'
import { HelpOpener } from '../../api/help.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Key } from '../../parts/key.tsx'
import styles from './shortcut-help.module.css'

/** Every key and what it does, on F1, Shift+F1, from the menu or wherever a part below asks for it. */
export function ShortcutHelp({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
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
  return (
    <HelpOpener value={show}>
      {children}
      {open && <Keys onClose={() => setOpen(false)} />}
    </HelpOpener>
  )
}

function Keys({ onClose }: { onClose: () => void }) {
  const { common } = useWords()
  return (
    <Dialog
      title={common.keys.title}
      toRead
      onClose={onClose}
      onSubmit={onClose}
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
