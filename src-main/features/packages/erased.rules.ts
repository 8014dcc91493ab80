import { type Erased, emptied, folded, naming } from '../people/emptied.rules.ts'
import type { Here } from './merge.rules.ts'
import type { PackageChange, PackageRow, PackageTables, WorkshopJson } from './workshop-json.ts'

/** Who was erased on either side: those the rows say it of, and whoever was merged with them on either side. */
export function erasedAmong({ rows, history }: WorkshopJson, here: Here): Erased {
  const theirs: readonly PackageRow[] = rows.person
  const people = [...(here.rows.get('person')?.values() ?? []), ...theirs]
  const erased = new Map(people.flatMap(({ id, erasedAt }) => (typeof erasedAt === 'number' ? [[String(id), erasedAt]] : [])))
  for (let known = -1; known < erased.size; ) {
    known = erased.size
    for (const { id, mergedInto } of people) {
      if (mergedInto === null || mergedInto === undefined) continue
      const pair = [String(id), String(mergedInto)]
      const at = pair.map((one) => erased.get(one)).find((instant) => instant !== undefined)
      if (at !== undefined) for (const one of pair) if (!erased.has(one)) erased.set(one, at)
    }
  }
  const standing = [...(here.rows.get('attendance')?.values() ?? []), ...(rows.attendance as readonly PackageRow[])]
  const said = [
    ...theirs.filter(({ id }) => erased.has(String(id))),
    ...history.changes.flatMap(({ tableName, rowId, before, after }) =>
      tableName === 'person' && erased.has(rowId) ? [after, before ?? {}] : [],
    ),
  ]
  return {
    people: erased,
    attendances: new Set(standing.flatMap(({ id, personId }) => (erased.has(String(personId)) ? [String(id)] : []))),
    names: new Set(said.map(({ name }) => folded(name)).filter((name) => name !== '')),
  }
}

/** A package as it would be had they been erased where it was written, history included. */
export function withoutErased(content: WorkshopJson, erased: Erased): WorkshopJson {
  if (erased.people.size === 0) return content
  const tables = Object.entries(content.rows).map(([table, rows]) => [
    table,
    naming.includes(table) ? rows.map((row: PackageRow) => emptied(table, row, erased)) : rows,
  ])
  const image = <Change extends PackageChange>(change: Change) => ({
    ...change,
    before: change.before && emptied(change.tableName, change.before as PackageRow, erased),
    after: emptied(change.tableName, change.after as PackageRow, erased),
  })
  return {
    ...content,
    rows: Object.fromEntries(tables) as PackageTables,
    history: { ...content.history, changes: content.history.changes.map((change) => image(change) as PackageChange) },
  }
}
