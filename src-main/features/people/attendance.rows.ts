import type { Db } from '../../database/db.ts'

export interface AttendanceRow {
  readonly id: string
  readonly workshopId: string
  readonly personId: string
  readonly organisationId: string | null
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly phone: string
  readonly email: string
  readonly organisation: string
  readonly organisationShort: string
  readonly position: string
  readonly shortName: string
  readonly category: string
  readonly invited: number
  readonly consentName: number
  readonly consentPhoto: number
  readonly consentRecording: number
  readonly apology: string
  readonly arrivedAt: number | null
  readonly leftAt: number | null
  readonly erasedAt: number | null
  readonly listedAs: number
}

const fields = `attendance.id, attendance.workshopId, attendance.personId, attendance.organisationId, person.name, person.sex, person.phone, person.email,
  ifnull(organisation.name, '') AS organisation, ifnull(nullif(organisation.shortName, ''), ifnull(organisation.name, '')) AS organisationShort,
  attendance.position, attendance.shortName, attendance.category, attendance.invited, attendance.consentName, attendance.consentPhoto,
  attendance.consentRecording, attendance.apology, attendance.arrivedAt, attendance.leftAt, attendance.listedAs,
  person.erasedAt`
const tables = `attendance JOIN person ON person.id = attendance.personId LEFT JOIN organisation ON organisation.id = attendance.organisationId`

export function attendancesOf(db: Db, workshopId: string): (AttendanceRow & { contributions: number })[] {
  return db.all(
    `SELECT ${fields}, ifnull(said.contributions, 0) AS contributions FROM ${tables}
     LEFT JOIN (
       SELECT attendanceId, count(*) AS contributions FROM contribution WHERE workshopId = :workshopId AND deletedAt IS NULL GROUP BY attendanceId
     ) AS said ON said.attendanceId = attendance.id
     WHERE attendance.workshopId = :workshopId AND attendance.deletedAt IS NULL ORDER BY attendance.listedAs, attendance.id`,
    { workshopId },
  )
}

export function attendanceById(db: Db, id: string): AttendanceRow | undefined {
  return db.get(`SELECT ${fields} FROM ${tables} WHERE attendance.id = :id AND attendance.deletedAt IS NULL`, { id })
}

/** Who a person of the register is now: the one they were merged into, or themselves; undefined where they were erased. */
export function whoIsNow(db: Db, personId: string): string | undefined {
  return db.get<{ id: string }>(
    `SELECT kept.id FROM person JOIN person AS kept ON kept.id = ifnull(person.mergedInto, person.id)
     WHERE person.id = :personId AND kept.erasedAt IS NULL AND kept.deletedAt IS NULL`,
    { personId },
  )?.id
}

/** People of the register with how they stood last time, without those of this workshop. */
export function registerBeside(db: Db, workshopId: string): { personId: string; name: string; organisation: string; position: string }[] {
  return db.all(
    `SELECT person.id AS personId, person.name, ifnull(organisation.name, '') AS organisation, ifnull(latest.position, '') AS position
     FROM person
     LEFT JOIN (
       SELECT personId, organisationId, position, max(id) FROM attendance WHERE deletedAt IS NULL GROUP BY personId
     ) AS latest ON latest.personId = person.id
     LEFT JOIN organisation ON organisation.id = latest.organisationId
     WHERE person.deletedAt IS NULL AND person.erasedAt IS NULL AND person.mergedInto IS NULL AND person.id NOT IN (
       SELECT personId FROM attendance WHERE workshopId = :workshopId AND deletedAt IS NULL
     ) ORDER BY person.name COLLATE NOCASE, person.id`,
    { workshopId },
  )
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly phone: string
  readonly email: string
}

/** Somebody who is in the register and stands for themselves. */
export function personById(db: Db, id: string): PersonRow | undefined {
  return db.get(
    'SELECT id, name, sex, phone, email FROM person WHERE id = :id AND deletedAt IS NULL AND mergedInto IS NULL AND erasedAt IS NULL',
    { id },
  )
}

