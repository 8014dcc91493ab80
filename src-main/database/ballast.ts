import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const ballastBytes = 4 * 1024 * 1024

/** Sets aside a few megabytes beside the journal, so that a full disk still takes the words of an afternoon. No room for it is no failure. */
export function keepBallast(folder: string): void {
  if (stands(folder)) return
  const file = fileIn(folder)
  try {
    const handle = openSync(file, 'w', 0o600)
    try {
      const chunk = Buffer.alloc(1024 * 1024, 'sarasehan ')
      for (let done = 0; done < ballastBytes; done += chunk.length) writeSync(handle, chunk)
    } finally {
      closeSync(handle)
    }
  } catch {
    rmSync(file, { force: true })
  }
}

/** Gives the ballast's room back to a full disk; false where it was used up already. */
export function freeBallast(folder: string): boolean {
  if (!stands(folder)) return false
  rmSync(fileIn(folder))
  return true
}

/**
 * Whether the disk has room for more than words. What the ballast has freed is theirs: the database writes some fifty times as much for each
 * of them, and would have used it up in minutes. So it waits until there is room to set the ballast aside again, and as much beside it.
 */
export function hasRoom(folder: string): boolean {
  if (stands(folder)) return true
  if (freeBytes(folder) < 2 * ballastBytes) return false
  keepBallast(folder)
  return true
}

function stands(folder: string): boolean {
  return statSync(fileIn(folder), { throwIfNoEntry: false })?.size === ballastBytes
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // A disk that does not say is asked by writing to it.
    return Number.POSITIVE_INFINITY
  }
}

function fileIn(folder: string): string {
  return join(folder, 'ballast')
}
