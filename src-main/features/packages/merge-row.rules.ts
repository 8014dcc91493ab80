import { inTime, keyOf, type RowChange } from './history.rules.ts'
import type { PackageRow } from './workshop-json.ts'

/** A row as it stands after a merge, and the fields that both sides had changed without knowing of each other. */
export interface MergedRow {
  readonly row: PackageRow
  readonly conflicts: readonly string[]
}

/**
 * One row of two devices. Field by field: what only one side has changed since they parted is that side's; where both have, the change with
 * the greater (time, device) stands. What history does not explain stays as it is here.
 */
export function mergeRow(ours: Side, theirs: Side): MergedRow {
  const ourNews = changesUnknownTo(theirs.changes, ours.changes)
  const theirNews = changesUnknownTo(ours.changes, theirs.changes)
  const row: Record<string, PackageRow[string]> = { ...ours.row }
  const conflicts: string[] = []
  for (const [field, value] of Object.entries(theirs.row)) {
    if (ours.row[field] === value) continue
    const ourLast = lastOf(field, ourNews)
    const theirLast = lastOf(field, theirNews)
    if (ourLast && theirLast) conflicts.push(field)
    if (theirLast && (!ourLast || inTime(theirLast, ourLast) > 0)) row[field] = value
  }
  return { row, conflicts }
}

interface Side {
  readonly row: PackageRow
  readonly changes: readonly RowChange[]
}

function changesUnknownTo(known: readonly RowChange[], changes: readonly RowChange[]): RowChange[] {
  const keys = new Set(known.map(keyOf))
  return changes.filter((change) => !keys.has(keyOf(change)))
}

function lastOf(field: string, changes: readonly RowChange[]): RowChange | undefined {
  return changes
    .filter((change) => touches(change, field))
    .sort(inTime)
    .at(-1)
}

function touches({ before, after }: RowChange, field: string): boolean {
  return before === null || before[field] !== after[field]
}
