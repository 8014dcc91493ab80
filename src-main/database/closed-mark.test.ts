import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from './backup.ts'
import { connectWriter } from './connect.ts'
import { existingFolder } from './folder.ts'
import { openDatabase, openReader } from './open-database.ts'
import { afterwards, expectWhole, inFolder, type Morning, morning, sizeOf } from './recovery.fixture.ts'

let made: Morning
beforeAll(async () => {
  made = await morning()
})
afterAll(() => made.remove())

const open = (folder: string) => openDatabase(folder, { now: Date.now(), deviceName: 'uji' })

describe('after a clean close', () => {
  it('input is accepted at once, and the checks are still owed', () =>
    afterwards(made.closed, forgeMark, (opened, copy) => {
      expect(opened.checksDue).toBe(true)
      expect(opened.mended).toBeNull()
      expectWhole(opened, made.held)
      expect(listBackups(opened.folder).length).toBe(1)
      expect(existsSync(join(copy, 'journal', 'closed.json'))).toBe(false)
    }))

  it('also where somebody has only read in between', () =>
    afterwards(
      made.closed,
      (copy) => {
        forgeMark(copy)
        openReader(copy).db.close()
      },
      (opened) => expect(opened.checksDue).toBe(true),
    ))

  const altered: Record<string, (copy: string) => void> = {
    'the database was written': (copy) => {
      const db = connectWriter(join(copy, 'sarasehan.db'))
      db.run("UPDATE device SET name = 'lain'")
      db.close()
    },
    'the database was only touched': (copy) => utimesSync(join(copy, 'sarasehan.db'), 1, 1),
    'there is a write-ahead log': (copy) => cpSync(join(made.killed, 'sarasehan.db-wal'), join(copy, 'sarasehan.db-wal')),
    'the journal has lost its last file': (copy) => rmSync(join(copy, 'journal', lastJournal(copy))),
    'the journal was cut short': (copy) => {
      const file = join(copy, 'journal', lastJournal(copy))
      truncateSync(file, sizeOf(file) - 10)
    },
    'the journal has grown': (copy) =>
      cpSync(join(copy, 'journal', lastJournal(copy)), join(copy, 'journal', '999999999999999-000.journal')),
    'the mark cannot be read': (copy) => writeFileSync(join(copy, 'journal', 'closed.json'), '{"version":10'),
  }
  for (const [kind, alter] of Object.entries(altered)) {
    it(`the checks come first where ${kind} since`, () =>
      afterwards(
        made.closed,
        (copy) => {
          forgeMark(copy)
          alter(copy)
        },
        (opened) => {
          expect(opened.checksDue).toBe(false)
          expectWhole(opened, made.held)
          expect(listBackups(opened.folder).length).toBe(2)
        },
      ))
  }

  it('an older database in the place of the last one is noticed, and the journal brings it up', () =>
    afterwards(
      made.closed,
      (copy) => {
        const [backup] = listBackups(existingFolder(copy))
        cpSync(backup?.file ?? '', join(copy, 'sarasehan.db'))
        forgeMark(copy)
      },
      (opened) => {
        expectWhole(opened, made.held)
        expect(opened.mended).toMatchObject({ restoredUntil: null, setAside: 0 })
      },
    ))

  it('damage nobody has noticed does not pass from one clean close to the next', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      // A word that changed on the disk: SQLite finds nothing wrong with it.
      const file = join(folder, 'sarasehan.db')
      const bytes = readFileSync(file)
      // In its row, where no quotation mark stands before it; in history's JSON one does.
      let at = bytes.indexOf('Catatan 17:')
      while (bytes[at - 1] === '"'.charCodeAt(0)) at = bytes.indexOf('Catatan 17:', at + 1)
      writeFileSync(file, bytes.fill('K', at, at + 1))
      forgeMark(folder)
      const first = open(folder)
      expect(first.checksDue).toBe(true)
      expect(() => makeBackup(first.folder, Date.now())).toThrow('does not pass')
      first.close()
      const second = open(folder)
      expect(second.mended).toMatchObject({ restoredUntil: expect.any(Number) })
      expectWhole(second, made.held)
      second.close()
      expect(open(folder).checksDue).toBe(true)
    }))

  it('a session whose backup was verified leaves the mark again', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      forgeMark(folder)
      const first = open(folder)
      makeBackup(first.folder, Date.now())
      first.close()
      const second = open(folder)
      expect(second.checksDue).toBe(true)
      second.close()
      expect(open(folder).checksDue).toBe(false)
    }))
})

function lastJournal(folder: string): string {
  return (
    readdirSync(join(folder, 'journal'))
      .filter((name) => name.endsWith('.journal'))
      .toSorted()
      .at(-1) ?? ''
  )
}

/** Makes the mark of a clean close hold for the database as it is now: a copied file has another time. */
function forgeMark(folder: string): void {
  const file = join(folder, 'journal', 'closed.json')
  const { size, mtimeNs } = statSync(join(folder, 'sarasehan.db'), { bigint: true })
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), bytes: Number(size), modified: String(mtimeNs) }))
}
