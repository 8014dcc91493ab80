import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import type { Contribution } from '../../contract/contributions.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { obstacleStatus } from '../agreements/obstacle.rules.ts'
import { responseOf } from '../agreements/response.rows.ts'
import { given } from '../given.ts'
import { setDraft } from '../room/room.rows.ts'
import { standing } from '../room/standing-room.ts'
import { speakerNow } from '../room/turn.rows.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import { contributionCode } from './code.rules.ts'
import {
  binContribution,
  binRendering,
  type ContributionRow,
  contributionById,
  insertContribution,
  insertRendering,
  isPrivateOfOthers,
  kindExists,
  nextPlace,
  renderingsOf,
  updateContribution,
  updateRendering,
} from './contributions.rows.ts'
import { relatedTo } from './related.rows.ts'
import { revisionsOf } from './revisions.rows.ts'
import { soughtFrom } from './sought.rules.ts'
import { codeParts, placeInStream, type StreamRow, streamCount, streamPage, streamRow, tallyByKind } from './stream.rows.ts'

const nothing = soughtFrom('')

export const contributionHandlers: QueryHandlers<Named<QueryName, 'contributions'>> & CommandHandlers<Named<CommandName, 'contributions'>> =
  {
    'contributions.count': ({ workshopId, filter, words }, { db, role }) => ({
      count: streamCount(db, { workshopId, filter, sought: soughtFrom(words), role }),
    }),

    'contributions.place': ({ workshopId, filter, words, contributionId }, { db, role }) => ({
      contributionId,
      index: placeInStream(db, { workshopId, filter, sought: soughtFrom(words), role }, contributionId),
    }),

    'contributions.page': ({ workshopId, filter, words, offset, limit }, { db, role }) => {
      const rows = streamPage(db, { workshopId, filter, sought: soughtFrom(words), role }, offset, limit)
      return shownWith(db, rows)
    },

    'contributions.counts': ({ workshopId }, { db, role }) => {
      workshopOrRefuse(db, workshopId)
      const which = { workshopId, sought: nothing, role }
      const kinds = tallyByKind(db, { workshopId, role })
      const sum = (part: 'shown' | 'bookmarked' | 'held' | 'bin') => kinds.reduce((total, kind) => total + kind[part], 0)
      return {
        all: sum('shown'),
        openObstacles: streamCount(db, { ...which, filter: 'openObstacles' }),
        unanswered: streamCount(db, { ...which, filter: 'unanswered' }),
        bookmarked: sum('bookmarked'),
        held: sum('held'),
        bin: sum('bin'),
        kinds: kinds.filter(({ count }) => count > 0).map(({ kindId, count }) => ({ kindId, count })),
      }
    },

    'contributions.one': ({ contributionId }, { db, role }) => {
      const row = isPrivateOfOthers(db, { id: contributionId, role }) ? undefined : streamRow(db, contributionId)
      const [shown] = row ? shownWith(db, [row]) : []
      if (!shown) throw new Refusal('notFound', { what: 'contribution' })
      const response = responseOf(db, contributionId)
      return {
        ...shown,
        renderings: renderingsOf(db, contributionId),
        responseReason: response?.reason ?? '',
        responseBy: response?.attendanceId ?? null,
        history: revisionsOf(db, contributionId),
      }
    },

    'contributions.capture': (input, { db, call }) => {
      const { workshopId, contributionId } = input
      takingWorkshop(db, workshopId)
      if (!kindExists(db, { id: input.kindId, workshopId })) throw new Refusal('notFound', { what: 'kind' })
      const place = nextPlace(db, { workshopId, deviceId: call.deviceId })
      const here = standing(db, { workshopId, deviceId: call.deviceId })
      const speaker = speakerNow(db, workshopId, call.deviceId)
      const spoken = input.source === 'spoken'
      const attendanceId = input.attendanceId === undefined ? (spoken ? (speaker?.attendanceId ?? null) : null) : input.attendanceId
      insertContribution(db, {
        id: contributionId,
        workshopId,
        deviceId: call.deviceId,
        deviceSeq: call.deviceSeq,
        number: place.number,
        firstKeyAt: input.firstKeyAt,
        orderAt: Math.max(input.firstKeyAt, place.after),
        kindId: input.kindId,
        attendanceId,
        source: input.source,
        programmeId: input.programmeId === undefined ? here.programmeId : input.programmeId,
        blockId: here.blockId,
        stepId: input.stepId === undefined ? here.stepId : input.stepId,
        turnId: speaker && attendanceId === speaker.attendanceId ? speaker.turnId : null,
        text: input.text,
        language: input.language,
        verbatim: input.verbatim ? 1 : 0,
        important: input.important ? 1 : 0,
        bookmarked: 0,
        visibility: input.visibility,
        release: input.release,
        authorRole: call.role,
      })
      // The words are no draft any more; in the same transaction, so that a kill can neither lose nor double them.
      setDraft(db, { workshopId, deviceId: call.deviceId, draft: '', firstKeyAt: null, kindId: null })
      return { code: codeOf(db, contributionId) }
    },

    'contributions.edit': ({ contributionId, changes }, { db }) => {
      const before = presentOrRefuse(db, contributionId)
      takingWorkshop(db, before.workshopId)
      const { verbatim, important, bookmarked, ...rest } = given(changes)
      if (rest.kindId !== undefined && !kindExists(db, { id: rest.kindId, workshopId: before.workshopId }))
        throw new Refusal('notFound', { what: 'kind' })
      const number = (now: boolean | undefined, then: number) => (now === undefined ? then : now ? 1 : 0)
      const after: ContributionRow = {
        ...before,
        ...rest,
        turnId: rest.attendanceId === undefined || rest.attendanceId === before.attendanceId ? before.turnId : null,
        verbatim: number(verbatim, before.verbatim),
        important: number(important, before.important),
        bookmarked: number(bookmarked, before.bookmarked),
      }
      updateContribution(db, after)
      return { code: codeOf(db, contributionId) }
    },

    'contributions.bin': ({ contributionIds }, { db, call }) => {
      for (const id of contributionIds) {
        takingWorkshop(db, presentOrRefuse(db, id).workshopId)
        binContribution(db, id, call.at)
      }
      return {}
    },

    'contributions.restore': ({ contributionIds }, { db }) => {
      for (const id of contributionIds) {
        const row = contributionById(db, id)
        if (!row) throw new Refusal('notFound', { what: 'contribution' })
        takingWorkshop(db, row.workshopId)
        binContribution(db, id, null)
      }
      return {}
    },

    'contributions.render': ({ contributionId, renderingId, language, text }, { db, call }) => {
      const { workshopId } = presentOrRefuse(db, contributionId)
      takingWorkshop(db, workshopId)
      const known = renderingsOf(db, contributionId).find((rendering) => rendering.language === language)
      const words = text.trim()
      if (known && words === '') binRendering(db, known.id, call.at)
      else if (known) updateRendering(db, { id: known.id, text: words, at: call.at })
      else if (words !== '') insertRendering(db, { id: renderingId, workshopId, contributionId, language, text: words, at: call.at })
      return {}
    },
  }

/** The contribution, if it is there and not in the bin. */
export function presentOrRefuse(db: Db, id: string): ContributionRow {
  const row = contributionById(db, id)
  if (!row || row.deletedAt !== null) throw new Refusal('notFound', { what: 'contribution' })
  return row
}

function codeOf(db: Db, id: string): string {
  const parts = codeParts(db, id)
  if (!parts) throw new Error(`contribution ${id} is gone within its own transaction`)
  return contributionCode(parts)
}

function shownWith(db: Db, rows: readonly StreamRow[]): Contribution[] {
  const related = relatedTo(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ workshopId: _workshop, number, letter, deviceLetter, waysOut, agreed, deletedAt, ...row }) => ({
    ...row,
    code: contributionCode({ letter, number, deviceLetter }),
    verbatim: row.verbatim === 1,
    important: row.important === 1,
    bookmarked: row.bookmarked === 1,
    obstacle: row.role === 'obstacle' ? obstacleStatus(waysOut, agreed) : null,
    unanswered: row.role === 'suggestion' && row.response === null,
    related: related.get(row.id) ?? [],
    deleted: deletedAt !== null,
  }))
}
