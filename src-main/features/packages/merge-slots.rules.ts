import { compare } from './history.rules.ts'
import type { PackageRow, PackageTable } from './workshop-json.ts'

/** Which columns only one row outside the bin may share: two devices may each have filled the same place. */
const slots: Readonly<Partial<Record<PackageTable, readonly string[]>>> = {
  kind: ['workshopId', 'letter'],
  workshopProgramme: ['workshopId', 'programmeId'],
  measurement: ['indicatorId'],
  attendance: ['workshopId', 'personId'],
  rendering: ['contributionId', 'language'],
  response: ['contributionId'],
  link: ['fromId', 'toId', 'relation'],
}

/**
 * Settles what two devices made in the same place, given every row of a table as it would stand. Where only one may be, the one made last
 * stays and the others go to the bin; where numbers must differ, the one made first keeps its number and the others take the next free ones.
 * Gives back only the rows that have to change. It depends on the rows alone, not on who merges.
 */
export function settle(table: PackageTable, rows: readonly PackageRow[]): PackageRow[] {
  if (table === 'indicator') return renumbered(rows)
  const columns = slots[table]
  if (!columns) return []
  const live = rows.filter((row) => row.deletedAt === null)
  return groups(live, columns).flatMap((group) => group.slice(0, -1).map((row) => ({ ...row, deletedAt: madeAt(String(row.id)) })))
}

function renumbered(rows: readonly PackageRow[]): PackageRow[] {
  const highest = new Map<unknown, number>()
  for (const { workshopId, number } of rows) highest.set(workshopId, Math.max(highest.get(workshopId) ?? 0, Number(number)))
  const late = groups(rows, ['workshopId', 'number']).flatMap((group) => group.slice(1))
  return late.sort(byMaking).map((row) => {
    const number = (highest.get(row.workshopId) ?? 0) + 1
    highest.set(row.workshopId, number)
    return { ...row, number }
  })
}

/** Rows that say the same in these columns, each group in the order they were made. */
function groups(rows: readonly PackageRow[], columns: readonly string[]): PackageRow[][] {
  const found = new Map<string, PackageRow[]>()
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column]))
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return [...found.values()].map((group) => group.sort(byMaking))
}

/** A UUIDv7 begins with the instant it was made. */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
}

function byMaking(left: PackageRow, right: PackageRow): number {
  return compare(String(left.id), String(right.id))
}
