import type { Signatory } from '../../contract/signatories.ts'
import type { Db } from '../../database/db.ts'

export interface SignatoryRow extends Signatory {
  readonly workshopId: string
  readonly listedAs: number
}

const fields = 'id, workshopId, part, attendanceId, name, position, organisation, listedAs'

/** Who signs a workshop's documents beside chair and note-taker, in their order. */
export function signatoriesOf(db: Db, workshopId: string): SignatoryRow[] {
  return db.all(`SELECT ${fields} FROM signatory WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY listedAs, id`, {
    workshopId,
  })
}

export function signatoryById(db: Db, id: string): SignatoryRow | undefined {
  return db.get(`SELECT ${fields} FROM signatory WHERE id = :id AND deletedAt IS NULL`, { id })
}

export function insertSignatory(db: Db, row: SignatoryRow): void {
  db.run(`INSERT INTO signatory (${fields}) VALUES (:id, :workshopId, :part, :attendanceId, :name, :position, :organisation, :listedAs)`, {
    ...row,
  })
}

export function updateSignatory(db: Db, { workshopId: _workshopId, ...row }: SignatoryRow): void {
  db.run(
    `UPDATE signatory SET part = :part, attendanceId = :attendanceId, name = :name, position = :position, organisation = :organisation,
       listedAs = :listedAs WHERE id = :id`,
    { ...row },
  )
}

export function binSignatory(db: Db, id: string, at: number): void {
  db.run('UPDATE signatory SET deletedAt = :at WHERE id = :id', { id, at })
}
