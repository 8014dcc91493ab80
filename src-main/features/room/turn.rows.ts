import type { Db } from '../../database/db.ts'

export interface SpeakerRow {
  readonly turnId: string
  readonly attendanceId: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly organisationShort: string
  readonly startedAt: number
}

/** Who speaks on this device: its turn that has begun and not ended, the latest first. */
export function speakerNow(db: Db, workshopId: string, deviceId: string): SpeakerRow | undefined {
  return db.get(
    `SELECT turn.id AS turnId, turn.attendanceId, person.name, attendance.position, ifnull(organisation.name, '') AS organisation,
       ifnull(nullif(organisation.shortName, ''), ifnull(organisation.name, '')) AS organisationShort, turn.startedAt
     FROM turn
     JOIN attendance ON attendance.id = turn.attendanceId
     JOIN person ON person.id = attendance.personId
     LEFT JOIN organisation ON organisation.id = attendance.organisationId
     WHERE turn.workshopId = :workshopId AND turn.deviceId = :deviceId AND turn.endedAt IS NULL AND turn.deletedAt IS NULL
     ORDER BY turn.startedAt DESC, turn.id DESC LIMIT 1`,
    { workshopId, deviceId },
  )
}

export function insertTurn(
  db: Db,
  row: { id: string; workshopId: string; deviceId: string; blockId: string | null; attendanceId: string; startedAt: number },
): void {
  db.run(
    `INSERT INTO turn (id, workshopId, deviceId, blockId, attendanceId, startedAt)
     VALUES (:id, :workshopId, :deviceId, :blockId, :attendanceId, :startedAt)`,
    row,
  )
}

export function endOpenTurns(db: Db, row: { workshopId: string; deviceId: string; at: number }): void {
  db.run(
    'UPDATE turn SET endedAt = :at WHERE workshopId = :workshopId AND deviceId = :deviceId AND endedAt IS NULL AND deletedAt IS NULL',
    row,
  )
}
