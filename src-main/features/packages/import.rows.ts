import type { Db } from '../../database/db.ts'
import { writeImage } from '../../database/images.ts'
import type { BroughtHistory } from '../../database/journal.ts'
import { keyOf } from './history.rules.ts'
import type { Here, Merged, RowToWrite } from './merge.rules.ts'
import { columnsOf } from './package.rows.ts'
import { changesByRow } from './package-history.rows.ts'
import { references } from './references.ts'
import { type PackageCommand, type PackageRow, type PackageTable, packageTables, type WorkshopJson } from './workshop-json.ts'

/** What is here of a package's rows and history: all that deciding about an import needs. */
export function readHere(db: Db, content: WorkshopJson): Here {
  const workshopIds = JSON.stringify(content.rows.workshop.map(({ id }) => id))
  const rows = new Map(packageTables.map((table) => [table, knownRows(db, table, idsOf(content.rows[table]), workshopIds)]))
  const commandIds = idsOf(content.history.commands)
  return {
    rows,
    changes: changesByRow(db, differingIds(content, rows)),
    commandIds: new Set(
      db
        .all<{ id: string }>('SELECT id FROM command WHERE id IN (SELECT value FROM json_each(:commandIds))', { commandIds })
        .map(({ id }) => id),
    ),
    changeKeys: new Set(
      db
        .all<{ commandId: string; position: number }>(
          'SELECT commandId, position FROM change WHERE commandId IN (SELECT value FROM json_each(:commandIds))',
          { commandIds },
        )
        .map(keyOf),
    ),
    codes: new Map(db.all<{ id: string; code: string }>('SELECT id, code FROM workshop').map(({ id, code }) => [code.toLowerCase(), id])),
    forkedDeviceId: forkedDevice(db, content.history.commands),
  }
}

function knownRows(db: Db, table: PackageTable, ids: string, workshopIds: string): Map<string, PackageRow> {
  const ofWorkshops = 'workshopId' in references[table] ? 'OR workshopId IN (SELECT value FROM json_each(:workshopIds))' : ''
  const all = table === 'device' ? 'OR TRUE' : ''
  const rows = db.all<PackageRow>(
    `SELECT ${columnsOf(db, table)} FROM "${table}" WHERE id IN (SELECT value FROM json_each(:ids)) ${ofWorkshops} ${all}`,
    ofWorkshops ? { ids, workshopIds } : { ids },
  )
  return new Map(rows.map((row) => [String(row.id), row]))
}

function idsOf(rows: readonly { id: string }[]): string {
  return JSON.stringify(rows.map(({ id }) => id))
}

function differingIds(content: WorkshopJson, known: Here['rows']): string[] {
  return packageTables.flatMap((table) =>
    content.rows[table].flatMap((row: PackageRow) => {
      const ours = known.get(table)?.get(String(row.id))
      return ours && Object.keys(row).some((column) => row[column] !== ours[column]) ? [String(row.id)] : []
    }),
  )
}

/** A device that gave one place in a workshop's sequence to another command here: two copies of it are at work. */
function forkedDevice(db: Db, commands: readonly PackageCommand[]): string | null {
  const places = commands
    .filter(({ workshopId }) => workshopId !== null)
    .map(({ id, deviceId, workshopId, deviceSeq }) => ({ id, deviceId, workshopId, deviceSeq }))
  const fork = db.get<{ deviceId: string }>(
    `SELECT command.deviceId FROM json_each(:places) AS place
     JOIN command ON command.deviceId = place.value ->> 'deviceId' AND ifnull(command.workshopId, '') = place.value ->> 'workshopId'
       AND command.deviceSeq = place.value ->> 'deviceSeq'
     WHERE command.id <> place.value ->> 'id' LIMIT 1`,
    { places: JSON.stringify(places) },
  )
  return fork?.deviceId ?? null
}

/**
 * What an import brings of other devices' history. Commands of no workshop come along only for what they did to the registers: where
 * their place in the sequence is taken here, by the import itself for one, they get the next free place.
 */
export function broughtHistory(
  db: Db,
  { rows, commands, changes }: Merged,
  own: { readonly deviceId: string; readonly deviceSeq: number },
): BroughtHistory {
  const taken = new Map<string, Set<number>>([[own.deviceId, new Set([own.deviceSeq])]])
  for (const { deviceId, deviceSeq } of homeCommands(db)) taken.set(deviceId, (taken.get(deviceId) ?? new Set()).add(deviceSeq))
  const place = ({ deviceId, deviceSeq }: PackageCommand) => {
    const places = taken.get(deviceId) ?? new Set()
    const free = places.has(deviceSeq) ? Math.max(...places) + 1 : deviceSeq
    taken.set(deviceId, places.add(free))
    return free
  }
  return {
    devices: rows.flatMap(({ table, row }) =>
      table === 'device' ? { id: String(row.id), letter: String(row.letter), name: String(row.name) } : [],
    ),
    commands: commands.map((command) => ({ ...command, deviceSeq: command.workshopId === null ? place(command) : command.deviceSeq })),
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    })),
  }
}

function homeCommands(db: Db): { deviceId: string; deviceSeq: number }[] {
  return db.all('SELECT deviceId, deviceSeq FROM command WHERE workshopId IS NULL')
}

/** Writes the rows of a merge; devices come with history. */
export function writeRows(db: Db, rows: readonly RowToWrite[]): void {
  for (const { table, row } of rows) if (table !== 'device') writeImage(db, table, row)
}
