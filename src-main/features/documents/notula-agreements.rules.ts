import { actionState } from '../agreements/action.rules.ts'
import type { NotulaAction, NotulaContent, NotulaDecision, NotulaOffer, NotulaReference } from './notula.content.ts'
import type { NotulaRecords } from './notula.records.ts'
import type { NotulaPeople } from './notula-people.rules.ts'
import type { NotulaTrace } from './notula-trace.rules.ts'

/** What came of the words: every decision, action and offer of the workshop, each with the records it came from. */
export function agreementsIn(
  records: NotulaRecords,
  people: NotulaPeople,
  trace: NotulaTrace,
): Pick<NotulaContent, 'decisions' | 'actions' | 'offers' | 'offersSaid'> {
  const programme = (id: string | null) => {
    const index = records.programmes.findIndex((each) => each.id === id)
    return index < 0 ? null : index + 1
  }
  const record = (each: { id: string; text: string; programmeId: string | null }) => {
    const { code, key } = referenceTo(each.id, trace)
    return { code, key, text: each.text, programme: programme(each.programmeId), from: trace.causes(each.id) }
  }
  return {
    decisions: records.decisions.map(
      (each): NotulaDecision => ({
        ...record(each),
        outcome: each.outcome,
        method: each.method,
        votesFor: each.votesFor,
        votesAgainst: each.votesAgainst,
        abstained: each.abstained,
        decidedAt: each.decidedAt,
        readBackAt: each.readBackAt,
        became: trace.became(each.id),
      }),
    ),
    actions: records.actions.map(
      (each): NotulaAction => ({
        ...record(each),
        owner: people.owner(each.ownerPersonId, each.ownerOrganisationId),
        dueOn: each.dueOn,
        status: each.status,
        agreed: actionState(each, records.workshop.date).agreed ? 1 : 0,
        resources: each.resources,
        priority: each.priority,
      }),
    ),
    offers: records.offers.map(
      (each): NotulaOffer => ({
        ...record(each),
        by: people.organisation(each.fromOrganisationId),
        to: people.organisation(each.toOrganisationId),
        term: each.term,
        condition: each.condition,
        state: each.state,
        at: each.at,
        became: trace.became(each.id),
      }),
    ),
    offersSaid: offersSaid(records, trace),
  }
}

function offersSaid({ contributions, kinds }: NotulaRecords, trace: NotulaTrace): NotulaReference[] {
  const spoken = new Set(kinds.filter(({ role }) => role === 'offer').map(({ id }) => id))
  return contributions
    .filter(({ id, kindId }) => spoken.has(kindId) && !trace.became(id).some(({ of }) => of === 'offer'))
    .flatMap(({ id }) => trace.reference(id) ?? [])
}

function referenceTo(id: string, trace: NotulaTrace): NotulaReference {
  const reference = trace.reference(id)
  if (reference === undefined) throw new Error(`no code for ${id}`)
  return reference
}
