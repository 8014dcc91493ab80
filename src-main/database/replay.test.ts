import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import { openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import { testPorts } from '../app/test-ports.ts'
import { type TestRoom, testRoom } from '../app/test-room.ts'
import { person } from '../features/sitting.fixture.ts'
import { listBackups, makeBackup } from './backup.ts'
import { connectWriter } from './connect.ts'
import { journalFiles, readJournal } from './journal.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { expectSound, heldBy, inFolder } from './recovery.fixture.ts'
import { replay } from './replay.ts'

const open = (folder: string) => openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
const textsIn = (folder: string) => {
  const opened = open(folder)
  const texts = opened.db.all<{ text: string }>('SELECT text FROM contribution ORDER BY number').map(({ text }) => text)
  expectSound(opened.db)
  opened.abandon()
  return texts
}
const loseDatabase = (folder: string) => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `sarasehan.db${suffix}`), { force: true })
}

describe('the journal brings a database level', () => {
  it('from nothing, row for row, with its history; and a second time changes nothing', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      await work(room)
      const held = heldBy(room.open.db)
      room.close()
      const db = connectWriter(join(folder, 'again.db'))
      migrate(db)
      const { entries } = readJournal(join(folder, 'journal'))
      expect(replay(db, entries)).toMatchObject({ written: held.commands.length, setAside: 0, kept: [] })
      expect(heldBy(db)).toEqual(held)
      expect(replay(db, entries)).toMatchObject({ written: 0, setAside: 0, kept: [] })
      expect(heldBy(db)).toEqual(held)
      expectSound(db)
      db.close()
    }))

  it('and what was undone can still be done again', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      const line = room.line('gudang sempit')
      await room.send('contributions.capture', line)
      await room.send('contributions.edit', { contributionId: line.contributionId, changes: { text: 'gudang jelantah sempit' } })
      await room.send('history.undo', { workshopId: room.workshopId })
      room.open.abandon()
      loseDatabase(folder)
      const again = await testRoom(folder, room)
      await again.send('history.redo', { workshopId: room.workshopId })
      expect((await again.ask('contributions.one', { contributionId: line.contributionId })).text).toBe('gudang jelantah sempit')
      again.close()
    }))

  it('with the letter and name its device had last', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      makeBackup(room.open.folder, Date.now())
      room.open.db.run("UPDATE device SET letter = 'b', name = 'laptop kedua'")
      const { open: opened } = room
      const ports = testPorts()
      const device = { ...opened.device, letter: 'b', name: 'laptop kedua' }
      const door = openDoor({ open: { ...opened, device }, handlers: allHandlers(ports, folder), ports, logDefect: () => {} })
      await door.dispatch('contributions.capture', room.line('kata'), { role: 'facilitator', window: 'main' }, room.envelope())
      opened.abandon()
      loseDatabase(folder)
      const again = open(folder)
      expect(again.device).toEqual(device)
      again.close()
    }))
})

describe('what the database refused', () => {
  it('because it names somebody who is not there never reaches the journal, and the next start is as any other', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      const before = readJournal(join(folder, 'journal')).entries.length
      for (const strange of [{ attendanceId: v7() }, { programmeId: v7() }, { stepId: v7() }])
        expect(await room.try('contributions.capture', { ...room.line('siapa'), ...strange })).toMatchObject({
          refusal: { code: 'notFound' },
        })
      expect(readJournal(join(folder, 'journal')).entries.length).toBe(before)
      await room.send('contributions.capture', room.line('berikutnya'))
      room.open.abandon()
      loseDatabase(folder)
      expect(textsIn(folder)).toEqual(['berikutnya'])
    }))

  it('after the journal had taken it gives its place to the next command, and does not come between', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      let failing = true
      const db: typeof room.open.db = {
        ...room.open.db,
        script: (sql) => {
          if (failing && sql.startsWith('COMMIT')) throw Object.assign(new Error('refused'), { code: 'SQLITE_CONSTRAINT' })
          room.open.db.script(sql)
        },
      }
      const ports = testPorts()
      const door = openDoor({ open: { ...room.open, db }, handlers: allHandlers(ports, folder), ports, logDefect: () => {} })
      const send = (text: string) =>
        door.dispatch('contributions.capture', room.line(text), { role: 'facilitator', window: 'main' }, room.envelope())
      expect(await send('ditolak')).toMatchObject({ ok: false })
      failing = false
      expect(await send('diterima')).toMatchObject({ ok: true })
      room.open.abandon()
      expect(textsIn(folder)).toEqual(['diterima'])
      loseDatabase(folder)
      expect(textsIn(folder)).toEqual(['diterima'])
    }))
})

