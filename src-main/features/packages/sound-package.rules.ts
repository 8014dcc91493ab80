import { keyOf } from './history.rules.ts'
import { references } from './references.ts'
import { type PackageRow, type PackageTable, packageTables, type WorkshopJson } from './workshop-json.ts'

/** Where rows of other workshops may stand: records of earlier ones that this workshop refers to. */
const mayBeEarlier: readonly PackageTable[] = ['indicator', 'action']

/**
 * The first place where a package contradicts itself (a row twice, a reference to nothing, another workshop's row, history of a row
 * that is not there), as a path into `workshop.json`; null where it is sound.
 */
export function flawOf({ workshopId, rows, history }: WorkshopJson): string | null {
  const ids = new Map(packageTables.map((table) => [table, new Set(rows[table].map((row) => row.id))]))
  const knows = (table: PackageTable, id: unknown) => ids.get(table)?.has(String(id)) === true
  if (!knows('workshop', workshopId)) return 'workshopId'

  for (const table of packageTables) {
    if (ids.get(table)?.size !== rows[table].length) return `rows.${table}.id`
    for (const [index, row] of (rows[table] as readonly PackageRow[]).entries()) {
      const foreign = row.workshopId !== undefined && row.workshopId !== workshopId && !mayBeEarlier.includes(table)
      if (foreign) return `rows.${table}.${index}.workshopId`
      const lost = Object.entries(references[table]).find(([column, other]) => row[column] !== null && !knows(other, row[column]))
      if (lost) return `rows.${table}.${index}.${lost[0]}`
    }
  }

  const commands = new Set(history.commands.map((command) => command.id))
  if (commands.size !== history.commands.length) return 'history.commands.id'
  for (const [index, command] of history.commands.entries()) {
    if (!knows('device', command.deviceId)) return `history.commands.${index}.deviceId`
    if (command.undoes !== null && !commands.has(command.undoes)) return `history.commands.${index}.undoes`
  }

  const changes = new Set<string>()
  for (const [index, change] of history.changes.entries()) {
    if (!commands.has(change.commandId)) return `history.changes.${index}.commandId`
    if (!knows(change.tableName, change.rowId) || change.after.id !== change.rowId) return `history.changes.${index}.rowId`
    changes.add(keyOf(change))
  }
  return changes.size === history.changes.length ? null : 'history.changes.position'
}
