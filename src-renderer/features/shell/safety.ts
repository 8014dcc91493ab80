import type { Output } from '#contract/contract.ts'
import { useAnswer } from '../../api/hooks.ts'

/** When the last change reached the disk, and what waits to. */
export function useSafety(): Output<'history.safety'> {
  return useAnswer('history.safety', {}) ?? nothingYet
}

const nothingYet = { lastSavedAt: null, waiting: 0, lastBackupAt: null, mended: null, syncedFolder: null, erasing: false }
