import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { v7 } from 'uuid'
import { newWorkshop } from '../../src-main/app/test-room.ts'
import type { Finding } from '../measure/finding.ts'
import { alternately, timed, valid } from '../measure/samples.ts'
import { chance } from '../seed/chance.ts'
import { emptyFolder } from '../seed/folders.ts'
import { envelope, openRoom, type Room } from '../seed/room.ts'

type Row = Readonly<Record<string, string | number | null>>
type Tables = Readonly<Record<string, readonly Row[]>>

interface Import {
  readonly what: string
  /** The tables it fills, those that others refer to first. */
  readonly tables: readonly string[]
  readonly rows: Readonly<Record<string, number>>
  readonly write: (folder: string) => string
  /** Enters the file as a person does who has looked at it. */
  readonly enter: (room: Room, workshopId: string, token: string) => Promise<() => Promise<number>>
}

/** B8: a CSV of people, and one of indicators, read, checked and entered through the door, against one raw transaction with the same rows. */
export async function importRows(): Promise<Finding[]> {
  return [await compared(people), await compared(indicators)]
}

async function compared({ what, tables, rows, write, enter }: Import): Promise<Finding> {
  const file = write(emptyFolder())
  let last: Tables = {}
  let schema: readonly { sql: string }[] = []
  const ours = async () => {
    const room = openRoom(join(emptyFolder(), 'data'))
    const workshopId = v7()
    await room.call('workshops.create', { ...newWorkshop(workshopId, v7()), programmes: [] }, envelope(workshopId))
    const before = held(room, tables)
    const go = await enter(room, workshopId, await picked(room, file))
    const took = await timed(go)
    valid((await go()) === 0, 'everything is known the second time: nothing is entered twice')
    const after = held(room, tables)
    last = Object.fromEntries(tables.map((table) => [table, (after[table] ?? []).slice((before[table] ?? []).length)]))
    for (const table of tables) valid(last[table]?.length === rows[table], `${rows[table]} rows came into ${table}`)
    valid(room.open.db.pragma('synchronous') === 3 && room.open.db.pragma('journal_mode') === 'wal', 'durability is on')
    schema = room.open.db.all<{ sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND tbl_name IN (${tables.map((name) => `'${name}'`).join()})`,
    )
    room.open.close()
    return [took]
  }
  const theirs = async () => rawTransaction(schema, tables, last)
  const samples = await alternately(ours, theirs, { rounds: 11 })
  return {
    bench: 'B8',
    what,
    ours: { name: 'through the door', samples: samples.ours },
    theirs: { name: 'raw transaction EXTRA, same rows', samples: samples.theirs },
    target: { ratio: 3 },
  }
}

function held({ open }: Room, tables: readonly string[]): Tables {
  return Object.fromEntries(tables.map((table) => [table, open.db.all<Row>(`SELECT * FROM ${table} ORDER BY rowid`)]))
}

/** A file as it is once a person has picked it. */
async function picked({ ports }: Room, file: string): Promise<string> {
  return ports.picked.add(file).token
}

/** The same rows into the same tables with the same indexes, ready in memory: nothing is read, checked, searched for or undone. */
async function rawTransaction(schema: readonly { sql: string }[], tables: readonly string[], rows: Tables): Promise<number[]> {
  const require = createRequire(import.meta.url)
  const Database = require('better-sqlite3') as typeof BetterSqlite3
  const db = new Database(join(emptyFolder(), 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = EXTRA')
  db.pragma('foreign_keys = OFF')
  for (const { sql } of schema) db.exec(sql)
  const inserts = tables.map((table) => {
    const names = Object.keys(rows[table]?.[0] ?? {})
    return { table, insert: db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `:${name}`).join()})`) }
  })
  const all = db.transaction(() => {
    for (const { table, insert } of inserts) for (const row of rows[table] ?? []) insert.run(row)
  })
  const took = await timed(all)
  for (const table of tables) {
    valid(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() === rows[table]?.length, `every raw row of ${table} is there`)
  }
  db.close()
  return [took]
}

