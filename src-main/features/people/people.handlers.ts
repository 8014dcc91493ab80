import { matching } from '#words/finding.ts'
import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, Input, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { given } from '../given.ts'
import { takingWorkshop } from '../workshops/standing.ts'
import {
  type AttendanceRow,
  attendanceById,
  attendancesOf,
  binAttendance,
  completePerson,
  insertAttendance,
  insertPerson,
  isErased,
  markArrived,
  markLeft,
  namingAttendance,
  nextListedAs,
  personById,
  personExists,
  registerBeside,
  updateAttendance,
  updatePerson,
} from './attendance.rows.ts'
import { isMergeable, type Merging, mergeOrganisations, mergePeople } from './merge.rows.ts'
import { ensureOrganisation, organisationById, organisations, updateOrganisation } from './organisation.rows.ts'

export const peopleHandlers: QueryHandlers<Exclude<Named<QueryName, 'people'>, 'people.erasing'>> &
  CommandHandlers<Named<CommandName, 'people'>> = {
  'people.ofWorkshop': ({ workshopId }, { db }) =>
    attendancesOf(db, workshopId).map(({ phone: _phone, email: _email, ...row }) => told(row)),

  'people.withContacts': ({ workshopId }, { db }) => attendancesOf(db, workshopId).map(told),

  'people.register': ({ workshopId, words }, { db }) =>
    matching(
      registerBeside(db, workshopId).map((row) => ({ name: row.name, more: `${row.position} ${row.organisation}`, row })),
      words,
    )
      .slice(0, 100)
      .map(({ row }) => row),

  'people.organisations': (_input, { db }) => organisations(db),

  'people.add': ({ workshopId, ...row }, commanding) => {
    takingWorkshop(commanding.db, workshopId)
    attend(commanding, workshopId, row, nextListedAs(commanding.db, workshopId))
    return {}
  },

  'people.import': ({ workshopId, rows }, commanding) => {
    const { db } = commanding
    takingWorkshop(db, workshopId)
    const here = new Map(attendancesOf(db, workshopId).map((attendance) => [attendance.personId, attendance]))
    const entered = new Set<string>()
    const first = nextListedAs(db, workshopId)
    const organisationOf = organisationFinder(commanding)
    let [added, changed] = [0, 0]
    for (const row of rows) {
      const { personId: id, sex, phone, email } = row
      if (entered.has(id)) continue
      entered.add(id)
      refuseErased(db, id)
      const before = here.get(id)
      if (before && !completedFields.some((field) => before[field] === '' && row[field] !== '')) continue
      completePerson(db, { id, sex, phone, email })
      if (before) {
        updateAttendance(db, {
          ...before,
          position: before.position || row.position,
          shortName: before.shortName || row.shortName,
          category: before.category || row.category,
        })
        changed += 1
      } else {
        attend(commanding, workshopId, row, first + added, organisationOf)
        added += 1
      }
    }
    return { added, changed }
  },

  'people.merge': ({ values = {}, ...merging }, { db, call }) => {
    refuseUnmergeable(merging, 'person', (id) => isMergeable(db, 'person', id))
    mergePeople(db, merging, call.at)
    const merged = personById(db, merging.keepId)
    if (merged) updatePerson(db, { ...merged, ...given(values) })
    return {}
  },

  'people.mergeOrganisations': ({ values = {}, ...merging }, { db }) => {
    refuseUnmergeable(merging, 'organisation', (id) => isMergeable(db, 'organisation', id))
    mergeOrganisations(db, merging)
    const merged = organisationById(db, merging.keepId)
    if (merged) updateOrganisation(db, { ...merged, ...given(values) })
    return {}
  },

  'people.edit': ({ attendanceId, changes }, { db, call }) => {
    const before = attendanceOrRefuse(attendanceById(db, attendanceId))
    // Who agreed to be named may think better of it after the day.
    if (!Object.keys(given(changes)).every((field) => field.startsWith('consent'))) takingWorkshop(db, before.workshopId)
    refuseErased(db, before.personId)
    const { name, sex, phone, email, organisation, invited, consentName, consentPhoto, consentRecording, ...rest } = given(changes)
    updatePersonOf(db, before, { name, sex, phone, email })
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
    const before = organisationById(db, organisationId)
    if (!before) throw new Refusal('notFound', { what: 'organisation' })
    updateOrganisation(db, { ...before, ...given(changes) })
    return {}
  },
}

