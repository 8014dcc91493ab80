import type { Db } from '../../database/db.ts'
import { writeImage } from '../../database/images.ts'
import { keyOf } from './history.rules.ts'
import type { Here, RowToWrite } from './merge.rules.ts'
import { columnsOf } from './package.rows.ts'
import { changesByRow } from './package-history.rows.ts'
import { references } from './references.ts'
import {
  type PackageChange,
  type PackageCommand,
  type PackageRow,
  type PackageTable,
  packageTables,
  type WorkshopJson,
} from './workshop-json.ts'

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

/** Writes one row as a merge has it. */
export function writeRow(db: Db, { table, row }: RowToWrite): void {
  if (table !== 'device') writeImage(db, table, row)
  else db.run('INSERT INTO device (id, letter, name) VALUES (:id, :letter, :name)', { ...row })
}

/**
 * Writes commands another device sent, as it sent them. Those of no workshop come along only for what they did to the registers: where
 * their place in the sequence is taken here, by the import itself for one, they get the next free place.
 */
export function writeForeignCommand(
  db: Db,
  command: PackageCommand,
  taken: { readonly deviceId: string; readonly deviceSeq: number },
): void {
  db.run(
    `INSERT INTO command (id, deviceId, workshopId, deviceSeq, role, personId, name, at, undoable, undoes, reply)
     VALUES (:id, :deviceId, :workshopId, :deviceSeq, :role, :personId, :name, :at, :undoable, :undoes, :reply)`,
    { ...command, deviceSeq: command.workshopId === null ? freePlace(db, command, taken) : command.deviceSeq },
  )
}

function freePlace(
  db: Db,
  { deviceId, deviceSeq }: PackageCommand,
  taken: { readonly deviceId: string; readonly deviceSeq: number },
): number {
  const { highest, used } = db.one<{ highest: number; used: number }>(
    `SELECT ifnull(max(deviceSeq), 0) AS highest, ifnull(sum(deviceSeq = :deviceSeq), 0) AS used
     FROM command WHERE deviceId = :deviceId AND ifnull(workshopId, '') = ''`,
    { deviceId, deviceSeq },
  )
  const reserved = taken.deviceId === deviceId ? taken.deviceSeq : 0
  return used > 0 || reserved === deviceSeq ? Math.max(highest, reserved) + 1 : deviceSeq
}

/** Writes what a foreign command did to a row. */
export function writeForeignChange(db: Db, { commandId, position, tableName, rowId, before, after }: PackageChange): void {
  db.run(
    'INSERT INTO change (commandId, position, tableName, rowId, before, after) VALUES (:commandId, :position, :tableName, :rowId, :before, :after)',
    { commandId, position, tableName, rowId, before: before === null ? null : JSON.stringify(before), after: JSON.stringify(after) },
  )
}
