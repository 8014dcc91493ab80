import type { Db } from './db.ts'

/**
 * The tables history follows, parents before children. A new table joins here, or it is in neither history, undo nor package.
 */
export const trackedTables = [
  'series',
  'organisation',
  'person',
  'programme',
  'letterhead',
  'workshop',
  'kind',
  'step',
  'workshopProgramme',
  'indicator',
  'measurement',
  'amendment',
  'attendance',
  'signatory',
  'documentNumber',
  'block',
  'turn',
  'contribution',
  'rendering',
  'attachment',
  'decision',
  'response',
  'action',
  'offer',
  'link',
  'template',
] as const

export type TrackedTable = (typeof trackedTables)[number]

/** Whether history follows a table of this name. */
export function isTracked(name: string): name is TrackedTable {
  return (trackedTables as readonly string[]).includes(name)
}

const known = new WeakMap<Db, Map<TrackedTable, string[]>>()

/** The columns of a table that belong to its row image: all but SQLite's own row number. Asked of the database once, until `forgetColumns`. */
export function imageColumns(db: Db, table: TrackedTable): string[] {
  const columns = known.get(db)?.get(table) ?? columnsOf(db, table)
  // A table that is not there yet may be after the next migration.
  if (columns.length > 0) known.set(db, (known.get(db) ?? new Map()).set(table, columns))
  return columns
}

/** To be called where a migration may have changed the tables. */
export function forgetColumns(db: Db): void {
  known.delete(db)
}

function columnsOf(db: Db, table: TrackedTable): string[] {
  return db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(:table) ORDER BY cid', { table })
    .map((column) => column.name)
    .filter((name) => name !== 'rowNumber')
}
