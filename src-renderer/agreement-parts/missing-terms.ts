/** What an action must have to be agreed, in the order it is asked for. */
export const terms = ['person', 'organisation', 'due'] as const
export type Term = (typeof terms)[number]

/** What an action still lacks to be agreed: a person, their organisation, a due date. */
export function missingTerms(action: { ownerPersonId: string | null; ownerOrganisationId: string | null; dueOn: string | null }): Term[] {
  const given: Record<Term, string | null> = {
    person: action.ownerPersonId,
    organisation: action.ownerOrganisationId,
    due: action.dueOn,
  }
  return terms.filter((term) => given[term] === null)
}
