import { use, useCallback } from 'react'
import type { Sent } from '#contract/operation.ts'
import { ask } from '../api/call.ts'
import { useCommand, WorkshopScope } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { useNotice } from './notices.tsx'

/**
 * Tells of a command just sent and offers to take it back. Where another command has come since, it says `late` instead: undo goes
 * backwards step by step and never past something newer.
 */
export function useUndoNotice(): (told: { text: string; late: string; sent: Sent }) => void {
  const workshopId = use(WorkshopScope)
  const undo = useCommand('history.undo')
  const notify = useNotice()
  const { common } = useWords()
  return useCallback(
    ({ text, late, sent }) => {
      const takeBack = async () => {
        const next = await ask('history.next', { workshopId })
        if (next.ok && next.value.undo?.commandId === sent.id) await undo({ workshopId })
        else notify(late)
      }
      notify(text, { label: common.undo, run: () => void takeBack() })
    },
    [workshopId, undo, notify, common],
  )
}
