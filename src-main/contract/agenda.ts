import { z } from 'zod'
import { blockKinds } from './choices.ts'
import { command, query } from './operation.ts'
import { filledLine, id, instant, language, line } from './values.ts'

/** What a block without a programme is for. */
export const blockKind = z.enum(blockKinds)

const minutes = z.int().min(0).max(1440)

const fields = z.object({
  title: filledLine,
  programmeId: id.nullable(),
  /** The step of its programme that it is planned for; null: all of them, one after the other. */
  stepId: id.nullable(),
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

/** What the blocks of the programmes are made of. */
const generating = z.object({
  workshopId: id,
  /** For which programmes; null: for all. */
  programmeIds: z.array(id).max(500).nullable(),
  /** Of each programme. */
  minutes,
  /** Whether each programme gets a block for each of its steps, or one in which it goes through them. */
  bySteps: z.boolean(),
  /** Of the steps' words in the titles. */
  language,
})

const generated = z.object({
  /** Null: still to be made. */
  id: id.nullable(),
  /** `begun`: its programme has been begun, so it stays as it is; `other`: it is no programme's, or of one that is not asked for. */
  state: z.enum(['new', 'changed', 'same', 'begun', 'other']),
  title: z.string(),
  programmeId: id.nullable(),
  stepId: id.nullable(),
  kind: blockKind,
  plannedMinutes: z.int(),
  plannedAt: instant,
})

/** The day's blocks in their order. */
export const agenda = {
  'agenda.ofWorkshop': query(
    z.object({ workshopId: id }),
    z.object({
      blocks: z.array(block),
      plannedOpenAt: instant,
      plannedCloseAt: instant,
      endsAt: instant,
      /** How its programmes are planned, or would be. */
      usual: z.object({ minutes, bySteps: z.boolean() }),
    }),
  ),
  /** What `agenda.generate` would make of the day. */
  'agenda.generated': query(
    generating,
    z.object({ blocks: z.array(generated), removed: z.array(z.string()), plannedCloseAt: instant, endsAt: instant }),
  ),
  /** Makes the blocks of the programmes, or sets their minutes. A programme that has been begun keeps its own. */
  'agenda.generate': command(generating, z.object({ added: z.int(), changed: z.int(), removed: z.int() })),
  'agenda.addBlock': command(
    z.object({
      workshopId: id,
      blockId: id,
      ...fields.shape,
      stepId: fields.shape.stepId.default(null),
      kind: blockKind.default(''),
      /** Before which block; null: last. */
      beforeId: id.nullable().default(null),
    }),
    z.object({}),
  ),
  'agenda.editBlock': command(z.object({ blockId: id, changes: fields.partial() }), z.object({})),
  'agenda.removeBlock': command(z.object({ blockId: id }), z.object({})),
  'agenda.moveBlock': command(z.object({ blockId: id, by: z.literal([-1, 1]) }), z.object({})),
  /** Puts a block before another, or last. */
  'agenda.placeBlock': command(z.object({ blockId: id, beforeId: id.nullable() }), z.object({})),
}

export type Block = z.output<typeof block>
export type BlockKind = z.output<typeof blockKind>
export type GeneratedBlock = z.output<typeof generated>
