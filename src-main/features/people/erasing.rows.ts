import type { Db } from '../../database/db.ts'

export interface RegisterRow {
  readonly id: string
  readonly name: string
  readonly erasedAt: number | null
}

/** Everybody of the register who is this person: whoever was merged into them, and whoever they were merged into. */
export function samePeople(db: Db, personId: string): RegisterRow[] {
  return db.all(
    `WITH RECURSIVE same (id) AS (
       SELECT id FROM person WHERE id = :personId
       UNION SELECT person.id FROM person JOIN same ON person.mergedInto = same.id
       UNION SELECT person.mergedInto FROM person JOIN same ON person.id = same.id WHERE person.mergedInto IS NOT NULL
     )
     SELECT id, name, erasedAt FROM person WHERE id IN (SELECT id FROM same) ORDER BY id = :personId DESC, mergedInto IS NOT NULL, id`,
    { personId },
  )
}

export interface StandingRow {
  readonly workshopId: string
  readonly code: string
  readonly title: string
  readonly date: string
  readonly contributions: number
  readonly actions: number
}

/** The workshops these people stand in or answer for something in, newest first, also where they were taken off the list. */
export function workshopsNaming(db: Db, personIds: readonly string[]): StandingRow[] {
  return db.all(
    `WITH who (id) AS (SELECT value FROM json_each(:ids)),
     stood (id) AS (SELECT attendance.id FROM attendance JOIN who ON who.id = attendance.personId)
     SELECT workshop.id AS workshopId, workshop.code, workshop.title, workshop.date,
       (SELECT count(*) FROM contribution WHERE workshopId = workshop.id AND deletedAt IS NULL AND attendanceId IN (SELECT id FROM stood)) AS contributions,
       (SELECT count(*) FROM action WHERE workshopId = workshop.id AND deletedAt IS NULL AND ownerPersonId IN (SELECT id FROM who)) AS actions
     FROM workshop
     WHERE workshop.id IN (SELECT workshopId FROM attendance WHERE personId IN (SELECT id FROM who))
       OR workshop.id IN (SELECT workshopId FROM action WHERE ownerPersonId IN (SELECT id FROM who))
     ORDER BY workshop.date DESC, workshop.code`,
    { ids: JSON.stringify(personIds) },
  )
}

/** In how many records somebody's words say one of these names. */
export function mentionsOf(db: Db, names: readonly string[]): number {
  return db.one<{ count: number }>(
    `WITH said (words) AS (
       SELECT text FROM contribution UNION ALL SELECT text FROM rendering UNION ALL SELECT text FROM decision UNION ALL SELECT text FROM action
       UNION ALL SELECT text FROM offer UNION ALL SELECT reason FROM response
     )
     SELECT count(*) AS count FROM said WHERE EXISTS (SELECT 1 FROM json_each(:names) WHERE instr(lower(said.words), lower(value)) > 0)`,
    { names: JSON.stringify(names.filter((name) => name.length > 2)) },
  ).count
}
