import { ipcMain, type WebContents, webContents } from 'electron'
import { z } from 'zod'
import type { Door } from '../app/dispatch.ts'
import type { OperationName } from '../contract/contract.ts'
import type { Role } from '../contract/operation.ts'
import { id, instant } from '../contract/values.ts'
import { isOurs } from './policy.ts'

const sentSchema = z.strictObject({ id, at: instant, workshopId: id.nullable() })

/** Lets our own windows, and only their main frames, through the door once it is open; tells every window when something changed. */
export function listenToWindows(opening: Promise<Door>, roleNow: () => Role): void {
  ipcMain.handle('dispatch', async (event, name: unknown, input: unknown, sent: unknown) => {
    const frame = event.senderFrame
    const ours = frame !== null && frame === event.sender.mainFrame && isOurs(frame.url)
    const parsed = sent === undefined ? undefined : sentSchema.safeParse(sent)
    if (!ours || typeof name !== 'string' || parsed?.success === false) {
      return { ok: false, refusal: { code: 'notAllowed', details: { name: String(name).slice(0, 80) } } }
    }
    const door = await opening
    return door.dispatch(name as OperationName, input, { role: roleNow(), window: 'main' }, parsed?.data)
  })
  opening.then(
    (door) =>
      door.onChanged((name) => {
        for (const contents of ownContents()) contents.send('changed', name)
      }),
    () => {
      // Told by whoever opens it.
    },
  )
}

function ownContents(): WebContents[] {
  return webContents.getAllWebContents().filter((contents) => !contents.isDestroyed() && isOurs(contents.getURL()))
}