export function personExists(db: Db, id: string): boolean {
  return db.get('SELECT 1 AS known FROM person WHERE id = :id', { id }) !== undefined
}

export function isErased(db: Db, personId: string): boolean {
  return db.get('SELECT 1 AS erased FROM person WHERE id = :personId AND erasedAt IS NOT NULL', { personId }) !== undefined
}

export function insertPerson(
  db: Db,
  row: { id: string; name: string; sex: string; phone: string; email: string; createdAt: number },
): void {
  db.run('INSERT INTO person (id, name, sex, phone, email, createdAt) VALUES (:id, :name, :sex, :phone, :email, :createdAt)', row)
}

/** Fills in what the register does not know yet of a person; what it knows stands. */
export function completePerson(db: Db, row: { id: string; sex: string; phone: string; email: string }): void {
  db.run(
    `UPDATE person SET sex = iif(sex = '', :sex, sex), phone = iif(phone = '', :phone, phone), email = iif(email = '', :email, email)
     WHERE id = :id AND ((sex = '' AND :sex <> '') OR (phone = '' AND :phone <> '') OR (email = '' AND :email <> ''))`,
    row,
  )
}

export function updatePerson(db: Db, row: PersonRow): void {
  db.run('UPDATE person SET name = :name, sex = :sex, phone = :phone, email = :email WHERE id = :id', { ...row })
}

type Stored = Omit<
  AttendanceRow,
  'erasedAt' | 'name' | 'sex' | 'phone' | 'email' | 'organisation' | 'organisationShort' | 'arrivedAt' | 'leftAt'
>

export function insertAttendance(db: Db, row: Stored): void {
  db.run(
    `INSERT INTO attendance (id, workshopId, personId, organisationId, position, shortName, category, invited, consentName, consentPhoto,
       consentRecording, apology, listedAs)
     VALUES (:id, :workshopId, :personId, :organisationId, :position, :shortName, :category, :invited, :consentName, :consentPhoto,
       :consentRecording, :apology, :listedAs)`,
    { ...row },
  )
}

export function updateAttendance(db: Db, row: Omit<Stored, 'workshopId' | 'personId' | 'listedAs'>): void {
  db.run(
    `UPDATE attendance SET organisationId = :organisationId, position = :position, shortName = :shortName, category = :category, invited = :invited,
       consentName = :consentName, consentPhoto = :consentPhoto, consentRecording = :consentRecording, apology = :apology WHERE id = :id`,
    { ...row },
  )
}

export function nextListedAs(db: Db, workshopId: string): number {
  return db.one<{ next: number }>('SELECT ifnull(max(listedAs), 0) + 1 AS next FROM attendance WHERE workshopId = :workshopId', {
    workshopId,
  }).next
}

export function markArrived(db: Db, id: string, at: number | null): void {
  db.run('UPDATE attendance SET arrivedAt = :at, leftAt = NULL WHERE id = :id', { id, at })
}

export function markLeft(db: Db, id: string, at: number): void {
  db.run('UPDATE attendance SET arrivedAt = ifnull(arrivedAt, :at), leftAt = :at WHERE id = :id', { id, at })
}

/** How many records name the participant of this workshop: what they said, when they spoke, what they answer for. */
export function namingAttendance(db: Db, { id, workshopId, personId }: Pick<AttendanceRow, 'id' | 'workshopId' | 'personId'>): number {
  const here = 'attendanceId = :id AND deletedAt IS NULL'
  return db.one<{ count: number }>(
    `SELECT (SELECT count(*) FROM contribution WHERE ${here}) + (SELECT count(*) FROM turn WHERE ${here})
       + (SELECT count(*) FROM response WHERE ${here})
       + (SELECT count(*) FROM action WHERE workshopId = :workshopId AND ownerPersonId = :personId AND deletedAt IS NULL) AS count`,
    { id, workshopId, personId },
  ).count
}

export function binAttendance(db: Db, id: string, at: number): void {
  db.run('UPDATE attendance SET deletedAt = :at WHERE id = :id', { id, at })
}
