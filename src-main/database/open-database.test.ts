import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testRoom } from '../app/test-room.ts'
import { makeBackup } from './backup.ts'
import { readHeader } from './check.ts'
import { applicationId, connectWriter } from './connect.ts'
import { existingFolder } from './folder.ts'
import { loadSqlite } from './load-sqlite.ts'
import { schemaVersion } from './migrate.ts'
import { openDatabase, openReader } from './open-database.ts'
import { afterwards, expectWhole, heldBy, inFolder, type Morning, morning, putAside, sizeOf } from './recovery.fixture.ts'

let made: Morning
beforeAll(async () => {
  made = await morning()
})
afterAll(() => made.remove())

const open = (folder: string) => openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
const refusal = (code: string) => expect.objectContaining({ code })

describe('a folder has one owner', () => {
  it('and a second one is refused without a write', () =>
    inFolder((folder) => {
      cpSync(made.killed, folder, { recursive: true })
      const first = open(folder)
      const before = bytesOf(folder)
      expect(() => open(folder)).toThrow(refusal('alreadyOpen'))
      symlinkSync(folder, `${folder}-link`)
      expect(() => open(`${folder}-link`)).toThrow(refusal('alreadyOpen'))
      rmSync(`${folder}-link`)
      expect(bytesOf(folder)).toEqual(before)
      expect(heldBy(first.db)).toEqual(made.held)
      first.close()
    }))

  it('also when the second one is another process', () =>
    inFolder((folder) => {
      const first = open(folder)
      expect(lockedForOthers(folder)).toBe(true)
      first.close()
      expect(lockedForOthers(folder)).toBe(false)
    }))

  it('keeps out other processes although this one has looked at the folder again', () =>
    inFolder((folder) => {
      const first = open(folder)
      expect(() => open(folder)).toThrow(refusal('alreadyOpen'))
      expect(lockedForOthers(folder)).toBe(true)
      first.close()
    }))

  it('is not kept out by the lock file of a dead process, nor by a damaged one', () =>
    inFolder((folder) => {
      open(folder).abandon()
      expect(existsSync(join(folder, 'lock.db'))).toBe(true)
      open(folder).close()
      writeFileSync(join(folder, 'lock.db'), 'x'.repeat(5000))
      const opened = open(folder)
      expect(lockedForOthers(folder)).toBe(true)
      opened.close()
    }))
})

describe('a database from a newer version', () => {
  const newer = (folder: string) => {
    const db = connectWriter(join(folder, 'sarasehan.db'))
    db.pragma(`user_version = ${schemaVersion + 10}`)
    return db
  }

  it('is refused, and every file is as it was', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true, preserveTimestamps: true })
      newer(folder).close()
      expectRefusedUntouched(folder, 'newerVersion')
    }))

  it('is refused also where only its write-ahead log says so', () =>
    inFolder((place) => {
      const [folder, copy] = [join(place, 'one'), join(place, 'two')]
      cpSync(made.closed, folder, { recursive: true })
      const db = newer(folder)
      cpSync(folder, copy, { recursive: true })
      db.close()
      expect(sizeOf(join(copy, 'sarasehan.db-wal'))).toBeGreaterThan(0)
      expect(readFileSync(join(copy, 'sarasehan.db')).readUInt32BE(60)).toBe(schemaVersion)
      expectRefusedUntouched(copy, 'newerVersion')
    }))

  it('is refused also where the log holds it as its first word', () =>
    inFolder((folder) => {
      const db = connectWriter(join(folder, 'sarasehan.db'))
      db.script(`BEGIN; PRAGMA application_id = ${applicationId}; PRAGMA user_version = 30; CREATE TABLE t (a TEXT) STRICT; COMMIT`)
      const copy = join(folder, 'copy')
      mkdirSync(copy)
      for (const name of ['sarasehan.db', 'sarasehan.db-wal']) cpSync(join(folder, name), join(copy, name))
      db.close()
      expect(readHeader(join(copy, 'sarasehan.db'))).toEqual({ version: 30 })
      expectRefusedUntouched(copy, 'newerVersion')
    }))

  it('is not restored over where it is damaged: its journal and its backups say whose it is', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      newer(folder).close()
      makeBackup(existingFolder(folder), Date.now())
      writeFileSync(join(folder, 'sarasehan.db'), 'noise')
      expectRefusedUntouched(folder, 'newerVersion')
    }))
})

