import type { Db } from '../../database/db.ts'

export interface StepRow {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly undoable: number
  readonly undoes: string | null
}

/** This device's commands of one workshop (null: of none), newest first, a stretch at a time. */
export function stepsBackwards(
  db: Db,
  where: { deviceId: string; workshopId: string | null; before: number },
  limit: number,
): (StepRow & { deviceSeq: number })[] {
  return db.all(
    `SELECT id, name, at, undoable, undoes, deviceSeq FROM command
     WHERE deviceId = :deviceId AND ifnull(workshopId, '') = ifnull(:workshopId, '') AND deviceSeq < :before ORDER BY deviceSeq DESC LIMIT :limit`,
    { ...where, limit },
  )
}

/**
 * Who has changed this row, or with no id any row of this table, after that command: another device before this one, else the latest by its
 * place in history, never by a clock.
 */
export function lastToChange(db: Db, row: { table: string; rowId: string | null; after: string; deviceId: string }): string {
  return (
    db.get<{ name: string }>(
      `SELECT device.name FROM change JOIN command ON command.id = change.commandId JOIN device ON device.id = command.deviceId
       WHERE change.tableName = :table AND (:rowId IS NULL OR change.rowId = :rowId)
         AND command.rowid > (SELECT rowid FROM command WHERE id = :after)
       ORDER BY command.deviceId = :deviceId, command.rowid DESC LIMIT 1`,
      row,
    )?.name ?? ''
  )
}
