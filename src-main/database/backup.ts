import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isSound } from './check.ts'
import { connectReader } from './connect.ts'
import type { DataFolder } from './folder.ts'
import { journalFiles, syncFolder } from './journal.ts'

/** One backup file and the instant (ms UTC) it was begun. */
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
  const temporary = join(folder.backups, `.${now}.part`)
  rmSync(temporary, { force: true })
  try {
    const reader = connectReader(folder.database)
    try {
      reader.run('VACUUM INTO :file', { file: temporary })
    } finally {
      reader.close()
    }
    const copy = connectReader(temporary)
    try {
      if (!isSound(copy, true)) throw new Error('the backup does not pass its check')
    } finally {
      copy.close()
    }
    sync(temporary)
    const file = join(folder.backups, `sarasehan-${String(now).padStart(15, '0')}.db`)
    renameSync(temporary, file)
    syncFolder(folder.backups)
    dropOldBackups(folder, now)
    dropOldJournal(folder)
    return { file, at: now }
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

/** A journal file goes only when it was finished before the last but one backup began: two verified backups hold its commands. */
function dropOldJournal(folder: DataFolder): void {
  const second = listBackups(folder)[1]
  if (!second) return
  const files = journalFiles(folder.journal)
  for (const [index, name] of files.entries()) {
    const next = files[index + 1]
    if (next && Number(next.slice(0, 15)) < second.at) rmSync(join(folder.journal, name), { force: true })
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
