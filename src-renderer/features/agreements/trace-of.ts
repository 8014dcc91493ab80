import type { Contribution } from '#contract/contributions.ts'
import type { Records } from './records.ts'

/** One link of a chain from the words to what came of them. */
export interface TraceStep {
  readonly id: string
  readonly code: string
  /** A contribution's; decisions, actions and offers have none. */
  readonly letter: string | null
  readonly who: string
  readonly words: string
  /** When it was said, ms UTC; null for records. */
  readonly at: number | null
}

/**
 * The chain a record stands in: what it came from (earliest first), itself, what came of it.
 * Follows links only: causes, and the ways out that resolve an obstacle.
 */
export function traceOf(id: string, records: Records, waysOut: readonly Contribution[]): TraceStep[] {
  const { steps, before, after } = chainOf(records, waysOut)
  const self = steps.get(id)
  if (!self) return []
  const reached = new Set([id])
  const earlier = reach(id, before, reached)
  const later = reach(id, after, reached)
  return [...earlier.reverse(), id, ...later].flatMap((each) => steps.get(each) ?? [])
}

type Links = ReadonlyMap<string, readonly string[]>

/** Everything reachable over these links, the nearest first. */
function reach(from: string, links: Links, reached: Set<string>): string[] {
  const found: string[] = []
  let edge = [from]
  while (edge.length > 0) {
    const next = edge.flatMap((id) => links.get(id) ?? []).filter((id) => !reached.has(id))
    edge = [...new Set(next)]
    for (const id of edge) reached.add(id)
    found.push(...edge)
  }
  return found
}

function chainOf({ decisions, actions, offers, suggestions, obstacles }: Records, waysOut: readonly Contribution[]) {
  const steps = new Map<string, TraceStep>()
  const pairs: (readonly [from: string, to: string])[] = []
  const records = [
    ...decisions.map((each) => ({ ...each, who: '' })),
    ...actions.map((each) => ({ ...each, who: each.ownerName || each.ownerOrganisation })),
    ...offers.map((each) => ({ ...each, who: each.fromName })),
  ]
  for (const record of records) {
    for (const cause of record.causes) {
      steps.set(cause.id, { id: cause.id, code: cause.code, letter: cause.letter, who: cause.name, words: cause.text, at: null })
      pairs.push([cause.id, record.id])
    }
  }
  for (const { id, code, who, text } of records) steps.set(id, { id, code, letter: null, who, words: text, at: null })
  for (const { id, code, name, text, firstKeyAt, related } of [...suggestions, ...obstacles, ...waysOut]) {
    steps.set(id, { id, code, letter: code.slice(0, 1), who: name, words: text, at: firstKeyAt })
    for (const way of related) if (way.relation === 'resolvesBy') pairs.push([id, way.id])
  }
  return {
    steps,
    before: linksBy(pairs.map(([from, to]) => [to, from])),
    after: linksBy(pairs),
  }
}

function linksBy(pairs: readonly (readonly [string, string])[]): Links {
  const links = new Map<string, string[]>()
  for (const [key, other] of pairs) links.set(key, [...(links.get(key) ?? []), other])
  return links
}
