import type fs from 'node:fs'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import { testPorts } from '../app/test-ports.ts'
import { newWorkshop, testRoom } from '../app/test-room.ts'
import type { CommandName } from '../contract/contract.ts'
import { keepBallast } from './ballast.ts'
import { systemError, withCall } from './failing-disk.fixture.ts'
import { journalFiles, type KeptEntry, lastEntry, openJournal, readJournal } from './journal.ts'
import { openDatabase } from './open-database.ts'
import { expectSound, heldBy, inFolder } from './recovery.fixture.ts'

const line = (id: string, text = ''): KeptEntry => ({
  type: 'kept',
  name: 'n',
  input: { text },
  sent: { id, at: 1, workshopId: null },
  role: 'facilitator',
})
const idsIn = (folder: string) => readJournal(folder).entries.map((entry) => (entry.type === 'kept' ? entry.sent.id : entry.command.id))

describe('a journal line', () => {
  it('is read back as it was written, whatever its words', () =>
    inFolder((folder) => {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }), (texts) => {
          rmSync(folder, { recursive: true })
          const journal = openJournal(folder, 1)
          const entries = texts.map((text, index) => line(`${index}`, text))
          for (const entry of entries) journal.append(entry)
          journal.close()
          expect(readJournal(folder)).toEqual({ entries, damaged: 0 })
          expect(lastEntry(folder)).toEqual(entries.at(-1))
        }),
        { numRuns: 15 },
      )
    }))

  it('is on the disk when it comes back: written, then synced, and the file’s name with it', () =>
    inFolder((folder) => {
      const calls: string[] = []
      const noted =
        <Call extends (...given: never[]) => unknown>(name: string) =>
        (real: Call) =>
          ((...given: never[]) => {
            calls.push(name)
            return real(...given)
          }) as Call
      const journal = openJournal(folder, 1)
      withCall('fdatasyncSync', noted('fdatasync'), () =>
        withCall('writeSync', noted('write'), () =>
          withCall('fsyncSync', noted('fsync folder'), () => {
            journal.append(line('a'))
            calls.push('acknowledged')
            journal.append(line('b'), line('c'))
          }),
        ),
      )
      journal.close()
      expect(calls).toEqual(['fsync folder', 'write', 'fdatasync', 'acknowledged', 'write', 'fdatasync'])
    }))

  it('holds what is committed together: torn, it takes all of it away, never a part', () =>
    inFolder((folder) => {
      const journal = openJournal(folder, 1)
      journal.append(line('a'))
      journal.append(line('b'), line('c'))
      journal.close()
      expect(idsIn(folder)).toEqual(['a', 'b', 'c'])
      const whole = readFileSync(journal.file)
      for (let bytes = whole.length - 2; bytes > whole.indexOf(10) + 1; bytes -= 1) {
        writeFileSync(journal.file, whole.subarray(0, bytes))
        expect(idsIn(folder)).toEqual(['a'])
      }
    }))

  it('that is altered anywhere is passed over, and the others are read', () =>
    inFolder((folder) => {
      const journal = openJournal(folder, 1)
      for (const id of ['a', 'b', 'c']) journal.append(line(id))
      journal.close()
      const whole = readFileSync(journal.file)
      const [second, third] = [whole.indexOf(10) + 1, whole.indexOf(10, whole.indexOf(10) + 1) + 1]
      for (let at = second; at < third - 1; at += 1) {
        for (const bit of [1, 0x80]) {
          const altered = Buffer.from(whole)
          altered[at] = (altered[at] ?? 0) ^ bit
          writeFileSync(journal.file, altered)
          expect(idsIn(folder)).toEqual(['a', 'c'])
          expect(readJournal(folder).damaged).toBeGreaterThan(0)
        }
      }
    }))

  it('that the disk has cut short does not take the next one with it', () =>
    inFolder((folder) => {
      const journal = openJournal(folder, 1)
      journal.append(line('a'))
      for (const bytes of [1, 40, 90]) {
        const half = (real: typeof fs.writeSync) =>
          ((handle: number, buffer: NodeJS.ArrayBufferView): number => {
            real(handle, buffer, 0, bytes)
            throw systemError('EIO')
          }) as typeof fs.writeSync
        withCall('writeSync', half, () => expect(() => journal.append(line('torn'))).toThrow('EIO'))
        journal.append(line(`after ${bytes}`))
      }
      const unsynced = () => () => {
        throw systemError('EIO')
      }
      withCall('fdatasyncSync', unsynced, () => expect(() => journal.append(line('unsynced'))).toThrow('EIO'))
      journal.append(line('last'))
      journal.close()
      expect(idsIn(folder)).toEqual(['a', 'after 1', 'after 40', 'after 90', 'unsynced', 'last'])
    }))

  it('finds room on a full disk: the ballast is given up for it', () =>
    inFolder((folder) => {
      keepBallast(folder)
      expect(statSync(join(folder, 'ballast')).size).toBe(4 * 1024 * 1024)
      const journal = openJournal(folder, 1)
      const full = (real: typeof fs.writeSync) =>
        ((handle: number, buffer: NodeJS.ArrayBufferView, from: number) => {
          if (existsSync(join(folder, 'ballast'))) throw systemError('ENOSPC')
          return real(handle, buffer, from)
        }) as typeof fs.writeSync
      withCall('writeSync', full, () => journal.append(line('a')))
      journal.close()
      expect(idsIn(folder)).toEqual(['a'])
      expect(existsSync(join(folder, 'ballast'))).toBe(false)
    }))
})

