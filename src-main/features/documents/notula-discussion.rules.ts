import { obstacleStatus } from '../agreements/obstacle.rules.ts'
import type { NotulaContribution, NotulaDiscussion, NotulaObstacle, NotulaSuggestion, NotulaTurn } from './notula.content.ts'
import type { ContributionRecord, KindRole, NotulaRecords, RenderingRecord } from './notula.records.ts'
import type { NotulaPeople } from './notula-people.rules.ts'
import type { NotulaTrace } from './notula-trace.rules.ts'

/** Where something was said: in a programme, or outside all of them, before the first one came up or later. */
export type NotulaPlace = 'opening' | 'general' | { programmeId: string }

/** Sorts what was said into discussions by where it was said. Each contribution stands in one of them, once. */
export function discussionsIn(records: NotulaRecords, people: NotulaPeople, trace: NotulaTrace): (place: NotulaPlace) => NotulaDiscussion {
  const said = saidIn(records, people, trace)
  const known = new Set(records.programmes.map(({ id }) => id))
  const home = ({ programmeId }: ContributionRecord) => (programmeId !== null && known.has(programmeId) ? programmeId : null)
  const role = rolesIn(records)
  const obstacles = records.contributions.filter((each) => role(each.id) === 'obstacle')
  const toldUnder = waysOutUnder(obstacles, role, trace)
  const reportSteps = new Set(records.steps.filter((step) => step.role === 'report').map(({ id }) => id))

  const firstOfProgrammes = records.contributions.findIndex((each) => home(each) !== null)
  const stands = (place: NotulaPlace) => (each: ContributionRecord, index: number) =>
    typeof place === 'object'
      ? home(each) === place.programmeId
      : home(each) === null && (place === 'opening') === index < firstOfProgrammes

  return (place) => {
    const own = records.contributions.filter(stands(place))
    const talk = own.filter((each) => role(each.id) !== 'obstacle' && role(each.id) !== 'suggestion' && !toldUnder.has(each.id))
    const isReport = ({ stepId }: ContributionRecord) => stepId !== null && reportSteps.has(stepId)
    return {
      report: turnsOf(talk.filter(isReport), said),
      talk: turnsOf(
        talk.filter((each) => !isReport(each)),
        said,
      ),
      obstacles: own.filter((each) => role(each.id) === 'obstacle').map((each) => obstacleOf(each, said, toldUnder, trace)),
      suggestions: own.filter((each) => role(each.id) === 'suggestion').map((each) => suggestionOf(each, records, people, said)),
    }
  }
}

type Said = (contributionId: string) => NotulaContribution[]

function saidIn(records: NotulaRecords, people: NotulaPeople, trace: NotulaTrace): Said {
  const kindById = new Map(records.kinds.map((kind) => [kind.id, kind]))
  const blockById = new Map(records.blocks.map((block) => [block.id, block]))
  const renderings = renderingsByContribution(records.renderings)
  const byId = new Map(records.contributions.map((each) => [each.id, each]))
  return (contributionId) => {
    const record = byId.get(contributionId)
    const reference = trace.reference(contributionId)
    if (record === undefined || reference === undefined) return []
    const kind = kindById.get(record.kindId)
    return [
      {
        code: reference.code,
        key: reference.key,
        kind: { id: kind?.wordId ?? '', en: kind?.wordEn ?? '' },
        block: record.blockId === null ? '' : (blockById.get(record.blockId)?.title ?? ''),
        source: record.source,
        speaker: people.attendee(record.attendanceId),
        at: record.firstKeyAt,
        text: record.text,
        language: record.language,
        verbatim: record.verbatim,
        confidential: record.visibility === 'confidential' ? 1 : 0,
        renderings: (renderings.get(record.id) ?? []).map(({ language, text }) => ({ language, text })),
        relations: trace.relations(record.id),
        became: trace.became(record.id),
      },
    ]
  }
}

function renderingsByContribution(renderings: RenderingRecord[]): Map<string, RenderingRecord[]> {
  const groups = new Map<string, RenderingRecord[]>()
  for (const each of renderings) groups.set(each.contributionId, [...(groups.get(each.contributionId) ?? []), each])
  return groups
}

function rolesIn({ contributions, kinds }: NotulaRecords): (contributionId: string) => KindRole {
  const roleOfKind = new Map(kinds.map((kind) => [kind.id, kind.role]))
  const roles = new Map(contributions.map((each) => [each.id, roleOfKind.get(each.kindId) ?? 'plain']))
  return (contributionId) => roles.get(contributionId) ?? 'plain'
}

// A way out is told under the first obstacle it resolves; a suggestion stays among the suggestions, where its response is.
function waysOutUnder(obstacles: ContributionRecord[], role: (id: string) => KindRole, trace: NotulaTrace): Map<string, string> {
  const under = new Map<string, string>()
  for (const obstacle of obstacles)
    for (const wayOut of trace.resolvedBy(obstacle.id)) {
      const tellable = trace.reference(wayOut)?.of === 'contribution' && role(wayOut) !== 'obstacle' && role(wayOut) !== 'suggestion'
      if (tellable && !under.has(wayOut)) under.set(wayOut, obstacle.id)
    }
  return under
}

function turnsOf(contributions: ContributionRecord[], said: Said): NotulaTurn[] {
  const turns: { first: ContributionRecord; told: NotulaTurn }[] = []
  for (const each of contributions) {
    const last = turns.at(-1)
    const goesOn = last && each.attendanceId !== null && each.attendanceId === last.first.attendanceId
    if (goesOn && each.turnId === last.first.turnId && each.source === last.first.source) last.told.push(...said(each.id))
    else turns.push({ first: each, told: said(each.id) })
  }
  return turns.map(({ told }) => told)
}

function obstacleOf(obstacle: ContributionRecord, said: Said, toldUnder: Map<string, string>, trace: NotulaTrace): NotulaObstacle {
  const resolvedBy = trace.resolvedBy(obstacle.id)
  const here = resolvedBy.filter((id) => toldUnder.get(id) === obstacle.id)
  const agreements = trace.agreements([obstacle.id, ...resolvedBy])
  const [words] = said(obstacle.id)
  if (words === undefined) throw new Error('an obstacle that was never said')
  return {
    said: words,
    status: obstacleStatus(resolvedBy.length, agreements.length),
    waysOut: here.flatMap(said),
    waysOutElsewhere: resolvedBy
      .filter((id) => !here.includes(id))
      .flatMap((id) => trace.reference(id) ?? [])
      .filter(({ of }) => of === 'contribution'),
    agreements,
    openReason: obstacle.openReason,
  }
}

function suggestionOf(suggestion: ContributionRecord, { responses }: NotulaRecords, people: NotulaPeople, said: Said): NotulaSuggestion {
  const response = responses.find((each) => each.contributionId === suggestion.id)
  const [words] = said(suggestion.id)
  if (words === undefined) throw new Error('a suggestion that was never said')
  return {
    said: words,
    response: response
      ? { outcome: response.outcome, reason: response.reason, by: people.attendee(response.attendanceId), at: response.at }
      : null,
  }
}
