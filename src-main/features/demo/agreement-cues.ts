import { type Cue, cue } from './cue.ts'
import type { DemoScript } from './demo-script.ts'
import type { Stage } from './stage.ts'

/** What came of the words: decisions and their read-back, actions and what became of them, offers and their answers. */
export function agreementCues({ agreements, people }: DemoScript, stage: Stage): Cue[] {
  const organisationOf = new Map(people.people.map(({ key, organisation }) => [key, organisation]))
  return [
    ...agreements.decisions.flatMap((decision) => decisionCues(decision, stage)),
    ...agreements.actions.flatMap((action) => actionCues(action, stage, organisationOf)),
    ...agreements.offers.flatMap((offer) => offerCues(offer, stage)),
  ]
}

type Agreements = DemoScript['agreements']

function decisionCues(decision: Agreements['decisions'][number], stage: Stage): Cue[] {
  const { workshopId, onTheDay, newId } = stage
  const { text, outcome, method, votesFor, votesAgainst, abstained, corrected, readBackAt, cause } = decision
  const at = onTheDay(decision.at)
  const decisionId = stage.record(decision.key)
  return [
    cue(at, 'noteTaker', 'agreements.addDecision', () => ({
      workshopId,
      decisionId,
      causeId: cause === undefined ? null : stage.record(cause),
      linkId: newId(at),
      text,
      programmeId: programmeId(decision, stage),
      outcome,
      method,
      votesFor,
      votesAgainst,
      abstained,
    })),
    ...(corrected === undefined
      ? []
      : [cue(onTheDay(corrected.at), 'noteTaker', 'agreements.editDecision', () => ({ decisionId, changes: { text: corrected.text } }))]),
    ...(readBackAt === undefined ? [] : [cue(onTheDay(readBackAt), 'facilitator', 'agreements.readBack', () => ({ decisionId }))]),
  ]
}

function actionCues(action: Agreements['actions'][number], stage: Stage, organisationOf: ReadonlyMap<string, string>): Cue[] {
  const { workshopId, onTheDay, on, newId } = stage
  const { text, owner, due, resources, priority, later } = action
  const at = onTheDay(action.at)
  const actionId = stage.record(action.key)
  return [
    cue(at, 'noteTaker', 'agreements.addAction', () => ({
      workshopId,
      actionId,
      causeId: stage.record(action.cause),
      linkId: newId(at),
      text,
      programmeId: programmeId(action, stage),
      ownerPersonId: owner === null ? null : stage.person(owner),
      ownerOrganisationId: owner === null ? null : stage.organisation(organisationOf.get(owner) ?? ''),
      dueOn: due,
      resources,
      priority,
      status: 'notStarted',
    })),
    ...later.map(({ at: moment, status }) =>
      cue(on(moment), 'organiser', 'agreements.editAction', () => ({ actionId, changes: { status } })),
    ),
  ]
}

function offerCues(offer: Agreements['offers'][number], stage: Stage): Cue[] {
  const { workshopId, onTheDay, newId, organisation } = stage
  const { from, to, text, term, condition, answered } = offer
  const at = onTheDay(offer.at)
  const offerId = newId(at)
  return [
    cue(at, 'noteTaker', 'agreements.addOffer', () => ({
      workshopId,
      offerId,
      causeId: stage.record(offer.cause),
      linkId: newId(at),
      fromOrganisationId: organisation(from),
      toOrganisationId: to === null ? null : organisation(to),
      programmeId: programmeId(offer, stage),
      text,
      term,
      condition,
      state: 'pending',
    })),
    ...(answered === undefined
      ? []
      : [cue(onTheDay(answered.at), 'noteTaker', 'agreements.editOffer', () => ({ offerId, changes: { state: answered.state } }))]),
  ]
}

function programmeId({ programme }: { programme?: string | undefined }, stage: Stage): string | null {
  return programme === undefined ? null : stage.programme(programme)
}
