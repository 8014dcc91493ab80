import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Session } from 'electron'
import { attachmentPath } from '../features/attachments/attachment-files.ts'
import { contentSecurityPolicy, documentPolicy, scheme } from './policy.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
}

/** Composes the page at an address below `/document/`, or nothing where there is none. */
export type DocumentSource = (url: URL) => Promise<string | undefined>

/**
 * Serves `app://sarasehan/…`: the built screens from `renderer`, document styles and fonts from `resources/documents`,
 * document pages composed as they are asked for, and the pictures of the data folder by their SHA-256. Nothing else can be named.
 */
export function serveApp(
  session: Session,
  folders: { renderer: string; resources: string; data: () => string | undefined },
  documents: DocumentSource,
): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'sarasehan' || request.method !== 'GET') return new Response(null, { status: 404 })
    if (url.pathname.startsWith('/document/')) {
      const html = await documents(url)
      return html === undefined ? new Response(null, { status: 404 }) : page(html, documentPolicy)
    }
    if (url.pathname.startsWith('/attachments/')) return picture(folders.data(), url.pathname.slice('/attachments/'.length))
    const file = url.pathname.startsWith('/documents/')
      ? inside(join(folders.resources, 'documents'), url.pathname.slice('/documents'.length))
      : inside(folders.renderer, url.pathname === '/' ? '/index.html' : url.pathname)
    const type = file && types[extname(file)]
    if (!file || !type) return new Response(null, { status: 404 })
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(body, { headers: headers(type, type.startsWith('text/html') ? contentSecurityPolicy : undefined) })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** A stored picture; anything else that is stored is not shown. */
async function picture(dataFolder: string | undefined, sha256: string): Promise<Response> {
  if (dataFolder === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return new Response(null, { status: 404 })
  try {
    const body = new Uint8Array(await readFile(attachmentPath(dataFolder, sha256)))
    const type = body[0] === 0x89 ? 'image/png' : body[0] === 0xff ? 'image/jpeg' : undefined
    return type ? new Response(body, { headers: headers(type, undefined) }) : new Response(null, { status: 404 })
  } catch {
    return new Response(null, { status: 404 })
  }
}

function page(html: string, policy: string): Response {
  return new Response(html, { headers: headers(types['.html'] ?? '', policy) })
}

function headers(type: string, policy: string | undefined): Record<string, string> {
  const always = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
  return policy ? { ...always, 'content-security-policy': policy } : always
}

function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)))
  return file.startsWith(folder + sep) ? file : undefined
}
