// Runs the tools of set-up: their output goes to the log, and they end with us, in whatever way that is.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { inProject, root, toolCaches } from './paths.js'
import { logFile, logLength, logSince, SetUpError, tell } from './report.js'

const windows = process.platform === 'win32'
// The shell's own child waits for its input to close, which happens in whatever way we end, and then ends the whole group:
// a tool that outlived a kill -9 would work against the next set-up.
const keeper = '(read -r _; kill -KILL 0) <&3 & exec "$@" 3<&-'
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
const running = new Set()
const leftovers = new Set()
let interrupted = false

/** Runs a tool and answers its exit code; a tool that takes longer than `minutes` is ended. */
export function run(command, args, { cwd = root, env = process.env, minutes = 60, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = windows ? spawnPlain(command, args, { cwd, env, shell }) : spawnKept(command, args, { cwd, env })
    const timer = setTimeout(() => end(child, 'SIGKILL'), minutes * 60_000)
    const finish = (code) => {
      clearTimeout(timer)
      running.delete(child)
      child.stdio[3]?.destroy()
      // After an interruption nobody may take the early end of a tool for its answer.
      if (!interrupted) resolve(code)
    }
    running.add(child)
    child.on('error', (error) => finish(error.code === 'ENOENT' ? 127 : 126))
    child.on('exit', (code) => finish(code ?? 1))
  })
}

/** Runs npm, on the Node in the folder `node` if one is given; where that fails it stops with a sentence that begins with `what` and ends with npm's own reason. */
export async function npm(what, args, { node } = {}) {
  const before = logLength()
  const code = await run('npm', args, { env: inFront(node, outsideProject()), shell: windows })
  const said = logSince(before)
  // Without a network npm 10 may give up in this way and yet exit with 0.
  const gaveUp = said.includes('Exit handler never called')
  // On a full disk it may leave files half-written and only warn.
  const noRoom = /ENOSPC|EDQUOT/.exec(said)?.[0]
  if (noRoom) throw Object.assign(new Error(what), { code: noRoom })
  if (code === 0 && !gaveUp) return
  const offline = gaveUp || /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(said)
  const reason = offline
    ? 'the npm registry cannot be reached. Is there a network?'
    : (/^npm error (?!code|errno)(.*)$/m.exec(said)?.[1] ?? 'npm failed.')
  throw new SetUpError(`${what}: ${reason}`)
}

/** The environment of a tool that runs as if no project were around it: on the machine's own Node, without downloads of its own. */
export function outsideProject() {
  const env = { ...process.env, PATH: pathWithout('node_modules'), npm_config_loglevel: 'notice', npm_config_progress: 'false' }
  return { ...env, ...toolCaches(), ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
}

/** The PATH with the project's own tools first, so that `node` is the Node that npm brought. */
export function toolsOnPath(env = process.env) {
  return inFront(inProject('node_modules', '.bin'), env)
}

function inFront(folder, env) {
  return folder ? { ...env, PATH: [folder, env.PATH].join(path.delimiter) } : env
}

/** Removes a half-built folder when this process ends in any way but a kill -9; answers a function that removes it now. */
export function removeAtTheEnd(folder) {
  leftovers.add(folder)
  return () => {
    rmSync(folder, { recursive: true, force: true })
    leftovers.delete(folder)
  }
}

/** Does work that may be interrupted: the first Ctrl+C ends the tools, cleans up, and exits. */
export async function interruptible(work) {
  const stop = async (signal) => {
    interrupted = true
    ignoreRepeats()
    await Promise.all([...running].map(endGently))
    tell('\nInterrupted. The same command goes on where it stopped.')
    process.exit(signals[signal])
  }
  for (const signal of Object.keys(signals)) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of Object.keys(signals)) process.off(signal, stop)
  }

  function ignoreRepeats() {
    for (const signal of Object.keys(signals)) process.off(signal, stop).on(signal, () => {})
  }
}

process.on('exit', () => {
  for (const child of running) end(child, 'SIGKILL')
  for (const folder of leftovers) rmSync(folder, { recursive: true, force: true })
})

function spawnKept(command, args, options) {
  const output = logFile()
  const stdio = ['ignore', output, output, 'pipe']
  const child = spawn('sh', ['-c', keeper, 'sh', command, ...args], { ...options, stdio, detached: true })
  // Writing to it is nobody's business, and that its other end is gone is no news.
  child.stdio[3]?.on('error', () => {})
  return child
}

function spawnPlain(command, args, options) {
  const output = logFile()
  return spawn(command, args, { ...options, stdio: ['ignore', output, output] })
}

function endGently(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve)
    end(child, 'SIGTERM')
    setTimeout(() => end(child, 'SIGKILL'), 2000).unref()
    setTimeout(resolve, 3000).unref()
  })
}

function end(child, signal) {
  try {
    if (windows) child.kill()
    else process.kill(-child.pid, signal)
  } catch {
    // It ended by itself.
  }
}

function pathWithout(folder) {
  const parts = (process.env.PATH ?? '').split(path.delimiter)
  return parts.filter((part) => !part.split(/[\\/]/).includes(folder) && !part.includes('node-gyp-bin')).join(path.delimiter)
}
