import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { agreesWithHistory, isSound } from './check.ts'
import { connectChecker, connectReader } from './connect.ts'
import type { Db } from './db.ts'
import type { DataFolder } from './folder.ts'
import { journalFiles, newestStamp, readLines, syncFolder } from './journal.ts'
import { makePrivate } from './private-file.ts'
import { isSettled } from './replay.ts'

/** One backup file and the instant (ms UTC) it was begun; never before what was there already, should the clock have gone back. */
export interface Backup {
  readonly file: string
  readonly at: number
}

/**
 * Copies the committed state into `backups/`, opens the copy read-only, checks it whole, and only then gives it its name.
 * Runs on its own read-only connection, so it may run beside the writer.
 */
export function makeBackup(folder: DataFolder, now: number): Backup {
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 })
  const at = Math.max(now, (listBackups(folder)[0]?.at ?? -1) + 1, newestStamp(folder.journal))
  const temporary = join(folder.backups, `.${at}-${process.pid}.part`)
  rmSync(temporary, { force: true })
  try {
    makePrivate(temporary)
    const reader = connectReader(folder.database)
    try {
      reader.run('VACUUM INTO :file', { file: temporary })
    } finally {
      reader.close()
    }
    if (!isWhole(temporary)) throw new Error('the copy does not pass its check')
    syncFile(temporary)
    const file = join(folder.backups, `sarasehan-${String(at).padStart(15, '0')}.db`)
    renameSync(temporary, file)
    syncFolder(folder.backups)
    dropOldBackups(folder, now)
    dropOldJournal(folder)
    return { file, at }
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** All finished backups, newest first. */
export function listBackups(folder: DataFolder): Backup[] {
  try {
    return readdirSync(folder.backups)
      .flatMap((name) => {
        const found = /^sarasehan-(\d{15})\.db$/.exec(name)
        return found ? [{ file: join(folder.backups, name), at: Number(found[1]) }] : []
      })
      .sort((left, right) => right.at - left.at)
  } catch {
    return []
  }
}

const hour = 3_600_000
const day = 24 * hour

/** Which of these backups to keep: the twelve newest, the last of every hour of the last day, the last of every day of two weeks. */
export function backupsToKeep(backups: readonly Backup[], now: number): Backup[] {
  const newestFirst = [...backups].sort((left, right) => right.at - left.at)
  const kept = new Set(newestFirst.slice(0, 12))
  const keepLastOf = (span: number, reach: number) => {
    const seen = new Set<number>()
    for (const backup of newestFirst) {
      if (backup.at < now - reach) continue
      const slot = Math.floor(backup.at / span)
      if (!seen.has(slot)) kept.add(backup)
      seen.add(slot)
    }
  }
  keepLastOf(hour, day)
  keepLastOf(day, 14 * day)
  return newestFirst.filter((backup) => kept.has(backup))
}

function dropOldBackups(folder: DataFolder, now: number): void {
  const all = listBackups(folder)
  const kept = new Set(backupsToKeep(all, now).map((backup) => backup.file))
  for (const backup of all) if (!kept.has(backup.file)) rmSync(backup.file, { force: true })
}

/**
 * A journal file goes only when the next one was begun before the last but one backup: two verified backups hold its commands. One whose
 * words are not in the newest backup after all, kept for a database that would not take them, stays.
 */
function dropOldJournal(folder: DataFolder): void {
  const [newest, second] = listBackups(folder)
  const files = journalFiles(folder.journal)
  const old = files.filter((_name, index) => Number(files[index + 1]?.slice(0, 15) ?? Number.POSITIVE_INFINITY) < (second?.at ?? 0))
  if (!newest || old.length === 0) return
  const db = connectReader(newest.file)
  try {
    for (const file of old.map((name) => join(folder.journal, name))) {
      const settled = readLines(file).every((held) => held === undefined || held.every((entry) => isSettled(db, entry)))
      if (settled) rmSync(file, { force: true })
    }
  } finally {
    db.close()
  }
}

/** Opens the file without changing it and checks it, against history too unless its structure is all that is asked; false where it cannot be read. */
export function isWhole(file: string, { inStructureOnly = false } = {}): boolean {
  let db: Db | undefined
  try {
    db = connectChecker(file)
    return isSound(db, true) && (inStructureOnly || agreesWithHistory(db))
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/** Makes what was written to a file durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
