import type { Db } from '../../database/db.ts'

/** Where a register row is named. */
const namesPerson = [
  ['attendance', 'personId'],
  ['rendering', 'byPersonId'],
  ['action', 'ownerPersonId'],
] as const
const namesOrganisation = [
  ['programme', 'groupOrganisationId'],
  ['workshop', 'hostOrganisationId'],
  ['attendance', 'organisationId'],
  ['action', 'ownerOrganisationId'],
  ['offer', 'fromOrganisationId'],
  ['offer', 'toOrganisationId'],
  ['letterhead', 'organisationId'],
] as const
const namesAttendance = [
  ['workshop', 'chairAttendanceId'],
  ['workshop', 'noteTakerAttendanceId'],
  ['turn', 'attendanceId'],
  ['contribution', 'attendanceId'],
  ['response', 'attendanceId'],
  ['signatory', 'attendanceId'],
  ['queueEntry', 'attendanceId'],
] as const

type Naming = readonly (readonly [table: string, column: string])[]

export interface Merging {
  readonly keepId: string
  readonly otherId: string
}

/** Whether the row is in the register and stands for itself. */
export function isMergeable(db: Db, register: 'person' | 'organisation', id: string): boolean {
  const named = register === 'person' ? 'AND erasedAt IS NULL' : ''
  return (
    db.get(`SELECT 1 AS known FROM ${register} WHERE id = :id AND deletedAt IS NULL AND mergedInto IS NULL ${named}`, { id }) !== undefined
  )
}

/** Everything that named the one person names the other; where both came to one workshop, they came once. The old row stays, and says whose it is. */
export function mergePeople(db: Db, { keepId, otherId }: Merging, at: number): void {
  const twice = db.all<{ keepId: string; otherId: string }>(
    `SELECT kept.id AS keepId, other.id AS otherId FROM attendance AS kept
     JOIN attendance AS other ON other.workshopId = kept.workshopId AND other.personId = :otherId AND other.deletedAt IS NULL
     WHERE kept.personId = :keepId AND kept.deletedAt IS NULL`,
    { keepId, otherId },
  )
  for (const both of twice) {
    nameInstead(db, namesAttendance, both)
    db.run(
      `UPDATE attendance SET (arrivedAt, leftAt) = (
         SELECT CASE WHEN attendance.arrivedAt IS NULL OR other.arrivedAt < attendance.arrivedAt THEN ifnull(other.arrivedAt, attendance.arrivedAt) ELSE attendance.arrivedAt END,
           ifnull(attendance.leftAt, other.leftAt)
         FROM attendance AS other WHERE other.id = :otherId)
       WHERE id = :keepId`,
      { ...both },
    )
    db.run('UPDATE attendance SET deletedAt = :at WHERE id = :otherId', { otherId: both.otherId, at })
  }
  nameInstead(db, namesPerson, { keepId, otherId })
  db.run(
    `UPDATE person SET (sex, phone, email) = (
       SELECT ifnull(nullif(person.sex, ''), other.sex), ifnull(nullif(person.phone, ''), other.phone), ifnull(nullif(person.email, ''), other.email)
       FROM person AS other WHERE other.id = :otherId)
     WHERE id = :keepId`,
    { keepId, otherId },
  )
  db.run('UPDATE person SET mergedInto = :keepId WHERE id = :otherId OR mergedInto = :otherId', { keepId, otherId })
}

/** The same for two organisations. */
export function mergeOrganisations(db: Db, { keepId, otherId }: Merging): void {
  nameInstead(db, namesOrganisation, { keepId, otherId })
  db.run(
    `UPDATE organisation SET (shortName, category) = (
       SELECT ifnull(nullif(organisation.shortName, ''), other.shortName), ifnull(nullif(organisation.category, ''), other.category)
       FROM organisation AS other WHERE other.id = :otherId)
     WHERE id = :keepId`,
    { keepId, otherId },
  )
  db.run('UPDATE organisation SET mergedInto = :keepId WHERE id = :otherId OR mergedInto = :otherId', { keepId, otherId })
}

function nameInstead(db: Db, naming: Naming, { keepId, otherId }: Merging): void {
  for (const [table, column] of naming)
    db.run(`UPDATE "${table}" SET "${column}" = :keepId WHERE "${column}" = :otherId`, { keepId, otherId })
}
