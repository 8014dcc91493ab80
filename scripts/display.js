// A virtual screen for machines without one. It belongs to whoever opened it, and ends with them.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const size = '1920x1080x24'
// The shell waits for its input to close, which happens in whatever way the opener ends, and then ends the server.
const keeper = 'folder=$1; shift; Xvfb "$@" & server=$!; exec 3>&-; read -r _; kill "$server"; wait "$server"; rm -rf "$folder"'

/** Whether this machine has no screen that a window could open on. */
export function screenMissing(env = process.env) {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/** Opens a virtual screen; answers the environment that leads to it and a function that closes it. */
export async function openVirtualScreen() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sarasehan-screen-'))
  const authority = path.join(folder, 'authority')
  writeFileSync(authority, accessEntry(randomBytes(16)), { mode: 0o600 })
  const server = ['-displayfd', '3', '-screen', '0', size, '-auth', authority, '-nolisten', 'tcp', '-noreset']
  // In a process group of its own: Ctrl+C reaches the program first, and the screen stays until that has ended.
  const shell = spawn('sh', ['-c', keeper, 'sh', folder, ...server], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], detached: true })
  const ended = new Promise((resolve) => shell.on('close', resolve))
  const number = await firstLine(shell.stdio[3])
  const close = async () => {
    shell.stdin.destroy()
    await ended
  }
  if (number) return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close }
  await close()
  throw new Error('The virtual screen (Xvfb) did not start.')
}

// One entry of an X authority file: any host (0xffff), any display, and the secret that opens it.
function accessEntry(secret) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1')
  const field = (content) => Buffer.concat([Buffer.from([content.length >> 8, content.length & 0xff]), content])
  return Buffer.concat([Buffer.from([0xff, 0xff]), field(Buffer.alloc(0)), field(Buffer.alloc(0)), field(name), field(secret)])
}

async function firstLine(stream) {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    if (text.includes('\n')) break
  }
  return text.trim()
}
