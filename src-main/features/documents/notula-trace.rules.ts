import { actionState } from '../agreements/action.rules.ts'
import { contributionCode, recordCode } from '../contributions/code.rules.ts'
import type { NotulaReference, NotulaRelation } from './notula.content.ts'
import type { LinkRecord, NotulaRecords } from './notula.records.ts'

/** From words to what came of them and back, by the links between records; only records that this notula prints are ever named. */
export interface NotulaTrace {
  reference(id: string): NotulaReference | undefined
  /** Decisions, actions and offers that came of a record or answer it. */
  became(id: string): NotulaReference[]
  /** The records a decision, action or offer came from or answers. */
  causes(id: string): NotulaReference[]
  /** Agreed decisions, and actions with an owner and a due date, among what came of these records. */
  agreements(ids: string[]): NotulaReference[]
  /** How one contribution stands to others, ways out apart. */
  relations(id: string): { relation: NotulaRelation; to: NotulaReference }[]
  /** What resolves an obstacle, in the order it was linked: confidential ways out too. */
  resolvedBy(id: string): string[]
}

/** Follows the links of one workshop. */
export function traceIn(records: NotulaRecords): NotulaTrace {
  const references = referencesTo(records)
  const from = grouped(records.links, 'fromId')
  const to = grouped(records.links, 'toId')
  const reference = (id: string) => references.get(id)
  const isOutcome = (id: string) => (reference(id)?.of ?? 'contribution') !== 'contribution'
  const agreed = agreedIds(records)

  const becameIds = (id: string) => [
    ...(from.get(id) ?? []).map((link) => link.toId).filter(isOutcome),
    ...(to.get(id) ?? [])
      .filter(answersIt)
      .map((link) => link.fromId)
      .filter(isOutcome),
  ]
  const settledBy = (id: string) => [
    ...(from.get(id) ?? []).filter(({ relation }) => relation === 'became').map((link) => link.toId),
    ...(to.get(id) ?? []).filter(answersIt).map((link) => link.fromId),
  ]
  const printed = (ids: string[]) => [...new Set(ids)].flatMap((id) => reference(id) ?? [])

  return {
    reference,
    became: (id) => printed(becameIds(id)),
    causes: (id) =>
      printed([
        ...(to.get(id) ?? []).filter((link) => !(answersIt(link) && isOutcome(link.fromId))).map((link) => link.fromId),
        ...(from.get(id) ?? []).filter(answersIt).map((link) => link.toId),
      ]),
    agreements: (ids) => printed(ids.flatMap(settledBy).filter((id) => agreed.has(id))),
    relations: (id) => [...related(from.get(id), 'toId', saidOfOther, reference), ...related(to.get(id), 'fromId', saidByOther, reference)],
    resolvedBy: (id) => (to.get(id) ?? []).filter(({ relation }) => relation === 'resolves').map((link) => link.fromId),
  }
}

const saidOfOther: Partial<Record<LinkRecord['relation'], NotulaRelation>> = {
  answers: 'answers',
  causes: 'causes',
  continues: 'continues',
}
const saidByOther: typeof saidOfOther = { answers: 'answeredIn', causes: 'causedBy', continues: 'continuedIn' }

function related(
  links: LinkRecord[] | undefined,
  end: 'fromId' | 'toId',
  names: typeof saidOfOther,
  reference: NotulaTrace['reference'],
): { relation: NotulaRelation; to: NotulaReference }[] {
  return (links ?? []).flatMap((link) => {
    const relation = names[link.relation]
    const other = reference(link[end])
    return relation !== undefined && other?.of === 'contribution' ? [{ relation, to: other }] : []
  })
}

function answersIt({ relation }: LinkRecord): boolean {
  return relation === 'answers' || relation === 'resolves'
}

function agreedIds({ decisions, actions, workshop }: NotulaRecords): Set<string> {
  return new Set([
    ...decisions.filter(({ outcome }) => outcome === 'agreed').map(({ id }) => id),
    ...actions.filter((action) => actionState(action, workshop.date).agreed && action.status !== 'cancelled').map(({ id }) => id),
  ])
}

function referencesTo({ contributions, kinds, decisions, actions, offers }: NotulaRecords): Map<string, NotulaReference> {
  const letterOf = new Map(kinds.map((kind) => [kind.id, kind.letter]))
  return new Map<string, NotulaReference>([
    ...contributions.map((each): [string, NotulaReference] => {
      const code = contributionCode({ letter: letterOf.get(each.kindId) ?? '', number: each.number, deviceLetter: each.deviceLetter })
      return [each.id, { of: 'contribution', key: code.slice(code.indexOf('-') + 1), code }]
    }),
    ...decisions.map((each) => numbered('decision', 'KP', each)),
    ...actions.map((each) => numbered('action', 'A', each)),
    ...offers.map((each) => numbered('offer', 'TK', each)),
  ])
}

function numbered(
  of: NotulaReference['of'],
  prefix: 'KP' | 'A' | 'TK',
  record: { id: string; number: number; deviceLetter: string },
): [string, NotulaReference] {
  const code = recordCode(prefix, record.number, record.deviceLetter)
  return [record.id, { of, key: code, code }]
}

function grouped(links: LinkRecord[], end: 'fromId' | 'toId'): Map<string, LinkRecord[]> {
  const groups = new Map<string, LinkRecord[]>()
  for (const link of links) groups.set(link[end], [...(groups.get(link[end]) ?? []), link])
  return groups
}
