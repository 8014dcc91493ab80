import { v7 } from 'uuid'
import { Refusal } from '../contract/refusal.ts'
import { listBackups } from './backup.ts'
import { keepBallast } from './ballast.ts'
import { bringUp } from './bring-up.ts'
import { readHeader } from './check.ts'
import { leaveClosedMark } from './closed-mark.ts'
import type { Db } from './db.ts'
import { type DataFolder, existingFolder, prepareFolder } from './folder.ts'
import { recordChanges } from './images.ts'
import { type Journal, openJournal } from './journal.ts'
import { schemaVersion } from './migrate.ts'
import { openToRead } from './open-to-read.ts'
import { holdLock } from './owner-lock.ts'
import type { Replayed } from './replay.ts'

/** The database, open for writing, with all that guards it. */
export interface OpenDatabase {
  readonly db: Db
  readonly folder: DataFolder
  readonly journal: Journal
  readonly device: { readonly id: string; readonly letter: string; readonly name: string }
  /** What had to be mended on the way, to be told in one sentence; `setAside` commands could not be brought back from the journal. */
  readonly mended: { readonly restoredUntil: number | null; readonly replayed: number; readonly setAside: number } | null
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
 * Opens a data folder: lock, header, checks, journal, backup, migration, in this order; mends what can be mended and refuses the rest with
 * one sentence. Nothing is written to a file that is not ours or comes from a newer version.
 */
export function openDatabase(path: string, options: { now: number; deviceName: string }): OpenDatabase {
  const folder = prepareFolder(path)
  const lock = holdLock(folder)
  try {
    const { db, replayed, restored, checked, checksDue } = bringUp(folder, options.now)
    try {
      recordChanges(db)
      const device = ensureDevice(db, options.deviceName)
      keepBallast(folder.journal)
      const lastBackup = listBackups(folder)[0]?.at
      const journal = openJournal(folder.journal, options.now, lastBackup)
      const letGo = () => {
        db.close()
        journal.close()
      }
      return {
        db,
        folder,
        journal,
        device,
        mended:
          restored || replayed.written + replayed.setAside > 0
            ? { restoredUntil: restored ? replayed.until : null, replayed: replayed.written, setAside: replayed.setAside }
            : null,
        kept: replayed.kept,
        checksDue,
        close: () => {
          try {
            if (!closed(db, journal)) return
            // Without a check in this session or a backup, which is one, damage would pass from one clean close to the next.
            if (checked || listBackups(folder)[0]?.at !== lastBackup) leaveClosedMark(folder)
          } finally {
            letGo()
            lock.close()
          }
        },
        abandon: () => {
          letGo()
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

/** Opens a data folder for reading only, beside whoever writes it; one of an older schema is read from a copy that is brought up to today's. */
export function openReader(path: string): { db: Db; folder: DataFolder } {
  const folder = existingFolder(path)
  const header = readHeader(folder.database)
  if (header === 'absent' || header === 'empty') throw new Refusal('fileNotFound', { path: folder.database })
  if (typeof header !== 'object') throw new Refusal('notADatabase', { path: folder.database })
  if (header.version > schemaVersion) throw new Refusal('newerVersion', { path: folder.database })
  return { db: openToRead(folder.database), folder }
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

/** Empties the write-ahead log and closes both files; false where the disk would not: all is still in log and journal for the next start. */
function closed(db: Db, journal: Journal): boolean {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    journal.close()
    return true
  } catch {
    return false
  }
}
