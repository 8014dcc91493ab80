import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { makeFolder, onlyOwner } from './private-file.ts'

/** Where everything of one data folder lies. */
export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly lock: string
  readonly journal: string
  readonly attachments: string
  readonly backups: string
  readonly logs: string
  readonly settings: string
  readonly closedMark: string
  /** The mark of somebody being erased. */
  readonly erasing: string
  /** True where a file-syncing program seems to own the folder: told, not refused. */
  readonly synced: boolean
}

/** The data folder at its real path, made when it is not there; refused where it cannot be written. */
export function prepareFolder(path: string): DataFolder {
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Refusal('folderNotWritable', { path })
  }
  const folder = existingFolder(path)
  for (const inner of [folder.journal, folder.backups, folder.logs]) {
    try {
      makeFolder(inner)
      onlyOwner(inner, 0o700)
    } catch {
      throw new Refusal('folderNotWritable', { path: inner })
    }
  }
  return folder
}

/** The paths of a data folder for reading; refused where there is no database. */
export function existingFolder(path: string): DataFolder {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new Refusal('fileNotFound', { path })
  if (!stats.isDirectory()) throw new Refusal('notAFolder', { path })
  const real = realpathSync(path)
  const journal = join(real, 'journal')
  return {
    path: real,
    database: join(real, 'sarasehan.db'),
    lock: join(real, 'lock.db'),
    journal,
    attachments: join(real, 'attachments'),
    backups: join(real, 'backups'),
    logs: join(real, 'logs'),
    settings: join(real, 'settings.json'),
    closedMark: join(journal, 'closed.json'),
    erasing: join(real, 'erasing.json'),
    synced: /[/\\](Dropbox|OneDrive[^/\\]*|Google ?Drive|iCloud ?Drive|Nextcloud|MEGA)[/\\]/i.test(`${real}/`),
  }
}
