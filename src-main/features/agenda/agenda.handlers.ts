import { instantOf } from '#words/dates.ts'
import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { given } from '../given.ts'
import { movedBy } from '../moved-by.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import { type BlockRow, binBlock, blockById, blocksOf, insertBlock, placeBlock, updateBlock } from './agenda.rows.ts'
import { dayOfClosing, planDay } from './plan.rules.ts'

export const agendaHandlers: QueryHandlers<Named<QueryName, 'agenda'>> & CommandHandlers<Named<CommandName, 'agenda'>> = {
  'agenda.ofWorkshop': ({ workshopId }, { db }) => {
    const workshop = workshopOrRefuse(db, workshopId)
    const { date, zone, plannedOpen, plannedClose } = workshop
    const plannedOpenAt = instantOf(date, plannedOpen, zone)
    const plannedCloseAt = instantOf(dayOfClosing(workshop), plannedClose, zone)
    return { ...planDay(blocksOf(db, workshopId), plannedOpenAt, plannedCloseAt), plannedOpenAt, plannedCloseAt }
  },

  'agenda.addBlock': ({ workshopId, blockId, ...fields }, { db }) => {
    takingWorkshop(db, workshopId)
    const last = blocksOf(db, workshopId).at(-1)
    insertBlock(db, { ...fields, id: blockId, workshopId, position: (last?.position ?? -1) + 1 })
    return {}
  },

  'agenda.editBlock': ({ blockId, changes }, { db }) => {
    const { id, title, programmeId, plannedMinutes, responsible, kind, workshopId } = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, workshopId)
    updateBlock(db, { id, title, programmeId, plannedMinutes, responsible, kind, ...given(changes) })
    return {}
  },

  'agenda.removeBlock': ({ blockId }, { db, call }) => {
    takingWorkshop(db, blockOrRefuse(blockById(db, blockId)).workshopId)
    binBlock(db, blockId, call.at)
    return {}
  },

  'agenda.moveBlock': ({ blockId, by }, { db }) => {
    const { workshopId } = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, workshopId)
    for (const [position, row] of movedBy(blocksOf(db, workshopId), ({ id }) => id === blockId, by).entries()) {
      if (row.position !== position) placeBlock(db, row.id, position)
    }
    return {}
  },

  'agenda.placeBlock': ({ blockId, beforeId }, { db }) => {
    const { workshopId } = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, workshopId)
    const blocks = blocksOf(db, workshopId)
    const moved = blocks.filter(({ id }) => id === blockId)
    const others = blocks.filter(({ id }) => id !== blockId)
    const before = beforeId === null || beforeId === blockId ? -1 : others.findIndex(({ id }) => id === beforeId)
    if (before < 0 && beforeId !== null && beforeId !== blockId) throw new Refusal('notFound', { what: 'block' })
    if (beforeId === blockId) return {}
    const order = before < 0 ? [...others, ...moved] : [...others.slice(0, before), ...moved, ...others.slice(before)]
    for (const [position, row] of order.entries()) if (row.position !== position) placeBlock(db, row.id, position)
    return {}
  },
}

/** The block, or the refusal that it is gone. */
export function blockOrRefuse(row: BlockRow | undefined): BlockRow {
  if (!row) throw new Refusal('notFound', { what: 'block' })
  return row
}
