import type { Kind, Step } from '../../contract/workshops.ts'
import type { Db } from '../../database/db.ts'

type StoredKind = Omit<Kind, 'hidden'> & { hidden: number }
type StoredStep = Omit<Step, 'hidden'> & { hidden: number }

/** The kinds of a workshop, hidden ones too, in their order. */
export function kindsOf(db: Db, workshopId: string): Kind[] {
  return db
    .all<StoredKind>(
      'SELECT id, letter, wordId, wordEn, icon, colour, hidden, role FROM kind WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY position, id',
      { workshopId },
    )
    .map((row) => ({ ...row, hidden: row.hidden === 1 }))
}

/** The steps of a workshop, hidden ones too, in their order. */
export function stepsOf(db: Db, workshopId: string): Step[] {
  return db
    .all<StoredStep>(
      'SELECT id, wordId, wordEn, hidden, role FROM step WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY position, id',
      { workshopId },
    )
    .map((row) => ({ ...row, hidden: row.hidden === 1 }))
}

export function insertKind(db: Db, row: Kind & { workshopId: string; position: number }): void {
  db.run(
    `INSERT INTO kind (id, workshopId, letter, wordId, wordEn, icon, colour, hidden, position, role)
     VALUES (:id, :workshopId, :letter, :wordId, :wordEn, :icon, :colour, :hidden, :position, :role)`,
    { ...row, hidden: row.hidden ? 1 : 0 },
  )
}

export function insertStep(db: Db, row: Step & { workshopId: string; position: number }): void {
  db.run(
    'INSERT INTO step (id, workshopId, wordId, wordEn, hidden, position, role) VALUES (:id, :workshopId, :wordId, :wordEn, :hidden, :position, :role)',
    { ...row, hidden: row.hidden ? 1 : 0 },
  )
}

export function updateKind(db: Db, { id, letter, wordId, wordEn, icon, colour, hidden }: Kind): void {
  db.run(
    'UPDATE kind SET letter = :letter, wordId = :wordId, wordEn = :wordEn, icon = :icon, colour = :colour, hidden = :hidden WHERE id = :id',
    { id, letter, wordId, wordEn, icon, colour, hidden: hidden ? 1 : 0 },
  )
}

export function updateStep(db: Db, { id, wordId, wordEn, hidden }: Step): void {
  db.run('UPDATE step SET wordId = :wordId, wordEn = :wordEn, hidden = :hidden WHERE id = :id', {
    id,
    wordId,
    wordEn,
    hidden: hidden ? 1 : 0,
  })
}

/** Whose kind or step it is; undefined where it is gone. */
export function workshopOfRow(db: Db, table: 'kind' | 'step', id: string): string | undefined {
  return db.get<{ workshopId: string }>(`SELECT workshopId FROM ${table} WHERE id = :id AND deletedAt IS NULL`, { id })?.workshopId
}

/** Where each stands, in their order. */
export function placesOf(db: Db, table: 'kind' | 'step', workshopId: string): { id: string; position: number }[] {
  return db.all(`SELECT id, position FROM ${table} WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY position, id`, {
    workshopId,
  })
}

export function place(db: Db, table: 'kind' | 'step', id: string, position: number): void {
  db.run(`UPDATE ${table} SET position = :position WHERE id = :id`, { id, position })
}