describe('a file that is not ours', () => {
  it('is refused and stays as it is: text, another program’s database, one that is ours in name only', () => {
    const foreign: Record<string, (file: string) => void> = {
      text: (file) => writeFileSync(file, 'catatan belanja\n'.repeat(300)),
      otherProgram: (file) => makeDatabase(file, 'PRAGMA application_id = 7; CREATE TABLE t (a TEXT)'),
      unmarked: (file) => makeDatabase(file, 'CREATE TABLE t (a TEXT); INSERT INTO t VALUES (1)'),
      unmarkedInItsLog: (file) => {
        const db = connectWriter(`${file}.live`)
        db.script('CREATE TABLE t (a TEXT)')
        for (const suffix of ['', '-wal']) cpSync(`${file}.live${suffix}`, `${file}${suffix}`)
        db.close()
        rmSync(`${file}.live`)
      },
    }
    for (const [kind, make] of Object.entries(foreign)) {
      inFolder((folder) => {
        make(join(folder, 'sarasehan.db'))
        expectRefusedUntouched(folder, 'notADatabase', kind)
      })
    }
  })

  it('in the place of ours is put aside whole, and ours comes back', () =>
    afterwards(
      made.closed,
      (copy) => {
        for (const suffix of ['', '-wal', '-shm']) rmSync(join(copy, `sarasehan.db${suffix}`), { force: true })
        makeDatabase(join(copy, 'sarasehan.db'), 'PRAGMA application_id = 7; CREATE TABLE t (a TEXT)')
      },
      (opened, copy) => {
        expectWhole(opened, made.held)
        expect(putAside(copy).map((aside) => readHeader(join(aside, 'sarasehan.db')))).toEqual(['foreign'])
      },
    ))
})

describe('a database that is not there', () => {
  it('is begun in an empty folder, also where a kill had left an empty file or one without a table', () => {
    const begun: ((file: string) => void)[] = [
      () => {},
      (file) => writeFileSync(file, ''),
      (file) => connectWriter(file).close(),
      (file) => {
        const db = connectWriter(`${file}.live`)
        cpSync(`${file}.live`, file)
        db.close()
      },
    ]
    for (const make of begun) {
      inFolder((folder) => {
        make(join(folder, 'sarasehan.db'))
        const opened = open(folder)
        expect(opened.mended).toBeNull()
        expect(putAside(folder)).toEqual([])
        opened.close()
        expect(open(folder).checksDue).toBe(true)
      })
    }
  })

  const gone: Record<string, (file: string) => void> = {
    'is gone': (file) => rmSync(file),
    'is an empty file': (file) => truncateSync(file, 0),
    'is an empty database': (file) => {
      rmSync(file)
      connectWriter(file).close()
    },
  }
  for (const [kind, lose] of Object.entries(gone)) {
    it(`comes back from backup and journal where it ${kind}`, () =>
      afterwards(
        made.closed,
        (copy) => lose(join(copy, 'sarasehan.db')),
        (opened) => {
          expectWhole(opened, made.held)
          expect(opened.mended).toMatchObject({ restoredUntil: expect.any(Number), setAside: 0 })
        },
      ))

    it(`comes back from the journal alone where it ${kind}, and keeps its device`, () =>
      afterwards(
        made.closed,
        (copy) => {
          lose(join(copy, 'sarasehan.db'))
          rmSync(join(copy, 'backups'), { recursive: true })
        },
        (opened) => {
          expectWhole(opened, made.held)
          expect(opened.mended).toMatchObject({ replayed: made.held.commands.length })
          const [own] = opened.db.all<{ deviceId: string }>('SELECT DISTINCT deviceId FROM command')
          expect(opened.device.id).toBe(own?.deviceId)
        },
      ))
  }

  it('is not made anew over a damaged one of which neither backup nor journal knows', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      for (const inner of ['backups', 'journal']) rmSync(join(folder, inner), { recursive: true })
      const bytes = readFileSync(join(folder, 'sarasehan.db'))
      writeFileSync(join(folder, 'sarasehan.db'), bytes.fill(0, 4096 * 3, 4096 * 30))
      expect(() => open(folder)).toThrow(refusal('databaseDamaged'))
      expect(putAside(folder)).toEqual([])
      expect(existsSync(join(folder, 'sarasehan.db'))).toBe(true)
    }))
})

