import { expect, test } from 'vitest'
import { imageColumns } from '../../database/tables.ts'
import { sumOf } from '../attachments/attachment-files.ts'
import { contentHash } from './content-hash.rules.ts'
import { fullWorkshop, workshopId } from './full-workshop.fixture.ts'
import { readWorkshop } from './package.rows.ts'
import { inFolder, openPlace, type Place, testId, writeRows } from './packages.fixture.ts'
import { references } from './references.ts'
import { type PackageRow, packageTables, type WorkshopJson } from './workshop-json.ts'

/** A workshop with a row in every table and nothing empty that need not be. */
function withWorkshop(test: (content: WorkshopJson, place: Place) => void): Promise<void> {
  return inFolder((folder) => {
    const place = openPlace(folder)
    writeRows(place, workshopId, 50, fullWorkshop(place))
    const content = readWorkshop(place.open.db, workshopId)
    if (!content) throw new Error('no workshop')
    test(content, place)
    place.open.close()
  })
}

test('a package holds a row of every table and every column of the schema', () =>
  withWorkshop(({ rows }, { open }) => {
    for (const table of packageTables) {
      const columns = table === 'device' ? ['id', 'letter', 'name'] : imageColumns(open.db, table)
      expect(rows[table].length, table).toBeGreaterThan(0)
      for (const row of rows[table]) expect(Object.keys(row).sort(), table).toEqual([...columns].sort())
    }
  }))

test('the table of references is the schema’s own', () =>
  withWorkshop((_content, { open }) => {
    for (const table of packageTables) {
      const keys = open.db.all<{ from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(:table)', { table })
      expect(Object.fromEntries(keys.map((key) => [key.from, key.table])), table).toEqual(references[table])
    }
  }))

test('every column of every table is in the content hash', () =>
  withWorkshop((content) => {
    const sum = contentHash(content)
    let columns = 0
    for (const table of packageTables) {
      const row: PackageRow | undefined = content.rows[table][0]
      for (const column of Object.keys(row ?? {})) {
        const changed = { ...row, [column]: another(row?.[column] ?? null) }
        const rows = { ...content.rows, [table]: [changed, ...content.rows[table].slice(1)] }
        // The device is counted by what refers to it, so a new id for it has to be referred to as well.
        const state = table === 'device' && column === 'id' ? renamed(content, String(row?.id), String(changed.id)) : rows
        expect(contentHash({ workshopId, rows: state }), `${table}.${column}`).not.toBe(sum)
        columns += 1
      }
    }
    expect(columns).toBeGreaterThan(200)
    expect(contentHash({ ...content, workshopId: testId(999) })).not.toBe(sum)
  }))

test('history, the format’s version, the order of rows and devices that only history names are not in the content hash', () =>
  withWorkshop((content) => {
    const rows = Object.fromEntries(packageTables.map((table) => [table, [...content.rows[table]].reverse()])) as WorkshopJson['rows']
    const reader = { id: testId(900), letter: 'b', name: 'reader' }
    const other = {
      ...content,
      formatVersion: 2,
      excerpt: true,
      history: { commands: [], changes: [] },
      rows: { ...rows, device: [reader, ...rows.device] },
    }
    expect(contentHash(other)).toBe(contentHash(content))
  }))

test('a row less, or one more, has another content hash', () =>
  withWorkshop((content) => {
    for (const table of packageTables.filter((name) => name !== 'device')) {
      const [first, ...rest] = content.rows[table] as readonly PackageRow[]
      const fewer = { ...content.rows, [table]: rest }
      const more = { ...content.rows, [table]: [{ ...first, id: testId(901) }, ...content.rows[table]] }
      expect(contentHash({ workshopId, rows: fewer }), table).not.toBe(contentHash(content))
      expect(contentHash({ workshopId, rows: more }), table).not.toBe(contentHash(content))
    }
  }))

test('the content hash is what RFC 8785 and SHA-256 make of the state, so that others can compute it', () => {
  const rows = Object.fromEntries(packageTables.map((table) => [table, []])) as unknown as WorkshopJson['rows']
  const organisations = [
    { id: 'b', name: 'é "\n', n: -0 },
    { name: 'x', id: 'a', n: null },
  ] as unknown as WorkshopJson['rows']['organisation']
  const tables = [...packageTables]
    .sort()
    .map((table) =>
      table === 'organisation' ? '"organisation":[{"id":"a","n":null,"name":"x"},{"id":"b","n":0,"name":"é \\"\\n"}]' : `"${table}":[]`,
    )
  const written = `{"rows":{${tables.join(',')}},"workshopId":"w"}`
  expect(contentHash({ workshopId: 'w', rows: { ...rows, organisation: organisations } })).toBe(sha256(written))
})

function sha256(text: string): string {
  return sumOf(new TextEncoder().encode(text))
}

function another(value: string | number | null): string | number {
  if (typeof value === 'number') return value + 1
  return value === null ? 1 : `${value}x`
}

function renamed(content: WorkshopJson, from: string, to: string): WorkshopJson['rows'] {
  return JSON.parse(JSON.stringify(content.rows).replaceAll(from, to)) as WorkshopJson['rows']
}
