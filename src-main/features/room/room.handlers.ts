import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { blockOrRefuse } from '../agenda/agenda.handlers.ts'
import { blockById, endBlock, endOpenBlocks, extendBlock, runningBlock, startBlock } from '../agenda/agenda.rows.ts'
import { attendanceById, markArrived } from '../people/attendance.rows.ts'
import { attendanceOrRefuse } from '../people/people.handlers.ts'
import { stepsOf } from '../workshops/kinds.rows.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import {
  coverageOf,
  insertQueueEntry,
  queueOf,
  removeQueueEntry,
  roomOf,
  setDraft,
  setSelection,
  setStep,
  unfinishedWorkshop,
} from './room.rows.ts'
import { standing } from './standing-room.ts'
import { endOpenTurns, insertTurn, speakerNow } from './turn.rows.ts'

const day = 86_400_000

export const roomHandlers: QueryHandlers<Named<QueryName, 'room'>> & CommandHandlers<Named<CommandName, 'room'>> = {
  'room.now': ({ workshopId }, { db, deviceId }) => {
    workshopOrRefuse(db, workshopId)
    const where = { workshopId, deviceId }
    const { draft, draftFirstKeyAt, draftKindId, selectionId } = roomOf(db, where)
    return {
      ...standing(db, where),
      speaker: speakerNow(db, workshopId, deviceId) ?? null,
      queue: queueOf(db, where),
      draft: { text: draft, firstKeyAt: draftFirstKeyAt, kindId: draftKindId },
      selectionId,
      coverage: coverageOf(db, workshopId),
    }
  },

  'room.unfinished': (_input, { db, deviceId, now }) => ({ workshopId: unfinishedWorkshop(db, { deviceId, since: now - day }) ?? null }),

  'room.startBlock': ({ blockId }, { db, call }) => {
    const { workshopId } = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, workshopId)
    if (runningBlock(db, workshopId)?.id !== blockId) {
      endOpenBlocks(db, workshopId, call.at)
      startBlock(db, blockId, call.at)
    }
    setStep(db, { workshopId, deviceId: call.deviceId, stepId: null })
    return {}
  },

  'room.endBlock': ({ blockId }, { db, call }) => {
    const block = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, block.workshopId)
    if (block.startedAt === null || block.endedAt !== null) throw new Refusal('notFound', { what: 'block' })
    endBlock(db, blockId, call.at)
    return {}
  },

  'room.extendBlock': ({ blockId, minutes }, { db }) => {
    takingWorkshop(db, blockOrRefuse(blockById(db, blockId)).workshopId)
    extendBlock(db, blockId, minutes)
    return {}
  },

  'room.step': ({ workshopId, stepId }, { db, call }) => {
    if (stepId !== null && !stepsOf(db, workshopId).some((step) => step.id === stepId)) throw new Refusal('notFound', { what: 'step' })
    setStep(db, { workshopId, deviceId: call.deviceId, stepId })
    return {}
  },

  'room.speak': ({ workshopId, turnId, attendanceId }, commanding) => {
    takingWorkshop(commanding.db, workshopId)
    beginTurn(commanding, { workshopId, turnId, attendanceId })
    return {}
  },

  'room.silence': ({ workshopId }, { db, call }) => {
    takingWorkshop(db, workshopId)
    endOpenTurns(db, { workshopId, deviceId: call.deviceId, at: call.at })
    return {}
  },

  'room.queue': ({ workshopId, entryId, attendanceId }, { db, call }) => {
    takingWorkshop(db, workshopId)
    attendanceOrRefuse(attendanceById(db, attendanceId))
    insertQueueEntry(db, { id: entryId, workshopId, deviceId: call.deviceId, attendanceId, queuedAt: call.at })
    return {}
  },

  'room.unqueue': ({ entryId }, { db }) => {
    removeQueueEntry(db, entryId)
    return {}
  },

  'room.next': ({ workshopId, turnId }, commanding) => {
    const { db, call } = commanding
    takingWorkshop(db, workshopId)
    const next = queueOf(db, { workshopId, deviceId: call.deviceId })[0]
    if (!next) throw new Refusal('notFound', { what: 'queue' })
    removeQueueEntry(db, next.id)
    beginTurn(commanding, { workshopId, turnId, attendanceId: next.attendanceId })
    return {}
  },

  'room.keepDraft': ({ workshopId, text, firstKeyAt, kindId }, { db, call }) => {
    setDraft(db, { workshopId, deviceId: call.deviceId, draft: text, firstKeyAt, kindId })
    return {}
  },

  'room.select': ({ workshopId, contributionId }, { db, call }) => {
    setSelection(db, { workshopId, deviceId: call.deviceId, selectionId: contributionId })
    return {}
  },
}

/** One speaks at a time on a device. Who speaks is here: a speaker not yet marked as arrived arrives now. */
function beginTurn({ db, call }: Commanding, turn: { workshopId: string; turnId: string; attendanceId: string }): void {
  const { workshopId, turnId, attendanceId } = turn
  const attendance = attendanceOrRefuse(attendanceById(db, attendanceId))
  const { deviceId, at } = call
  if (speakerNow(db, workshopId, deviceId)?.attendanceId === attendanceId) return
  endOpenTurns(db, { workshopId, deviceId, at })
  if (attendance.arrivedAt === null) markArrived(db, attendanceId, at)
  insertTurn(db, { id: turnId, workshopId, deviceId, blockId: runningBlock(db, workshopId)?.id ?? null, attendanceId, startedAt: at })
}
