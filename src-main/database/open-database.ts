import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { Refusal } from '../contract/refusal.ts'
import { listBackups, makeBackup } from './backup.ts'
import { isSound, readHeader } from './check.ts'
import { connectLock, connectReader, connectWriter } from './connect.ts'
import type { Db } from './db.ts'
import { type DataFolder, existingFolder, prepareFolder } from './folder.ts'
import { recordChanges } from './images.ts'
import { type Journal, keepBallast, lastEntry, openJournal, readJournal } from './journal.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { type Replayed, replay } from './replay.ts'
import { writeWhole } from './write-file.ts'

/** The database, open for writing, with all that guards it. */
export interface OpenDatabase {
  readonly db: Db
  readonly folder: DataFolder
  readonly journal: Journal
  readonly device: { readonly id: string; readonly letter: string; readonly name: string }
  /** What had to be mended on the way, to be told in one sentence. */
  readonly mended: { readonly restoredUntil: number | null; readonly replayed: number } | null
  /** Commands the database had refused before: to be sent through the door again. */
  readonly kept: Replayed['kept']
  /** True after a clean close: the thorough checks and the backup are still to be run beside the work. */
  readonly checksDue: boolean
  /** Closes with the mark by which the next start knows that nothing needs mending. */
  close(): void
  /** Lets go of everything without that mark, as a kill does. */
  abandon(): void
}

/**
 * Opens a data folder: lock, header, settings, checks, journal, backup, migration, in this order; mends what can be mended and
 * refuses the rest with one sentence. Nothing is written to a file that is not ours or comes from a newer version.
 */
