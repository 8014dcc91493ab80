import { BrowserWindow, type Session, session } from 'electron'
import { z } from 'zod'
import type { DrawnPicture, Ports } from '../app/ports.ts'
import { hardenSession } from './harden.ts'
import { origin, scheme } from './policy.ts'

const patience = 20_000
/** More than a scanned A3 sheet has; beyond it drawing could take all memory. */
const mostPixels = 120_000_000

const drawn = z.strictObject({ data: z.string(), width: z.int(), height: z.int() }).nullable()

/**
 * Draws a picture anew in a hidden window: the file is only ever the source of an `img`, in which Chrome runs no script and loads nothing.
 * What comes back is the canvas alone. Null where the file is no picture, too large to draw, or takes longer than twenty seconds.
 */
export const drawPicture: Ports['drawPicture'] = (picture) => {
  const turn = lastPicture.then(() => drawnOf(picture))
  lastPicture = turn.catch(() => null)
  return turn
}

let lastPicture: Promise<unknown> = Promise.resolve()
let source: { bytes: Uint8Array; mime: string } | undefined

async function drawnOf({ bytes, mime, longest }: Parameters<Ports['drawPicture']>[0]): Promise<DrawnPicture | null> {
  const as = mime === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  source = { bytes, mime }
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: pictureSession(), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  try {
    await window.loadURL(`${origin}/page`)
    const answer = drawn.parse(await inTime(window, drawing({ as, longest })))
    if (!answer) return null
    const { data, width, height } = answer
    return { bytes: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'), mime: as, width, height }
  } finally {
    source = undefined
    window.destroy()
  }
}

/** Null when the window dies over it, or takes too long. */
async function inTime(window: BrowserWindow, script: string): Promise<unknown> {
  let alarm: NodeJS.Timeout | undefined
  const gaveUp = new Promise<null>((resolve) => {
    alarm = setTimeout(() => resolve(null), patience)
    window.webContents.once('render-process-gone', () => resolve(null))
  })
  try {
    return await Promise.race([window.webContents.executeJavaScript(script), gaveUp])
  } finally {
    clearTimeout(alarm)
  }
}

/** What the page does. A drawing of lines has no pixels of its own and is drawn as large as may be; nothing else is made larger. */
function drawing({ as, longest }: { as: string; longest: number }): string {
  return `(async () => {
    const image = new Image()
    image.src = '/picture'
    try { await image.decode() } catch { return null }
    const { naturalWidth, naturalHeight } = image
    if (naturalWidth === 0 || naturalHeight === 0 || naturalWidth * naturalHeight > ${mostPixels}) return null
    const lines = ${JSON.stringify(source?.mime === 'image/svg+xml')}
    const scale = lines ? ${longest} / Math.max(naturalWidth, naturalHeight) : Math.min(1, ${longest} / Math.max(naturalWidth, naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(naturalHeight * scale))
    const brush = canvas.getContext('2d')
    brush.imageSmoothingQuality = 'high'
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { data: canvas.toDataURL(${JSON.stringify(as)}, 0.92), width: canvas.width, height: canvas.height }
  })()`
}

function pictureSession(): Session {
  const own = session.fromPartition('picture')
  if (own.protocol.isProtocolHandled(scheme)) return own
  hardenSession(own)
  own.protocol.handle(scheme, ({ url }) => {
    const { pathname } = new URL(url)
    if (pathname === '/picture' && source)
      return new Response(new Uint8Array(source.bytes), { headers: { 'content-type': source.mime, 'x-content-type-options': 'nosniff' } })
    if (pathname !== '/page') return new Response(null, { status: 404 })
    return new Response('<!doctype html><meta charset="utf-8"><title>–</title>', {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; img-src 'self'" },
    })
  })
  return own
}
