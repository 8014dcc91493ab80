import { z } from 'zod'
import { command, query } from './operation.ts'
import { id, line } from './values.ts'

/** As what somebody signs beside chair and note-taker. */
export const signatoryPart = z.enum(['stating', 'knowing', 'first', 'second', 'witness'])

const fields = z.object({
  part: signatoryPart,
  /** A participant; null where the words below say who it is. */
  attendanceId: id.nullable(),
  name: line,
  position: line,
  organisation: line,
})

/** Who signs beside chair and note-taker, in their order. */
export const signatories = {
  'signatories.ofWorkshop': query(z.object({ workshopId: id }), z.array(fields.extend({ id }))),
  'signatories.add': command(z.object({ workshopId: id, signatoryId: id, ...fields.shape }), z.object({})),
  'signatories.edit': command(z.object({ signatoryId: id, changes: fields.partial() }), z.object({})),
  'signatories.remove': command(z.object({ signatoryId: id }), z.object({})),
  'signatories.move': command(z.object({ signatoryId: id, by: z.literal([-1, 1]) }), z.object({})),
}

export type Signatory = z.output<(typeof signatories)['signatories.ofWorkshop']['output']>[number]
