import { useEffect } from 'react'
import { useAnswer, useJob } from '../../api/hooks.ts'

/** How many of the last opened workshops are remembered. */
const remembered = 8

/** Remembers on this device that a workshop was opened, the latest first. */
export function useVisited(workshopId: string | null): void {
  const recent = useAnswer('settings.get', {})?.recent
  const change = useJob('settings.change')
  useEffect(() => {
    if (workshopId === null || recent === undefined || recent[0] === workshopId) return
    void change({ recent: [workshopId, ...recent.filter((id) => id !== workshopId)].slice(0, remembered) })
  }, [workshopId, recent, change])
}
