import { localDate } from '#words/dates.ts'
import { recordCode } from '../contributions/code.rules.ts'
import { achievement, statusOf } from '../programmes/achievement.rules.ts'
import { blockResponsible } from './block-responsible.rules.ts'
import type { NotulaBlock, NotulaContent, NotulaIndicator, NotulaLetterhead, NotulaSignatures } from './notula.content.ts'
import type { BlockRecord, IndicatorRecord, NotulaRecords, WorkshopRecord } from './notula.records.ts'
import { agreementsIn } from './notula-agreements.rules.ts'
import { discussionsIn } from './notula-discussion.rules.ts'
import { attendanceOf, type NotulaPeople, peopleIn } from './notula-people.rules.ts'
import { traceIn } from './notula-trace.rules.ts'

/** Composes what a notula says from the records of one workshop: every open contribution stands in it exactly once, confidential ones only on request; nothing is added that no record holds. */
export function composeNotula(records: NotulaRecords, options: { includeConfidential: boolean }): NotulaContent {
  const told = options.includeConfidential ? records : withoutConfidential(records)
  const people = peopleIn(told)
  const trace = traceIn(told)
  const discussionOf = discussionsIn(told, people, trace)
  const { workshop } = told
  return {
    workshop: workshopFacts(workshop),
    letterhead: letterheadOf(told, people),
    chair: people.attendee(workshop.chairAttendanceId),
    noteTaker: people.attendee(workshop.noteTakerAttendanceId),
    agenda: agendaOf(told, people),
    attendance: attendanceOf(told, people),
    programmes: told.programmes.map((programme) => ({
      name: programme.name,
      shortName: programme.shortName,
      group: people.organisation(programme.groupOrganisationId),
      place: programme.place,
      partners: programme.partners,
      budget: programme.budget,
      year: programme.year,
      chair: people.withoutNames(programme.chair),
      responsible: people.withoutNames(programme.responsible),
      indicators: told.indicators
        .filter((indicator) => indicator.programmeId === programme.id)
        .map((each) => indicatorOf(each, told, people)),
      discussion: discussionOf({ programmeId: programme.id }),
    })),
    opening: discussionOf('opening'),
    general: discussionOf('general'),
    ...agreementsIn(told, people, trace),
    signatures: signaturesOf(told, people),
  }
}

/** The head and foot of a document, as far as they are the same for each of a workshop. */
export function letterheadOf(
  { letterhead, workshop }: Pick<NotulaRecords, 'letterhead'> & { workshop: Pick<WorkshopRecord, 'hostOrganisationId' | 'letterheadLine'> },
  people: NotulaPeople,
): NotulaLetterhead {
  if (letterhead !== null) {
    const { lines, ...rest } = letterhead
    return { lines: filledLines(lines), ...rest }
  }
  const lines = filledLines([people.organisation(workshop.hostOrganisationId), workshop.letterheadLine].join('\n'))
  return { lines, rule: 'double', leftLogo: null, rightLogo: null }
}

/** Who signs: participants as they stood in this workshop, others as they were entered. */
export function signaturesOf(
  {
    signatories,
    attendances,
    workshop,
  }: Pick<NotulaRecords, 'signatories' | 'attendances'> & { workshop: Pick<WorkshopRecord, 'town' | 'signatureLayout'> },
  people: NotulaPeople,
): NotulaSignatures {
  return {
    town: workshop.town,
    layout: workshop.signatureLayout,
    others: signatories.map(({ part, attendanceId, name, position, organisation }) => ({
      part,
      category: attendances.find(({ id }) => id === attendanceId)?.category ?? '',
      party: people.attendee(attendanceId) ?? { name: people.withoutNames(name), position, organisation, unnamed: null },
    })),
  }
}

function filledLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function withoutConfidential(records: NotulaRecords): NotulaRecords {
  return { ...records, contributions: records.contributions.filter((each) => each.visibility !== 'confidential') }
}

function workshopFacts(workshop: WorkshopRecord): NotulaContent['workshop'] {
  return {
    code: workshop.code,
    title: workshop.title,
    number: workshop.number,
    nature: workshop.nature,
    // The day it was held, where that is another than was planned.
    date: workshop.openedAt === null ? workshop.date : localDate(workshop.openedAt, workshop.zone),
    zone: workshop.zone,
    plannedOpen: workshop.plannedOpen,
    plannedClose: workshop.plannedClose,
    openedAt: workshop.openedAt,
    closedAt: workshop.closedAt,
    closingReason: workshop.closingReason,
    place: workshop.place,
    purpose: workshop.purpose,
    basis: workshop.basis,
    lastMinutes: workshop.lastMinutes,
    nextMeeting: workshop.nextMeeting,
    greenFrom: workshop.greenFrom,
    amberFrom: workshop.amberFrom,
    sample: workshop.sample,
  }
}

function agendaOf({ blocks, programmes, steps, workshop }: NotulaRecords, people: NotulaPeople): NotulaBlock[] {
  let minutes = Number(workshop.plannedOpen.slice(0, 2)) * 60 + Number(workshop.plannedOpen.slice(3))
  return blocks.map((block: BlockRecord) => {
    const plannedFrom = wallTime(minutes)
    minutes += block.plannedMinutes
    const step = steps.find(({ id }) => id === block.stepId)
    const programme = programmes.find(({ id }) => id === block.programmeId)
    const about = programme && { ...programme, group: people.organisation(programme.groupOrganisationId) }
    return {
      title: block.title,
      programme: programme?.name ?? '',
      step: step ? { id: step.wordId, en: step.wordEn } : null,
      responsible: people.withoutNames(blockResponsible({ ...block, programme: about })),
      plannedFrom,
      plannedTo: wallTime(minutes),
      startedAt: block.startedAt,
      endedAt: block.endedAt,
    }
  })
}

function wallTime(minutes: number): string {
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function indicatorOf(
  indicator: IndicatorRecord,
  { workshop: thresholds, amendments }: NotulaRecords,
  people: NotulaPeople,
): NotulaIndicator {
  const { measure, direction, baseline, target, actual } = indicator
  const percent = measure === 'number' ? achievement({ direction, baseline, target, actual }) : null
  return {
    code: recordCode('IK', indicator.number, ''),
    ownCode: indicator.ownCode,
    name: indicator.name,
    level: indicator.level,
    unit: indicator.unit,
    figure: indicator.figure,
    measure,
    direction,
    baseline,
    target,
    targetWords: indicator.targetWords,
    actual,
    words: indicator.words ?? '',
    achievement: percent,
    status: measure === 'number' ? statusOf(percent, thresholds) : (indicator.judgement ?? 'grey'),
    why: indicator.why ?? '',
    evidence: indicator.evidence ?? '',
    source: indicator.source,
    definition: indicator.definition,
    baselineYear: indicator.baselineYear,
    responsible: people.withoutNames(indicator.responsible),
    sample: indicator.sample,
    amendments: amendments.filter((each) => each.indicatorId === indicator.id).map(({ indicatorId: _own, ...each }) => each),
  }
}
