import { localDate } from '#words/dates.ts'
import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { contributionCode, recordCode } from '../contributions/code.rules.ts'
import { presentOrRefuse } from '../contributions/contributions.handlers.ts'
import { given } from '../given.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import { actionState } from './action.rules.ts'
import {
  actionById,
  actionsOf,
  binRecord,
  decisionById,
  decisionsOf,
  insertAction,
  insertDecision,
  insertOffer,
  nextNumber,
  offerById,
  offersOf,
  updateAction,
  updateDecision,
  updateOffer,
} from './agreements.rows.ts'
import { binLinks, causesOf, insertLink, linkWorkshop } from './link.rows.ts'
import { setOpenReason } from './obstacle.rows.ts'
import { binResponse, insertResponse, responseOf, updateResponse } from './response.rows.ts'

export const agreementHandlers: QueryHandlers<Named<QueryName, 'agreements'>> & CommandHandlers<Named<CommandName, 'agreements'>> = {
  'agreements.ofWorkshop': ({ workshopId }, { db, now }) => {
    const { zone } = workshopOrRefuse(db, workshopId)
    const today = localDate(now, zone)
    const causes = causesOf(db, workshopId)
    const causesFor = (id: string) =>
      causes
        .filter((cause) => cause.ofId === id)
        .map((cause) => ({
          id: cause.id,
          code: contributionCode(cause),
          letter: cause.letter,
          text: cause.text,
          name: cause.name,
          attendanceId: cause.attendanceId,
        }))
    return {
      decisions: decisionsOf(db, workshopId).map((row) => ({
        ...row,
        code: recordCode('KP', row.number, row.deviceLetter),
        causes: causesFor(row.id),
      })),
      actions: actionsOf(db, workshopId).map((row) => ({
        ...row,
        ...actionState(row, today),
        code: recordCode('A', row.number, row.deviceLetter),
        causes: causesFor(row.id),
      })),
      offers: offersOf(db, workshopId).map((row) => ({
        ...row,
        code: recordCode('TK', row.number, row.deviceLetter),
        causes: causesFor(row.id),
      })),
    }
  },

  'agreements.respond': ({ contributionId, responseId, outcome, reason, attendanceId }, { db, call }) => {
    const { workshopId } = presentOrRefuse(db, contributionId)
    takingWorkshop(db, workshopId)
    if (outcome === 'rejected' && (reason.trim() === '' || attendanceId === null)) throw new Refusal('rejectionUnexplained')
    const known = responseOf(db, contributionId)
    if (known) updateResponse(db, { id: known.id, outcome, reason, attendanceId, at: call.at })
    else insertResponse(db, { id: responseId, workshopId, contributionId, outcome, reason, attendanceId, at: call.at })
    return {}
  },

  'agreements.withdrawResponse': ({ contributionId }, { db, call }) => {
    takingWorkshop(db, presentOrRefuse(db, contributionId).workshopId)
    const known = responseOf(db, contributionId)
    if (!known) throw new Refusal('notFound', { what: 'response' })
    binResponse(db, known.id, call.at)
    return {}
  },

  'agreements.resolve': ({ linkId, obstacleId, wayOutId }, { db }) => {
    const { workshopId } = presentOrRefuse(db, obstacleId)
    takingWorkshop(db, workshopId)
    if (presentOrRefuse(db, wayOutId).workshopId !== workshopId || wayOutId === obstacleId)
      throw new Refusal('notFound', { what: 'wayOut' })
    insertLink(db, { id: linkId, workshopId, fromId: wayOutId, toId: obstacleId, relation: 'resolves' })
    return {}
  },

  'agreements.unlink': ({ fromId, toId }, { db, call }) => {
    const workshopId = linkWorkshop(db, { fromId, toId })
    if (!workshopId) throw new Refusal('notFound', { what: 'link' })
    takingWorkshop(db, workshopId)
    binLinks(db, { fromId, toId, at: call.at })
    return {}
  },

  'agreements.leaveOpen': ({ contributionId, reason }, { db }) => {
    const { workshopId } = presentOrRefuse(db, contributionId)
    takingWorkshop(db, workshopId)
    setOpenReason(db, { id: contributionId, workshopId, reason: reason.trim() })
    return {}
  },

  'agreements.addDecision': ({ workshopId, decisionId, causeId, linkId, ...fields }, commanding) => {
    const { db, call } = commanding
    const number = startRecord(commanding, workshopId, 'decision')
    insertDecision(db, { ...fields, id: decisionId, workshopId, deviceId: call.deviceId, number, decidedAt: call.at, readBackAt: null })
    if (causeId !== null) insertLink(db, { id: linkId, workshopId, fromId: causeId, toId: decisionId, relation: 'became' })
    return { code: recordCode('KP', number, call.deviceLetter) }
  },

  'agreements.editDecision': ({ decisionId, changes }, { db }) => {
    const before = there(decisionById(db, decisionId), 'decision')
    takingWorkshop(db, before.workshopId)
    const after = { ...before, ...given(changes) }
    // What is read back is what was written then: a changed decision has not been read back yet.
    updateDecision(db, { ...after, readBackAt: after.text === before.text && after.outcome === before.outcome ? before.readBackAt : null })
    return {}
  },

  'agreements.readBack': ({ decisionId }, { db, call }) => {
    const before = there(decisionById(db, decisionId), 'decision')
    takingWorkshop(db, before.workshopId)
    updateDecision(db, { ...before, readBackAt: call.at })
    return {}
  },

  'agreements.binDecision': ({ decisionId }, { db, call }) => {
    takingWorkshop(db, there(decisionById(db, decisionId), 'decision').workshopId)
    binRecord(db, 'decision', decisionId, call.at)
    return {}
  },

  'agreements.addAction': ({ workshopId, actionId, causeId, linkId, ...fields }, commanding) => {
    const { db, call } = commanding
    const number = startRecord(commanding, workshopId, 'action')
    insertAction(db, { ...fields, id: actionId, workshopId, deviceId: call.deviceId, number, createdAt: call.at })
    if (causeId !== null) insertLink(db, { id: linkId, workshopId, fromId: causeId, toId: actionId, relation: 'became' })
    return { code: recordCode('A', number, call.deviceLetter) }
  },

  /** An action is followed up after its workshop has closed: its fields stay open to change. */
  'agreements.editAction': ({ actionId, changes }, { db }) => {
    const before = there(actionById(db, actionId), 'action')
    updateAction(db, { ...before, ...given(changes) })
    return {}
  },

  'agreements.binAction': ({ actionId }, { db, call }) => {
    takingWorkshop(db, there(actionById(db, actionId), 'action').workshopId)
    binRecord(db, 'action', actionId, call.at)
    return {}
  },

  'agreements.addOffer': ({ workshopId, offerId, causeId, linkId, ...fields }, commanding) => {
    const { db, call } = commanding
    const number = startRecord(commanding, workshopId, 'offer')
    insertOffer(db, { ...fields, id: offerId, workshopId, deviceId: call.deviceId, number, at: call.at })
    if (causeId !== null) insertLink(db, { id: linkId, workshopId, fromId: causeId, toId: offerId, relation: 'became' })
    return { code: recordCode('TK', number, call.deviceLetter) }
  },

  'agreements.editOffer': ({ offerId, changes }, { db }) => {
    const before = there(offerById(db, offerId), 'offer')
    takingWorkshop(db, before.workshopId)
    updateOffer(db, { ...before, ...given(changes) })
    return {}
  },

  'agreements.binOffer': ({ offerId }, { db, call }) => {
    takingWorkshop(db, there(offerById(db, offerId), 'offer').workshopId)
    binRecord(db, 'offer', offerId, call.at)
    return {}
  },
}

function startRecord({ db, call }: Commanding, workshopId: string, table: 'decision' | 'action' | 'offer'): number {
  takingWorkshop(db, workshopId)
  return nextNumber(db, table, { workshopId, deviceId: call.deviceId })
}

function there<Row>(row: Row | undefined, what: string): Row {
  if (!row) throw new Refusal('notFound', { what })
  return row
}
