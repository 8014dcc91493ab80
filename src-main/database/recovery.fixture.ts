import { cpSync, linkSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { v7 } from 'uuid'
import { expect } from 'vitest'
import { type TestRoom, testRoom } from '../app/test-room.ts'
import { makeBackup } from './backup.ts'
import { agreesWithHistory, isSound } from './check.ts'
import type { Db } from './db.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { trackedTables } from './tables.ts'

/** A data folder with a morning's work in it, and what that work was. */
export interface Morning {
  /** As a kill leaves it: the later half of the morning stands in the write-ahead log only; one backup is from the middle. */
  readonly killed: string
  /** As a clean close leaves it. */
  readonly closed: string
  readonly held: Held
  remove(): void
}

/** All that a database holds of acknowledged work: every row of every followed table, and the commands in their order. */
export interface Held {
  readonly rows: Record<string, unknown[]>
  readonly commands: string[]
}

/** Makes such a folder once, for many tests to copy. */
export async function morning(): Promise<Morning> {
  const place = mkdtempSync(join(tmpdir(), 'sarasehan-morning-'))
  const [live, killed, closed] = ['live', 'killed', 'closed'].map((name) => join(place, name)) as [string, string, string]
  const room = await testRoom(live)
  await work(room, 0, 12)
  makeBackup(room.open.folder, Date.now())
  room.open.db.pragma('wal_checkpoint(TRUNCATE)')
  await work(room, 12, 28)
  const held = heldBy(room.open.db)
  cpSync(live, killed, { recursive: true, preserveTimestamps: true })
  room.close()
  cpSync(live, closed, { recursive: true, preserveTimestamps: true })
  return { killed, closed, held, remove: () => rmSync(place, { recursive: true, force: true }) }
}

async function work(room: TestRoom, from: number, to: number): Promise<void> {
  for (let count = from; count < to; count += 1) {
    const line = room.line(`Catatan ${count}: ${'pelatihan APAR tiap RT, gudang sempit, timbangan dipinjam. '.repeat(1 + (count % 4))}`)
    await room.send('contributions.capture', line)
    if (count % 5 === 0)
      await room.send('contributions.edit', { contributionId: line.contributionId, changes: { text: `${line.text} (dibaca ulang)` } })
    if (count % 11 === 0) await room.send('contributions.bin', { contributionIds: [line.contributionId] })
    if (count % 13 === 0) await room.send('history.undo', { workshopId: room.workshopId })
  }
  await room.send('agenda.addBlock', {
    workshopId: room.workshopId,
    blockId: v7(),
    title: 'Rehat',
    programmeId: null,
    plannedMinutes: 10,
    responsible: '',
  })
}

/** What a database holds. */
export function heldBy(db: Db): Held {
  const rows = Object.fromEntries(trackedTables.map((table) => [table, db.all(`SELECT * FROM "${table}" ORDER BY id`)]))
  return { rows, commands: db.all<{ id: string }>('SELECT id FROM command ORDER BY rowid').map(({ id }) => id) }
}

/** Copies a folder, lets something happen to it, opens it, and looks; everything is gone afterwards. */
export function afterwards<Value>(
  folder: string,
  happens: (copy: string) => void,
  look: (open: OpenDatabase, copy: string) => Value,
): Value {
  return inFolder((place) => {
    const copy = join(place, 'data')
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true, filter: (name) => basename(name) !== 'ballast' })
    linkSync(join(folder, 'journal', 'ballast'), join(copy, 'journal', 'ballast'))
    happens(copy)
    const open = openDatabase(copy, { now: Date.now(), deviceName: 'uji' })
    try {
      return look(open, copy)
    } finally {
      open.abandon()
    }
  })
}

/** A folder for a test that is gone afterwards. */
export function inFolder<Value>(test: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'sarasehan-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  let value: Value
  try {
    value = test(folder)
  } catch (error) {
    remove()
    throw error
  }
  if (value instanceof Promise) return value.finally(remove) as Value
  remove()
  return value
}

/** Everything acknowledged is there, and database, search and history are sound. */
export function expectWhole({ db }: OpenDatabase, held: Held): void {
  const now = heldBy(db)
  // Compared as text first: a deep comparison of thousands of equal rows takes its time.
  if (JSON.stringify(now) !== JSON.stringify(held)) expect(now).toEqual(held)
  expectSound(db)
}

/** SQLite's own checks, the search index against the words, every row against history, and no gap in a device's sequence. */
export function expectSound(db: Db): void {
  expect(isSound(db, true)).toBe(true)
  expect(agreesWithHistory(db)).toBe(true)
  db.run("INSERT INTO contributionWord (contributionWord, rank) VALUES ('integrity-check', 1)")
  const places = db.all<{ count: number; last: number }>(
    "SELECT count(*) AS count, max(deviceSeq) AS last FROM command GROUP BY deviceId, ifnull(workshopId, '')",
  )
  expect(places.filter(({ count, last }) => count !== last)).toEqual([])
}

/** The folders that damaged files were put into. */
export function putAside(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('damaged-'))
    .map((name) => join(folder, name))
}

/** The bytes of a file, 0 where it is not there. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
