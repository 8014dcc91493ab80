import type { Db } from '../../database/db.ts'

/** What a contribution keeps of itself, as it is written and changed. */
export interface ContributionRow {
  readonly id: string
  readonly workshopId: string
  readonly deviceId: string
  readonly deviceSeq: number
  readonly number: number
  readonly firstKeyAt: number
  readonly orderAt: number
  readonly kindId: string
  readonly attendanceId: string | null
  readonly source: 'spoken' | 'card' | 'phone'
  readonly programmeId: string | null
  readonly blockId: string | null
  readonly stepId: string | null
  readonly turnId: string | null
  readonly text: string
  readonly language: string
  readonly verbatim: number
  readonly important: number
  readonly bookmarked: number
  readonly visibility: 'open' | 'confidential' | 'private'
  readonly release: 'held' | 'released'
  readonly authorRole: string
}

const fields = `id, workshopId, deviceId, deviceSeq, number, firstKeyAt, orderAt, kindId, attendanceId, source, programmeId, blockId, stepId, turnId,
  text, language, verbatim, important, bookmarked, visibility, release, authorRole`

export function contributionById(db: Db, id: string): (ContributionRow & { deletedAt: number | null }) | undefined {
  return db.get(`SELECT ${fields}, deletedAt FROM contribution WHERE id = :id`, { id })
}

/**
 * The next number and the earliest place in the order that this device can give. Both are read from the end of an index, however many
 * contributions there are; the plus sign keeps the second from the index of numbers, where it would have to read them all.
 */
export function nextPlace(db: Db, row: { workshopId: string; deviceId: string }): { number: number; after: number } {
  return db.one(
    `SELECT ifnull((SELECT max(number) FROM contribution WHERE workshopId = :workshopId AND deviceId = :deviceId), 0) + 1 AS number,
       ifnull((SELECT orderAt FROM contribution WHERE workshopId = :workshopId AND +deviceId = :deviceId ORDER BY orderAt DESC LIMIT 1), -1) + 1 AS after`,
    row,
  )
}

export function insertContribution(db: Db, row: ContributionRow): void {
  db.run(
    `INSERT INTO contribution (${fields}, openReason)
     VALUES (:id, :workshopId, :deviceId, :deviceSeq, :number, :firstKeyAt, :orderAt, :kindId, :attendanceId, :source, :programmeId, :blockId, :stepId,
       :turnId, :text, :language, :verbatim, :important, :bookmarked, :visibility, :release, :authorRole, '')`,
    { ...row },
  )
}

export function updateContribution(db: Db, row: ContributionRow): void {
  db.run(
    `UPDATE contribution SET kindId = :kindId, attendanceId = :attendanceId, source = :source, programmeId = :programmeId, stepId = :stepId,
       turnId = :turnId, text = :text, language = :language, verbatim = :verbatim, important = :important, bookmarked = :bookmarked,
       visibility = :visibility, release = :release
     WHERE id = :id`,
    {
      id: row.id,
      kindId: row.kindId,
      attendanceId: row.attendanceId,
      source: row.source,
      programmeId: row.programmeId,
      stepId: row.stepId,
      turnId: row.turnId,
      text: row.text,
      language: row.language,
      verbatim: row.verbatim,
      important: row.important,
      bookmarked: row.bookmarked,
      visibility: row.visibility,
      release: row.release,
    },
  )
}

/** Into the bin, or out of it with `at` null. */
export function binContribution(db: Db, id: string, at: number | null): void {
  db.run('UPDATE contribution SET deletedAt = :at WHERE id = :id', { id, at })
}

/** Whether a contribution is the private note of another role. */
export function isPrivateOfOthers(db: Db, { id, role }: { id: string; role: string }): boolean {
  return (
    db.get("SELECT 1 AS hidden FROM contribution WHERE id = :id AND visibility = 'private' AND authorRole <> :role", { id, role }) !==
    undefined
  )
}

export function kindExists(db: Db, row: { id: string; workshopId: string }): boolean {
  return db.get('SELECT 1 AS known FROM kind WHERE id = :id AND workshopId = :workshopId AND deletedAt IS NULL', row) !== undefined
}

export interface RenderingRow {
  readonly id: string
  readonly language: string
  readonly text: string
}

export function renderingsOf(db: Db, contributionId: string): RenderingRow[] {
  return db.all('SELECT id, language, text FROM rendering WHERE contributionId = :contributionId AND deletedAt IS NULL ORDER BY language', {
    contributionId,
  })
}

export function insertRendering(db: Db, row: RenderingRow & { workshopId: string; contributionId: string; at: number }): void {
  db.run(
    `INSERT INTO rendering (id, workshopId, contributionId, language, text, at) VALUES (:id, :workshopId, :contributionId, :language, :text, :at)`,
    { ...row },
  )
}

export function updateRendering(db: Db, row: { id: string; text: string; at: number }): void {
  db.run('UPDATE rendering SET text = :text, at = :at WHERE id = :id', row)
}

export function binRendering(db: Db, id: string, at: number): void {
  db.run('UPDATE rendering SET deletedAt = :at WHERE id = :id', { id, at })
}
