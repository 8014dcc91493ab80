import { useCallback } from 'react'
import type { Given, Output } from '#contract/contract.ts'
import type { Reply } from '#contract/refusal.ts'
import { useCommand } from '../../api/hooks.ts'

type Changes = Given<'workshops.edit'>['changes']

/** Changes some details of this workshop by a choice. */
export function useEditDetails(workshopId: string): (changes: Changes) => void {
  const edit = useCommand('workshops.edit')
  return useCallback((changes) => void edit({ workshopId, changes }), [edit, workshopId])
}

/** Stores some details of this workshop from a field, which says itself what was refused. */
export function useStoreDetails(workshopId: string): (changes: Changes) => Promise<Reply<Output<'workshops.edit'>>> {
  const edit = useCommand('workshops.edit', { quiet: true })
  return useCallback((changes) => edit({ workshopId, changes }), [edit, workshopId])
}
