import type { Action } from '#contract/agreements.ts'

/** How many of a number of actions are done, wait, are overdue; the cancelled are no promise any more and count nowhere. */
export interface Tally {
  readonly all: number
  readonly done: number
  readonly overdue: number
}

/** The tally of these actions. */
export function tally(actions: readonly Action[]): Tally {
  const kept = actions.filter((action) => action.status !== 'cancelled')
  return {
    all: kept.length,
    done: kept.filter((action) => action.status === 'done').length,
    overdue: kept.filter((action) => action.overdue).length,
  }
}

/** The actions still to be done, the longest overdue first, those without a due date last. */
export function toFollowUp(actions: readonly Action[]): Action[] {
  return actions
    .filter((action) => action.status === 'notStarted' || action.status === 'underWay')
    .toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
}

/** Where an action to follow up stands: its due date has passed, is to come, or was never set. */
export type Standing = 'overdue' | 'next' | 'undated'

/** The actions to follow up by how they stand, in the order of `toFollowUp`; a standing no action has is left out. */
export function byStanding(waiting: readonly Action[]): { standing: Standing; actions: Action[] }[] {
  const standings: readonly Standing[] = ['overdue', 'next', 'undated']
  return standings
    .map((standing) => ({ standing, actions: waiting.filter((action) => standingOf(action) === standing) }))
    .filter(({ actions }) => actions.length > 0)
}

function standingOf({ dueOn, overdue }: Action): Standing {
  if (dueOn === null) return 'undated'
  return overdue ? 'overdue' : 'next'
}

/** The tally of each organisation that owns an action, most overdue first; without one: under the empty name, last. */
export function byOrganisation(actions: readonly Action[]): { name: string; tally: Tally }[] {
  const names = [...new Set(actions.map((action) => action.ownerOrganisation))]
  return names
    .map((name) => ({ name, tally: tally(actions.filter((action) => action.ownerOrganisation === name)) }))
    .filter(({ tally: { all } }) => all > 0)
    .toSorted(
      (one, other) =>
        Number(one.name === '') - Number(other.name === '') || other.tally.overdue - one.tally.overdue || other.tally.all - one.tally.all,
    )
}
