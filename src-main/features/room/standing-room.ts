import type { Db } from '../../database/db.ts'
import { runningBlock } from '../agenda/agenda.rows.ts'
import { stepsOf } from '../workshops/kinds.rows.ts'
import { roomOf } from './room.rows.ts'

/** Where the discussion stands: the running block, its programme, and the step within it (the one it is planned for, or the first, until another is chosen). */
export function standing(
  db: Db,
  where: { workshopId: string; deviceId: string },
): { blockId: string | null; programmeId: string | null; stepId: string | null } {
  const block = runningBlock(db, where.workshopId)
  if (!block) return { blockId: null, programmeId: null, stepId: null }
  if (block.programmeId === null) return { blockId: block.id, programmeId: null, stepId: block.stepId }
  const steps = stepsOf(db, where.workshopId).filter((step) => !step.hidden)
  const chosen = roomOf(db, where).stepId ?? block.stepId
  const step = steps.find((candidate) => candidate.id === chosen) ?? steps[0]
  return { blockId: block.id, programmeId: block.programmeId, stepId: step?.id ?? null }
}