type Consenting = Pick<AttendanceRow, 'invited' | 'consentName' | 'consentPhoto' | 'consentRecording' | 'erasedAt'>
type Told<Row> = Omit<Row, keyof Consenting | 'erasedAt'> & Record<keyof Consenting | 'erased', boolean>

function told<Row extends Consenting>({ erasedAt, ...row }: Row): Told<Row> {
  return {
    ...row,
    erased: erasedAt !== null,
    invited: row.invited === 1,
    consentName: row.consentName === 1,
    consentPhoto: row.consentPhoto === 1,
    consentRecording: row.consentRecording === 1,
  }
}

type OfPerson = Pick<AttendanceRow, 'name' | 'sex' | 'phone' | 'email'>

/** What belongs to the person and not to how they stand here is written where anything of it was given. */
function updatePersonOf(db: Db, before: AttendanceRow, changes: { [Field in keyof OfPerson]: OfPerson[Field] | undefined }): void {
  const { name = before.name, sex = before.sex, phone = before.phone, email = before.email } = changes
  if (Object.values(changes).some((value) => value !== undefined)) updatePerson(db, { id: before.personId, name, sex, phone, email })
}

type Attending = Omit<Input<'people.add'>, 'workshopId'>

/** What a list fills in of somebody who is in the workshop already. */
const completedFields = ['sex', 'phone', 'email', 'position', 'shortName', 'category'] as const

/** Puts a person on the list of a workshop, and in the register where they are not known. */
function attend(
  commanding: Commanding,
  workshopId: string,
  { attendanceId, personId, ...fields }: Attending,
  listedAs: number,
  organisationOf = organisationFinder(commanding),
): void {
  const { db, call } = commanding
  refuseErased(db, personId)
  if (!personExists(db, personId))
    insertPerson(db, { id: personId, name: fields.name, sex: fields.sex, phone: fields.phone, email: fields.email, createdAt: call.at })
  insertAttendance(db, {
    id: attendanceId,
    workshopId,
    personId,
    organisationId: organisationOf(fields.organisation, fields.category),
    position: fields.position,
    shortName: fields.shortName,
    category: fields.category,
    invited: fields.invited ? 1 : 0,
    consentName: fields.consentName ? 1 : 0,
    consentPhoto: fields.consentPhoto ? 1 : 0,
    consentRecording: fields.consentRecording ? 1 : 0,
    apology: fields.apology,
    listedAs,
  })
}

/** Finds an organisation by its name, or adds it; each name is looked for once, for in a long list the same few stand again and again. */
function organisationFinder({ db, call }: Commanding): (name: string, category: string) => string | null {
  const found = new Map<string, string | null>()
  return (name, category) => {
    const known = found.get(name)
    if (known !== undefined) return known
    const id = ensureOrganisation(db, name, { id: call.newId, at: call.at, category })
    found.set(name, id)
    return id
  }
}

/** Who was erased is not filled in again, nor brought to another workshop. */
function refuseErased(db: Db, personId: string): void {
  if (isErased(db, personId)) throw new Refusal('personErased')
}

function refuseUnmergeable({ keepId, otherId }: Merging, what: string, isMergeableId: (id: string) => boolean): void {
  if (keepId === otherId || !isMergeableId(keepId) || !isMergeableId(otherId)) throw new Refusal('notFound', { what })
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
