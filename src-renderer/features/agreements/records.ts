import { useMemo } from 'react'
import type { Action, Decision, Offer } from '#contract/agreements.ts'
import type { Contribution } from '#contract/contributions.ts'
import { useAllContributions } from '../../agreement-parts/all-contributions.ts'
import { useAnswer } from '../../api/hooks.ts'

/** What came of the words, and the words that want something to come of them. */
export interface Records {
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  readonly offers: readonly Offer[]
  /** The unanswered first. */
  readonly suggestions: readonly Contribution[]
  /** Those without a way out first. */
  readonly obstacles: readonly Contribution[]
}

/** Which programme's records are shown: all, one, or those of none. */
export type ProgrammeFilter = 'all' | 'none' | (string & {})

const urgency = { open: 0, proposed: 1, agreed: 2 } as const

/** All records of a workshop; undefined until they are there. */
export function useRecords(workshopId: string): Records | undefined {
  const agreements = useAnswer('agreements.ofWorkshop', { workshopId })
  const suggestions = useAllContributions(workshopId, 'suggestions')
  const obstacles = useAllContributions(workshopId, 'obstacles')
  return useMemo(
    () =>
      agreements &&
      suggestions &&
      obstacles && {
        ...agreements,
        suggestions: suggestions.toSorted((a, b) => Number(b.unanswered) - Number(a.unanswered)),
        obstacles: obstacles.toSorted((a, b) => urgency[a.obstacle ?? 'agreed'] - urgency[b.obstacle ?? 'agreed']),
      },
    [agreements, suggestions, obstacles],
  )
}

/** Only the records of one programme. */
export function ofProgramme(records: Records, filter: ProgrammeFilter): Records {
  const kept = <Each extends { programmeId: string | null }>(list: readonly Each[]) =>
    filter === 'all' ? list : list.filter((each) => (each.programmeId ?? 'none') === filter)
  return {
    decisions: kept(records.decisions),
    actions: kept(records.actions),
    offers: kept(records.offers),
    suggestions: kept(records.suggestions),
    obstacles: kept(records.obstacles),
  }
}

/** How many records there are. */
export function countOf(records: Records): number {
  return Object.values(records).reduce((sum, list: readonly unknown[]) => sum + list.length, 0)
}

/** What in the records still wants a hand, section by section. */
export function wantsOf({ decisions, actions, offers, suggestions, obstacles }: Records) {
  const alive = actions.filter((action) => action.status !== 'cancelled')
  return {
    unread: decisions.filter((decision) => decision.readBackAt === null).length,
    overdue: actions.filter((action) => action.overdue).length,
    notAgreed: alive.filter((action) => !action.agreed).length,
    pending: offers.filter((offer) => offer.state === 'pending').length,
    unanswered: suggestions.filter((suggestion) => suggestion.unanswered).length,
    open: obstacles.filter((obstacle) => obstacle.obstacle === 'open').length,
  }
}
