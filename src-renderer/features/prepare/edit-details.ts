import { useCallback } from 'react'
import type { Given } from '#contract/contract.ts'
import { useCommand } from '../../api/hooks.ts'

/** Changes some details of this workshop. */
export function useEditDetails(workshopId: string): (changes: Given<'workshops.edit'>['changes']) => void {
  const edit = useCommand('workshops.edit')
  return useCallback((changes) => void edit({ workshopId, changes }), [edit, workshopId])
}
