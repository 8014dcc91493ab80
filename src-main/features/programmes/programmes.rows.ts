import type { Db } from '../../database/db.ts'

export interface ProgrammeRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly groupOrganisationId: string | null
  readonly groupName: string
  readonly place: string
  readonly partners: string
  readonly budget: string
  readonly year: string
  readonly chair: string
  readonly responsible: string
}

const fields = `programme.id, programme.name, programme.shortName, programme.groupOrganisationId, ifnull(organisation.name, '') AS groupName,
  programme.place, programme.partners, programme.budget, programme.year, programme.chair, programme.responsible`

/** The programmes of a workshop in their order. */
export function programmesOfWorkshop(db: Db, workshopId: string): ProgrammeRow[] {
  return db.all(
    `SELECT ${fields} FROM workshopProgramme
     JOIN programme ON programme.id = workshopProgramme.programmeId
     LEFT JOIN organisation ON organisation.id = programme.groupOrganisationId
     WHERE workshopProgramme.workshopId = :workshopId AND workshopProgramme.deletedAt IS NULL
     ORDER BY workshopProgramme.position, programme.id`,
    { workshopId },
  )
}

export function programmeById(db: Db, id: string): (ProgrammeRow & { seriesId: string }) | undefined {
  return db.get(
    `SELECT ${fields}, programme.seriesId FROM programme LEFT JOIN organisation ON organisation.id = programme.groupOrganisationId
     WHERE programme.id = :id AND programme.deletedAt IS NULL`,
    { id },
  )
}

export function programmeOfSeriesNamed(db: Db, seriesId: string, name: string): { id: string } | undefined {
  return db.get('SELECT id FROM programme WHERE seriesId = :seriesId AND name = :name COLLATE NOCASE AND deletedAt IS NULL', {
    seriesId,
    name,
  })
}

type Stored = Omit<ProgrammeRow, 'groupName'>

export function insertProgramme(db: Db, row: Stored & { seriesId: string; createdAt: number }): void {
  db.run(
    `INSERT INTO programme (id, seriesId, name, shortName, groupOrganisationId, place, partners, budget, year, chair, responsible, createdAt)
     VALUES (:id, :seriesId, :name, :shortName, :groupOrganisationId, :place, :partners, :budget, :year, :chair, :responsible, :createdAt)`,
    { ...row },
  )
}

export function updateProgramme(db: Db, row: Stored): void {
  const { id, name, shortName, groupOrganisationId, place, partners, budget, year, chair, responsible } = row
  db.run(
    `UPDATE programme SET name = :name, shortName = :shortName, groupOrganisationId = :groupOrganisationId, place = :place, partners = :partners,
       budget = :budget, year = :year, chair = :chair, responsible = :responsible WHERE id = :id`,
    { id, name, shortName, groupOrganisationId, place, partners, budget, year, chair, responsible },
  )
}

/** A programme's place in one workshop. */
export interface Membership {
  readonly id: string
  readonly programmeId: string
  readonly position: number
}

export function membershipsOf(db: Db, workshopId: string): Membership[] {
  return db.all(
    'SELECT id, programmeId, position FROM workshopProgramme WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY position, programmeId',
    { workshopId },
  )
}

export function joinProgramme(db: Db, row: { id: string; workshopId: string; programmeId: string; position: number }): void {
  db.run('INSERT INTO workshopProgramme (id, workshopId, programmeId, position) VALUES (:id, :workshopId, :programmeId, :position)', row)
}

export function placeMembership(db: Db, id: string, position: number): void {
  db.run('UPDATE workshopProgramme SET position = :position WHERE id = :id', { id, position })
}

/** How many records of the workshop name the programme: what was said and agreed, and blocks that have begun. */
export function namingProgramme(db: Db, { workshopId, programmeId }: { workshopId: string; programmeId: string }): number {
  const here = 'workshopId = :workshopId AND programmeId = :programmeId AND deletedAt IS NULL'
  return db.one<{ count: number }>(
    `SELECT (SELECT count(*) FROM contribution WHERE ${here}) + (SELECT count(*) FROM decision WHERE ${here})
       + (SELECT count(*) FROM action WHERE ${here}) + (SELECT count(*) FROM offer WHERE ${here})
       + (SELECT count(*) FROM block WHERE ${here} AND startedAt IS NOT NULL) AS count`,
    { workshopId, programmeId },
  ).count
}

export function binMembership(db: Db, id: string, at: number): void {
  db.run('UPDATE workshopProgramme SET deletedAt = :at WHERE id = :id', { id, at })
}
