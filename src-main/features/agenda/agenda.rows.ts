import type { BlockKind } from '../../contract/agenda.ts'
import type { Db } from '../../database/db.ts'

export interface BlockRow {
  readonly id: string
  readonly workshopId: string
  readonly title: string
  readonly programmeId: string | null
  readonly programmeShort: string
  readonly stepId: string | null
  readonly plannedMinutes: number
  readonly extendedMinutes: number
  readonly responsible: string
  readonly kind: BlockKind
  readonly position: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly contributions: number
}

const fields = `block.id, block.workshopId, block.title, block.programmeId, ifnull(programme.shortName, '') AS programmeShort, block.stepId, block.plannedMinutes,
  block.extendedMinutes, block.responsible, block.kind, block.position, block.startedAt, block.endedAt, ifnull(said.contributions, 0) AS contributions`

/** What was said in each block of a workshop: counted once for all blocks, not once for each. */
const said = (workshopId: string) =>
  `(SELECT blockId, count(*) AS contributions FROM contribution WHERE workshopId = ${workshopId} AND deletedAt IS NULL GROUP BY blockId) AS said`

export function blocksOf(db: Db, workshopId: string): BlockRow[] {
  return db.all(
    `SELECT ${fields} FROM block LEFT JOIN programme ON programme.id = block.programmeId LEFT JOIN ${said(':workshopId')} ON said.blockId = block.id
     WHERE block.workshopId = :workshopId AND block.deletedAt IS NULL ORDER BY block.position, block.id`,
    { workshopId },
  )
}

export function blockById(db: Db, id: string): BlockRow | undefined {
  return db.get(
    `SELECT ${fields} FROM block LEFT JOIN programme ON programme.id = block.programmeId
     LEFT JOIN ${said('(SELECT workshopId FROM block WHERE id = :id)')} ON said.blockId = block.id
     WHERE block.id = :id AND block.deletedAt IS NULL`,
    { id },
  )
}

/** The block that runs: started and not ended, the latest started first. */
export function runningBlock(db: Db, workshopId: string): { id: string; programmeId: string | null; stepId: string | null } | undefined {
  return db.get(
    `SELECT id, programmeId, stepId FROM block
     WHERE workshopId = :workshopId AND deletedAt IS NULL AND startedAt IS NOT NULL AND endedAt IS NULL ORDER BY startedAt DESC, id LIMIT 1`,
    { workshopId },
  )
}

type Written = Pick<BlockRow, 'id' | 'title' | 'programmeId' | 'stepId' | 'plannedMinutes' | 'responsible' | 'kind'>

export function insertBlock(db: Db, row: Written & Pick<BlockRow, 'workshopId' | 'position'>): void {
  db.run(
    `INSERT INTO block (id, workshopId, title, programmeId, stepId, plannedMinutes, extendedMinutes, responsible, kind, position)
     VALUES (:id, :workshopId, :title, :programmeId, :stepId, :plannedMinutes, 0, :responsible, :kind, :position)`,
    { ...row },
  )
}

export function updateBlock(db: Db, row: Written): void {
  db.run(
    `UPDATE block SET title = :title, programmeId = :programmeId, stepId = :stepId, plannedMinutes = :plannedMinutes,
       responsible = :responsible, kind = :kind
     WHERE id = :id`,
    { ...row },
  )
}

export function placeBlock(db: Db, id: string, position: number): void {
  db.run('UPDATE block SET position = :position WHERE id = :id', { id, position })
}

export function binBlock(db: Db, id: string, at: number): void {
  db.run('UPDATE block SET deletedAt = :at WHERE id = :id', { id, at })
}

/** Starts a block, or goes on with one that had ended: its first start stays. */
export function startBlock(db: Db, id: string, at: number): void {
  db.run('UPDATE block SET startedAt = ifnull(startedAt, :at), endedAt = NULL WHERE id = :id', { id, at })
}

export function endBlock(db: Db, id: string, at: number): void {
  db.run('UPDATE block SET endedAt = :at WHERE id = :id', { id, at })
}

export function endOpenBlocks(db: Db, workshopId: string, at: number): void {
  db.run(
    'UPDATE block SET endedAt = :at WHERE workshopId = :workshopId AND deletedAt IS NULL AND startedAt IS NOT NULL AND endedAt IS NULL',
    {
      workshopId,
      at,
    },
  )
}

export function extendBlock(db: Db, id: string, minutes: number): void {
  db.run('UPDATE block SET extendedMinutes = extendedMinutes + :minutes WHERE id = :id', { id, minutes })
}
