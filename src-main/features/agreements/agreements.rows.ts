import type { ActionStatus } from '../../contract/agreements.ts'
import type { Db } from '../../database/db.ts'

export interface DecisionRow {
  readonly id: string
  readonly workshopId: string
  readonly number: number
  readonly deviceLetter: string
  readonly text: string
  readonly programmeId: string | null
  readonly outcome: 'agreed' | 'rejected' | 'undecided'
  readonly method: 'consensus' | 'handCount'
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly abstained: number | null
  readonly decidedAt: number
  readonly readBackAt: number | null
}

export interface ActionRow {
  readonly id: string
  readonly workshopId: string
  readonly number: number
  readonly deviceLetter: string
  readonly text: string
  readonly programmeId: string | null
  readonly ownerPersonId: string | null
  readonly ownerName: string
  readonly ownerPosition: string
  readonly ownerOrganisationId: string | null
  readonly ownerOrganisation: string
  readonly dueOn: string | null
  readonly resources: string
  readonly priority: number | null
  readonly status: ActionStatus
}

export interface OfferRow {
  readonly id: string
  readonly workshopId: string
  readonly number: number
  readonly deviceLetter: string
  readonly fromOrganisationId: string
  readonly fromName: string
  readonly toOrganisationId: string | null
  readonly toName: string
  readonly programmeId: string | null
  readonly text: string
  readonly term: string
  readonly condition: string
  readonly state: 'pending' | 'accepted' | 'declined'
  readonly at: number
}

type Numbered = 'decision' | 'action' | 'offer'

/** The next number this device gives to a decision, an action or an offer; numbers are never given twice. */
export function nextNumber(db: Db, table: Numbered, row: { workshopId: string; deviceId: string }): number {
  return db.one<{ next: number }>(
    `SELECT ifnull(max(number), 0) + 1 AS next FROM "${table}" WHERE workshopId = :workshopId AND deviceId = :deviceId`,
    row,
  ).next
}

/** Puts a decision, an action or an offer into the bin. */
export function binRecord(db: Db, table: Numbered, id: string, at: number): void {
  db.run(`UPDATE "${table}" SET deletedAt = :at WHERE id = :id`, { id, at })
}

const decisions = `SELECT decision.id, decision.workshopId, decision.number, device.letter AS deviceLetter, decision.text, decision.programmeId, decision.outcome,
  decision.method, decision.votesFor, decision.votesAgainst, decision.abstained, decision.decidedAt, decision.readBackAt
  FROM decision JOIN device ON device.id = decision.deviceId WHERE decision.deletedAt IS NULL`

export function decisionsOf(db: Db, workshopId: string): DecisionRow[] {
  return db.all(`${decisions} AND decision.workshopId = :workshopId ORDER BY decision.number, device.letter`, { workshopId })
}

export function decisionById(db: Db, id: string): DecisionRow | undefined {
  return db.get(`${decisions} AND decision.id = :id`, { id })
}

type StoredDecision = Omit<DecisionRow, 'deviceLetter'>

export function insertDecision(db: Db, row: StoredDecision & { deviceId: string }): void {
  db.run(
    `INSERT INTO decision (id, workshopId, deviceId, number, text, programmeId, outcome, method, votesFor, votesAgainst, abstained, decidedAt, readBackAt)
     VALUES (:id, :workshopId, :deviceId, :number, :text, :programmeId, :outcome, :method, :votesFor, :votesAgainst, :abstained, :decidedAt, :readBackAt)`,
    { ...row },
  )
}

export function updateDecision(db: Db, row: StoredDecision): void {
  const { id, text, programmeId, outcome, method, votesFor, votesAgainst, abstained, readBackAt } = row
  db.run(
    `UPDATE decision SET text = :text, programmeId = :programmeId, outcome = :outcome, method = :method, votesFor = :votesFor,
       votesAgainst = :votesAgainst, abstained = :abstained, readBackAt = :readBackAt WHERE id = :id`,
    { id, text, programmeId, outcome, method, votesFor, votesAgainst, abstained, readBackAt },
  )
}

