import { useCallback } from 'react'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'

type Removed = { table: 'decision' | 'action' | 'offer'; id: string; code: string }

/** Puts a record into the bin and says so with a way back. */
export function useRemoval(workshopId: string): (record: Removed) => Promise<void> {
  const { agreements } = useWords()
  const tell = useUndoNotice()
  const binDecision = useCommand('agreements.binDecision')
  const binAction = useCommand('agreements.binAction')
  const binOffer = useCommand('agreements.binOffer')
  return useCallback(
    async ({ table, id, code }) => {
      const sent = envelope(workshopId)
      const bin = {
        decision: () => binDecision({ decisionId: id }, sent),
        action: () => binAction({ actionId: id }, sent),
        offer: () => binOffer({ offerId: id }, sent),
      }
      const reply = await bin[table]()
      if (reply.ok) tell({ text: agreements.binned(code), late: agreements.laterChange, sent })
    },
    [workshopId, agreements, tell, binDecision, binAction, binOffer],
  )
}