describe('a journal with a hole', () => {
  it('brings back all that does not build on what is missing; the rest stays in the journal and is counted', () =>
    inFolder(async (folder) => {
      let room = await testRoom(folder)
      makeBackup(room.open.folder, Date.now())
      room = await room.restart({ cleanly: true })
      const attendanceId = v7()
      await room.send('people.add', person({ workshopId: room.workshopId, attendanceId }))
      room = await room.restart({ cleanly: true })
      await room.send('contributions.capture', { ...room.line('dari orang yang hilang'), attendanceId })
      await room.send('contributions.capture', room.line('tanpa nama'))
      room.open.abandon()
      const files = journalFiles(join(folder, 'journal'))
      expect(files.length).toBe(3)
      rmSync(join(folder, 'journal', files[1] ?? ''))
      // Only the first backup is sound: the person came after it.
      for (const { file } of listBackups(room.open.folder).slice(0, -1)) writeFileSync(file, 'noise')
      loseDatabase(folder)
      const again = open(folder)
      expect(again.mended).toMatchObject({ replayed: 1, setAside: 1 })
      expect(again.db.all('SELECT text FROM contribution')).toEqual([{ text: 'tanpa nama' }])
      again.abandon()
      for (let count = 0; count < 3; count += 1) {
        const next = open(folder)
        makeBackup(next.folder, Date.now())
        next.abandon()
      }
      expect(journalFiles(join(folder, 'journal'))).toContain(files[2])
    }))

  it('where one line was altered loses that line alone', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      for (const text of ['satu', 'dua', 'tiga']) await room.send('contributions.capture', room.line(text))
      room.open.abandon()
      const [file = ''] = readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.journal'))
      const path = join(folder, 'journal', file)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"dua"', '"Dua"'))
      expect(textsIn(folder)).toEqual(['satu', 'dua', 'tiga'])
      loseDatabase(folder)
      rmSync(join(folder, 'backups'), { recursive: true })
      expect(readJournal(join(folder, 'journal')).damaged).toBe(1)
      const again = open(folder)
      expect(again.db.all('SELECT text FROM contribution ORDER BY number')).toEqual([{ text: 'satu' }, { text: 'tiga' }])
      again.close()
    }))
})

describe('rows of a newer schema', () => {
  it('wait until an older backup has been migrated up to them: none of their columns is lost', () =>
    inFolder(async (folder) => {
      const room = await testRoom(folder)
      await room.send('contributions.capture', room.line('sebelum'))
      room.close()
      const entries = readJournal(join(folder, 'journal')).entries
      const { migrate: real } = await vi.importActual<typeof import('./migrate.ts')>('./migrate.ts')
      const next = schemaVersion + 10
      vi.doMock('./migrate.ts', () => ({
        schemaVersion: next,
        migrate: (db: ReturnType<typeof connectWriter>, to = next) => {
          real(db, Math.min(to, schemaVersion))
          if (to < next || Number(db.pragma('user_version')) >= next) return
          db.script(`ALTER TABLE series ADD COLUMN motto TEXT NOT NULL DEFAULT ''; PRAGMA user_version = ${next}`)
        },
      }))
      vi.resetModules()
      const { replay: replayLater } = await import('./replay.ts')
      vi.doUnmock('./migrate.ts')
      const later = entries.flatMap((entry) => {
        const change = entry.type === 'done' ? entry.changes.find(({ table }) => table === 'series') : undefined
        if (entry.type !== 'done' || !change) return []
        const row = { ...change.after, motto: 'duduk bersama' }
        const command = { ...entry.command, id: v7(), name: 'series.edit', deviceSeq: entries.length + 1 }
        return [{ ...entry, schema: next, command, changes: [{ ...change, before: change.after, after: row }] }]
      })
      const db = connectWriter(join(folder, 'older.db'))
      expect(replayLater(db, [...entries, ...later])).toMatchObject({ written: entries.length + 1, setAside: 0 })
      expect(db.pragma('user_version')).toBe(next)
      expect(db.all('SELECT motto FROM series')).toEqual([{ motto: 'duduk bersama' }])
      expectSound(db)
      db.close()
    }))
})

async function work(room: TestRoom): Promise<void> {
  const { workshopId } = room
  const attendanceId = v7()
  await room.send('people.add', person({ workshopId, attendanceId }))
  await room.send('room.speak', { workshopId, turnId: v7(), attendanceId })
  const line = room.line('alat terbatas')
  await room.send('contributions.capture', line)
  await room.send('contributions.edit', { contributionId: line.contributionId, changes: { kindId: room.kindId('k') } })
  await room.send('history.undo', { workshopId })
  await room.send('history.redo', { workshopId })
  await room.send('contributions.bin', { contributionIds: [line.contributionId] })
  await room.send('contributions.restore', { contributionIds: [line.contributionId] })
  await room.send('agreements.leaveOpen', { contributionId: line.contributionId, reason: 'menunggu anggaran' })
}