const actions = `SELECT action.id, action.workshopId, action.number, device.letter AS deviceLetter, action.text, action.programmeId, action.ownerPersonId,
  ifnull(person.name, '') AS ownerName, ifnull(attendance.position, '') AS ownerPosition, action.ownerOrganisationId,
  ifnull(organisation.name, '') AS ownerOrganisation, action.dueOn, action.resources, action.priority, action.status
  FROM action JOIN device ON device.id = action.deviceId
  LEFT JOIN person ON person.id = action.ownerPersonId
  LEFT JOIN organisation ON organisation.id = action.ownerOrganisationId
  LEFT JOIN attendance ON attendance.personId = action.ownerPersonId AND attendance.workshopId = action.workshopId AND attendance.deletedAt IS NULL
  WHERE action.deletedAt IS NULL`

export function actionsOf(db: Db, workshopId: string): ActionRow[] {
  return db.all(`${actions} AND action.workshopId = :workshopId ORDER BY action.number, device.letter`, { workshopId })
}

export function actionById(db: Db, id: string): ActionRow | undefined {
  return db.get(`${actions} AND action.id = :id`, { id })
}

type StoredAction = Omit<ActionRow, 'deviceLetter' | 'ownerName' | 'ownerPosition' | 'ownerOrganisation'>

export function insertAction(db: Db, row: StoredAction & { deviceId: string; createdAt: number }): void {
  db.run(
    `INSERT INTO action (id, workshopId, deviceId, number, text, programmeId, ownerPersonId, ownerOrganisationId, dueOn, resources, priority, status, createdAt)
     VALUES (:id, :workshopId, :deviceId, :number, :text, :programmeId, :ownerPersonId, :ownerOrganisationId, :dueOn, :resources, :priority, :status, :createdAt)`,
    { ...row },
  )
}

export function updateAction(db: Db, row: StoredAction): void {
  const { id, text, programmeId, ownerPersonId, ownerOrganisationId, dueOn, resources, priority, status } = row
  db.run(
    `UPDATE action SET text = :text, programmeId = :programmeId, ownerPersonId = :ownerPersonId, ownerOrganisationId = :ownerOrganisationId,
       dueOn = :dueOn, resources = :resources, priority = :priority, status = :status WHERE id = :id`,
    { id, text, programmeId, ownerPersonId, ownerOrganisationId, dueOn, resources, priority, status },
  )
}

const offers = `SELECT offer.id, offer.workshopId, offer.number, device.letter AS deviceLetter, offer.fromOrganisationId, giver.name AS fromName,
  offer.toOrganisationId, ifnull(taker.name, '') AS toName, offer.programmeId, offer.text, offer.term, offer.condition, offer.state, offer.at
  FROM offer JOIN device ON device.id = offer.deviceId
  JOIN organisation AS giver ON giver.id = offer.fromOrganisationId
  LEFT JOIN organisation AS taker ON taker.id = offer.toOrganisationId
  WHERE offer.deletedAt IS NULL`

export function offersOf(db: Db, workshopId: string): OfferRow[] {
  return db.all(`${offers} AND offer.workshopId = :workshopId ORDER BY offer.number, device.letter`, { workshopId })
}

export function offerById(db: Db, id: string): OfferRow | undefined {
  return db.get(`${offers} AND offer.id = :id`, { id })
}

type StoredOffer = Omit<OfferRow, 'deviceLetter' | 'fromName' | 'toName'>

export function insertOffer(db: Db, row: StoredOffer & { deviceId: string }): void {
  db.run(
    `INSERT INTO offer (id, workshopId, deviceId, number, fromOrganisationId, toOrganisationId, programmeId, text, term, condition, state, at)
     VALUES (:id, :workshopId, :deviceId, :number, :fromOrganisationId, :toOrganisationId, :programmeId, :text, :term, :condition, :state, :at)`,
    { ...row },
  )
}

export function updateOffer(db: Db, row: StoredOffer): void {
  const { id, fromOrganisationId, toOrganisationId, programmeId, text, term, condition, state } = row
  db.run(
    `UPDATE offer SET fromOrganisationId = :fromOrganisationId, toOrganisationId = :toOrganisationId, programmeId = :programmeId, text = :text,
       term = :term, condition = :condition, state = :state WHERE id = :id`,
    { id, fromOrganisationId, toOrganisationId, programmeId, text, term, condition, state },
  )
}
