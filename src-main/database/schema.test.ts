import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connectWriter } from './connect.ts'
import type { Db } from './db.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { inFolder } from './recovery.fixture.ts'
import { trackedTables } from './tables.ts'

/** What is neither followed by history nor part of a package, and why: devices, history itself, this device's room, the search index. */
const untracked = ['device', 'localDevice', 'command', 'change', 'room', 'queueEntry', 'contributionWord']

const file = join(import.meta.dirname, 'schema.snapshot.sql')

function withSchema<Value>(look: (db: Db) => Value): Value {
  return inFolder((folder) => {
    const db = connectWriter(join(folder, 'sarasehan.db'))
    migrate(db)
    try {
      return look(db)
    } finally {
      db.close()
    }
  })
}

describe('the schema', () => {
  it('is the one in schema.snapshot.sql: every change of it shows there (SARASEHAN_SNAPSHOT=1 writes it anew)', () =>
    withSchema((db) => {
      const now = db
        .all<{ sql: string }>(
          "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'contributionWord!_%' ESCAPE '!' ORDER BY type, name",
        )
        .map(({ sql }) => `${sql};\n`)
        .join('\n')
      if (process.env.SARASEHAN_SNAPSHOT === '1') writeFileSync(file, now)
      expect(now).toBe(readFileSync(file, 'utf8'))
    }))

  it('has a version that is a multiple of ten: any other is taken for damage', () => {
    expect(schemaVersion % 10).toBe(0)
    expect(schemaVersion).toBeGreaterThan(0)
  })

  it('is made once, and again changes nothing', () =>
    withSchema((db) => {
      const before = db.all('SELECT * FROM sqlite_master')
      migrate(db)
      expect(db.all('SELECT * FROM sqlite_master')).toEqual(before)
    }))

  it('has no table but those history follows and those known by name', () =>
    withSchema((db) => {
      const tables = db
        .all<{ name: string }>(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
        )
        .map(({ name }) => name)
      expect(tables.toSorted()).toEqual([...trackedTables, ...untracked].toSorted())
    }))

  it('gives every table that history follows an id of text and a bin', () =>
    withSchema((db) => {
      for (const table of trackedTables) {
        const columns = new Map(
          db
            .all<{ name: string; type: string; notnull: number }>('SELECT name, type, "notnull" FROM pragma_table_info(:table)', { table })
            .map((column) => [column.name, column]),
        )
        expect([table, columns.get('id')]).toEqual([table, { name: 'id', type: 'TEXT', notnull: 1 }])
        expect([table, columns.get('deletedAt')]).toEqual([table, { name: 'deletedAt', type: 'INTEGER', notnull: 0 }])
      }
    }))

  it('is strict in every table', () =>
    withSchema((db) => {
      const loose = db.all<{ name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
      )
      expect(loose).toEqual([])
    }))

  it('holds neither REAL nor BLOB: figures are text as entered', () =>
    withSchema((db) => {
      const others = trackedTables.flatMap((table) =>
        db.all<{ name: string; type: string }>("SELECT name, type FROM pragma_table_info(:table) WHERE type NOT IN ('TEXT', 'INTEGER')", {
          table,
        }),
      )
      expect(others).toEqual([])
    }))

  it('lists parents before children, so that rows can be written in the order of the tables', () =>
    withSchema((db) => {
      const order = new Map<string, number>(trackedTables.map((table, index) => [table, index]))
      const backwards = trackedTables.flatMap((table, index) =>
        db
          .all<{ parent: string; column: string }>('SELECT "table" AS parent, "from" AS "column" FROM pragma_foreign_key_list(:table)', {
            table,
          })
          .filter(({ parent }) => (order.get(parent) ?? -1) > index)
          .map(({ column }) => `${table}.${column}`),
      )
      expect(backwards.toSorted()).toEqual(['workshop.chairAttendanceId', 'workshop.noteTakerAttendanceId'])
    }))

  it('only grows in history: neither a command nor a change can be altered or removed', () =>
    withSchema((db) => {
      db.script(
        "INSERT INTO device VALUES ('d', '', 'uji'); INSERT INTO command VALUES ('c', 'd', NULL, 1, 'facilitator', NULL, 'n', 1, 1, NULL, '{}')",
      )
      db.script("INSERT INTO change VALUES ('c', 1, 'series', 's', NULL, '{}')")
      for (const sql of ["UPDATE command SET name = 'x'", 'DELETE FROM command', "UPDATE change SET after = 'x'", 'DELETE FROM change'])
        expect(() => db.script(sql)).toThrow('history only grows')
      // REPLACE removes a row too, and recursive triggers see it.
      expect(() => db.script("INSERT OR REPLACE INTO change VALUES ('c', 1, 'series', 's', NULL, 'x')")).toThrow('history only grows')
    }))
})
