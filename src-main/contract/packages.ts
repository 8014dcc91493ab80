import { z } from 'zod'
import { command, job } from './operation.ts'
import { id } from './values.ts'

const sum = z.string().regex(/^[0-9a-f]{64}$/)
const imported = z.object({ workshopId: id, code: z.string(), added: z.int(), present: z.int(), changed: z.int() })

/** A workshop as one file, there and back; and the demo, which is made like any other workshop. */
export const packages = {
  'packages.export': job(
    z.object({ workshopId: id, path: z.string().max(4096).nullable() }),
    z.object({ path: z.string().nullable(), sha256: sum }),
  ),
  'packages.import': job(z.object({ path: z.string().max(4096).nullable() }), imported.nullable()),
  /** What an import writes, as one command: rows by table, already validated. */
  'packages.write': command(
    z.object({ rows: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))) }),
    z.object({ added: z.int(), present: z.int(), changed: z.int() }),
    { undoable: false },
  ),
  'demo.open': job(z.object({}), z.object({ workshopId: id })),
}
