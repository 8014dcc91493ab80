import type { Db } from '../../database/db.ts'

export interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly category: string
}

/** All organisations in use, by name. */
export function organisations(db: Db): OrganisationRow[] {
  return db.all(
    'SELECT id, name, shortName, category FROM organisation WHERE deletedAt IS NULL AND mergedInto IS NULL ORDER BY name COLLATE NOCASE, id',
  )
}

/** An organisation that is in use. */
export function organisationById(db: Db, id: string): OrganisationRow | undefined {
  return db.get('SELECT id, name, shortName, category FROM organisation WHERE id = :id AND deletedAt IS NULL AND mergedInto IS NULL', {
    id,
  })
}

/** The organisation of this name or short name, upper and lower case alike. */
export function organisationNamed(db: Db, name: string): OrganisationRow | undefined {
  return db.get(
    `SELECT id, name, shortName, category FROM organisation
     WHERE deletedAt IS NULL AND mergedInto IS NULL AND (name = :name COLLATE NOCASE OR (shortName <> '' AND shortName = :name COLLATE NOCASE))
     ORDER BY name = :name COLLATE NOCASE DESC, createdAt, id LIMIT 1`,
    { name },
  )
}

export function insertOrganisation(db: Db, row: OrganisationRow & { createdAt: number }): void {
  db.run('INSERT INTO organisation (id, name, shortName, category, createdAt) VALUES (:id, :name, :shortName, :category, :createdAt)', {
    ...row,
  })
}

export function updateOrganisation(db: Db, row: OrganisationRow): void {
  db.run('UPDATE organisation SET name = :name, shortName = :shortName, category = :category WHERE id = :id', { ...row })
}

/** The id of the organisation of this name, added when it is new; null for no name. */
export function ensureOrganisation(db: Db, name: string, made: { id: () => string; at: number; category: string }): string | null {
  if (name === '') return null
  const known = organisationNamed(db, name)
  if (known) return known.id
  const id = made.id()
  insertOrganisation(db, { id, name, shortName: '', category: made.category, createdAt: made.at })
  return id
}
