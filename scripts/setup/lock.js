// One set-up at a time in one folder: a second one waits, and a lock left by a killed one counts for nothing.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { workFolder } from './paths.js'
import { tell } from './report.js'

const lockPath = path.join(workFolder, 'setup.lock')

/** Waits until this process is the only one that sets up, and answers the function that lets the next one in. */
export async function lockSetUp() {
  mkdirSync(workFolder, { recursive: true })
  for (let waited = false; !taken(); waited = true) {
    if (!waited) tell('Another set-up is at work in this folder; waiting for it …')
    await pause(500)
  }
  process.on('exit', unlock)
  return unlock
}

function taken() {
  if (place()) return true
  if (holderLives()) return false
  rmSync(lockPath, { force: true })
  return place()
}

// Written beside and linked into place, so that nobody ever reads a lock without its number.
function place() {
  const own = `${lockPath}-${process.pid}`
  try {
    writeFileSync(own, String(process.pid))
    linkSync(own, lockPath)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function unlock() {
  if (holder() === process.pid) rmSync(lockPath, { force: true })
}

function holder() {
  try {
    return Number(readFileSync(lockPath, 'utf8'))
  } catch {
    return undefined
  }
}

function holderLives() {
  const pid = holder()
  if (!pid || pid === process.pid) return false
  if (process.platform !== 'linux') return alive(pid)
  // Process numbers are given out again: only one that runs our scripts counts.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts')
  } catch {
    return false
  }
}

/** Whether a process with this number runs. */
export function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
