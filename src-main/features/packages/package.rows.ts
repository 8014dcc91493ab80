import type { Db } from '../../database/db.ts'
import { imageColumns, isTracked } from '../../database/tables.ts'
import { byId } from './history.rules.ts'
import { historyOf } from './package-history.rows.ts'
import { references } from './references.ts'
import { formatVersion, type PackageRow, type PackageTable, packageTables, type WorkshopJson, workshopJson } from './workshop-json.ts'

type Gathered = Map<PackageTable, Map<string, PackageRow>>

/**
 * One workshop as its package holds it, or undefined where there is none: its rows, every register row and earlier record they refer to,
 * and the history of them all. Private contributions stay, with all that hangs on them.
 */
export function readWorkshop(db: Db, workshopId: string): WorkshopJson | undefined {
  if (!db.get('SELECT 1 AS known FROM workshop WHERE id = :workshopId AND deletedAt IS NULL', { workshopId })) return undefined
  const gathered: Gathered = new Map(packageTables.map((table) => [table, new Map()]))
  gatherOwnRows(db, workshopId, gathered)
  gatherReferences(db, workshopId, gathered)
  const history = historyOf(db, { workshopId, rowIds: idsWithHistory(gathered, workshopId) })
  for (const { deviceId } of history.commands) gather(gathered, 'device', rowById(db, 'device', deviceId))
  const rows = Object.fromEntries([...gathered].map(([table, ofTable]) => [table, [...ofTable.values()].sort(byId)]))
  return workshopJson.parse({ formatVersion, excerpt: false, workshopId, rows, history })
}

/** What must be read in one piece while another program may be writing. */
export function inOneRead<Value>(db: Db, read: () => Value): Value {
  db.script('BEGIN')
  try {
    return read()
  } finally {
    db.script('COMMIT')
  }
}

function gatherOwnRows(db: Db, workshopId: string, gathered: Gathered): void {
  gather(gathered, 'workshop', rowById(db, 'workshop', workshopId))
  const hidden = new Set(
    db
      .all<{ id: string }>("SELECT id FROM contribution WHERE workshopId = :workshopId AND visibility = 'private'", { workshopId })
      .map(({ id }) => id),
  )
  for (const table of packageTables) {
    if (!('workshopId' in references[table])) continue
    for (const row of db.all<PackageRow>(`SELECT ${columnsOf(db, table)} FROM "${table}" WHERE workshopId = :workshopId`, { workshopId })) {
      const hangsOn = [table === 'contribution' ? row.id : row.contributionId, row.fromId, row.toId]
      if (!hangsOn.some((id) => hidden.has(String(id)))) gather(gathered, table, row)
    }
  }
  for (const { fromId, toId } of rowsOf(gathered, 'link')) {
    for (const id of [fromId, toId]) gather(gathered, 'action', rowById(db, 'action', String(id)))
  }
}

/** Follows references until nothing is missing. Other workshops come as bare rows: their own references stay behind. */
function gatherReferences(db: Db, workshopId: string, gathered: Gathered): void {
  const open = packageTables.flatMap((table) => [...rowsOf(gathered, table)].map((row) => ({ table, row })))
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [column, table] of Object.entries(references[next.table])) {
      const id = next.row[column]
      if (typeof id !== 'string' || gathered.get(table)?.has(id)) continue
      const found = rowById(db, table, id)
      const row = table === 'workshop' && found && id !== workshopId ? bareWorkshop(found) : found
      if (!row) continue
      gather(gathered, table, row)
      open.push({ table, row })
    }
  }
}

/** A workshop that is only referred to: what it is, without the people it names, the same wherever it is read. */
function bareWorkshop(row: PackageRow): PackageRow {
  return { ...row, hostOrganisationId: null, chairAttendanceId: null, noteTakerAttendanceId: null, deletedAt: null }
}

/** Bare workshops have no history here, so that theirs never outweighs what is known of them elsewhere. */
function idsWithHistory(gathered: Gathered, workshopId: string): string[] {
  return packageTables.flatMap((table) => {
    if (table === 'workshop') return [workshopId]
    return isTracked(table) ? [...rowsOf(gathered, table)].map(({ id }) => String(id)) : []
  })
}

function gather(gathered: Gathered, table: PackageTable, row: PackageRow | undefined): void {
  if (row) gathered.get(table)?.set(String(row.id), row)
}

function rowsOf(gathered: Gathered, table: PackageTable): Iterable<PackageRow> {
  return gathered.get(table)?.values() ?? []
}

function rowById(db: Db, table: PackageTable, id: string): PackageRow | undefined {
  return db.get(`SELECT ${columnsOf(db, table)} FROM "${table}" WHERE id = :id`, { id })
}

/** The columns of a table's rows, for a SELECT. */
export function columnsOf(db: Db, table: PackageTable): string {
  return table === 'device'
    ? 'id, letter, name'
    : imageColumns(db, table)
        .map((name) => `"${name}"`)
        .join(', ')
}

/** What a device calls itself. */
export function deviceName(db: Db, id: string): string {
  return db.one<{ name: string }>('SELECT name FROM device WHERE id = :id', { id }).name
}

/** The code a workshop has here. */
export function workshopCode(db: Db, id: string): string {
  return db.one<{ code: string }>('SELECT code FROM workshop WHERE id = :id', { id }).code
}
