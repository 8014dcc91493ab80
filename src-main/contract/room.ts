import { z } from 'zod'
import { command, query, roomCommand } from './operation.ts'
import { id, instant, text } from './values.ts'

const speaker = z.object({
  turnId: id,
  attendanceId: id,
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  organisationShort: z.string(),
  startedAt: instant,
})

const queued = z.object({ id, attendanceId: id, name: z.string(), shortName: z.string(), organisationShort: z.string(), queuedAt: instant })

const now = z.object({
  blockId: id.nullable(),
  stepId: id.nullable(),
  programmeId: id.nullable(),
  speaker: speaker.nullable(),
  queue: z.array(queued),
  draft: z.object({ text: z.string(), firstKeyAt: instant.nullable(), kindId: id.nullable() }),
  selectionId: id.nullable(),
  /** Programme by step: how many contributions stand there. */
  coverage: z.array(z.object({ programmeId: id, stepId: id, contributions: z.int() })),
})

/** The state everything inherits: the running block, its step, who speaks, who waits. */
export const room = {
  /** The workshop this device was in the middle of: open, with a running block, and worked on in the last day. Null where there is none. */
  'room.unfinished': query(z.object({}), z.object({ workshopId: id.nullable() })),
  'room.now': query(z.object({ workshopId: id }), now),
  'room.startBlock': command(z.object({ blockId: id }), z.object({})),
  'room.endBlock': command(z.object({ blockId: id }), z.object({})),
  'room.extendBlock': command(z.object({ blockId: id, minutes: z.int().min(-60).max(60) }), z.object({})),
  'room.step': roomCommand(z.object({ workshopId: id, stepId: id.nullable() }), z.object({})),
  'room.speak': command(z.object({ workshopId: id, turnId: id, attendanceId: id }), z.object({})),
  'room.silence': command(z.object({ workshopId: id }), z.object({})),
  'room.queue': roomCommand(z.object({ workshopId: id, entryId: id, attendanceId: id }), z.object({})),
  'room.unqueue': roomCommand(z.object({ entryId: id }), z.object({})),
  'room.next': command(z.object({ workshopId: id, turnId: id }), z.object({})),
  'room.keepDraft': roomCommand(z.object({ workshopId: id, text, firstKeyAt: instant.nullable(), kindId: id.nullable() }), z.object({})),
  'room.select': roomCommand(z.object({ workshopId: id, contributionId: id.nullable() }), z.object({})),
}

export type Room = z.output<typeof now>
export type Speaker = z.output<typeof speaker>
export type Queued = z.output<typeof queued>