const luck = chance()
const first = ['Siti', 'Budi', 'Ahmad', 'Dewi', 'Rahmat', 'Nurul', 'Andi', 'Yohana', 'Made', 'Joko'] as const
const family = ['Rahmawati', 'Santoso', 'Siregar', 'Lestari', 'Hidayat', 'Wulandari', 'Tangkelangi', 'Pratama'] as const

const people: Import = {
  what: 'import 5,000 people from CSV, in process',
  tables: ['organisation', 'person', 'attendance'],
  rows: { organisation: 200, person: 5000, attendance: 5000 },
  write: (folder) =>
    written(folder, [
      'No;Nama lengkap;L/P;Instansi;Jabatan;Unsur;No. HP;Diundang',
      ...Array.from({ length: 5000 }, (_, at) =>
        [
          at + 1,
          `${luck.pick(first)} ${luck.pick(family)} ${at + 1}`,
          luck.pick(['L', 'P', 'Laki-laki', 'perempuan']),
          `Kelompok Usaha Bersama ${1 + (at % 200)}`,
          luck.pick(['Ketua', 'Sekretaris', 'Anggota']),
          luck.pick(['Pemerintah', 'Mitra binaan', 'Warga']),
          // One in a hundred is no telephone number.
          at % 100 === 99 ? 'tidak ada' : `0812${String(10_000_000 + at).slice(1)}`,
          luck.pick(['Ya', 'Tidak', '✓']),
        ].join(';'),
      ),
    ]),
  enter: async ({ call }, workshopId, token) => {
    const asked = { workshopId, source: { token } }
    const shown = await call('spreadsheets.readPeople', { ...asked, readingId: v7() })
    valid(shown?.counts.new === 5000 && shown.counts.problems === 50, 'all people are read, and every bad number is told')
    const confirmed = { ...asked, mapping: asFound(shown.columns), sum: shown.sum }
    return async () => (await call('spreadsheets.importPeople', { ...confirmed, readingId: v7(), commandId: v7() }))?.added ?? -1
  },
}

const indicators: Import = {
  what: 'import 1,000 indicators from CSV, in process',
  tables: ['programme', 'indicator', 'measurement'],
  rows: { programme: 20, indicator: 1000, measurement: 1000 },
  write: (folder) =>
    written(folder, [
      'Program;Indikator;Satuan;Arah;Garis dasar;Target;Realisasi;Mengapa;Sumber data',
      ...Array.from({ length: 1000 }, (_, at) =>
        [
          `Program Binaan ${1 + Math.floor(at / 50)}`,
          `Hasil yang dicatat kelompok ${at + 1}`,
          luck.pick(['kg', 'orang', 'liter/bulan', 'Rp']),
          luck.pick(['Naik', 'Turun']),
          `${luck.number(900)},${luck.number(10)}`,
          // One in a hundred is no number.
          at % 100 === 99 ? 'dua puluhan' : `1.${100 + luck.number(900)},5`,
          `${luck.number(900)},${luck.number(10)}`,
          'Alat datang terlambat pada bulan Juni',
          'Buku catatan kelompok',
        ].join(';'),
      ),
    ]),
  enter: async ({ call }, workshopId, token) => {
    const asked = { workshopId, programmeId: null, source: { token } }
    const shown = await call('spreadsheets.readIndicators', { ...asked, readingId: v7() })
    valid(shown?.counts.new === 1000 && shown.counts.problems === 10, 'all indicators are read, and every bad figure is told')
    const confirmed = { ...asked, mapping: asFound(shown.columns), sum: shown.sum }
    return async () => (await call('spreadsheets.importIndicators', { ...confirmed, readingId: v7(), commandId: v7() }))?.added ?? -1
  },
}

function asFound<Field extends string>(columns: readonly { column: number; field: Field | null }[]) {
  return columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
}

function written(folder: string, lines: readonly string[]): string {
  const file = join(folder, 'table.csv')
  writeFileSync(file, lines.join('\n'))
  return file
}
