import { emptied } from '../people/emptied.rules.ts'
import { uncontested } from '../workshops/code.rules.ts'
import { erasedAmong, withoutErased } from './erased.rules.ts'
import { keyOf, type RowChange } from './history.rules.ts'
import { type MergedRow, mergeRow } from './merge-row.rules.ts'
import { settle } from './merge-slots.rules.ts'
import {
  type PackageChange,
  type PackageCommand,
  type PackageRow,
  type PackageTable,
  packageTables,
  type WorkshopJson,
} from './workshop-json.ts'

/** What this data folder has of what a package holds. */
export interface Here {
  /** Every row the package names too, and every row of the workshops it is about. */
  readonly rows: ReadonlyMap<PackageTable, ReadonlyMap<string, PackageRow>>
  /** History of the rows that differ. */
  readonly changes: ReadonlyMap<string, readonly RowChange[]>
  readonly commandIds: ReadonlySet<string>
  readonly changeKeys: ReadonlySet<string>
  /** The workshop that has a code, by the code in lower case. */
  readonly codes: ReadonlyMap<string, string>
  /** A device of which another copy is at work: one place in its sequence holds two commands. */
  readonly forkedDeviceId: string | null
}

export interface RowToWrite {
  readonly table: PackageTable
  readonly row: PackageRow
}

/** A field that both sides had changed: the later change stands, the other is in history. */
export interface Conflict {
  readonly table: PackageTable
  readonly rowId: string
  readonly field: string
}

/** What an import will do. */
export interface Merged {
  readonly sameLetter: null
  /** In the order they can be written. */
  readonly rows: readonly RowToWrite[]
  readonly commands: readonly PackageCommand[]
  readonly changes: readonly PackageChange[]
  readonly counts: { readonly added: number; readonly present: number; readonly changed: number }
  readonly conflicts: readonly Conflict[]
}

/** What an import will do, or the device letter for which it will not. */
export type Merge = Merged | { readonly sameLetter: string }

/**
 * Puts a package and what is here together. Unknown rows are added, equal ones left alone, different ones merged field by field; both
 * histories are kept. The workshop itself and its series come back from the bin; a code another workshop has gets the next suffix.
 * Who was erased on one side stays erased, in rows and in history, whatever the other still knows.
 * Earlier workshops that only come along for their records are added to the bin, at `at`.
 */
export function merge(content: WorkshopJson, here: Here, at: number): Merge {
  const sameLetter = letterOfTwo(content, here)
  if (sameLetter !== null) return { sameLetter }

  const erased = erasedAmong(content, here)
  const theirs = withoutErased(content, erased)
  const changes = Map.groupBy(withOrder(theirs), ({ rowId }) => rowId)
  const codes = new Map(here.codes)
  const rows: RowToWrite[] = []
  const conflicts: Conflict[] = []
  const counts = { added: 0, present: 0, changed: 0 }
  for (const table of packageTables) {
    const known = here.rows.get(table) ?? new Map<string, PackageRow>()
    const standing = new Map(known)
    for (const row of rowsOf(theirs, table)) {
      const id = String(row.id)
      const ours = known.get(id)
      const merged = ours
        ? mergeKnown(ours, row, here.changes.get(id) ?? [], changes.get(id) ?? [])
        : { row: arriving(table, row, theirs, at), conflicts: [] }
      conflicts.push(...merged.conflicts.map((field) => ({ table, rowId: id, field })))
      const own = emptied(table, merged.row, erased)
      const present = comesBack(table, row, theirs) ? { ...own, deletedAt: null } : own
      standing.set(id, table === 'workshop' ? withFreeCode(present, ours, codes) : present)
    }
    for (const row of settle(table, [...standing.values()])) standing.set(String(row.id), row)

    const differing = [...standing].flatMap(([id, row]) => (isSame(known.get(id), row) ? [] : [{ table, row, id, isNew: !known.has(id) }]))
    const touched = new Set(differing.map(({ id }) => id))
    counts.added += differing.filter(({ isNew }) => isNew).length
    counts.changed += differing.filter(({ isNew }) => !isNew).length
    counts.present += rowsOf(theirs, table).filter(({ id }) => !touched.has(String(id))).length
    rows.push(...differing.sort(inWritingOrder).map(({ row }) => ({ table, row })))
  }
  const { commands, changes: history } = theirs.history
  return {
    sameLetter: null,
    rows,
    commands: commands.filter(({ id }) => !here.commandIds.has(id)),
    changes: history.filter((change) => !here.changeKeys.has(keyOf(change))),
    counts,
    conflicts,
  }
}

