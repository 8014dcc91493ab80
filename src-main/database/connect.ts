import { type Db, dbOn } from './db.ts'
import { assertSqliteVersion, loadSqlite } from './load-sqlite.ts'
import { makePrivate } from './private-file.ts'

/** "SRSH" in the header of every database of this program. */
export const applicationId = 0x53525348

/**
 * Opens the file for writing with the settings under which acknowledged words survived every replayed power cut.
 * The order matters: setting WAL resets `synchronous` to NORMAL, which loses them.
 */
export function connectWriter(file: string): Db {
  makePrivate(file)
  const db = dbOn(new (loadSqlite())(file, { timeout: 2000 }))
  try {
    assertSqliteVersion(db.one<{ version: string }>('SELECT sqlite_version() AS version').version)
    db.pragma('locking_mode = NORMAL')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('secure_delete = ON')
    db.pragma('mmap_size = 0')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = EXTRA')
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('journal_size_limit = 16777216')
    db.pragma('recursive_triggers = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens the file for reading beside the writer. */
export function connectReader(file: string): Db {
  return guarded(new (loadSqlite())(file, { readonly: true, fileMustExist: true, timeout: 2000 }))
}

/**
 * Opens a backup to check it and not to change it. SQLite leaves out the CHECK constraints where a file is opened for reading only, so it is
 * opened for writing, and refuses to write.
 */
export function connectChecker(file: string): Db {
  const db = guarded(new (loadSqlite())(file, { fileMustExist: true, timeout: 2000 }))
  db.pragma('query_only = ON')
  return db
}

/** A connection that trusts nothing in the file it reads. */
function guarded(connection: Parameters<typeof dbOn>[0]): Db {
  const db = dbOn(connection)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    db.pragma('temp_store = MEMORY')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a small file of its own to hold a lock on; no waiting. */
export function connectLock(file: string): Db {
  makePrivate(file)
  return dbOn(new (loadSqlite())(file, { timeout: 0 }))
}
