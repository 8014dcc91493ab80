import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Refusal } from '../../contract/refusal.ts'
import { isSound, readHeader } from '../../database/check.ts'
import type { Db } from '../../database/db.ts'
import { schemaVersion } from '../../database/migrate.ts'
import { openReader } from '../../database/open-database.ts'
import { openToRead } from '../../database/open-to-read.ts'
import { readAttachment } from '../attachments/attachment-files.ts'
import { contentHash } from './content-hash.rules.ts'
import { inOneRead, readWorkshop } from './package.rows.ts'
import { readPackage } from './read-package.ts'
import type { WorkshopJson } from './workshop-json.ts'
import { sumsOf } from './write-package.ts'

/** A workshop that was found whole, and the content hash it has. */
export interface CheckedWorkshop {
  readonly code: string
  readonly sha256: string
}

/** What a file is by its first bytes, whatever its name: the header of a database, a zip or a PDF says so. */
export function kindOfFile(file: string): 'database' | 'package' | 'pdf' | 'other' {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal('fileNotFound', { path: file })
  const start = firstBytes(file, 16)
  if (start.startsWith('SQLite format 3')) return 'database'
  if (start.startsWith('PK\u0003\u0004')) return 'package'
  return start.startsWith('%PDF-') ? 'pdf' : 'other'
}

/** Reads a package whole; refused where it is not sound. */
export function checkPackage(file: string): CheckedWorkshop[] {
  try {
    const { content, sha256 } = readPackage(file)
    return [{ code: codeOf(content), sha256 }]
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, { ...error.details, onlyChecked: 1 }) : error
  }
}

/** Checks a database file by itself, a backup for one, without writing to it; refused where it is foreign, newer or damaged. */
export function checkDatabase(file: string): CheckedWorkshop[] {
  const header = readHeader(file)
  if (typeof header !== 'object') throw new Refusal('notADatabase', { path: file })
  if (header.version > schemaVersion) throw new Refusal('newerVersion', { path: file })
  const db = orDamaged(file, () => openToRead(file))
  try {
    return checkedWorkshops(db, file)
  } finally {
    db.close()
  }
}

/** Checks a data folder beside whoever writes it: the database and every attachment a workshop names. */
export function checkFolder(path: string): CheckedWorkshop[] {
  const { db, folder } = openReader(path)
  try {
    return checkedWorkshops(db, folder.database, (content) => {
      for (const sha256 of sumsOf(content)) readAttachment(folder.path, sha256)
    })
  } finally {
    db.close()
  }
}

function checkedWorkshops(db: Db, file: string, alsoCheck: (content: WorkshopJson) => void = () => {}): CheckedWorkshop[] {
  if (!isSound(db, true)) throw new Refusal('databaseDamaged', { path: file })
  return orDamaged(file, () =>
    inOneRead(db, () =>
      workshopIds(db).flatMap((id) => {
        const content = readWorkshop(db, id)
        if (!content) return []
        alsoCheck(content)
        return [{ code: codeOf(content), sha256: contentHash(content) }]
      }),
    ),
  )
}

/** What cannot be read as a workshop, though it passes SQLite's checks, is damaged too. */
function orDamaged<Value>(file: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('databaseDamaged', { path: file })
  }
}

function workshopIds(db: Db): string[] {
  return db.all<{ id: string }>('SELECT id FROM workshop WHERE deletedAt IS NULL ORDER BY date DESC, code').map(({ id }) => id)
}

function codeOf({ workshopId, rows }: WorkshopJson): string {
  return rows.workshop.find(({ id }) => id === workshopId)?.code ?? ''
}

function firstBytes(file: string, length: number): string {
  const bytes = Buffer.alloc(length)
  const handle = openSync(file, 'r')
  try {
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, length, 0))
  } finally {
    closeSync(handle)
  }
}
