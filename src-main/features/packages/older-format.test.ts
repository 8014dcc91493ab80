import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workshopId } from './full-workshop.fixture.ts'
import { exported, imported, inFolder, openPlace } from './packages.fixture.ts'
import { readPackage } from './read-package.ts'
import { upgraded } from './upgrade.rules.ts'
import { formatVersion, workshopJson } from './workshop-json.ts'

const folderOfFormats = join(import.meta.dirname, 'formats')
const versions = readdirSync(folderOfFormats).map((name) => Number(/^format-(\d+)\.sarasehan$/.exec(name)?.[1]))
const fileOf = (version: number) => join(folderOfFormats, `format-${version}.sarasehan`)

function contentOf(version: number): { rows: Record<string, Record<string, unknown>[]> } {
  const entries = unzipSync(readFileSync(fileOf(version)))
  return JSON.parse(Buffer.from(entries['workshop.json'] ?? []).toString('utf8'))
}

test('there is a package of every older format', () => {
  expect(versions.toSorted((left, right) => left - right)).toEqual(Array.from({ length: formatVersion - 1 }, (_, index) => index + 1))
})

test.each(versions)('a package of format %i is imported whole, twice without a difference, and goes on in today’s', (version) =>
  inFolder(async (folder) => {
    const place = openPlace(join(folder, 'here'))
    const old = contentOf(version)
    expect(await imported(place, fileOf(version))).toMatchObject({ code: 'MONEV-2022', changed: 0, conflicts: [] })
    for (const [table, rows] of Object.entries(old.rows)) {
      if (table === 'device') continue
      for (const row of rows)
        expect(place.open.db.one(`SELECT * FROM "${table}" WHERE id = :id`, { id: String(row.id) })).toMatchObject(row)
    }
    expect(await imported(place, fileOf(version))).toMatchObject({ added: 0, changed: 0 })
    const file = join(folder, 'again.sarasehan')
    const sha256 = await exported(place, workshopId, file)
    expect(readPackage(fileOf(version)).sha256).toBe(sha256)
    place.open.close()
  }),
)

test.each(versions)('a package of format %i that holds what came later is refused, and the field is named', (version) => {
  const content = contentOf(version)
  const [block] = content.rows.block ?? []
  expect(upgraded({ ...content, rows: { ...content.rows, block: [{ ...block, kind: 'break' }] } })).toEqual({
    problem: { unknownField: true, field: 'rows.block.0.kind' },
  })
  expect(upgraded({ ...content, rows: { ...content.rows, letterhead: [] } })).toEqual({
    problem: { unknownField: true, field: 'rows.letterhead' },
  })
})

test('what is no workshop is left for the schema to refuse', () => {
  for (const value of [null, 'x', 7, {}, { formatVersion: 1 }, { formatVersion: 1, rows: 'x' }, { formatVersion: 0, rows: {} }]) {
    expect(upgraded(value)).toEqual({ value })
    expect(workshopJson.safeParse(value).success).toBe(false)
  }
  const table = upgraded({ formatVersion: 1, rows: { block: 'x', programme: [null, 7] } })
  expect(workshopJson.safeParse('value' in table ? table.value : table).success).toBe(false)
})
