import type { WorkshopDetails } from '../../contract/workshops.ts'
import type { Db } from '../../database/db.ts'

export interface WorkshopRow extends WorkshopDetails {
  readonly id: string
  readonly seriesId: string
  readonly seriesTitle: string
  readonly status: 'preparing' | 'open' | 'closed'
  readonly openedAt: number | null
  readonly closedAt: number | null
  readonly closingReason: string
  readonly hostName: string
  readonly sample: number
}

/** One workshop that is not in the bin. */
export function workshopById(db: Db, id: string): WorkshopRow | undefined {
  return db.get(
    `SELECT workshop.id, workshop.seriesId, series.title AS seriesTitle, workshop.code, workshop.title, workshop.status, workshop.date, workshop.zone,
       workshop.plannedOpen, workshop.plannedClose, workshop.openedAt, workshop.closedAt, workshop.closingReason, workshop.place, workshop.number,
       workshop.nature, workshop.purpose, workshop.basis, workshop.lastMinutes, workshop.nextMeeting, workshop.hostOrganisationId,
       ifnull(organisation.name, '') AS hostName, workshop.letterheadLine, workshop.letterheadId, workshop.town,
       workshop.signatureLayout, workshop.keepUntil, workshop.documents, workshop.chairAttendanceId, workshop.noteTakerAttendanceId,
       workshop.greenFrom, workshop.amberFrom, workshop.sample
     FROM workshop
     JOIN series ON series.id = workshop.seriesId
     LEFT JOIN organisation ON organisation.id = workshop.hostOrganisationId
     WHERE workshop.id = :id AND workshop.deletedAt IS NULL`,
    { id },
  )
}

/** Whether any workshop, also one in the bin, has this code. */
export function codeIsTaken(db: Db, code: string, exceptId = ''): boolean {
  return db.get('SELECT 1 AS taken FROM workshop WHERE code = :code COLLATE NOCASE AND id <> :exceptId', { code, exceptId }) !== undefined
}

export interface SummaryRow {
  readonly id: string
  readonly seriesId: string
  readonly code: string
  readonly title: string
  readonly date: string
  readonly zone: string
  readonly place: string
  readonly status: 'preparing' | 'open' | 'closed'
  readonly sample: number
  readonly programmes: number
  readonly invited: number
  readonly present: number
  readonly contributions: number
  readonly decisions: number
  readonly actions: number
  readonly keepUntil: string | null
  readonly named: number
}

/** Every workshop with its counts, newest first. */
export function workshopSummaries(db: Db): SummaryRow[] {
  return db.all(
    `SELECT id, seriesId, code, title, date, zone, place, status, sample, keepUntil,
       (SELECT count(*) FROM workshopProgramme WHERE workshopId = workshop.id AND deletedAt IS NULL) AS programmes,
       (SELECT count(*) FROM attendance WHERE workshopId = workshop.id AND deletedAt IS NULL AND invited = 1) AS invited,
       (SELECT count(*) FROM attendance WHERE workshopId = workshop.id AND deletedAt IS NULL AND arrivedAt IS NOT NULL) AS present,
       (SELECT count(*) FROM contribution WHERE workshopId = workshop.id AND deletedAt IS NULL) AS contributions,
       (SELECT count(*) FROM decision WHERE workshopId = workshop.id AND deletedAt IS NULL) AS decisions,
       (SELECT count(*) FROM action WHERE workshopId = workshop.id AND deletedAt IS NULL) AS actions,
       (SELECT count(*) FROM attendance JOIN person ON person.id = attendance.personId AND person.erasedAt IS NULL
         WHERE attendance.workshopId = workshop.id AND attendance.deletedAt IS NULL) AS named
     FROM workshop WHERE deletedAt IS NULL ORDER BY date DESC, createdAt DESC, id`,
  )
}

/** The workshop of the same series that came before this one. */
export function workshopBefore(db: Db, workshopId: string): { workshopId: string; title: string; date: string; zone: string } | undefined {
  return db.get(
    `SELECT earlier.id AS workshopId, earlier.title, earlier.date, earlier.zone FROM workshop
     JOIN workshop AS earlier ON earlier.seriesId = workshop.seriesId AND earlier.deletedAt IS NULL
       AND (earlier.date, earlier.createdAt, earlier.id) < (workshop.date, workshop.createdAt, workshop.id)
     WHERE workshop.id = :workshopId ORDER BY earlier.date DESC, earlier.createdAt DESC, earlier.id DESC LIMIT 1`,
    { workshopId },
  )
}

export function seriesInUse(db: Db): { id: string; title: string; sample: number }[] {
  return db.all('SELECT id, title, sample FROM series WHERE deletedAt IS NULL ORDER BY createdAt DESC, id')
}

