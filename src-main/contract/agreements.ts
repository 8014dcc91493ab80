import { z } from 'zod'
import { responseOutcome } from './contributions.ts'
import { command, query } from './operation.ts'
import { date, filledText, id, instant, line, text } from './values.ts'

export const actionStatus = z.enum(['notStarted', 'underWay', 'done', 'cancelled'])

const count = z.int().min(0).max(100_000).nullable()

const decisionFields = z.object({
  text: filledText,
  programmeId: id.nullable(),
  outcome: z.enum(['agreed', 'rejected', 'undecided']),
  method: z.enum(['consensus', 'handCount']),
  votesFor: count,
  votesAgainst: count,
  abstained: count,
})

const actionFields = z.object({
  text: filledText,
  programmeId: id.nullable(),
  ownerPersonId: id.nullable(),
  ownerOrganisationId: id.nullable(),
  dueOn: date.nullable(),
  resources: line,
  priority: z.int().min(1).max(3).nullable(),
  status: actionStatus,
})

const offerFields = z.object({
  fromOrganisationId: id,
  toOrganisationId: id.nullable(),
  programmeId: id.nullable(),
  text: filledText,
  term: line,
  condition: line,
  state: z.enum(['pending', 'accepted', 'declined']),
})

const cause = z.object({ id, code: z.string(), letter: z.string(), text: z.string(), name: z.string(), attendanceId: id.nullable() })

const decision = decisionFields.extend({ id, code: z.string(), decidedAt: instant, readBackAt: instant.nullable(), causes: z.array(cause) })
const action = actionFields.extend({
  id,
  code: z.string(),
  ownerName: z.string(),
  ownerPosition: z.string(),
  ownerOrganisation: z.string(),
  agreed: z.boolean(),
  overdue: z.boolean(),
  dueToday: z.boolean(),
  causes: z.array(cause),
})
const offer = offerFields.extend({
  id,
  code: z.string(),
  fromName: z.string(),
  toName: z.string(),
  at: instant,
  causes: z.array(cause),
})

/** What came of the words: responses, ways out, decisions, actions, offers, and the links between them. */
export const agreements = {
  'agreements.ofWorkshop': query(
    z.object({ workshopId: id }),
    z.object({ decisions: z.array(decision), actions: z.array(action), offers: z.array(offer) }),
  ),
  'agreements.respond': command(
    z.object({ contributionId: id, responseId: id, outcome: responseOutcome, reason: text, attendanceId: id.nullable() }),
    z.object({}),
  ),
  'agreements.withdrawResponse': command(z.object({ contributionId: id }), z.object({})),
  /** A way out that answers an obstacle. */
  'agreements.resolve': command(z.object({ linkId: id, obstacleId: id, wayOutId: id }), z.object({})),
  'agreements.unlink': command(z.object({ fromId: id, toId: id }), z.object({})),
  /** Why an obstacle stays open; an empty reason takes it back. */
  'agreements.leaveOpen': command(z.object({ contributionId: id, reason: text }), z.object({})),
  'agreements.addDecision': command(
    z.object({ workshopId: id, decisionId: id, causeId: id.nullable(), linkId: id, ...decisionFields.shape }),
    z.object({ code: z.string() }),
  ),
  'agreements.editDecision': command(z.object({ decisionId: id, changes: decisionFields.partial() }), z.object({})),
  'agreements.readBack': command(z.object({ decisionId: id }), z.object({})),
  'agreements.binDecision': command(z.object({ decisionId: id }), z.object({})),
  'agreements.addAction': command(
    z.object({ workshopId: id, actionId: id, causeId: id.nullable(), linkId: id, ...actionFields.shape }),
    z.object({ code: z.string() }),
  ),
  'agreements.editAction': command(z.object({ actionId: id, changes: actionFields.partial() }), z.object({})),
  'agreements.binAction': command(z.object({ actionId: id }), z.object({})),
  'agreements.addOffer': command(
    z.object({ workshopId: id, offerId: id, causeId: id.nullable(), linkId: id, ...offerFields.shape }),
    z.object({ code: z.string() }),
  ),
  'agreements.editOffer': command(z.object({ offerId: id, changes: offerFields.partial() }), z.object({})),
  'agreements.binOffer': command(z.object({ offerId: id }), z.object({})),
}

export type Decision = z.output<typeof decision>
export type Action = z.output<typeof action>
export type ActionStatus = z.output<typeof actionStatus>
export type Offer = z.output<typeof offer>
