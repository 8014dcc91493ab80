import { z } from 'zod'
import { command, job } from './operation.ts'
import { id } from './values.ts'

const sum = z.string().regex(/^[0-9a-f]{64}$/)
/** Fields that both sides had changed: the later change stands, the other is in history. */
const conflicts = z.array(z.object({ table: z.string(), rowId: id, field: z.string() }))
const counts = z.object({ added: z.int(), present: z.int(), changed: z.int(), conflicts })

/** A workshop as one file, there and back; and the demo, which is made like any other workshop. */
export const packages = {
  'packages.export': job(
    z.object({ workshopId: id, path: z.string().max(4096).nullable() }),
    z.object({ path: z.string().nullable(), sha256: sum }),
  ),
  'packages.import': job(
    z.object({
      /** Where it lies; null asks the person. */
      path: z.string().max(4096).nullable(),
      /** A file that was picked, dropped or opened in this session, in place of a path. */
      token: id.nullable().default(null),
    }),
    counts.extend({ workshopId: id, code: z.string() }).nullable(),
  ),
  /** What an import writes, as one command: a `workshop.json`, which the handler holds against the package's own schema. */
  'packages.write': command(z.object({ content: z.unknown() }), counts, { undoable: false }),
  'demo.open': job(z.object({}), z.object({ workshopId: id })),
}
