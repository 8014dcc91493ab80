import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testRoom } from '../app/test-room.ts'
import { type Backup, backupsToKeep, isWhole, listBackups, makeBackup } from './backup.ts'
import { connectReader } from './connect.ts'
import { systemError, withCall } from './failing-disk.fixture.ts'
import { type DataFolder, existingFolder } from './folder.ts'
import { journalFiles } from './journal.ts'
import { openDatabase } from './open-database.ts'
import { chance, samples } from './random.fixture.ts'
import { afterwards, expectWhole, heldBy, inFolder, type Morning, morning, putAside } from './recovery.fixture.ts'

let made: Morning
beforeAll(async () => {
  made = await morning()
})
afterAll(() => made.remove())

const open = (folder: string) => openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
const minute = 60_000
const day = 24 * 60 * minute

describe('a backup', () => {
  it('holds what was committed, has passed its check, and can be read from a place that cannot be written', () =>
    inFolder((folder) => {
      cpSync(made.killed, folder, { recursive: true })
      const opened = open(folder)
      const { file } = makeBackup(opened.folder, Date.now())
      opened.abandon()
      const apart = join(folder, 'stick')
      mkdirSync(apart)
      cpSync(file, join(apart, 'copy.db'))
      chmodSync(join(apart, 'copy.db'), 0o400)
      chmodSync(apart, 0o500)
      const before = readFileSync(join(apart, 'copy.db'))
      // Neither log nor index beside it: as root no right forbids them, but a read-only stick would.
      expect([before[18], before[19]]).toEqual([1, 1])
      const db = connectReader(join(apart, 'copy.db'))
      expect(heldBy(db)).toEqual(made.held)
      expect(readdirSync(apart)).toEqual(['copy.db'])
      db.close()
      expect(readFileSync(join(apart, 'copy.db')).equals(before)).toBe(true)
      expect(isWhole(join(apart, 'copy.db'))).toBe(true)
      chmodSync(apart, 0o700)
    }))

  it('gets its name only once it is whole: a disk that fails leaves the earlier ones and nothing else', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      const paths = existingFolder(folder)
      const before = readdirSync(paths.backups)
      for (const name of ['fsyncSync', 'renameSync'] as const) {
        const fails = () => () => {
          throw systemError('EIO')
        }
        withCall(name, fails, () => expect(() => makeBackup(paths, Date.now())).toThrow('EIO'))
      }
      expect(readdirSync(paths.backups)).toEqual(before)
    }))

  it('is not made of a database whose rows are not as history has them', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      const opened = open(folder)
      opened.db.script('DROP TRIGGER temp.contributionChanged')
      opened.db.run("UPDATE contribution SET text = 'bukan begitu' WHERE number = 3")
      expect(() => makeBackup(opened.folder, Date.now())).toThrow('does not pass')
      opened.abandon()
    }))

  it('taken at any moment of writing holds a whole number of commands, the first ones', () =>
    inFolder(async (folder) => {
      const at = chance('backups while writing')
      const room = await testRoom(folder)
      const files: string[] = []
      for (let count = 0; count < samples(10); count += 1) {
        for (let lines = at.below(6); lines > 0; lines -= 1) await room.send('contributions.capture', room.line(`kata ${count} ${lines}`))
        // Words that wait, and a command half done when the backup begins.
        room.open.db.script("BEGIN IMMEDIATE; UPDATE series SET title = 'setengah jalan'")
        files.push(makeBackup(room.open.folder, Date.now()).file)
        room.open.db.script('ROLLBACK')
      }
      const { commands } = heldBy(room.open.db)
      for (const file of files.filter((name) => existsSync(name))) {
        const db = connectReader(file)
        const held = heldBy(db)
        expect(held.commands).toEqual(commands.slice(0, held.commands.length))
        db.close()
        expect(isWhole(file)).toBe(true)
      }
      room.close()
    }))

  it('is restored from: the newest that is sound, whatever is newer and damaged, and the journal brings the rest', () => {
    for (const harm of [(file: string) => writeFileSync(file, ''), (file: string) => writeFileSync(file, 'noise'), halve]) {
      afterwards(
        made.killed,
        (copy) => {
          const opened = open(copy)
          makeBackup(opened.folder, Date.now())
          opened.abandon()
          for (const { file } of listBackups(existingFolder(copy)).slice(0, -1)) harm(file)
          writeFileSync(join(copy, 'sarasehan.db'), 'noise')
        },
        (opened) => {
          expectWhole(opened, made.held)
          expect(opened.mended?.replayed).toBeGreaterThan(10)
        },
      )
    }
  })
})

