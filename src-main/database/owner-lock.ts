import { truncateSync } from 'node:fs'
import { Refusal } from '../contract/refusal.ts'
import { connectLock } from './connect.ts'
import type { Db } from './db.ts'
import type { DataFolder } from './folder.ts'

/** Holds `lock.db` exclusively for as long as it is open; the system lets go of it even after a kill. A second owner is refused. */
export function holdLock(folder: DataFolder): Db {
  try {
    return lockOn(folder.lock)
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new Refusal('alreadyOpen', { path: folder.path })
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw new Refusal('folderNotWritable', { path: folder.path })
  }
  // The lock file holds nothing but the lock. One that was damaged is emptied in its place, where whoever holds it would still hold it.
  truncateSync(folder.lock, 0)
  return lockOn(folder.lock)
}

function lockOn(file: string): Db {
  const lock = connectLock(file)
  try {
    lock.script('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
