import { instantOf } from '#words/dates.ts'
import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, Input, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { given } from '../given.ts'
import { movedBy } from '../moved-by.ts'
import { programmesOfWorkshop } from '../programmes/programmes.rows.ts'
import { stepsOf } from '../workshops/kinds.rows.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import type { WorkshopRow } from '../workshops/workshops.rows.ts'
import { type BlockRow, binBlock, blockById, blocksOf, insertBlock, placeBlock, updateBlock } from './agenda.rows.ts'
import { generateAgenda } from './generate.rules.ts'
import { dayOfClosing, planDay, usualOf } from './plan.rules.ts'

export const agendaHandlers: QueryHandlers<Named<QueryName, 'agenda'>> & CommandHandlers<Named<CommandName, 'agenda'>> = {
  'agenda.ofWorkshop': ({ workshopId }, { db }) => {
    const { opensAt, closesAt } = plannedDay(workshopOrRefuse(db, workshopId))
    const blocks = blocksOf(db, workshopId)
    return { ...planDay(blocks, opensAt, closesAt), plannedOpenAt: opensAt, plannedCloseAt: closesAt, usual: usualOf(blocks) }
  },

  'agenda.generated': (asked, { db }) => {
    const { opensAt, closesAt } = plannedDay(workshopOrRefuse(db, asked.workshopId))
    const { blocks, removed } = generated(db, asked)
    return { ...planDay(blocks, opensAt, closesAt), removed: removed.map(({ title }) => title), plannedCloseAt: closesAt }
  },

  'agenda.generate': (asked, { db, call }) => {
    const { workshopId } = asked
    takingWorkshop(db, workshopId)
    const before = new Map(blocksOf(db, workshopId).map((block) => [block.id, block]))
    const { blocks, removed } = generated(db, asked)
    for (const { id } of removed) binBlock(db, id, call.at)
    for (const [position, { id, ...block }] of blocks.entries()) {
      const known = id === null ? undefined : before.get(id)
      if (!known) insertBlock(db, { ...written(block), id: call.newId(), workshopId, position })
      else if (block.state === 'changed') updateBlock(db, { ...written(block), id: known.id })
      if (known && known.position !== position) placeBlock(db, known.id, position)
    }
    const counted = (state: string) => blocks.filter((block) => block.state === state).length
    return { added: counted('new'), changed: counted('changed'), removed: removed.length }
  },

  'agenda.addBlock': ({ workshopId, blockId, beforeId, ...fields }, { db }) => {
    takingWorkshop(db, workshopId)
    stepOrRefuse(db, workshopId, fields.stepId)
    const blocks = blocksOf(db, workshopId)
    const block = { ...belonging(fields), id: blockId, workshopId }
    insertBlock(db, { ...block, position: (blocks.at(-1)?.position ?? -1) + 1 })
    if (beforeId !== null) putBefore(db, [...blocks, block], blockId, beforeId)
    return {}
  },

  'agenda.editBlock': ({ blockId, changes }, { db }) => {
    const block = blockOrRefuse(blockById(db, blockId))
    takingWorkshop(db, block.workshopId)
    stepOrRefuse(db, block.workshopId, changes.stepId ?? null)
    // What a block becomes ends what it was: a break is no programme's.
    const otherwise = { ...(changes.kind ? { programmeId: null } : {}), ...(changes.programmeId ? { kind: '' as const } : {}) }
    updateBlock(db, { ...belonging({ ...written(block), ...otherwise, ...given(changes) }), id: blockId })
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
    if (beforeId !== blockId) putBefore(db, blocksOf(db, workshopId), blockId, beforeId)
    return {}
  },
}

/** Puts one of these blocks before another, or last. */
function putBefore(db: Db, blocks: readonly { id: string; position?: number }[], blockId: string, beforeId: string | null): void {
  const moved = blocks.filter(({ id }) => id === blockId)
  const others = blocks.filter(({ id }) => id !== blockId)
  const before = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
  if (before < 0) throw new Refusal('notFound', { what: 'block' })
  const order = [...others.slice(0, before), ...moved, ...others.slice(before)]
  for (const [position, row] of order.entries()) if (row.position !== position) placeBlock(db, row.id, position)
}

type Fields = Pick<BlockRow, 'title' | 'programmeId' | 'stepId' | 'plannedMinutes' | 'responsible' | 'kind'>

function written({ title, programmeId, stepId, plannedMinutes, responsible, kind }: Fields): Fields {
  return { title, programmeId, stepId, plannedMinutes, responsible, kind }
}

/** A block with a programme is that programme's and of no other kind; only such a one is planned for a step. */
function belonging<Given extends Fields>(block: Given): Given {
  return block.programmeId === null ? { ...block, stepId: null } : { ...block, kind: '' }
}

function stepOrRefuse(db: Db, workshopId: string, stepId: string | null): void {
  if (stepId !== null && !stepsOf(db, workshopId).some(({ id }) => id === stepId)) throw new Refusal('notFound', { what: 'step' })
}

function plannedDay(workshop: WorkshopRow): { opensAt: number; closesAt: number } {
  const { date, zone, plannedOpen, plannedClose } = workshop
  return { opensAt: instantOf(date, plannedOpen, zone), closesAt: instantOf(dayOfClosing(workshop), plannedClose, zone) }
}

function generated(db: Db, asked: Input<'agenda.generate'>) {
  const { workshopId } = asked
  return generateAgenda(blocksOf(db, workshopId), programmesOfWorkshop(db, workshopId), stepsOf(db, workshopId), asked)
}

/** The block, or the refusal that it is gone. */
export function blockOrRefuse(row: BlockRow | undefined): BlockRow {
  if (!row) throw new Refusal('notFound', { what: 'block' })
  return row
}
