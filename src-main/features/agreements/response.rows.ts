import type { ResponseOutcome } from '../../contract/contributions.ts'
import type { Db } from '../../database/db.ts'

export interface ResponseRow {
  readonly id: string
  readonly outcome: ResponseOutcome
  readonly reason: string
  readonly attendanceId: string | null
}

export function responseOf(db: Db, contributionId: string): ResponseRow | undefined {
  return db.get('SELECT id, outcome, reason, attendanceId FROM response WHERE contributionId = :contributionId AND deletedAt IS NULL', {
    contributionId,
  })
}

export function insertResponse(db: Db, row: ResponseRow & { workshopId: string; contributionId: string; at: number }): void {
  db.run(
    `INSERT INTO response (id, workshopId, contributionId, outcome, reason, attendanceId, at)
     VALUES (:id, :workshopId, :contributionId, :outcome, :reason, :attendanceId, :at)`,
    { ...row },
  )
}

export function updateResponse(db: Db, row: ResponseRow & { at: number }): void {
  db.run('UPDATE response SET outcome = :outcome, reason = :reason, attendanceId = :attendanceId, at = :at WHERE id = :id', { ...row })
}

export function binResponse(db: Db, id: string, at: number): void {
  db.run('UPDATE response SET deletedAt = :at WHERE id = :id', { id, at })
}
