import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { applicationId } from './connect.ts'
import type { Db } from './db.ts'

/** What the first hundred bytes of a file say of it, read without opening it as a database. */
export type Header = 'absent' | 'empty' | 'foreign' | 'damaged' | { readonly version: number }

/** Reads the header: whose file it is and which schema it had when its first page was last written. */
export function readHeader(file: string): Header {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return 'absent'
  if (stats.size === 0) return 'empty'
  const bytes = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, bytes, 0, 100, 0) < 100) return 'damaged'
  } finally {
    closeSync(handle)
  }
  if (bytes.subarray(0, 16).toString('latin1') !== 'SQLite format 3\u0000') return 'damaged'
  const application = bytes.readUInt32BE(68)
  const version = bytes.readUInt32BE(60)
  if (application !== applicationId && !(application === 0 && version === 0)) return 'foreign'
  return { version }
}

/** Runs SQLite's own checks; true when every one is clean. */
export function isSound(db: Db, thorough: boolean): boolean {
  try {
    const check = thorough ? 'integrity_check' : 'quick_check'
    if (db.pragma(check) !== 'ok') return false
    return db.all('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').length === 0
  } catch {
    return false
  }
}
