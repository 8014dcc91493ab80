import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { listBackups, makeBackup } from './backup.ts'
import { freeBallast } from './ballast.ts'
import { agreesWithHistory, isSound, readHeader } from './check.ts'
import { takeClosedMark } from './closed-mark.ts'
import { connectReader, connectWriter } from './connect.ts'
import type { Db } from './db.ts'
import { finishErasing } from './erase.ts'
import type { DataFolder } from './folder.ts'
import { type JournalEntry, lastEntry, readJournal } from './journal.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { type Replayed, replay } from './replay.ts'
import { restoreNewest } from './restore.ts'
import { mendSearch } from './search-index.ts'

/** A database of today's schema, level with its journal. */
export interface BroughtUp {
  readonly db: Db
  readonly replayed: Replayed
  /** Whether a backup, or the journal alone, had to take a damaged file's place. */
  readonly restored: boolean
  /** Whether it has passed its checks at this start. */
  readonly checked: boolean
  /** Whether checks or a backup are still owed. */
  readonly checksDue: boolean
}

/** Finds the database as the last session left it, mends what that left undone, and gives it ready for work. The lock is held already. */
export function bringUp(folder: DataFolder, now: number): BroughtUp {
  const found = lookAt(folder)
  sweep(folder)
  const closedAfter = takeClosedMark(folder)
  if (found === 'new') return begin(folder)
  const asItWas = found === 'ours' ? (openAtOnce(folder, closedAfter) ?? openChecked(folder, now)) : undefined
  return asItWas ?? openRestored(folder, now)
}

type Found = 'new' | 'ours' | 'lost'

/** What stands in the folder, before anything is written: refuses what is not ours or comes from a newer version. */
function lookAt(folder: DataFolder): Found {
  const { database } = folder
  const header = readHeader(database)
  if (typeof header === 'object' && header.version > schemaVersion) throw new Refusal('newerVersion', { path: database })
  if (typeof header === 'object' && header.version > 0) return 'ours'
  const last = lastEntry(folder.journal)
  const backups = listBackups(folder)
  // Damage may have made a file of ours unrecognisable: then a backup or the journal knows of it.
  if (!last && backups.length === 0) {
    if (header === 'foreign' || header === 'damaged') throw new Refusal('notADatabase', { path: database })
    return 'new'
  }
  refuseNewer(last ? [last] : [], database)
  for (const { file } of backups) {
    const kept = readHeader(file)
    if (typeof kept === 'object' && kept.version > schemaVersion) throw new Refusal('newerVersion', { path: file })
  }
  return 'lost'
}

function refuseNewer(entries: readonly JournalEntry[], path: string): void {
  if (entries.some((entry) => entry.type === 'done' && entry.schema > schemaVersion)) throw new Refusal('newerVersion', { path })
}

/** What an interrupted copy has left is of no use to anybody. */
function sweep(folder: DataFolder): void {
  for (const name of readdirSync(folder.backups)) if (/^\..+\.part$/.test(name)) rmSync(join(folder.backups, name), { force: true })
}

const nothingReplayed: Replayed = { written: 0, setAside: 0, until: null, kept: [] }

function begin(folder: DataFolder): BroughtUp {
  const db = connectWriter(folder.database)
  return orClose(db, () => {
    migrate(db)
    return { db, replayed: nothingReplayed, restored: false, checked: true, checksDue: false }
  })
}

/** After a clean close, without the checks; undefined where there was none, or the database does not know the journal's last command after all. */
function openAtOnce(folder: DataFolder, lastCommandId: string | null | undefined): BroughtUp | undefined {
  if (lastCommandId === undefined) return undefined
  return unlessDamaged(folder, (db) => {
    // An older schema is brought up behind a backup, which this way does not make.
    if (versionOf(db) !== schemaVersion) return undefined
    const known = lastCommandId === null || db.get('SELECT 1 AS known FROM command WHERE id = :lastCommandId', { lastCommandId })
    return known ? { db, replayed: nothingReplayed, restored: false, checked: false, checksDue: true } : undefined
  })
}

/** After any other stop; undefined where the database does not pass its checks. They only read: what is put aside stays as it was found. */
function openChecked(folder: DataFolder, now: number): BroughtUp | undefined {
  const sound = unlessUnreadable(() => {
    const db = connectReader(folder.database)
    return thenClose(db, () => isSound(db, true) && agreesWithHistory(db))
  }, unreadable)
  if (!sound) return undefined
  // SQLite leaves out the CHECK constraints where a file is opened for reading only.
  return unlessDamaged(folder, (db) => (isSound(db, false) ? { ...level(db, folder, now), restored: false } : undefined))
}

/** From the newest sound backup and the journal. Without either there is nothing to start from, and the file stays where it is. */
function openRestored(folder: DataFolder, now: number): BroughtUp {
  if (listBackups(folder).length === 0 && !lastEntry(folder.journal)) throw new Refusal('databaseDamaged', { path: folder.database })
  restoreNewest(folder, now)
  const db = connectWriter(folder.database)
  return orClose(db, () => ({ ...level(db, folder, now), restored: true }))
}

/** Journal, backup, migration, in this order; then what was begun of erasing somebody. */
function level(db: Db, folder: DataFolder, now: number): Omit<BroughtUp, 'restored'> {
  const { entries } = readJournal(folder.journal)
  refuseNewer(entries, folder.database)
  const replayed = withRoom(folder, () => {
    const done = replay(db, entries)
    if (versionOf(db) === 0) migrate(db)
    mendSearch(db)
    return done
  })
  const checksDue = !couldBackUp(folder, now)
  if (versionOf(db) < schemaVersion) {
    if (checksDue) throw new Refusal('folderNotWritable', { path: folder.backups })
    migrate(db)
  }
  eraseWhatWasBegun(db, folder, now)
  return { db, replayed, checked: true, checksDue }
}

function versionOf(db: Db): number {
  return Number(db.pragma('user_version'))
}

/** Frees the ballast once where the disk is full. */
function withRoom<Value>(folder: DataFolder, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_FULL')) throw error
    if (!freeBallast(folder.journal)) throw new Refusal('folderNotWritable', { path: folder.path })
    return work()
  }
}

/** Where it cannot be finished now, people still get to their work: the mark stays, and `history.safety` tells. */
function eraseWhatWasBegun(db: Db, folder: DataFolder, now: number): void {
  try {
    finishErasing(db, folder, now)
  } catch {
    // The next start tries again.
  }
}

/** A disk that takes no backup is no reason to keep people out: the backup is owed then. */
function couldBackUp(folder: DataFolder, now: number): boolean {
  try {
    makeBackup(folder, now)
    return true
  } catch {
    return false
  }
}

/** Opens for writing and looks; what the look does not want, or cannot read for damage, is closed again. */
function unlessDamaged(folder: DataFolder, look: (db: Db) => BroughtUp | undefined): BroughtUp | undefined {
  const db = unlessUnreadable(() => connectWriter(folder.database), unreadable)
  if (!db) return undefined
  const brought = unlessUnreadable(() => orClose(db, () => look(db)), /^SQLITE_(CORRUPT|NOTADB)/)
  if (!brought) db.close()
  return brought
}

const unreadable = /^SQLITE_(CORRUPT|NOTADB|FORMAT|ERROR)/

function unlessUnreadable<Value>(read: () => Value, damage: RegExp): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (damage.test(codeOf(error))) return undefined
    throw error
  }
}

function thenClose<Value>(db: Db, work: () => Value): Value {
  try {
    return work()
  } finally {
    db.close()
  }
}

function orClose<Value>(db: Db, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    db.close()
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
