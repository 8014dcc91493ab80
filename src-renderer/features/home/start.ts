import { useState } from 'react'
import { useJob } from '../../api/hooks.ts'
import { goTo } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { useNotice } from '../../parts/notices.tsx'

/** The long work of the home screen, one at a time: which runs now, and how to begin it. */
export interface Start {
  readonly busy: 'sample' | 'firstSample' | 'import' | null
  openSample(what: 'sample' | 'firstSample'): void
  importPackage(): void
}

/** Makes or opens the sample and goes to its live screen; imports a package and says what came of it. */
export function useStart(): Start {
  const [busy, setBusy] = useState<Start['busy']>(null)
  const openSample = useOpenSample()
  const importPackage = useImport()
  const during = async (what: NonNullable<Start['busy']>, work: () => Promise<void>) => {
    if (busy !== null) return
    setBusy(what)
    await work()
    setBusy(null)
  }
  return {
    busy,
    openSample: (what) => void during(what, openSample),
    importPackage: () => void during('import', importPackage),
  }
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
