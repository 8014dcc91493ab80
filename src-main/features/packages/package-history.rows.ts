import type { Db } from '../../database/db.ts'
import type { CommandRow } from '../../database/journal.ts'
import { compare, openHistory, type RowChange } from './history.rules.ts'
import type { PackageRow } from './workshop-json.ts'

interface StoredChange extends Omit<RowChange, 'before' | 'after'> {
  readonly tableName: string
  readonly rowId: string
  readonly before: string | null
  readonly after: string
}

/** A change with the row it is of. */
export interface ChangeOfRow extends RowChange {
  readonly tableName: string
  readonly rowId: string
}

/**
 * The history a package carries: this workshop's commands, the commands that changed any of these rows, and what they did to them.
 * An earlier import is only how a row came here, and is no history of the workshop.
 */
export function historyOf(
  db: Db,
  { workshopId, rowIds }: { workshopId: string; rowIds: readonly string[] },
): { commands: CommandRow[]; changes: object[] } {
  const changes = [...changesByRow(db, rowIds).values()].flat()
  const commands = new Map(commandsOfWorkshop(db, workshopId).map((command) => [command.id, command]))
  const named = [...changes.map((change) => change.commandId), ...[...commands.values()].flatMap(({ undoes }) => undoes ?? [])]
  for (let id = named.pop(); id !== undefined; id = named.pop()) {
    if (commands.has(id)) continue
    const command = commandById(db, id)
    commands.set(id, command)
    if (command.undoes !== null) named.push(command.undoes)
  }
  return {
    commands: [...commands.values()].sort(inOrderMade),
    changes: changes
      .map(({ commandId, position, tableName, rowId, before, after }) => ({ commandId, position, tableName, rowId, before, after }))
      .sort((left, right) => compare(left.commandId, right.commandId) || left.position - right.position),
  }
}

/** What may travel of the history of these rows, by row, in the order of time. */
export function changesByRow(db: Db, rowIds: readonly string[]): Map<string, ChangeOfRow[]> {
  const stored = db.all<StoredChange>(
    `SELECT change.commandId, change.position, change.tableName, change.rowId, change.before, change.after, command.at, command.deviceId, command.deviceSeq
     FROM json_each(:rowIds) AS row JOIN change ON change.rowId = row.value JOIN command ON command.id = change.commandId
     WHERE command.name <> 'packages.write'`,
    { rowIds: JSON.stringify(rowIds) },
  )
  const byRow = new Map<string, ChangeOfRow[]>()
  for (const change of stored) {
    const read = { ...change, before: change.before === null ? null : readImage(change.before), after: readImage(change.after) }
    const known = byRow.get(change.rowId)
    if (known) known.push(read)
    else byRow.set(change.rowId, [read])
  }
  for (const [rowId, changes] of byRow) byRow.set(rowId, openHistory(changes))
  return byRow
}

// What the triggers wrote as JSON is a row image, and nothing else is.
function readImage(json: string): PackageRow {
  return JSON.parse(json) as PackageRow
}

const commandColumns = 'id, deviceId, workshopId, deviceSeq, role, personId, name, at, undoable, undoes, reply'

function commandsOfWorkshop(db: Db, workshopId: string): CommandRow[] {
  return db.all(`SELECT ${commandColumns} FROM command WHERE workshopId = :workshopId AND name <> 'packages.write'`, { workshopId })
}

function commandById(db: Db, id: string): CommandRow {
  return db.one(`SELECT ${commandColumns} FROM command WHERE id = :id`, { id })
}

function inOrderMade(left: CommandRow, right: CommandRow): number {
  return left.at - right.at || compare(left.deviceId, right.deviceId) || left.deviceSeq - right.deviceSeq || compare(left.id, right.id)
}
