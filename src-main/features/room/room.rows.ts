import type { Db } from '../../database/db.ts'

export interface RoomRow {
  readonly stepId: string | null
  readonly selectionId: string | null
  readonly draft: string
  readonly draftFirstKeyAt: number | null
  readonly draftKindId: string | null
}

interface Where {
  readonly workshopId: string
  readonly deviceId: string
}

/** This device's room in a workshop; an untouched one is empty. */
export function roomOf(db: Db, where: Where): RoomRow {
  const row = db.get<RoomRow>(
    'SELECT stepId, selectionId, draft, draftFirstKeyAt, draftKindId FROM room WHERE deviceId = :deviceId AND workshopId = :workshopId',
    { ...where },
  )
  if (!row) return { stepId: null, selectionId: null, ...noDraft }
  return isSaved(db, where, row.draftFirstKeyAt) ? { ...row, ...noDraft } : row
}

const noDraft = { draft: '', draftFirstKeyAt: null, draftKindId: null }

/**
 * Whether the line that began with this key press is a contribution already. Saving one empties the draft with it; but where a kill came
 * between the journal and the commit, the journal brings back the contribution and not what became of the draft.
 */
function isSaved(db: Db, where: Where, firstKeyAt: number | null): boolean {
  return (
    firstKeyAt !== null &&
    db.get(
      `SELECT 1 FROM contribution
       WHERE workshopId = :workshopId AND deviceId = :deviceId AND orderAt >= :firstKeyAt AND firstKeyAt = :firstKeyAt LIMIT 1`,
      { ...where, firstKeyAt },
    ) !== undefined
  )
}

/** The open workshop with a running block in which this device wrote last, not before this instant. */
export function unfinishedWorkshop(db: Db, { deviceId, since }: { deviceId: string; since: number }): string | undefined {
  return db.get<{ id: string }>(
    `SELECT workshop.id FROM workshop
     JOIN command ON command.workshopId = workshop.id AND command.deviceId = :deviceId AND command.at >= :since
     WHERE workshop.status = 'open' AND workshop.deletedAt IS NULL
       AND EXISTS (SELECT 1 FROM block WHERE workshopId = workshop.id AND deletedAt IS NULL AND startedAt IS NOT NULL AND endedAt IS NULL)
     ORDER BY command.at DESC LIMIT 1`,
    { deviceId, since },
  )?.id
}

export function setStep(db: Db, row: Where & { stepId: string | null }): void {
  db.run(
    `INSERT INTO room (deviceId, workshopId, stepId) VALUES (:deviceId, :workshopId, :stepId)
     ON CONFLICT (deviceId, workshopId) DO UPDATE SET stepId = :stepId`,
    { ...row },
  )
}

export function setSelection(db: Db, row: Where & { selectionId: string | null }): void {
  db.run(
    `INSERT INTO room (deviceId, workshopId, selectionId) VALUES (:deviceId, :workshopId, :selectionId)
     ON CONFLICT (deviceId, workshopId) DO UPDATE SET selectionId = :selectionId`,
    { ...row },
  )
}

export function setDraft(db: Db, row: Where & { draft: string; firstKeyAt: number | null; kindId: string | null }): void {
  db.run(
    `INSERT INTO room (deviceId, workshopId, draft, draftFirstKeyAt, draftKindId) VALUES (:deviceId, :workshopId, :draft, :firstKeyAt, :kindId)
     ON CONFLICT (deviceId, workshopId) DO UPDATE SET draft = :draft, draftFirstKeyAt = :firstKeyAt, draftKindId = :kindId`,
    { ...row },
  )
}

export interface QueueRow {
  readonly id: string
  readonly attendanceId: string
  readonly name: string
  readonly shortName: string
  readonly organisationShort: string
  readonly queuedAt: number
}

/** Who waits to speak, the next one first. */
export function queueOf(db: Db, where: Where): QueueRow[] {
  return db.all(
    `SELECT queueEntry.id, queueEntry.attendanceId, person.name, attendance.shortName,
       ifnull(nullif(organisation.shortName, ''), ifnull(organisation.name, '')) AS organisationShort, queueEntry.queuedAt
     FROM queueEntry
     JOIN attendance ON attendance.id = queueEntry.attendanceId AND attendance.deletedAt IS NULL
     JOIN person ON person.id = attendance.personId
     LEFT JOIN organisation ON organisation.id = attendance.organisationId
     WHERE queueEntry.workshopId = :workshopId AND queueEntry.deviceId = :deviceId ORDER BY queueEntry.position, queueEntry.id`,
    { ...where },
  )
}

export function insertQueueEntry(db: Db, row: Where & { id: string; attendanceId: string; queuedAt: number }): void {
  db.run(
    `INSERT INTO queueEntry (id, workshopId, deviceId, attendanceId, position, queuedAt)
     VALUES (:id, :workshopId, :deviceId, :attendanceId,
       (SELECT ifnull(max(position), 0) + 1 FROM queueEntry WHERE workshopId = :workshopId AND deviceId = :deviceId), :queuedAt)
     ON CONFLICT (id) DO NOTHING`,
    { ...row },
  )
}

export function removeQueueEntry(db: Db, id: string): void {
  db.run('DELETE FROM queueEntry WHERE id = :id', { id })
}

/** Programme by step: how many contributions stand there. */
export function coverageOf(db: Db, workshopId: string): { programmeId: string; stepId: string; contributions: number }[] {
  return db.all(
    `SELECT programmeId, stepId, count(*) AS contributions FROM contribution
     WHERE workshopId = :workshopId AND deletedAt IS NULL AND programmeId IS NOT NULL AND stepId IS NOT NULL GROUP BY programmeId, stepId`,
    { workshopId },
  )
}
