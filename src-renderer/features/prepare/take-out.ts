import type { Programme } from '#contract/programmes.ts'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'

/** Takes a programme out of this workshop; the series keeps it. */
export function useTakeOut(workshopId: string): (programme: Programme) => Promise<void> {
  const { prepare } = useWords()
  const remove = useCommand('programmes.remove')
  const tell = useUndoNotice()
  return async ({ id, name }) => {
    const sent = envelope(workshopId)
    const reply = await remove({ workshopId, programmeId: id }, sent)
    if (reply.ok) tell({ text: prepare.takenOut(name), late: prepare.late, sent })
  }
}
