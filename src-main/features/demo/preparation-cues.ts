import { type Cue, cue, spaced } from './cue.ts'
import type { DemoScript } from './demo-script.ts'
import type { Stage } from './stage.ts'

/** What the organiser enters before the day: details, programmes with their figures, people, agenda. */
export function preparationCues(script: DemoScript, stage: Stage): Cue[] {
  return [...detailCues(script, stage), ...programmeCues(script, stage), ...peopleCues(script, stage), ...agendaCues(script, stage)]
}

function detailCues({ workshop }: DemoScript, { workshopId, on }: Stage): Cue[] {
  const { plannedClose, number, nature, purpose, basis, lastMinutes, nextMeeting, letterheadLine, town } = workshop
  const changes = { plannedClose, number, nature, purpose, basis, lastMinutes, nextMeeting, letterheadLine, town }
  return [cue(on(workshop.detailsAt), 'organiser', 'workshops.edit', () => ({ workshopId, changes }))]
}

function programmeCues(
  { programmes: { enteredAt, measuredAt, programmes } }: DemoScript,
  { workshopId, on, newId, programme }: Stage,
): Cue[] {
  const entering = spaced(on(enteredAt), 30)
  const measuring = spaced(on(measuredAt), 45)
  return programmes.flatMap(({ key, shortName, place, partners, budget, indicators }) => {
    const programmeId = programme(key)
    const changes = { shortName, place, partners, budget }
    const edited = cue(entering(), 'organiser', 'programmes.edit', () => ({ programmeId, changes }))
    const measured = indicators.flatMap(({ actual, words, judgement, why, evidence, ...fields }) => {
      const at = entering()
      const indicatorId = newId(at)
      return [
        cue(at, 'organiser', 'indicators.add', () => ({ workshopId, programmeId, indicatorId, ...fields, sample: true })),
        cue(measuring(), 'organiser', 'indicators.measure', () => ({ indicatorId, changes: { actual, words, judgement, why, evidence } })),
      ]
    })
    return [edited, ...measured]
  })
}

function peopleCues({ people: { invitedAt, organisations, people }, workshop }: DemoScript, stage: Stage): Cue[] {
  const { workshopId, on, attendance, person, organisation, fullName } = stage
  const categoryOf = new Map(organisations.map(({ shortName, category }) => [shortName, category]))
  const entering = spaced(on(invitedAt), 20)
  return [
    ...people.map(({ key, arrived: _arrived, left: _left, apology: _apology, organisation: shortName, ...fields }) =>
      cue(entering(), 'organiser', 'people.add', () => ({
        workshopId,
        attendanceId: attendance(key),
        personId: person(key),
        ...fields,
        organisation: fullName(shortName),
        category: categoryOf.get(shortName) ?? '',
        apology: '',
      })),
    ),
    ...organisations.map(({ shortName, category }) =>
      cue(entering(), 'organiser', 'people.editOrganisation', () => ({
        organisationId: organisation(shortName),
        changes: { shortName, category },
      })),
    ),
    cue(entering(), 'organiser', 'workshops.edit', () => ({
      workshopId,
      changes: { chairAttendanceId: attendance(workshop.chair), noteTakerAttendanceId: attendance(workshop.noteTaker) },
    })),
    ...people.flatMap(({ key, apology }) =>
      apology === undefined
        ? []
        : [cue(on(apology.at), 'organiser', 'people.edit', () => ({ attendanceId: attendance(key), changes: { apology: apology.words } }))],
    ),
  ]
}

function agendaCues({ agenda }: DemoScript, { workshopId, on, newId, block, programme }: Stage): Cue[] {
  const planning = spaced(on(agenda.plannedAt), 25)
  const { struckOut, blocks } = agenda
  const struckOutAt = planning()
  const struckOutId = newId(struckOutAt)
  const fieldsOf = (each: (typeof blocks)[number]) => ({
    title: each.title,
    programmeId: each.programme === undefined ? null : programme(each.programme),
    plannedMinutes: each.minutes,
    responsible: each.responsible,
    ...(each.kind ? { kind: each.kind } : {}),
  })
  return [
    cue(struckOutAt, 'organiser', 'agenda.addBlock', () => {
      const { title, minutes: plannedMinutes, responsible } = struckOut
      return { workshopId, blockId: struckOutId, title, programmeId: null, plannedMinutes, responsible }
    }),
    cue(on(struckOut.at), 'organiser', 'agenda.removeBlock', () => ({ blockId: struckOutId })),
    ...blocks.flatMap((each, place) => {
      const blockId = block(each.key)
      if (each.from !== undefined) return [cue(planning(), 'organiser', 'agenda.editBlock', () => ({ blockId, changes: fieldsOf(each) }))]
      // A new block comes last, behind the one still to be struck out, and is moved up to its place.
      const upTo = blocks.slice(place + 1).filter(({ from }) => from !== undefined).length + 1
      return [
        cue(planning(), 'organiser', 'agenda.addBlock', () => ({ workshopId, blockId, ...fieldsOf(each) })),
        ...Array.from({ length: upTo }, () => cue(planning(), 'organiser', 'agenda.moveBlock', () => ({ blockId, by: -1 }))),
      ]
    }),
  ]
}