describe('which backups are kept', () => {
  const backups = fc
    .uniqueArray(fc.nat(40 * 24 * 60), { maxLength: 400 })
    .map((minutes) => minutes.map((at): Backup => ({ file: `${at}`, at: at * minute })))

  it('the twelve newest always, the last of every hour of a day and of every day of two weeks, and no more than these', () => {
    fc.assert(
      fc.property(backups, fc.nat(40 * 24 * 60), (all, now) => {
        const kept = backupsToKeep(all, now * minute)
        const newest = all.toSorted((left, right) => right.at - left.at)
        expect(kept.slice(0, 12)).toEqual(newest.slice(0, 12))
        expect(kept.length).toBeLessThanOrEqual(12 + 25 + 15)
        for (const [span, reach] of [
          [60 * minute, day],
          [day, 14 * day],
        ] as const) {
          const slots = Map.groupBy(
            all.filter(({ at }) => at >= now * minute - reach),
            ({ at }) => Math.floor(at / span),
          )
          for (const slot of slots.values()) expect(kept).toContain(slot.toSorted((left, right) => right.at - left.at)[0])
        }
        expect(backupsToKeep(kept, now * minute)).toEqual(kept)
      }),
    )
  })

  it('although they are dropped as time goes by, each of the last fourteen days still has its last one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 50, maxLength: 250 }), (pauses) => {
        let kept: Backup[] = []
        let at = 0
        const lastOfDay = new Map<number, number>()
        for (const pause of pauses) {
          at += pause * minute
          lastOfDay.set(Math.floor(at / day), at)
          kept = backupsToKeep([...kept, { file: '', at }], at)
        }
        for (const last of lastOfDay.values()) if (last >= at - 13 * day) expect(kept.map((backup) => backup.at)).toContain(last)
      }),
      { numRuns: 20 },
    )
  })

  it('the newest is the last made, although the clock was set back a year: it is neither dropped nor passed over', () =>
    inFolder(async (folder) => {
      const now = Date.now()
      let room = await testRoom(folder)
      for (let count = 0; count < 13; count += 1) makeBackup(room.open.folder, now + count)
      room.open.abandon()
      const yearAgo = now - 365 * day
      const again = openDatabase(folder, { now: yearAgo, deviceName: 'uji' })
      again.close()
      room = await testRoom(folder, room)
      await room.send('contributions.capture', room.line('sesudah jam mundur'))
      const { file } = makeBackup(room.open.folder, yearAgo)
      expect(listBackups(room.open.folder)[0]?.file).toBe(file)
      expect(existsSync(file)).toBe(true)
      room.open.abandon()
      for (const path of [room.open.folder.database, join(folder, 'journal')]) rmSync(path, { recursive: true })
      const restored = open(folder)
      expect(restored.db.all('SELECT text FROM contribution')).toEqual([{ text: 'sesudah jam mundur' }])
      restored.close()
    }))
})

describe('old journal files', () => {
  it('go only when two verified backups are newer, and never the one that is written', () =>
    inFolder(async (folder) => {
      let room = await testRoom(folder)
      const session = async () => {
        await room.send('contributions.capture', room.line('kata'))
        room.close()
        room = await testRoom(folder, room)
      }
      const backUp = () => makeBackup(room.open.folder, Date.now())
      const count = () => journalFiles(join(folder, 'journal')).length
      await session()
      await session()
      await room.send('contributions.capture', room.line('kata'))
      expect(count()).toBe(3)
      for (const { file } of listBackups(room.open.folder)) rmSync(file)
      backUp()
      expect(count()).toBe(3)
      backUp()
      expect(count()).toBe(1)
      backUp()
      expect(count()).toBe(1)
      room.close()
    }))

  it('stay while they hold words that no backup has', () =>
    inFolder(async (folder) => {
      let room = await testRoom(folder)
      room.breakDatabase('SQLITE_FULL')
      await room.try('contributions.capture', room.line('hanya di jurnal'))
      // Whoever opens the folder now does not carry them out.
      room.open.abandon()
      for (let count = 0; count < 4; count += 1) {
        const opened = open(folder)
        expect(opened.kept.length).toBe(1)
        opened.journal.append(...opened.kept.map((entry) => ({ ...entry, sent: { ...entry.sent, id: `${count}` } })))
        makeBackup(opened.folder, Date.now() + count)
        opened.abandon()
        rmSync(opened.journal.file)
      }
      room = await testRoom(folder, room)
      expect(room.open.db.all('SELECT text FROM contribution')).toEqual([{ text: 'hanya di jurnal' }])
      room.close()
    }))
})

describe('a full disk', () => {
  it('while restoring leaves everything as it was, says so, and the next start with room restores', () =>
    inFolder((folder) => {
      cpSync(made.closed, folder, { recursive: true })
      const damaged = readFileSync(join(folder, 'sarasehan.db')).fill(7, 4096 * 3, 4096 * 20)
      writeFileSync(join(folder, 'sarasehan.db'), damaged)
      const full = () => () => {
        throw systemError('ENOSPC')
      }
      withCall('copyFileSync', full, () => expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'folderNotWritable' })))
      expect(putAside(folder)).toEqual([])
      expect(readFileSync(join(folder, 'sarasehan.db')).equals(damaged)).toBe(true)
      const opened = open(folder)
      expectWhole(opened, made.held)
      opened.abandon()
    }))

  it('that takes no backup keeps nobody out: the backup is owed', () =>
    inFolder((folder) => {
      cpSync(made.killed, folder, { recursive: true })
      const full = (real: (from: string, to: string) => void) => (from: string, to: string) => {
        if (to.endsWith('.db')) throw systemError('ENOSPC')
        real(from, to)
      }
      withCall('renameSync', full as never, () => {
        const opened = open(folder)
        expect(opened.checksDue).toBe(true)
        expectWhole(opened, made.held)
        opened.abandon()
      })
    }))
})

function halve(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, bytes.length / 2))
}

it('listing knows nothing but finished backups, and none where there is no folder', () =>
  inFolder((folder) => {
    const paths: DataFolder = { ...existingFolder(folder), backups: join(folder, 'b') }
    expect(listBackups(paths)).toEqual([])
    mkdirSync(paths.backups)
    for (const name of ['sarasehan-000000000000002.db', '.5.part', 'sarasehan-7.db', 'sarasehan-000000000000003.db-wal', 'x'])
      writeFileSync(join(paths.backups, name), '')
    expect(listBackups(paths).map(({ at }) => at)).toEqual([2])
  }))