it('a folder is found whole although the last start was killed in the middle of restoring', () => {
  for (const done of [0, 1, 2, 3]) {
    afterwards(
      made.closed,
      (copy) => {
        const database = join(copy, 'sarasehan.db')
        truncateSync(database, 5000)
        writeFileSync(`${database}-wal`, 'noise')
        mkdirSync(join(copy, 'damaged-earlier'))
        if (done > 0) writeFileSync(join(copy, '.restoring.part'), readFileSync(database))
        if (done > 1) cpSync(database, join(copy, 'damaged-earlier', 'sarasehan.db'))
        if (done > 1) rmSync(database)
        if (done > 2) rmSync(`${database}-wal`)
      },
      (opened, copy) => {
        expectWhole(opened, made.held)
        expect(readdirSync(copy).filter((name) => name.endsWith('.part'))).toEqual([])
      },
    )
  }
})

it('what interrupted backups have left is swept away', () =>
  afterwards(
    made.killed,
    (copy) => writeFileSync(join(copy, 'backups', '.123-4.part'), 'half'),
    (opened) => expect(readdirSync(opened.folder.backups).filter((name) => name.endsWith('.part'))).toEqual([]),
  ))

describe('reading beside the writer', () => {
  it('sees what is committed, writes nothing, and refuses what is not there', () =>
    inFolder(async (folder) => {
      expect(() => openReader(join(folder, 'nowhere'))).toThrow(refusal('fileNotFound'))
      expect(() => openReader(folder)).toThrow(refusal('fileNotFound'))
      const room = await testRoom(folder)
      const { db } = openReader(folder)
      await room.send('contributions.capture', room.line('terbaca'))
      expect(db.all<{ text: string }>('SELECT text FROM contribution')).toEqual([{ text: 'terbaca' }])
      db.close()
      room.close()
    }))

  it('refuses a newer version and a foreign file', () =>
    inFolder((folder) => {
      makeDatabase(
        join(folder, 'sarasehan.db'),
        `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion + 10}; CREATE TABLE t (a TEXT)`,
      )
      expect(() => openReader(folder)).toThrow(refusal('newerVersion'))
      writeFileSync(join(folder, 'sarasehan.db'), 'x'.repeat(500))
      expect(() => openReader(folder)).toThrow(refusal('notADatabase'))
    }))
})

function expectRefusedUntouched(folder: string, code: string, kind = ''): void {
  const before = bytesOf(folder)
  expect(() => open(folder), kind).toThrow(refusal(code))
  expect(bytesOf(folder), kind).toEqual(before)
  expect(putAside(folder)).toEqual([])
}

/** Every file that holds something, with its bytes and when it was written; folders and the lock alone may be made. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'lock.db')
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const file = join(parentPath, name)
      return [file, `${statSync(file).mtimeMs} ${readFileSync(file).toString('latin1')}`]
    }),
  )
}

/** Whether another process is kept from the lock. */
function lockedForOthers(folder: string): boolean {
  const script = `const Database = require('better-sqlite3'); const db = new Database(process.argv[1], { timeout: 0 })
    try { db.exec('BEGIN EXCLUSIVE') } catch (error) { process.exit(error.code === 'SQLITE_BUSY' ? 7 : 1) }`
  const { status } = spawnSync(process.execPath, ['-e', script, join(folder, 'lock.db')], { cwd: import.meta.dirname })
  expect([0, 7]).toContain(status)
  return status === 7
}

function makeDatabase(file: string, sql: string): void {
  const db = new (loadSqlite())(file)
  db.exec(sql)
  db.close()
}
