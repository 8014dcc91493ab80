import { type IpcMainInvokeEvent, ipcMain, type WebContents, webContents } from 'electron'
import { z } from 'zod'
import type { OperationName } from '../contract/contract.ts'
import type { Role } from '../contract/operation.ts'
import { id, instant } from '../contract/values.ts'
import type { OpenFolder } from './open-folder.ts'
import { isOurs } from './policy.ts'

const sentSchema = z.strictObject({ id, at: instant, workshopId: id.nullable() })

/**
 * Lets our own windows, and only their main frames, through the door once it is open; tells every window when something changed. A file
 * dropped onto a window comes by a way of its own: its path, which the preload script has from the file itself, becomes a token.
 */
export function listenToWindows(opening: Promise<OpenFolder>, roleNow: () => Role): void {
  ipcMain.handle('dispatch', async (event, name: unknown, input: unknown, sent: unknown) => {
    const parsed = sent === undefined ? undefined : sentSchema.safeParse(sent)
    if (!isOurFrame(event) || typeof name !== 'string' || parsed?.success === false) return notAllowed(name)
    const { door } = await opening
    return door.dispatch(name as OperationName, input, { role: roleNow(), window: 'main' }, parsed?.data)
  })
  ipcMain.handle('dropped', async (event, path: unknown, name: unknown) => {
    if (!isOurFrame(event) || typeof path !== 'string') return notAllowed('dropped')
    if (path === '') return { ok: false, refusal: { code: 'notAFileHere', details: { file: String(name).slice(0, 200) } } }
    return { ok: true, value: (await opening).picked.add(path) }
  })
  opening.then(
    ({ door }) =>
      door.onChanged((name) => {
        for (const contents of ownContents()) contents.send('changed', name)
      }),
    () => {
      // Told by whoever opens it.
    },
  )
}

function isOurFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}

function notAllowed(name: unknown) {
  return { ok: false, refusal: { code: 'notAllowed', details: { name: String(name).slice(0, 80) } } }
}

function ownContents(): WebContents[] {
  return webContents.getAllWebContents().filter((contents) => !contents.isDestroyed() && isOurs(contents.getURL()))
}