export function openDatabase(path: string, options: { now: number; deviceName: string }): OpenDatabase {
  const folder = prepareFolder(path)
  const lock = holdLock(folder)
  try {
    const closedCleanly = takeClosedMark(folder)
    const sound = closedCleanly || inspect(folder)
    const mendedFrom = sound ? null : restore(folder, options.now)
    const fresh = !existsSync(folder.database)
    const db = connectWriter(folder.database)
    try {
      if (fresh) migrate(db)
      const replayed = closedCleanly ? nothingReplayed : replay(db, readJournal(folder.journal).entries)
      if (!fresh && !closedCleanly) makeBackup(folder, options.now)
      if (!fresh && Number(db.pragma('user_version')) < schemaVersion) {
        if (closedCleanly) makeBackup(folder, options.now)
        migrate(db)
      }
      recordChanges(db)
      const device = ensureDevice(db, options.deviceName)
      keepBallast(folder.journal)
      const journal = openJournal(folder.journal, options.now)
      return {
        db,
        folder,
        journal,
        device,
        mended:
          mendedFrom !== null || replayed.written > 0
            ? { restoredUntil: mendedFrom === null ? null : replayed.until, replayed: replayed.written }
            : null,
        kept: replayed.kept,
        checksDue: closedCleanly && !fresh,
        close: () => close(db, journal, folder, lock),
        abandon: () => {
          db.close()
          journal.close()
          lock.close()
        },
      }
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

/** Opens a data folder for reading only, beside whoever writes it. */
export function openReader(path: string): { db: Db; folder: DataFolder } {
  const folder = existingFolder(path)
  const header = readHeader(folder.database)
  if (header === 'absent' || header === 'empty') throw new Refusal('fileNotFound', { path: folder.database })
  refuseForeign(header, folder.database)
  const db = connectReader(folder.database)
  if (Number(db.pragma('user_version')) !== schemaVersion) {
    db.close()
    throw new Refusal('newerVersion', { path: folder.database })
  }
  return { db, folder }
}

const nothingReplayed: Replayed = { written: 0, until: null, kept: [] }

/** Holds `lock.db` exclusively for as long as it is open; the system lets go of it even after a kill. */
function holdLock(folder: DataFolder): Db {
  const lock = connectLock(folder.lock)
  try {
    lock.script('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new Refusal('alreadyOpen', { path: folder.path })
    throw new Refusal('folderNotWritable', { path: folder.path })
  }
}

/** Whether the file may be opened and passes its checks; refuses a foreign or newer one. An absent one is sound only where nothing says there was one. */
function inspect(folder: DataFolder): boolean {
  const header = readHeader(folder.database)
  if (header === 'absent') return !hadDatabase(folder)
  if (header === 'empty' || header === 'damaged') return false
  refuseForeign(header, folder.database)
  try {
    const db = connectWriter(folder.database)
    try {
      if (Number(db.pragma('user_version')) > schemaVersion) throw new Refusal('newerVersion', { path: folder.database })
      return isSound(db, false)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    return false
  }
}

function refuseForeign(header: ReturnType<typeof readHeader>, path: string): void {
  if (header === 'foreign' || header === 'damaged') throw new Refusal('notADatabase', { path })
  if (typeof header === 'object' && header.version > schemaVersion) throw new Refusal('newerVersion', { path })
}

function hadDatabase(folder: DataFolder): boolean {
  return listBackups(folder).length > 0 || lastEntry(folder.journal) !== undefined
}

/** Moves the damaged files aside, never away, and puts the newest sound backup in their place; without one the journal alone rebuilds. */
function restore(folder: DataFolder, now: number): number {
  const aside = join(folder.path, `damaged-${new Date(now).toISOString().replaceAll(':', '-')}`)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const suffix of ['', '-wal', '-shm']) {
    const file = folder.database + suffix
    if (existsSync(file)) renameSync(file, join(aside, `sarasehan.db${suffix}`))
  }
  for (const backup of listBackups(folder)) {
    const copy = join(folder.path, '.restoring.part')
    try {
      copyFileSync(backup.file, copy)
      const db = connectReader(copy)
      const sound = isSound(db, true)
      db.close()
      if (!sound) continue
      renameSync(copy, folder.database)
      return backup.at
    } catch {
      // An unreadable backup is passed over: the next older one follows.
    } finally {
      rmSync(copy, { force: true })
    }
  }
  return 0
}

function ensureDevice(db: Db, name: string): OpenDatabase['device'] {
  const known = db.get<{ id: string; letter: string; name: string }>(
    'SELECT device.id, letter, name FROM device JOIN localDevice ON localDevice.deviceId = device.id',
  )
  if (known) return known
  const device = { id: v7(), letter: '', name }
  db.run('INSERT INTO device (id, letter, name) VALUES (:id, :letter, :name)', device)
  db.run('INSERT INTO localDevice (one, deviceId) VALUES (1, :id)', { id: device.id })
  return device
}

/** The mark of a clean close, taken away as it is read: it holds only for the very files it was written beside. */
function takeClosedMark(folder: DataFolder): boolean {
  if (!existsSync(folder.closedMark)) return false
  try {
    const mark = JSON.parse(readFileSync(folder.closedMark, 'utf8')) as { bytes: number; lastCommandId: string | null; version: number }
    if (mark.version !== schemaVersion || existsSync(`${folder.database}-wal`)) return false
    if (statSync(folder.database).size !== mark.bytes) return false
    const header = readHeader(folder.database)
    if (typeof header !== 'object' || header.version !== schemaVersion) return false
    return lastJournalled(folder) === mark.lastCommandId
  } catch {
    return false
  } finally {
    rmSync(folder.closedMark, { force: true })
  }
}

function close(db: Db, journal: Journal, folder: DataFolder, lock: Db): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    journal.close()
    if (!existsSync(`${folder.database}-wal`)) {
      const mark = { version: schemaVersion, bytes: statSync(folder.database).size, lastCommandId: lastJournalled(folder) }
      writeWhole(folder.closedMark, JSON.stringify(mark))
    }
  } finally {
    lock.close()
  }
}

function lastJournalled(folder: DataFolder): string | null {
  const last = lastEntry(folder.journal)
  if (!last) return null
  return last.type === 'done' ? last.command.id : last.sent.id
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
