import { recordCode } from '../contributions/code.rules.ts'
import { achievement, statusOf } from '../programmes/achievement.rules.ts'
import type { NotulaBlock, NotulaContent, NotulaIndicator } from './notula.content.ts'
import type { BlockRecord, IndicatorRecord, NotulaRecords, WorkshopRecord } from './notula.records.ts'
import { agreementsIn } from './notula-agreements.rules.ts'
import { discussionsIn } from './notula-discussion.rules.ts'
import { attendanceOf, peopleIn } from './notula-people.rules.ts'
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
    letterhead: { organisation: people.organisation(workshop.hostOrganisationId), line: workshop.letterheadLine },
    chair: people.attendee(workshop.chairAttendanceId),
    noteTaker: people.attendee(workshop.noteTakerAttendanceId),
    agenda: agendaOf(told),
    attendance: attendanceOf(told, people),
    programmes: told.programmes.map((programme) => ({
      name: programme.name,
      shortName: programme.shortName,
      group: people.organisation(programme.groupOrganisationId),
      place: programme.place,
      partners: programme.partners,
      indicators: told.indicators.filter((indicator) => indicator.programmeId === programme.id).map((each) => indicatorOf(each, workshop)),
      discussion: discussionOf(programme.id),
    })),
    general: discussionOf(null),
    ...agreementsIn(told, people, trace),
  }
}

function withoutConfidential(records: NotulaRecords): NotulaRecords {
  return { ...records, contributions: records.contributions.filter((each) => each.visibility !== 'confidential') }
}

function workshopFacts(workshop: WorkshopRecord): NotulaContent['workshop'] {
  const { hostOrganisationId, letterheadLine, chairAttendanceId, noteTakerAttendanceId, ...facts } = workshop
  return facts
}

function agendaOf({ blocks, programmes, steps, workshop }: NotulaRecords): NotulaBlock[] {
  let minutes = Number(workshop.plannedOpen.slice(0, 2)) * 60 + Number(workshop.plannedOpen.slice(3))
  return blocks.map((block: BlockRecord) => {
    const plannedFrom = wallTime(minutes)
    minutes += block.plannedMinutes
    const step = steps.find(({ id }) => id === block.stepId)
    return {
      title: block.title,
      programme: programmes.find(({ id }) => id === block.programmeId)?.name ?? '',
      step: step ? { id: step.wordId, en: step.wordEn } : null,
      responsible: block.responsible,
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

function indicatorOf(indicator: IndicatorRecord, thresholds: WorkshopRecord): NotulaIndicator {
  const { programmeId, number, judgement, ...rest } = indicator
  const figures = { direction: indicator.direction, baseline: indicator.baseline, target: indicator.target, actual: indicator.actual }
  const percent = indicator.measure === 'number' ? achievement(figures) : null
  return {
    ...rest,
    code: recordCode('IK', number, ''),
    words: indicator.words ?? '',
    why: indicator.why ?? '',
    evidence: indicator.evidence ?? '',
    achievement: percent,
    status: indicator.measure === 'number' ? statusOf(percent, thresholds) : (judgement ?? 'grey'),
  }
}
