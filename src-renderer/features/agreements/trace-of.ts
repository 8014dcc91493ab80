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

type Pair = readonly [from: string, to: string]
type Links = ReadonlyMap<string, readonly string[]>

/** Everything reachable over these links, each branch to its end before the next. */
function reach(from: string, links: Links, reached: Set<string>): string[] {
  return (links.get(from) ?? []).flatMap((id) => {
    if (reached.has(id)) return []
    reached.add(id)
    return [id, ...reach(id, links, reached)]
  })
}

function chainOf({ decisions, actions, offers, suggestions, obstacles }: Records, waysOut: readonly Contribution[]) {
  const steps = new Map<string, TraceStep>()
  const came: Pair[] = []
  const ways: Pair[] = []
  const records = [
    ...decisions.map((each) => ({ ...each, who: '' })),
    ...actions.map((each) => ({ ...each, who: each.ownerName || each.ownerOrganisation })),
    ...offers.map((each) => ({ ...each, who: each.fromName })),
  ]
  for (const record of records) {
    for (const cause of record.causes) {
      steps.set(cause.id, { id: cause.id, code: cause.code, letter: cause.letter, who: cause.name, words: cause.text, at: null })
      came.push([cause.id, record.id])
    }
  }
  for (const { id, code, who, text } of records) steps.set(id, { id, code, letter: null, who, words: text, at: null })
  for (const { id, code, name, text, firstKeyAt, related } of [...suggestions, ...obstacles, ...waysOut]) {
    steps.set(id, { id, code, letter: code.slice(0, 1), who: name, words: text, at: firstKeyAt })
    for (const way of related) if (way.relation === 'resolvesBy') ways.push([id, way.id])
  }
  const pairs = [...ways, ...came]
  return {
    steps,
    before: linksBy(pairs.map(([from, to]) => [to, from])),
    after: linksBy(pairs),
  }
}

function linksBy(pairs: readonly Pair[]): Links {
  const links = new Map<string, string[]>()
  for (const [key, other] of pairs) links.set(key, [...(links.get(key) ?? []), other])
  return links
}
