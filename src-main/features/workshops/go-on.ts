import type { Call, Commanding } from '../../app/operations.ts'
import type { Input } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { blocksOf, insertBlock } from '../agenda/agenda.rows.ts'
import { attendancesOf, insertAttendance, whoIsNow } from '../people/attendance.rows.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { indicatorsOf, insertIndicator, measurementsOf } from '../programmes/indicators.rows.ts'
import { joinProgramme, programmesOfWorkshop } from '../programmes/programmes.rows.ts'
import { insertSignatory, signatoriesOf } from '../signatories/signatories.rows.ts'
import { laterOn } from './code.rules.ts'
import { minutesBetween, takenOver } from './go-on.rules.ts'
import { insertKind, insertStep, kindsOf, stepsOf } from './kinds.rows.ts'
import { workshopOrRefuse } from './standing.ts'
import { insertWorkshop, updateDetails, type WorkshopRow } from './workshops.rows.ts'

/** From which workshop to which. */
interface Way {
  readonly from: WorkshopRow
  readonly workshopId: string
  readonly call: Call
}

/** Makes a workshop of what an earlier one of its series had, without what was said, measured and agreed there. Answers its programmes. */
export function goOnFrom(fromId: string, input: Input<'workshops.create'>, code: string, { db, call }: Commanding): Set<string> {
  const from = workshopOrRefuse(db, fromId)
  const { workshopId, seriesId } = input
  if (from.seriesId !== seriesId) throw new Refusal('notFound', { what: 'workshop' })
  const way = { from, workshopId, call }
  const plannedClose = laterOn(input.plannedOpen, minutesBetween(from.plannedOpen, from.plannedClose))
  const hostOrganisationId =
    input.hostName === from.hostName
      ? from.hostOrganisationId
      : ensureOrganisation(db, input.hostName, { id: call.newId, at: call.at, category: '' })
  const made = { ...from, ...input, id: workshopId, seriesTitle: from.seriesTitle, code, plannedClose, hostOrganisationId }
  insertWorkshop(db, { ...inserted(made), createdAt: call.at })

  copyKinds(db, way)
  const steps = copySteps(db, way)
  const programmes = copyProgrammes(db, way)
  if (!input.without.includes('indicators')) copyIndicators(db, way)
  copyAgenda(db, way, steps)
  const attendances = input.without.includes('people') ? new Map<string, string>() : copyPeople(db, way)
  copySignatories(db, way, attendances)
  const nowAs = (attendanceId: string | null) => (attendanceId === null ? null : (attendances.get(attendanceId) ?? null))
  updateDetails(db, {
    ...made,
    ...{ number: '', lastMinutes: '', nextMeeting: '', keepUntil: null },
    chairAttendanceId: nowAs(from.chairAttendanceId),
    noteTakerAttendanceId: nowAs(from.noteTakerAttendanceId),
  })
  return programmes
}

function inserted(made: Omit<WorkshopRow, 'sample'> & { sample: boolean }): Omit<Parameters<typeof insertWorkshop>[1], 'createdAt'> {
  const { id, seriesId, code, title, date, zone, plannedOpen, plannedClose } = made
  const { place, purpose, documents, hostOrganisationId, greenFrom, amberFrom } = made
  return {
    ...{ id, seriesId, code, title, date, zone, plannedOpen, plannedClose },
    ...{ place, purpose, documents, hostOrganisationId, greenFrom, amberFrom },
    sample: made.sample ? 1 : 0,
  }
}

function copyKinds(db: Db, { from, workshopId, call }: Way): void {
  for (const [position, kind] of kindsOf(db, from.id).entries()) insertKind(db, { ...kind, id: call.newId(), workshopId, position })
}

/** Answers what each step of the earlier workshop is now. */
function copySteps(db: Db, { from, workshopId, call }: Way): Map<string, string> {
  return new Map(
    stepsOf(db, from.id).map((step, position) => {
      const id = call.newId()
      insertStep(db, { ...step, id, workshopId, position })
      return [step.id, id]
    }),
  )
}

function copyProgrammes(db: Db, { from, workshopId, call }: Way): Set<string> {
  const programmes = programmesOfWorkshop(db, from.id)
  for (const [position, { id: programmeId }] of programmes.entries())
    joinProgramme(db, { id: call.newId(), workshopId, programmeId, position })
  return new Set(programmes.map(({ id }) => id))
}

/** Those of programmes that are still discussed, numbered anew in the order of the programmes. */
function copyIndicators(db: Db, { from, workshopId, call }: Way): void {
  const measured = new Map(measurementsOf(db, from.id).map((row) => [row.indicatorId, row]))
  const ofProgramme = Map.groupBy(indicatorsOf(db, from.id), ({ programmeId }) => programmeId)
  const inOrder = programmesOfWorkshop(db, from.id).flatMap(({ id }) => ofProgramme.get(id) ?? [])
  for (const [index, indicator] of inOrder.entries()) {
    const place = { number: index + 1, position: index + 1 }
    insertIndicator(db, { ...takenOver(indicator, measured.get(indicator.id), from.date), ...place, id: call.newId(), workshopId })
  }
}

function copyAgenda(db: Db, { from, workshopId, call }: Way, steps: ReadonlyMap<string, string>): void {
  for (const [position, { title, programmeId, stepId, plannedMinutes, responsible, kind }] of blocksOf(db, from.id).entries()) {
    const step = stepId === null ? null : (steps.get(stepId) ?? null)
    insertBlock(db, { id: call.newId(), workshopId, title, programmeId, stepId: step, plannedMinutes, responsible, kind, position })
  }
}

/** Everybody who was on the list is invited, as they stood then. Answers what each attendance of the earlier workshop is now. */
function copyPeople(db: Db, { from, workshopId, call }: Way): Map<string, string> {
  const ofPerson = new Map<string, string>()
  const attendances = new Map<string, string>()
  for (const earlier of attendancesOf(db, from.id)) {
    const personId = whoIsNow(db, earlier.personId)
    if (personId === undefined) continue
    const known = ofPerson.get(personId)
    const id = known ?? call.newId()
    attendances.set(earlier.id, id)
    if (known !== undefined) continue
    ofPerson.set(personId, id)
    const { organisationId, position, shortName, category, consentName, consentPhoto, consentRecording } = earlier
    const standing = { organisationId, position, shortName, category, consentName, consentPhoto, consentRecording }
    insertAttendance(db, { ...standing, id, workshopId, personId, invited: 1, apology: '', listedAs: ofPerson.size })
  }
  return attendances
}

/** Who is not on the list does not sign. */
function copySignatories(db: Db, { from, workshopId, call }: Way, attendances: ReadonlyMap<string, string>): void {
  const signing = signatoriesOf(db, from.id).flatMap((row) => {
    const attendanceId = row.attendanceId === null ? null : attendances.get(row.attendanceId)
    return attendanceId === undefined ? [] : [{ ...row, attendanceId }]
  })
  for (const [index, row] of signing.entries()) insertSignatory(db, { ...row, id: call.newId(), workshopId, listedAs: index + 1 })
}
