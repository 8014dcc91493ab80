import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { endOpenBlocks } from '../agenda/agenda.rows.ts'
import { obstaclesWithoutWayOut, setOpenReason } from '../agreements/obstacle.rows.ts'
import { given } from '../given.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { endOpenTurns } from '../room/turn.rows.ts'
import { createWorkshop } from './create-workshop.ts'
import { kindHandlers } from './kinds.handlers.ts'
import { kindsOf, stepsOf } from './kinds.rows.ts'
import { takingWorkshop, workshopOrRefuse } from './standing.ts'
import {
  binSeries,
  binWorkshop,
  codeIsTaken,
  markClosed,
  markOpen,
  markReopened,
  restoreSeries,
  seriesInUse,
  updateDetails,
  workshopBefore,
  workshopSummaries,
} from './workshops.rows.ts'

export const workshopHandlers: QueryHandlers<Named<QueryName, 'workshops'>> & CommandHandlers<Named<CommandName, 'workshops'>> = {
  'workshops.list': (_input, { db }) => {
    const summaries = workshopSummaries(db).map((row) => ({ ...row, sample: row.sample === 1 }))
    return seriesInUse(db).map((series) => ({
      seriesId: series.id,
      title: series.title,
      sample: series.sample === 1,
      workshops: summaries.filter((summary) => summary.seriesId === series.id),
    }))
  },

  'workshops.get': ({ workshopId }, { db }) => {
    const row = workshopOrRefuse(db, workshopId)
    return { ...row, sample: row.sample === 1, kinds: kindsOf(db, workshopId), steps: stepsOf(db, workshopId) }
  },

  'workshops.lastTime': ({ workshopId }, { db }) => {
    workshopOrRefuse(db, workshopId)
    return workshopBefore(db, workshopId) ?? null
  },

  'workshops.create': createWorkshop,

  ...kindHandlers,

  'workshops.edit': ({ workshopId, changes }, { db, call }) => {
    const before = workshopOrRefuse(db, workshopId)
    if (changes.code !== undefined && codeIsTaken(db, changes.code, workshopId)) throw new Refusal('codeTaken', { code: changes.code })
    const { hostName, ...rest } = given(changes)
    const hostOrganisationId =
      hostName === undefined ? before.hostOrganisationId : ensureOrganisation(db, hostName, { id: call.newId, at: call.at, category: '' })
    updateDetails(db, { ...before, ...rest, hostOrganisationId })
    return {}
  },

  'workshops.open': ({ workshopId }, { db, call }) => {
    const workshop = takingWorkshop(db, workshopId)
    if (workshop.status === 'open') throw new Refusal('workshopOpen')
    markOpen(db, workshopId, call.at)
    return { openedAt: workshop.openedAt ?? call.at }
  },

  'workshops.close': ({ workshopId, reasons, closingReason }, { db, call }) => {
    if (takingWorkshop(db, workshopId).status !== 'open') throw new Refusal('workshopNotOpen')
    for (const { contributionId, reason } of reasons) setOpenReason(db, { id: contributionId, workshopId, reason })
    const unexplained = obstaclesWithoutWayOut(db, workshopId).filter((obstacle) => obstacle.openReason === '')
    if (unexplained.length > 0) throw new Refusal('openObstacles', { count: unexplained.length })
    endOpenTurns(db, { workshopId, deviceId: call.deviceId, at: call.at })
    endOpenBlocks(db, workshopId, call.at)
    markClosed(db, { id: workshopId, at: call.at, reason: closingReason })
    return { closedAt: call.at }
  },

  'workshops.reopen': ({ workshopId, reason }, { db }) => {
    if (workshopOrRefuse(db, workshopId).status !== 'closed') throw new Refusal('workshopOpen')
    markReopened(db, { id: workshopId, reason })
    return {}
  },

  'workshops.removeSeries': ({ seriesId }, { db, call }) => {
    binSeries(db, seriesId, call.at)
    return {}
  },

  'workshops.restoreSeries': ({ seriesId }, { db }) => {
    restoreSeries(db, seriesId)
    return {}
  },

  'workshops.remove': ({ workshopId }, { db, call }) => {
    workshopOrRefuse(db, workshopId)
    binWorkshop(db, workshopId, call.at)
    return {}
  },

  'workshops.restore': ({ workshopId }, { db }) => {
    binWorkshop(db, workshopId, null)
    return {}
  },
}