describe('journal files', () => {
  it('are read in the order of their sessions, although the clock goes back and files are dropped', () =>
    inFolder((folder) => {
      fc.assert(
        fc.property(
          fc.array(fc.record({ now: fc.nat(3_000), backup: fc.nat(3_000), drops: fc.boolean(), lines: fc.nat(2) }), {
            minLength: 1,
            maxLength: 12,
          }),
          (sessions) => {
            rmSync(folder, { recursive: true })
            let written: string[] = []
            for (const [number, { now, backup, drops, lines }] of sessions.entries()) {
              const journal = openJournal(folder, now, backup)
              for (let count = 0; count < lines; count += 1) {
                journal.append(line(`${number} ${count}`))
                written.push(`${number} ${count}`)
              }
              journal.close()
              const [oldest, next] = journalFiles(folder)
              if (!drops || !oldest || !next) continue
              const dropped = readFileSync(join(folder, oldest), 'utf8').split('\n').length - 1
              rmSync(join(folder, oldest))
              written = written.slice(dropped)
            }
            expect(idsIn(folder)).toEqual(written)
            expect(readJournal(folder).damaged).toBe(0)
          },
        ),
        { numRuns: 25 },
      )
    }))

  it('are made with their first line, not before', () =>
    inFolder((folder) => {
      openJournal(folder, 1).close()
      expect(readdirSync(folder)).toEqual([])
    }))

  it('that cannot be read are passed over; a folder that is gone has none', () =>
    inFolder((folder) => {
      const journal = openJournal(folder, 5)
      journal.append(line('a'))
      journal.close()
      mkdirSync(join(folder, '000000000000001-000.journal'))
      writeFileSync(join(folder, 'notes.txt'), 'not a journal')
      expect(readJournal(folder)).toMatchObject({ entries: [line('a')], damaged: 1 })
      expect(readJournal(join(folder, 'nowhere'))).toEqual({ entries: [], damaged: 0 })
    }))

  it('begin again in a folder whose journal was taken away', () =>
    inFolder(async (folder) => {
      const first = await testRoom(folder)
      await first.send('contributions.capture', first.line('sebelum'))
      first.close()
      rmSync(join(folder, 'journal'), { recursive: true })
      const again = await testRoom(folder, first)
      await again.send('contributions.capture', again.line('sesudah'))
      expect(readJournal(join(folder, 'journal')).entries.length).toBe(1)
      expect(await again.ask('contributions.count', { workshopId: first.workshopId, filter: 'all', words: '' })).toEqual({ count: 2 })
      again.close()
    }))
})

describe('words the database would not take', () => {
  for (const cleanly of [true, false]) {
    it(`are in it at the next start, ${cleanly ? 'also after a clean close' : 'after a kill'}, once and in their order`, () =>
      inFolder(async (folder) => {
        const room = await testRoom(folder)
        await room.send('contributions.capture', room.line('dulu'))
        room.breakDatabase('SQLITE_FULL')
        for (const text of ['satu', 'dua'])
          expect(await room.try('contributions.capture', room.line(text))).toMatchObject({ refusal: { code: 'notSaved' } })
        room.mendDatabase()
        const again = await room.restart({ cleanly })
        const texts = async () => (await again.ask('contributions.page', page(again.workshopId))).map(({ text }) => text)
        expect(await texts()).toEqual(['dulu', 'satu', 'dua'])
        expectSound(again.open.db)
        again.close()
        const last = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
        expect(last.kept).toEqual([])
        expect(heldBy(last.db).rows.contribution?.length).toBe(3)
        last.close()
      }))
  }

  it('keep their order while the disk is tried again: a later line does not overtake an earlier one that waits', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      room.breakDatabase('SQLITE_IOERR')
      const [first, second] = [room.line('pertama'), room.line('kedua')]
      const [sentFirst, sentSecond] = [room.envelope(), room.envelope()]
      await room.try('contributions.capture', first, sentFirst)
      await room.try('contributions.capture', second, sentSecond)
      await room.try('contributions.edit', { contributionId: second.contributionId, changes: { text: 'kedua, dibetulkan' } })
      // The window sends the first one again while the others still wait.
      await room.try('contributions.capture', first, sentFirst)
      room.mendDatabase()
      expect(await room.try('contributions.capture', first, sentFirst)).toMatchObject({ ok: true })
      expect(await room.try('contributions.capture', second, sentSecond)).toMatchObject({ ok: true })
      await room.send('contributions.capture', room.line('ketiga'))
      expect((await room.ask('contributions.page', page(room.workshopId))).map(({ text, code }) => [code, text])).toEqual([
        ['M-01', 'pertama'],
        ['M-02', 'kedua, dibetulkan'],
        ['M-03', 'ketiga'],
      ])
      expect(room.defects).toEqual([])
      room.close()
    }))

  it('are none where a command misses a file of the program: that is a defect, and the next ones go in', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      const [defects, ports] = [[] as unknown[], testPorts({ resources: '/nowhere' })]
      const logDefect = (_name: string, error: unknown) => void defects.push(error)
      const door = openDoor({ open: room.open, handlers: allHandlers(ports, folder), ports, logDefect })
      const send = (name: CommandName, input: unknown) =>
        door.dispatch(name, input, { role: 'facilitator', window: 'main' }, room.envelope())
      expect(await send('workshops.create', newWorkshop(v7(), v7()))).toMatchObject({ ok: false, refusal: { code: 'defect' } })
      expect(defects).toMatchObject([{ code: 'ENOENT' }])
      expect(door.waiting()).toBe(0)
      expect(await send('contributions.capture', room.line('jalan terus'))).toMatchObject({ ok: true })
      room.close()
    }))
})

const page = (workshopId: string) => ({ workshopId, filter: 'all' as const, words: '', offset: 0, limit: 100 })
