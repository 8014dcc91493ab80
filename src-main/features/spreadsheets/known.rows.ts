import type { Db } from '../../database/db.ts'
import type { KnownProgramme } from './enter-indicators.rules.ts'
import type { KnownPerson } from './enter-people.rules.ts'

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

/** The programmes of a series, in use in a workshop or not; the oldest first. */
export function programmesOfSeries(db: Db, seriesId: string): KnownProgramme[] {
  return db.all('SELECT id, name, shortName FROM programme WHERE seriesId = :seriesId AND deletedAt IS NULL ORDER BY createdAt, id', {
    seriesId,
  })
}
