import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { given } from '../given.ts'
import { takingWorkshop } from '../workshops/standing.ts'
import {
  type AttendanceRow,
  attendanceById,
  attendancesOf,
  binAttendance,
  insertAttendance,
  insertPerson,
  markArrived,
  markLeft,
  namingAttendance,
  nextListedAs,
  personExists,
  registerBeside,
  updateAttendance,
  updatePerson,
} from './attendance.rows.ts'
import { ensureOrganisation, organisations, updateOrganisation } from './organisation.rows.ts'

export const peopleHandlers: QueryHandlers<Named<QueryName, 'people'>> & CommandHandlers<Named<CommandName, 'people'>> = {
  'people.ofWorkshop': ({ workshopId }, { db }) =>
    attendancesOf(db, workshopId).map((row) => ({
      ...row,
      invited: row.invited === 1,
      consentName: row.consentName === 1,
      consentPhoto: row.consentPhoto === 1,
      consentRecording: row.consentRecording === 1,
    })),

  'people.register': ({ workshopId }, { db }) => registerBeside(db, workshopId),

  'people.organisations': (_input, { db }) => organisations(db),

  'people.add': ({ workshopId, attendanceId, personId, ...fields }, { db, call }) => {
    takingWorkshop(db, workshopId)
    if (!personExists(db, personId))
      insertPerson(db, { id: personId, name: fields.name, sex: fields.sex, phone: fields.phone, createdAt: call.at })
    insertAttendance(db, {
      id: attendanceId,
      workshopId,
      personId,
      organisationId: ensureOrganisation(db, fields.organisation, { id: call.newId, at: call.at, category: fields.category }),
      position: fields.position,
      shortName: fields.shortName,
      category: fields.category,
      invited: fields.invited ? 1 : 0,
      consentName: fields.consentName ? 1 : 0,
      consentPhoto: fields.consentPhoto ? 1 : 0,
      consentRecording: fields.consentRecording ? 1 : 0,
      apology: fields.apology,
      listedAs: nextListedAs(db, workshopId),
    })
    return {}
  },

  'people.edit': ({ attendanceId, changes }, { db, call }) => {
    const before = attendanceOrRefuse(attendanceById(db, attendanceId))
    takingWorkshop(db, before.workshopId)
    const { name, sex, phone, organisation, invited, consentName, consentPhoto, consentRecording, ...rest } = given(changes)
    if (name !== undefined || sex !== undefined || phone !== undefined) {
      updatePerson(db, { id: before.personId, name: name ?? before.name, sex: sex ?? before.sex, phone: phone ?? before.phone })
    }
    const organisationId =
      organisation === undefined
        ? before.organisationId
        : ensureOrganisation(db, organisation, { id: call.newId, at: call.at, category: rest.category ?? before.category })
    const number = (now: boolean | undefined, then: number) => (now === undefined ? then : now ? 1 : 0)
    updateAttendance(db, {
      id: attendanceId,
      organisationId,
      position: rest.position ?? before.position,
      shortName: rest.shortName ?? before.shortName,
      category: rest.category ?? before.category,
      invited: number(invited, before.invited),
      consentName: number(consentName, before.consentName),
      consentPhoto: number(consentPhoto, before.consentPhoto),
      consentRecording: number(consentRecording, before.consentRecording),
      apology: rest.apology ?? before.apology,
    })
    return {}
  },

  'people.remove': ({ attendanceId }, { db, call }) => {
    const before = attendanceOrRefuse(attendanceById(db, attendanceId))
    takingWorkshop(db, before.workshopId)
    const count = namingAttendance(db, before)
    if (count > 0) throw new Refusal('personInUse', { name: before.name, count })
    binAttendance(db, attendanceId, call.at)
    return {}
  },

  'people.arrive': ({ attendanceIds }, commanding) => forEach(attendanceIds, commanding, (id, at) => markArrived(commanding.db, id, at)),
  'people.notArrived': ({ attendanceIds }, commanding) => forEach(attendanceIds, commanding, (id) => markArrived(commanding.db, id, null)),
  'people.leave': ({ attendanceIds }, commanding) => forEach(attendanceIds, commanding, (id, at) => markLeft(commanding.db, id, at)),

  'people.editOrganisation': ({ organisationId, changes }, { db }) => {
    const before = organisations(db).find((row) => row.id === organisationId)
    if (!before) throw new Refusal('notFound', { what: 'organisation' })
    updateOrganisation(db, { ...before, ...given(changes) })
    return {}
  },
}

/** The attendance, or the refusal that it is gone. */
export function attendanceOrRefuse(row: AttendanceRow | undefined): AttendanceRow {
  if (!row) throw new Refusal('notFound', { what: 'attendance' })
  return row
}

function forEach(ids: readonly string[], { db, call }: Commanding, mark: (id: string, at: number) => void): Record<string, never> {
  for (const id of ids) {
    takingWorkshop(db, attendanceOrRefuse(attendanceById(db, id)).workshopId)
    mark(id, call.at)
  }
  return {}
}
