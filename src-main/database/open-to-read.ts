import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { connectReader, connectWriter } from './connect.ts'
import type { Db } from './db.ts'
import { migrate, schemaVersion } from './migrate.ts'

/**
 * Opens a database file for reading in today's schema, without a change to it: one of an older schema is copied to a temporary file, which
 * goes when it is closed, and brought up there. Refused where it comes from a newer version.
 */
export function openToRead(file: string): Db {
  const db = connectReader(file)
  try {
    const version = Number(db.pragma('user_version'))
    if (version === schemaVersion) return db
    if (version > schemaVersion) throw new Refusal('newerVersion', { path: file })
    return broughtUpCopy(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function broughtUpCopy(old: Db): Db {
  const folder = mkdtempSync(join(tmpdir(), 'sarasehan-older-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.db')
    old.run('VACUUM INTO :copy', { copy })
    const db = connectWriter(copy)
    migrate(db)
    old.close()
    return {
      ...db,
      close: () => {
        db.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
