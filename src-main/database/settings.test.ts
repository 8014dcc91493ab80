import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testRoom } from '../app/test-room.ts'
import { makeBackup } from './backup.ts'
import { applicationId, connectLock, connectReader, connectWriter } from './connect.ts'
import type { Db } from './db.ts'
import { assertSqliteVersion, loadSqlite } from './load-sqlite.ts'
import { schemaVersion } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { inFolder } from './recovery.fixture.ts'

const open = (folder: string) => openDatabase(folder, { now: Date.now(), deviceName: 'uji' })

/** What a writer must have for an acknowledged word to survive a power cut, and for a file to be trusted. */
const wanted = {
  journal_mode: 'wal',
  // EXTRA. NORMAL (1) is what better-sqlite3 falls back to once a file has a write-ahead log: it loses acknowledged words.
  synchronous: 3,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  // MEMORY
  temp_store: 2,
  mmap_size: 0,
  recursive_triggers: 1,
  locking_mode: 'normal',
  journal_size_limit: 16 * 1024 * 1024,
  application_id: applicationId,
  user_version: schemaVersion,
  encoding: 'UTF-8',
  ignore_check_constraints: 0,
}

function settingsOf(db: Db): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, db.pragma(name)]))
}

describe('a database that is open for writing', () => {
  for (const how of ['close', 'abandon'] as const) {
    it(`has the settings that keep words through a power cut, on the first, the second and the third open (${how})`, () =>
      inFolder((folder) => {
        for (let time = 1; time <= 3; time += 1) {
          const opened = open(folder)
          expect(settingsOf(opened.db)).toEqual(wanted)
          opened[how]()
        }
      }))
  }

  it('keeps them after commands, a backup beside it and a checkpoint', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      await room.send('contributions.capture', room.line('gudang sempit'))
      makeBackup(room.open.folder, Date.now())
      room.open.db.pragma('wal_checkpoint(TRUNCATE)')
      expect(settingsOf(room.open.db)).toEqual(wanted)
      room.close()
    }))

  it('is SQLite 3.51.3 or newer, with full-text search', () => {
    const db = new (loadSqlite())(':memory:')
    expect(() => assertSqliteVersion(String(db.prepare('SELECT sqlite_version() AS version').pluck().get()))).not.toThrow()
    expect(db.prepare("SELECT sqlite_compileoption_used('ENABLE_FTS5')").pluck().get()).toBe(1)
    db.close()
    expect(() => assertSqliteVersion('3.51.2')).toThrow('older than 3.51.3')
    expect(() => assertSqliteVersion('3.50.99')).toThrow('older')
    expect(() => assertSqliteVersion('4.0.0')).not.toThrow()
  })
})

describe('a database that is open for reading', () => {
  it('trusts no schema, checks every cell, and can write nothing', () =>
    inFolder((folder) => {
      open(folder).close()
      const db = connectReader(join(folder, 'sarasehan.db'))
      expect([db.pragma('trusted_schema'), db.pragma('cell_size_check'), db.pragma('mmap_size'), db.pragma('temp_store')]).toEqual([
        0, 1, 0, 2,
      ])
      expect(() => db.run('DELETE FROM localDevice')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
      db.close()
    }))
})

describe.skipIf(process.platform === 'win32')('nobody but the owner', () => {
  let umask = 0
  beforeEach(() => {
    umask = process.umask(0)
  })
  afterEach(() => void process.umask(umask))

  it('can read a file of the data folder or enter a folder in it, whatever the umask says', () =>
    inFolder(async (place) => {
      const folder = join(place, 'new', 'data')
      const room = await testRoom(folder)
      await room.send('contributions.capture', room.line('gudang sempit'))
      makeBackup(room.open.folder, Date.now())
      expect(wider(folder)).toEqual([])
      room.close()
      expect(wider(folder)).toEqual([])
      writeFileSync(join(folder, 'sarasehan.db'), 'this is not a database', { mode: 0o600 })
      const mended = open(folder)
      expect(mended.mended).not.toBeNull()
      expect(readdirSync(folder).some((name) => name.startsWith('damaged-'))).toBe(true)
      expect(wider(folder)).toEqual([])
      expect(names(folder)).toEqual(expect.arrayContaining(['sarasehan.db', 'sarasehan.db-wal', 'sarasehan.db-shm', 'lock.db', 'ballast']))
      mended.close()
    }))

  it('can any more read what an earlier version had made wider', () =>
    inFolder((place) => {
      const folder = join(place, 'data')
      open(folder).close()
      for (const inner of ['journal', 'backups']) chmodSync(join(folder, inner), 0o755)
      for (const file of ['sarasehan.db', 'lock.db']) chmodSync(join(folder, file), 0o644)
      const opened = open(folder)
      expect(wider(folder)).toEqual([])
      opened.close()
    }))

  it('can read a file that only a connection makes', () =>
    inFolder((folder) => {
      const db = connectWriter(join(folder, 'one.db'))
      db.script('CREATE TABLE t (a TEXT) STRICT')
      const lock = connectLock(join(folder, 'two.db'))
      lock.script('BEGIN EXCLUSIVE; CREATE TABLE t (a TEXT) STRICT')
      expect(names(folder)).toEqual(expect.arrayContaining(['one.db-wal', 'two.db-journal']))
      expect(wider(folder)).toEqual([])
      lock.close()
      db.close()
    }))
})

it('a data folder whose place is taken by a file is refused with one sentence', () =>
  inFolder((place) => {
    writeFileSync(join(place, 'data'), '')
    expect(() => open(join(place, 'data'))).toThrow(expect.objectContaining({ code: 'folderNotWritable' }))
    rmSync(join(place, 'data'))
    mkdirSync(join(place, 'data'))
    writeFileSync(join(place, 'data', 'journal'), '')
    expect(() => open(join(place, 'data'))).toThrow(expect.objectContaining({ code: 'folderNotWritable' }))
  }))

function names(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ name }) => name)
}

/** What others may enter or read. */
function wider(folder: string): string[] {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ name, parentPath }) => join(parentPath, name))
  return [folder, ...inside].flatMap((path) => {
    const stats = statSync(path)
    const mode = stats.mode & 0o777
    return mode === (stats.isDirectory() ? 0o700 : 0o600) ? [] : [`${path} ${mode.toString(8)}`]
  })
}
