import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listBackups, makeBackup } from './backup.ts'
import type { Db } from './db.ts'
import { emptyRows, knownOf } from './empty-rows.ts'
import { markedErasing, unmarkErasing } from './erasing-mark.ts'
import type { DataFolder } from './folder.ts'
import { syncFolder } from './journal.ts'
import { rewriteJournal } from './rewrite-journal.ts'

/** What is gone with somebody who was erased, by the names of the files, and the backup that has taken its place. */
export interface Erasure {
  readonly backup: string
  readonly deletedBackups: readonly string[]
  /** Folders with damaged databases that had been put aside. */
  readonly deletedDamaged: readonly string[]
}

/**
 * Finishes what the mark says was begun, or does nothing where there is none. Each step may be done again, so after a stop at any point
 * the next start does them all from the first. What is old goes only once a new backup is there and was read back whole.
 */
export function finishErasing(db: Db, folder: DataFolder, now: number): Erasure | undefined {
  const erasing = markedErasing(folder)
  if (!erasing) return undefined
  emptyRows(db, erasing)
  rewriteJournal(db, folder.journal, knownOf(db, erasing).erased, erasing.command.id)
  leaveNoTrace(db)
  // Making one may thin out the others.
  const old = backupNames(folder)
  const { file } = makeBackup(folder, now)
  removeAllBut(folder.backups, basename(file))
  const erasure = {
    backup: basename(file),
    deletedBackups: old,
    deletedDamaged: removeDamaged(folder),
  }
  unmarkErasing(folder)
  return erasure
}

/** The folders in which damaged databases were put aside, by name. */
export function damagedFolders(folder: DataFolder): string[] {
  return readdirSync(folder.path)
    .filter((name) => name.startsWith('damaged-'))
    .sort()
}

/** The names of the backups, newest first. */
export function backupNames(folder: DataFolder): string[] {
  return listBackups(folder).map(({ file }) => basename(file))
}

/** Something else is reading what was there before: it must end first. */
export class StillRead extends Error {}

/** What was overwritten is still in the write-ahead log and in the pages nobody uses: the file is written anew, and the log emptied. */
function leaveNoTrace(db: Db): void {
  db.script("INSERT INTO contributionWord (contributionWord) VALUES ('optimize'); VACUUM")
  if (db.pragma('wal_checkpoint(TRUNCATE)') !== 0) throw new StillRead('the log is being read')
}

/** Unfinished copies too: one that is being made beside the work holds what was there before, and cannot take its name any more. */
function removeAllBut(backups: string, kept: string): void {
  for (const name of readdirSync(backups)) if (name !== kept) rmSync(join(backups, name), { recursive: true, force: true })
  syncFolder(backups)
}

function removeDamaged(folder: DataFolder): string[] {
  const gone = damagedFolders(folder)
  for (const name of gone) rmSync(join(folder.path, name), { recursive: true, force: true })
  for (const name of readdirSync(folder.path)) if (/^\..+\.part$/.test(name)) rmSync(join(folder.path, name), { force: true })
  syncFolder(folder.path)
  return gone
}
