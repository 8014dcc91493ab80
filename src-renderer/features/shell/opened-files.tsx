import { useCallback, useEffect, useRef, useState } from 'react'
import type { PickedFile } from '#contract/spreadsheets.ts'
import { bridge } from '../../api/bridge.ts'
import { ask } from '../../api/call.ts'
import { useDropped, useJob } from '../../api/hooks.ts'
import { goTo, useRoute } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNotice } from '../../parts/notices.tsx'
import styles from './opened-files.module.css'

/** Opens packages that come from outside: by a double click, by a second start, or dropped anywhere on the window. */
export function OpenedFiles() {
  const { home } = useWords()
  const open = useOpen()
  const over = useDrop(open)
  useEffect(() => bridge().onOpened((file) => void open(file)), [open])
  return (
    over && (
      <div className={styles.over} aria-hidden>
        <p>
          <Icon name="inbox" /> {home.dropHere}
        </p>
      </div>
    )
  )
}

/** Imports a package and shows its workshop; whoever is at work in another one stays there and is told. */
function useOpen(): (file: PickedFile) => Promise<void> {
  const { home } = useWords()
  const notify = useNotice()
  const { screen } = useRoute()
  const importFrom = useJob('packages.import')
  return useCallback(
    async ({ token, name }: PickedFile) => {
      if (!name.toLowerCase().endsWith('.sarasehan')) return notify(home.notOpenedHere(name))
      const reply = await importFrom({ path: null, token })
      if (!reply.ok || reply.value === null) return
      const { workshopId, conflicts } = reply.value
      const said = [home.imported(reply.value), ...(conflicts.length > 0 ? [home.conflicts(conflicts.length)] : [])].join(' ')
      const workshop = await ask('workshops.get', { workshopId })
      const begun = workshop.ok && workshop.value.status !== 'preparing'
      const show = () => goTo({ screen: begun ? 'live' : 'prepare', workshopId })
      if (screen !== 'home') return notify(said, { label: home.show, run: show })
      show()
      notify(said)
    },
    [home, notify, screen, importFrom],
  )
}

/** Takes a file dropped where nothing else takes it; whether one is held over the window now. */
function useDrop(open: (file: PickedFile) => Promise<void>): boolean {
  const handIn = useDropped()
  const [over, setOver] = useState(false)
  const leaving = useRef(0)
  useEffect(() => {
    const takes = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') && !document.querySelector('dialog[open]')
    const hold = (event: DragEvent) => {
      window.clearTimeout(leaving.current)
      if (!takes(event) || !event.dataTransfer) return setOver(false)
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
      // It comes again and again while a file is held, and nothing says for sure that it is gone.
      leaving.current = window.setTimeout(() => setOver(false), 250)
    }
    const drop = async (event: DragEvent) => {
      setOver(false)
      const file = takes(event) ? event.dataTransfer?.files[0] : undefined
      if (!file) return
      event.preventDefault()
      const picked = await handIn(file)
      if (picked) await open(picked)
    }
    const dropped = (event: DragEvent) => void drop(event)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', dropped)
    }
  }, [open, handIn])
  return over
}
