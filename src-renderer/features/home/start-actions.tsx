import { useState } from 'react'
import { useJob } from '../../api/hooks.ts'
import { goTo } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notices.tsx'
import styles from './start-actions.module.css'

/** The three ways to a workshop: a new one, the sample, a package. `first` is the main button. */
export function StartActions({ onNew, first = 'new' }: { onNew: () => void; first?: 'new' | 'sample' }) {
  const { home } = useWords()
  const [busy, setBusy] = useState<'sample' | 'import' | null>(null)
  const openSample = useOpenSample()
  const importPackage = useImport()
  const during = async (what: 'sample' | 'import', work: () => Promise<void>) => {
    if (busy !== null) return
    setBusy(what)
    await work()
    setBusy(null)
  }
  const newWorkshop = (
    <Button key="new" look={first === 'new' ? 'first' : 'plain'} icon="plus" shortcut="Ctrl N" onClick={onNew}>
      {home.newWorkshop}
    </Button>
  )
  const sample = (
    <Button
      key="sample"
      look={first === 'sample' ? 'first' : 'plain'}
      icon="book-open"
      aria-disabled={busy !== null}
      onClick={() => void during('sample', openSample)}
    >
      {home.openSample}
    </Button>
  )
  return (
    <div className={styles.actions}>
      {first === 'new' ? [newWorkshop, sample] : [sample, newWorkshop]}
      <Button icon="inbox" aria-disabled={busy !== null} onClick={() => void during('import', importPackage)}>
        {home.importPackage}
      </Button>
      <span role="status" className={styles.busy}>
        {busy === 'sample' && home.makingSample}
        {busy === 'import' && home.importing}
      </span>
    </div>
  )
}

function useOpenSample(): () => Promise<void> {
  const open = useJob('demo.open')
  return async () => {
    const reply = await open({})
    if (reply.ok) goTo({ screen: 'live', workshopId: reply.value.workshopId })
  }
}

function useImport(): () => Promise<void> {
  const { home } = useWords()
  const notify = useNotice()
  const importFrom = useJob('packages.import')
  return async () => {
    const reply = await importFrom({ path: null })
    if (!reply.ok || reply.value === null) return
    const { workshopId, conflicts } = reply.value
    const said = [home.imported(reply.value), ...(conflicts.length > 0 ? [home.conflicts(conflicts.length)] : [])]
    notify(said.join(' '), { label: home.show, run: () => goTo({ screen: 'prepare', workshopId }) })
  }
}