export function insertSeries(db: Db, row: { id: string; title: string; sample: number; createdAt: number }): void {
  db.run('INSERT INTO series (id, title, sample, createdAt) VALUES (:id, :title, :sample, :createdAt)', row)
}

export function seriesExists(db: Db, id: string): boolean {
  return db.get('SELECT 1 AS known FROM series WHERE id = :id AND deletedAt IS NULL', { id }) !== undefined
}

export function insertWorkshop(
  db: Db,
  row: {
    id: string
    seriesId: string
    code: string
    title: string
    date: string
    zone: string
    plannedOpen: string
    plannedClose: string
    place: string
    purpose: string
    documents: string
    hostOrganisationId: string | null
    greenFrom: string
    amberFrom: string
    sample: number
    createdAt: number
  },
): void {
  db.run(
    `INSERT INTO workshop (id, seriesId, code, title, status, date, zone, plannedOpen, plannedClose, closingReason, place, number, nature, purpose,
       basis, lastMinutes, nextMeeting, hostOrganisationId, letterheadLine, greenFrom, amberFrom, documents, sample, createdAt)
     VALUES (:id, :seriesId, :code, :title, 'preparing', :date, :zone, :plannedOpen, :plannedClose, '', :place, '', '', :purpose,
       '', '', '', :hostOrganisationId, '', :greenFrom, :amberFrom, :documents, :sample, :createdAt)`,
    row,
  )
}

export function updateDetails(db: Db, row: WorkshopDetails & { id: string }): void {
  const { id, code, title, date, zone, plannedOpen, plannedClose, place, number, nature, purpose, basis, lastMinutes } = row
  const { nextMeeting, hostOrganisationId, letterheadLine, chairAttendanceId, noteTakerAttendanceId, greenFrom, amberFrom } = row
  const { letterheadId, town, signatureLayout, keepUntil, documents } = row
  db.run(
    `UPDATE workshop SET code = :code, title = :title, date = :date, zone = :zone, plannedOpen = :plannedOpen, plannedClose = :plannedClose,
       place = :place, number = :number, nature = :nature, purpose = :purpose, basis = :basis, lastMinutes = :lastMinutes,
       nextMeeting = :nextMeeting, hostOrganisationId = :hostOrganisationId, letterheadLine = :letterheadLine,
       chairAttendanceId = :chairAttendanceId, noteTakerAttendanceId = :noteTakerAttendanceId, greenFrom = :greenFrom, amberFrom = :amberFrom,
       letterheadId = :letterheadId, town = :town, signatureLayout = :signatureLayout, keepUntil = :keepUntil, documents = :documents
     WHERE id = :id`,
    {
      ...{ id, code, title, date, zone, plannedOpen, plannedClose, place, number, nature, purpose, basis, lastMinutes },
      ...{ nextMeeting, hostOrganisationId, letterheadLine, chairAttendanceId, noteTakerAttendanceId, greenFrom, amberFrom },
      ...{ letterheadId, town, signatureLayout, keepUntil, documents },
    },
  )
}

export function markOpen(db: Db, id: string, at: number): void {
  db.run("UPDATE workshop SET status = 'open', openedAt = ifnull(openedAt, :at), closedAt = NULL WHERE id = :id", { id, at })
}

export function markClosed(db: Db, row: { id: string; at: number; reason: string }): void {
  db.run("UPDATE workshop SET status = 'closed', closedAt = :at, closingReason = :reason WHERE id = :id", row)
}

export function markReopened(db: Db, row: { id: string; reason: string }): void {
  db.run("UPDATE workshop SET status = 'open', closedAt = NULL, closingReason = :reason WHERE id = :id", row)
}

/** Puts a workshop into the bin, or takes it out with `at` null. */
export function binWorkshop(db: Db, id: string, at: number | null): void {
  db.run('UPDATE workshop SET deletedAt = :at WHERE id = :id', { id, at })
}

/** Puts a series into the bin with those of its workshops that are not there yet. */
export function binSeries(db: Db, id: string, at: number): void {
  db.run('UPDATE workshop SET deletedAt = :at WHERE seriesId = :id AND deletedAt IS NULL', { id, at })
  db.run('UPDATE series SET deletedAt = :at WHERE id = :id', { id, at })
}

/** Takes a series out of the bin with the workshops that went there with it. */
export function restoreSeries(db: Db, id: string): void {
  db.run('UPDATE workshop SET deletedAt = NULL WHERE seriesId = :id AND deletedAt = (SELECT deletedAt FROM series WHERE id = :id)', { id })
  db.run('UPDATE series SET deletedAt = NULL WHERE id = :id', { id })
}
