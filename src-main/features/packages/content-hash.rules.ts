import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { byId } from './history.rules.ts'
import { references } from './references.ts'
import { type PackageRow, type PackageTables, packageTables, type WorkshopJson } from './workshop-json.ts'

/**
 * SHA-256, as 64 hex digits, of the RFC 8785 JSON of a workshop's present state: every row by table, sorted by id, the bin included,
 * photographs by their own sums. History, the format's version and devices that only history names are not part of it.
 * The same state has the same hash, wherever and in whatever order it came together.
 */
export function contentHash({ workshopId, rows }: Pick<WorkshopJson, 'workshopId' | 'rows'>): string {
  const named = devicesOfRows(rows)
  const state = packageTables.map((table) => {
    const present: readonly PackageRow[] = table === 'device' ? rows.device.filter((device) => named.has(device.id)) : rows[table]
    return [table, [...present].sort(byId)]
  })
  const json = canonicalize({ workshopId, rows: Object.fromEntries(state) })
  if (json === undefined) throw new Error('a state that is not JSON')
  return createHash('sha256').update(json, 'utf8').digest('hex')
}

function devicesOfRows(rows: PackageTables): Set<unknown> {
  return new Set(
    packageTables.flatMap((table) => {
      const columns = Object.keys(references[table]).filter((column) => references[table][column] === 'device')
      return rows[table].flatMap((row: PackageRow) => columns.map((column) => row[column]))
    }),
  )
}
