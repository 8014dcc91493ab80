import { z } from 'zod'
import { command, query } from './operation.ts'
import { filledLine, id, instant, line } from './values.ts'

/** What a block without a programme is for. */
export const blockKind = z.enum(['', 'opening', 'promises', 'break', 'offers', 'readBack', 'signing', 'closing'])

const minutes = z.int().min(0).max(1440)

const fields = z.object({
  title: filledLine,
  programmeId: id.nullable(),
  plannedMinutes: minutes,
  responsible: line,
  kind: blockKind,
})

const block = fields.extend({
  id,
  programmeShort: z.string(),
  extendedMinutes: z.int(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** When it should begin by the plan, from the planned opening and the blocks before it. */
  plannedAt: instant,
  /** Whether the plan runs past the planned end here. */
  past: z.boolean(),
  contributions: z.int(),
})

/** The day's blocks in their order. */
export const agenda = {
  'agenda.ofWorkshop': query(
    z.object({ workshopId: id }),
    z.object({ blocks: z.array(block), plannedOpenAt: instant, plannedCloseAt: instant, endsAt: instant }),
  ),
  'agenda.addBlock': command(z.object({ workshopId: id, blockId: id, ...fields.shape, kind: blockKind.default('') }), z.object({})),
  'agenda.editBlock': command(z.object({ blockId: id, changes: fields.partial() }), z.object({})),
  'agenda.removeBlock': command(z.object({ blockId: id }), z.object({})),
  'agenda.moveBlock': command(z.object({ blockId: id, by: z.literal([-1, 1]) }), z.object({})),
  /** Puts a block before another, or last. */
  'agenda.placeBlock': command(z.object({ blockId: id, beforeId: id.nullable() }), z.object({})),
}

export type Block = z.output<typeof block>
