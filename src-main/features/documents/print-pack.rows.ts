import type { Db } from '../../database/db.ts'
import { attendancesOf, letterheadOf, organisationsOf, peopleOf, signatoriesOf } from './notula.rows.ts'
import type { PackBlockRecord, PackKindRecord, PackRecords, PackWorkshopRecord } from './print-pack.content.ts'

/** Everything of one workshop that is printed before its day; undefined where there is no such workshop. */
export function packRecords(db: Db, workshopId: string): PackRecords | undefined {
  const workshop = workshopOf(db, workshopId)
  if (workshop === undefined) return undefined
  return {
    workshop,
    letterhead: letterheadOf(db, workshopId) ?? null,
    signatories: signatoriesOf(db, workshopId),
    organisations: organisationsOf(db),
    people: peopleOf(db, workshopId),
    attendances: attendancesOf(db, workshopId),
    blocks: blocksOf(db, workshopId),
    kinds: kindsOf(db, workshopId),
  }
}

function workshopOf(db: Db, workshopId: string): PackWorkshopRecord | undefined {
  return db.get(
    `SELECT title, date, zone, plannedOpen, plannedClose, place, hostOrganisationId, letterheadLine, town, signatureLayout, chairAttendanceId
     FROM workshop WHERE id = :workshopId AND deletedAt IS NULL`,
    { workshopId },
  )
}

function blocksOf(db: Db, workshopId: string): PackBlockRecord[] {
  return db.all(
    `SELECT block.title, ifnull(programme.name, '') AS programme, block.kind, block.plannedMinutes, block.extendedMinutes, block.responsible,
       ifnull(programme.chair, '') AS programmeChair, programme.groupOrganisationId AS programmeGroupId,
       ifnull(programme.responsible, '') AS programmeResponsible
     FROM block LEFT JOIN programme ON programme.id = block.programmeId
     WHERE block.workshopId = :workshopId AND block.deletedAt IS NULL ORDER BY block.position, block.id`,
    { workshopId },
  )
}

function kindsOf(db: Db, workshopId: string): PackKindRecord[] {
  return db.all(
    'SELECT letter, wordId, wordEn FROM kind WHERE workshopId = :workshopId AND deletedAt IS NULL AND hidden = 0 ORDER BY position, id',
    { workshopId },
  )
}
