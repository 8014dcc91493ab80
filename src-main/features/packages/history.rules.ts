import type { PackageRow } from './workshop-json.ts'

/** What one command did to one row, with what orders it among all others. */
export interface RowChange {
  readonly commandId: string
  readonly position: number
  readonly at: number
  readonly deviceId: string
  readonly deviceSeq: number
  readonly before: PackageRow | null
  readonly after: PackageRow
}

/** The name of a change that is the same on every device. */
export function keyOf({ commandId, position }: { commandId: string; position: number }): string {
  return `${commandId} ${position}`
}

/** Earlier first: by time, then device; a device's own changes as it made them. */
export function inTime(left: RowChange, right: RowChange): number {
  return (
    left.at - right.at ||
    compare(left.deviceId, right.deviceId) ||
    left.deviceSeq - right.deviceSeq ||
    compare(left.commandId, right.commandId) ||
    left.position - right.position
  )
}

/**
 * The part of a row's history that may travel: a contribution that was private begins where it last stopped being so, as if it had been
 * made there. Rows of other tables have no visibility and keep all of theirs.
 */
export function openHistory<Change extends RowChange>(changes: readonly Change[]): Change[] {
  const ordered = [...changes].sort(inTime)
  const opened = ordered.findLastIndex(({ before, after }) => isPrivate(before) && !isPrivate(after))
  return ordered
    .slice(Math.max(opened, 0))
    .filter(({ after }) => !isPrivate(after))
    .map((change) => (isPrivate(change.before) ? { ...change, before: null } : change))
}

function isPrivate(image: PackageRow | null): boolean {
  return image?.visibility === 'private'
}

/** Order by code unit, as RFC 8785 has it: the same in every locale. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rows in the order of their ids. */
export function byId(left: PackageRow, right: PackageRow): number {
  return compare(String(left.id), String(right.id))
}
