import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { isWhole, listBackups, syncFile } from './backup.ts'
import { freeBallast } from './ballast.ts'
import type { DataFolder } from './folder.ts'
import { syncFolder } from './journal.ts'
import { onlyOwner } from './private-file.ts'

/**
 * Puts the newest sound backup in the place of a database that is damaged or gone, or nothing where there is none: then the journal alone
 * rebuilds. The damaged files are moved aside, never away, and only once the copy is whole: a full disk leaves everything as it was.
 */
export function restoreNewest(folder: DataFolder, now: number): void {
  const copy = join(folder.path, '.restoring.part')
  try {
    const backups = listBackups(folder)
    const found =
      backups.some(({ file }) => copied(file, copy, folder) && isWhole(copy)) ||
      backups.some(({ file }) => copied(file, copy, folder) && isWhole(copy, { inStructureOnly: true }))
    moveAside(folder, now)
    if (found) renameSync(copy, folder.database)
    syncFolder(folder.path)
  } finally {
    rmSync(copy, { force: true })
  }
}

/** Copies a backup durably; false where it cannot be read: the next older one follows. */
function copied(file: string, copy: string, folder: DataFolder): boolean {
  try {
    copyFileSync(file, copy)
    onlyOwner(copy, 0o600)
    syncFile(copy)
    return true
  } catch (error) {
    rmSync(copy, { force: true })
    if (!isFull(error)) return false
    if (freeBallast(folder.journal)) return copied(file, copy, folder)
    throw new Refusal('folderNotWritable', { path: folder.path })
  }
}

function moveAside(folder: DataFolder, now: number): void {
  const files = ['', '-wal', '-shm', '-journal'].filter((suffix) => existsSync(folder.database + suffix))
  if (files.length === 0) return
  const aside = freeName(join(folder.path, `damaged-${new Date(now).toISOString().replaceAll(':', '-')}`))
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const suffix of files) renameSync(folder.database + suffix, join(aside, `sarasehan.db${suffix}`))
  syncFolder(aside)
  syncFolder(folder.path)
}

function freeName(base: string): string {
  if (!existsSync(base)) return base
  for (let count = 2; ; count += 1) if (!existsSync(`${base}-${count}`)) return `${base}-${count}`
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(String(error.code))
}
