import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { syncFolder } from './journal.ts'

/**
 * Makes the file if it is not there, empty, and lets nobody but its owner read it, whatever the umask. SQLite makes files 0644, and what
 * it puts beside a file it makes like that file; so this comes first. A file that is there is never opened here: closing it would let go
 * of the locks this process holds on it.
 */
export function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    onlyOwner(file, 0o600)
  }
}

/** Makes a folder that only its owner may enter, with all that is missing above it; their names are durable when it comes back. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  const top = dirname(resolve(first))
  for (let folder = dirname(resolve(path)); folder.length >= top.length; folder = dirname(folder)) {
    syncFolder(folder)
    if (folder === dirname(folder)) return
  }
}

/** Takes away what others may do with a file or folder; where a system has no such rights nothing happens. */
export function onlyOwner(path: string, mode: number): void {
  if (process.platform === 'win32') return
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats && (stats.mode & 0o077) !== 0) chmodSync(path, mode)
}
