import type { AmendedField, Amendment } from '../../contract/programmes.ts'
import type { Db } from '../../database/db.ts'

export interface AmendmentRow extends Amendment {
  readonly workshopId: string
  readonly indicatorId: string
}

/** What was changed in locked indicators of a workshop, in the order it was. */
export function amendmentsOf(db: Db, workshopId: string): AmendmentRow[] {
  return db.all(
    `SELECT id, workshopId, indicatorId, field, before, after, comment, at FROM amendment
     WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY at, id`,
    { workshopId },
  )
}

export function insertAmendment(db: Db, row: Omit<AmendmentRow, 'field'> & { field: AmendedField }): void {
  db.run(
    `INSERT INTO amendment (id, workshopId, indicatorId, field, before, after, comment, at)
     VALUES (:id, :workshopId, :indicatorId, :field, :before, :after, :comment, :at)`,
    { ...row },
  )
}
