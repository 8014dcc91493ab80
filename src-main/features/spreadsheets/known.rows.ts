import type { Db } from '../../database/db.ts'
import type { KnownProgramme } from './enter-indicators.rules.ts'
import type { KnownOrganisation, KnownPerson } from './enter-people.rules.ts'

/** Everybody of the register, once for each organisation they have stood for; the longest known first. */
export function knownPeople(db: Db, workshopId: string): KnownPerson[] {
  return db.all(
    `SELECT person.id AS personId, person.name, person.sex, person.phone, person.email, ifnull(organisation.name, '') AS organisation,
       ifnull(organisation.shortName, '') AS organisationShort, own.id IS NOT NULL AS here, ifnull(own.position, '') AS position,
       ifnull(own.shortName, '') AS shortName, ifnull(own.category, '') AS category
     FROM person
     LEFT JOIN attendance ON attendance.personId = person.id AND attendance.deletedAt IS NULL
     LEFT JOIN organisation ON organisation.id = attendance.organisationId
     LEFT JOIN attendance AS own ON own.personId = person.id AND own.workshopId = :workshopId AND own.deletedAt IS NULL
     WHERE person.deletedAt IS NULL AND person.erasedAt IS NULL AND person.mergedInto IS NULL
     GROUP BY person.id, organisation.id
     ORDER BY person.createdAt, person.id`,
    { workshopId },
  )
}

/** The organisations in use, each with its category: its own, else that of who stood for it last. */
export function knownOrganisations(db: Db): KnownOrganisation[] {
  return db.all(
    `SELECT organisation.name, organisation.shortName, ifnull(nullif(organisation.category, ''), ifnull(latest.category, '')) AS category
     FROM organisation
     LEFT JOIN (
       SELECT organisationId, category, max(id) FROM attendance WHERE deletedAt IS NULL AND category <> '' GROUP BY organisationId
     ) AS latest ON latest.organisationId = organisation.id
     WHERE organisation.deletedAt IS NULL AND organisation.mergedInto IS NULL ORDER BY organisation.name COLLATE NOCASE, organisation.id`,
  )
}

/** The programmes of a series, in use in a workshop or not; the oldest first. */
export function programmesOfSeries(db: Db, seriesId: string): KnownProgramme[] {
  return db.all('SELECT id, name, shortName FROM programme WHERE seriesId = :seriesId AND deletedAt IS NULL ORDER BY createdAt, id', {
    seriesId,
  })
}
