import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { envelope } from '../api/call.ts'
import { useCommand } from '../api/hooks.ts'
import { goTo } from '../api/route.ts'

/** Shows a contribution where it was said: it is selected on the Live screen of its workshop. */
export function useShowInLive(workshopId: string): (contributionId: string) => Promise<void> {
  const select = useCommand('room.select')
  const cache = useQueryClient()
  return useCallback(
    async (contributionId) => {
      const reply = await select({ workshopId, contributionId }, envelope(workshopId))
      if (!reply.ok) return
      // Moving the selection makes no answer stale by itself: the Live screen would open with the one it last knew.
      await cache.invalidateQueries({ queryKey: ['room.now'], refetchType: 'all' })
      goTo({ screen: 'live', workshopId, recordId: contributionId })
    },
    [workshopId, select, cache],
  )
}
