import type { Db } from '../../database/db.ts'
import { streamPage } from '../contributions/stream.rows.ts'

/** The obstacles of a workshop that have neither a way out nor anything agreed. */
export function obstaclesWithoutWayOut(db: Db, workshopId: string): { id: string; openReason: string }[] {
  const sought = { match: null, number: null, part: '' }
  return streamPage(db, { workshopId, filter: 'openObstacles', sought, role: 'facilitator' }, 0, 100_000)
}

/** Writes why an obstacle stays open. */
export function setOpenReason(db: Db, row: { id: string; workshopId: string; reason: string }): void {
  db.run('UPDATE contribution SET openReason = :reason WHERE id = :id AND workshopId = :workshopId', row)
}
