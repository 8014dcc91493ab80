import { statSync } from 'node:fs'
import { applicationId } from './connect.ts'
import type { Db, Image } from './db.ts'
import { firstPage, headerBytes } from './first-page.ts'
import { imageOf, readImage, sameImage } from './images.ts'
import { imageColumns, type TrackedTable, trackedTables } from './tables.ts'

/**
 * What the first page of a file says of it, read without opening it as a database. Version 0 is one of ours that was begun and holds
 * nothing yet; `damaged` is no database at all, or one whose first page cannot be as this program writes it.
 */
export type Header = 'absent' | 'empty' | 'foreign' | 'damaged' | { readonly version: number }

/** Reads whose file it is and which schema it has, also where that stands only in its write-ahead log. Writes nothing. */
export function readHeader(file: string): Header {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return 'absent'
  if (stats.size === 0) return 'empty'
  const page = firstPage(file)
  if (page.length < headerBytes || page.subarray(0, 16).toString('latin1') !== 'SQLite format 3\u0000' || !isReadable(page))
    return 'damaged'
  const application = page.readUInt32BE(68)
  const version = page.readUInt32BE(60)
  if (application === 0 && version === 0 && hasNoTable(page)) return { version: 0 }
  if (application !== applicationId) return 'foreign'
  return isPossible(version) ? { version } : 'damaged'
}

/** Runs SQLite's own checks; true when every one is clean. */
export function isSound(db: Db, thorough: boolean): boolean {
  return unlessUnreadable(() => {
    const check = thorough ? 'integrity_check' : 'quick_check'
    if (db.pragma(check) !== 'ok') return false
    return db.all('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').length === 0
  })
}

/**
 * Whether every row is as some command left it. SQLite's checks see a broken structure, not a changed letter; history holds each row a
 * second time. So a migration that rewrites rows of a followed table must leave their images in history, as a command does.
 */
export function agreesWithHistory(db: Db): boolean {
  return unlessUnreadable(() => trackedTables.every((table) => tableAgrees(db, table)))
}

/** What cannot be read is not sound; what cannot be read just now, for want of memory or because it is locked, is no finding. */
function unlessUnreadable(look: () => boolean): boolean {
  try {
    return look()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(NOMEM|BUSY|LOCKED|CANTOPEN|PERM|PROTOCOL|FULL)/.test(code)) throw error
    return false
  }
}

/** The formats for writing and reading: 1, or 2 for one with a write-ahead log. Of another, SQLite would say that it is read-only. */
function isReadable(page: Buffer): boolean {
  return [page[18], page[19]].every((format) => format === 1 || format === 2)
}

/** The schema's own table is one page without a row. */
function hasNoTable(page: Buffer): boolean {
  return page[100] === 13 && page.readUInt16BE(103) === 0
}

/** Versions go in tens: no single flipped bit makes one of them another, so damage is not taken for a newer program. */
function isPossible(version: number): boolean {
  return version > 0 && version % 10 === 0 && version < 10_000
}

function tableAgrees(db: Db, table: TrackedTable): boolean {
  if (imageColumns(db, table).length === 0) return true
  const differing = db.all<{ id: string }>(
    `SELECT id FROM "${table}" AS line WHERE NOT EXISTS (
       SELECT 1 FROM change WHERE rowId = line.id AND tableName = '${table}' AND after = ${imageOf(db, table, 'line')})`,
  )
  // An image from before a migration knows fewer columns: it agrees in those it has.
  return differing.every(({ id }) => {
    const row = readImage(db, table, id)
    const images = db.all<{ after: string }>('SELECT after FROM change WHERE rowId = :id AND tableName = :table', { id, table })
    return images.some(({ after }) => sameImage(row, JSON.parse(after) as Image))
  })
}
