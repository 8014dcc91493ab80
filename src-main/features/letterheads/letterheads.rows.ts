import type { Letterhead } from '../../contract/letterheads.ts'
import type { Db } from '../../database/db.ts'

export interface LetterheadRow {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly title: string
  readonly lines: string
  readonly rule: Letterhead['rule']
  readonly leftLogo: string | null
  readonly leftLogoMime: string
  readonly rightLogo: string | null
  readonly rightLogoMime: string
  readonly numberPattern: string
  readonly workshops: number
}

const fields = `letterhead.id, letterhead.organisationId, organisation.name AS organisation, letterhead.title, letterhead.lines, letterhead.rule,
  letterhead.leftLogo, letterhead.leftLogoMime, letterhead.rightLogo, letterhead.rightLogoMime, letterhead.numberPattern,
  (SELECT count(*) FROM workshop WHERE workshop.letterheadId = letterhead.id AND workshop.deletedAt IS NULL) AS workshops`
const tables = 'letterhead JOIN organisation ON organisation.id = letterhead.organisationId'

/** All letterheads, by organisation and title. */
export function letterheadRows(db: Db): LetterheadRow[] {
  return db.all(
    `SELECT ${fields} FROM ${tables} WHERE letterhead.deletedAt IS NULL
     ORDER BY organisation.name COLLATE NOCASE, letterhead.title COLLATE NOCASE, letterhead.id`,
  )
}

export function letterheadById(db: Db, id: string): LetterheadRow | undefined {
  return db.get(`SELECT ${fields} FROM ${tables} WHERE letterhead.id = :id AND letterhead.deletedAt IS NULL`, { id })
}

type Stored = Omit<LetterheadRow, 'organisation' | 'workshops'>

export function insertLetterhead(db: Db, row: Stored & { createdAt: number }): void {
  db.run(
    `INSERT INTO letterhead (id, organisationId, title, lines, rule, leftLogo, leftLogoMime, rightLogo, rightLogoMime, numberPattern, createdAt)
     VALUES (:id, :organisationId, :title, :lines, :rule, :leftLogo, :leftLogoMime, :rightLogo, :rightLogoMime, :numberPattern, :createdAt)`,
    { ...row },
  )
}

export function updateLetterhead(db: Db, row: Stored): void {
  const { id, title, lines, rule, leftLogo, leftLogoMime, rightLogo, rightLogoMime, numberPattern } = row
  db.run(
    `UPDATE letterhead SET title = :title, lines = :lines, rule = :rule, leftLogo = :leftLogo, leftLogoMime = :leftLogoMime,
       rightLogo = :rightLogo, rightLogoMime = :rightLogoMime, numberPattern = :numberPattern WHERE id = :id`,
    { id, title, lines, rule, leftLogo, leftLogoMime, rightLogo, rightLogoMime, numberPattern },
  )
}

export function binLetterhead(db: Db, id: string, at: number): void {
  db.run('UPDATE letterhead SET deletedAt = :at WHERE id = :id', { id, at })
}

/** The highest number a letterhead has given in a year, the bin included; 0 where it has given none. */
export function lastSequence(db: Db, { letterheadId, year }: { letterheadId: string; year: number }): number {
  return db.one<{ last: number }>(
    'SELECT ifnull(max(sequence), 0) AS last FROM documentNumber WHERE letterheadId = :letterheadId AND year = :year',
    { letterheadId, year },
  ).last
}

export interface DocumentNumberRow {
  readonly id: string
  readonly workshopId: string
  readonly letterheadId: string
  readonly document: string
  readonly year: number
  readonly sequence: number
  readonly text: string
}

/** The number a workshop's document was given under this letterhead. */
export function documentNumberOf(
  db: Db,
  of: { workshopId: string; letterheadId: string; document: string },
): DocumentNumberRow | undefined {
  return db.get(
    `SELECT id, workshopId, letterheadId, document, year, sequence, text FROM documentNumber
     WHERE workshopId = :workshopId AND letterheadId = :letterheadId AND document = :document AND deletedAt IS NULL ORDER BY id LIMIT 1`,
    of,
  )
}

export function insertDocumentNumber(db: Db, row: DocumentNumberRow): void {
  db.run(
    `INSERT INTO documentNumber (id, workshopId, letterheadId, document, year, sequence, text)
     VALUES (:id, :workshopId, :letterheadId, :document, :year, :sequence, :text)`,
    { ...row },
  )
}