/** Whether a merge has nothing to do: no row, no command, no change is new. */
export function isIdle(merge: Merge): boolean {
  return merge.sameLetter === null && merge.rows.length + merge.commands.length + merge.changes.length === 0
}

const numbered = ['contribution', 'decision', 'action', 'offer'] as const

/** Two devices that gave numbers in this workshop under one letter would print one code for two records. */
function letterOfTwo(theirs: WorkshopJson, here: Here): string | null {
  const ourDevices = here.rows.get('device')
  const letters = new Map(theirs.rows.device.map(({ id, letter }) => [id, String(ourDevices?.get(id)?.letter ?? letter)]))
  for (const [id, device] of ourDevices ?? []) letters.set(id, String(device.letter))
  if (here.forkedDeviceId !== null) return letters.get(here.forkedDeviceId) ?? ''
  const holders = new Map<string, string>()
  for (const table of numbered) {
    for (const row of [...rowsOf(theirs, table), ...(here.rows.get(table)?.values() ?? [])]) {
      if (row.workshopId !== theirs.workshopId) continue
      const deviceId = String(row.deviceId)
      const letter = letters.get(deviceId) ?? ''
      if ((holders.get(letter) ?? deviceId) !== deviceId) return letter
      holders.set(letter, deviceId)
    }
  }
  return null
}

type PlacedChange = RowChange & { readonly rowId: string }

function withOrder({ history }: WorkshopJson): PlacedChange[] {
  const commands = new Map(history.commands.map((command) => [command.id, command]))
  return history.changes.flatMap(({ commandId, position, rowId, before, after }) => {
    const command = commands.get(commandId)
    if (!command) return []
    const { at, deviceId, deviceSeq } = command
    return { commandId, position, rowId, before: before && imageOf(before), after: imageOf(after), at, deviceId, deviceSeq }
  })
}

/** What came out of JSON has no `undefined`, though the type of a partial row allows it. */
function imageOf(image: PackageChange['after']): PackageRow {
  return image as PackageRow
}

function mergeKnown(ours: PackageRow, theirs: PackageRow, ourChanges: readonly RowChange[], theirChanges: readonly RowChange[]): MergedRow {
  if (isSame(ours, theirs) || isErased(ours)) return { row: ours, conflicts: [] }
  if (isErased(theirs)) return { row: theirs, conflicts: [] }
  return mergeRow({ row: ours, changes: ourChanges }, { row: theirs, changes: theirChanges })
}

function isErased(row: PackageRow | undefined): boolean {
  return typeof row?.erasedAt === 'number'
}

/** Earlier workshops that only come along wait in the bin for their own package. */
function arriving(table: PackageTable, row: PackageRow, { workshopId }: WorkshopJson, at: number): PackageRow {
  return table === 'workshop' && row.id !== workshopId ? { ...row, deletedAt: at } : row
}

/** Importing a workshop takes it out of the bin here, with its series. */
function comesBack(table: PackageTable, row: PackageRow, { workshopId, rows }: WorkshopJson): boolean {
  const workshop = rows.workshop.find(({ id }) => id === workshopId)
  return (
    row.deletedAt === null && ((table === 'workshop' && row.id === workshopId) || (table === 'series' && row.id === workshop?.seriesId))
  )
}

/** A code that is taken gets -2, -3 …; one that got its suffix earlier keeps it, for `ours` is what stands here then. */
function withFreeCode(row: PackageRow, ours: PackageRow | undefined, codes: Map<string, string>): PackageRow {
  const id = String(row.id)
  const code =
    row.code === ours?.code ? String(row.code) : uncontested(String(row.code), (other) => (codes.get(other.toLowerCase()) ?? id) !== id)
  codes.set(code.toLowerCase(), id)
  return { ...row, code }
}

function rowsOf(content: WorkshopJson, table: PackageTable): readonly PackageRow[] {
  return content.rows[table]
}

function isSame(left: PackageRow | undefined, right: PackageRow): boolean {
  return left !== undefined && Object.keys(right).every((column) => left[column] === right[column])
}

/** What leaves a place first, so that what takes it finds it free: known rows before new ones, rows for the bin before the others. */
function inWritingOrder(left: { row: PackageRow; isNew: boolean }, right: { row: PackageRow; isNew: boolean }): number {
  return Number(left.isNew) - Number(right.isNew) || Number(left.row.deletedAt === null) - Number(right.row.deletedAt === null)
}
