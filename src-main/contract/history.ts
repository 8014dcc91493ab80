import { z } from 'zod'
import { command, query } from './operation.ts'
import { id, instant } from './values.ts'

const step = z.object({ commandId: id, name: z.string(), at: instant })
const reach = z.object({ workshopId: id.nullable() })

/** Undo and redo: this device's commands of one workshop (null: the home screen's), newest first. */
export const history = {
  'history.next': query(reach, z.object({ undo: step.nullable(), redo: step.nullable() })),
  'history.undo': command(reach, z.object({ undone: z.string() }), { undoable: false }),
  'history.redo': command(reach, z.object({ redone: z.string() }), { undoable: false }),
  /** When the last change reached the disk, and what waits to reach it. */
  'history.safety': query(
    z.object({}),
    z.object({
      lastSavedAt: instant.nullable(),
      waiting: z.int(),
      lastBackupAt: instant.nullable(),
      /** What had to be mended when the program started; `restoredUntil` where a damaged file was replaced. */
      mended: z.object({ restoredUntil: instant.nullable(), replayed: z.int() }).nullable(),
      /** The data folder, where another program copies it to the internet; null where none seems to. */
      syncedFolder: z.string().nullable(),
      /** Somebody is still being erased: the disk or another program has not let it be finished. */
      erasing: z.boolean(),
    }),
  ),
}
