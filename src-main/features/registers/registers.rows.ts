import type { RegisteredOrganisation, RegisteredPerson } from '../../contract/registers.ts'
import type { Db } from '../../database/db.ts'

type LightPerson = Omit<RegisteredPerson, 'workshops' | 'contributions'>

const registered = 'person.deletedAt IS NULL AND person.mergedInto IS NULL AND person.erasedAt IS NULL'

/** Everybody of the register by name, as they stood last. */
export function registeredPeople(db: Db): LightPerson[] {
  return db.all(
    `SELECT person.id, person.name, person.sex, person.phone, person.email, ifnull(organisation.name, '') AS organisation,
       ifnull(latest.position, '') AS position
     FROM person
     LEFT JOIN (
       SELECT personId, organisationId, position, max(id) FROM attendance WHERE deletedAt IS NULL GROUP BY personId
     ) AS latest ON latest.personId = person.id
     LEFT JOIN organisation ON organisation.id = latest.organisationId
     WHERE ${registered} ORDER BY person.name COLLATE NOCASE, person.id`,
  )
}

/** How many workshops each of these people was listed in, and how much they said there. */
export function countsOfPeople(db: Db, ids: readonly string[]): Map<string, { workshops: number; contributions: number }> {
  const rows = db.all<{ id: string; workshops: number; contributions: number }>(
    `SELECT attendance.personId AS id, count(DISTINCT attendance.workshopId) AS workshops, count(contribution.id) AS contributions
     FROM attendance
     JOIN workshop ON workshop.id = attendance.workshopId AND workshop.deletedAt IS NULL
     LEFT JOIN contribution ON contribution.attendanceId = attendance.id AND contribution.deletedAt IS NULL
     WHERE attendance.deletedAt IS NULL AND attendance.personId IN (SELECT value FROM json_each(:ids))
     GROUP BY attendance.personId`,
    { ids: JSON.stringify(ids) },
  )
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Every organisation of the register by name, with how many people came for it and to how many workshops. */
export function registeredOrganisations(db: Db): RegisteredOrganisation[] {
  return db.all(
    `SELECT organisation.id, organisation.name, organisation.shortName, organisation.category,
       ifnull(came.people, 0) AS people, ifnull(came.workshops, 0) AS workshops
     FROM organisation
     LEFT JOIN (
       SELECT attendance.organisationId, count(DISTINCT attendance.personId) AS people, count(DISTINCT attendance.workshopId) AS workshops
       FROM attendance
       JOIN workshop ON workshop.id = attendance.workshopId AND workshop.deletedAt IS NULL
       WHERE attendance.deletedAt IS NULL GROUP BY attendance.organisationId
     ) AS came ON came.organisationId = organisation.id
     WHERE organisation.deletedAt IS NULL AND organisation.mergedInto IS NULL ORDER BY organisation.name COLLATE NOCASE, organisation.id`,
  )
}

export interface Stay {
  readonly workshopId: string
  readonly title: string
  readonly date: string
}

/** The workshops a person was listed in, the newest first, with how they stood there. */
export function staysOfPerson(db: Db, personId: string): (Stay & { position: string; organisation: string; contributions: number })[] {
  return db.all(
    `SELECT workshop.id AS workshopId, workshop.title, workshop.date, attendance.position, ifnull(organisation.name, '') AS organisation,
       (SELECT count(*) FROM contribution WHERE attendanceId = attendance.id AND deletedAt IS NULL) AS contributions
     FROM attendance
     JOIN workshop ON workshop.id = attendance.workshopId AND workshop.deletedAt IS NULL
     LEFT JOIN organisation ON organisation.id = attendance.organisationId
     WHERE attendance.personId = :personId AND attendance.deletedAt IS NULL ORDER BY workshop.date DESC, workshop.id`,
    { personId },
  )
}

/** The workshops an organisation was host of or somebody came for, the newest first. */
export function staysOfOrganisation(db: Db, organisationId: string): Stay[] {
  return db.all(
    `SELECT id AS workshopId, title, date FROM workshop
     WHERE deletedAt IS NULL AND (hostOrganisationId = :organisationId
       OR id IN (SELECT workshopId FROM attendance WHERE organisationId = :organisationId AND deletedAt IS NULL))
     ORDER BY date DESC, id`,
    { organisationId },
  )
}

export function namesOfOrganisation(db: Db, organisationId: string): string[] {
  return db
    .all<{ name: string }>(
      `SELECT DISTINCT person.name FROM attendance JOIN person ON person.id = attendance.personId AND person.erasedAt IS NULL
       WHERE attendance.organisationId = :organisationId AND attendance.deletedAt IS NULL ORDER BY person.name COLLATE NOCASE LIMIT 5`,
      { organisationId },
    )
    .map(({ name }) => name)
}

export function programmesOfOrganisation(db: Db, organisationId: string): string[] {
  return db
    .all<{ name: string }>('SELECT name FROM programme WHERE groupOrganisationId = :organisationId AND deletedAt IS NULL ORDER BY name', {
      organisationId,
    })
    .map(({ name }) => name)
}

export function actionsOf(db: Db, owner: { personId: string } | { organisationId: string }): number {
  const [column, id] = 'personId' in owner ? ['ownerPersonId', owner.personId] : ['ownerOrganisationId', owner.organisationId]
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM action WHERE ${column} = :id AND deletedAt IS NULL`, { id }).count
}

export function offersOf(db: Db, organisationId: string): number {
  return db.one<{ count: number }>(
    `SELECT count(*) AS count FROM offer
     WHERE deletedAt IS NULL AND (fromOrganisationId = :organisationId OR toOrganisationId = :organisationId)`,
    { organisationId },
  ).count
}
