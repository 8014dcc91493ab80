import type { Output } from '../../contract/contract.ts'
import type { Db } from '../../database/db.ts'
import { actionIsAgreed } from '../agreements/agreed.sql.ts'
import { streamCount } from '../contributions/stream.rows.ts'

/** How much a workshop's documents will hold, and what in it still wants an eye. */
export function overviewOf(db: Db, workshopId: string): Output<'documents.overview'> {
  const sought = { match: null, number: null, part: '' }
  const counts = db.one<Omit<Output<'documents.overview'>, 'openObstacles' | 'unanswered'>>(
    `SELECT
       (SELECT count(*) FROM contribution WHERE workshopId = :workshopId AND deletedAt IS NULL AND visibility = 'open') AS contributions,
       (SELECT count(*) FROM contribution WHERE workshopId = :workshopId AND deletedAt IS NULL AND visibility = 'confidential') AS confidential,
       (SELECT count(*) FROM indicator WHERE workshopId = :workshopId AND deletedAt IS NULL) AS indicators,
       (SELECT count(*) FROM contribution JOIN kind ON kind.id = contribution.kindId
         WHERE contribution.workshopId = :workshopId AND contribution.deletedAt IS NULL AND contribution.visibility = 'open' AND kind.role = 'obstacle') AS obstacles,
       (SELECT count(*) FROM contribution JOIN kind ON kind.id = contribution.kindId
         WHERE contribution.workshopId = :workshopId AND contribution.deletedAt IS NULL AND contribution.visibility = 'open' AND kind.role = 'suggestion') AS suggestions,
       (SELECT count(*) FROM decision WHERE workshopId = :workshopId AND deletedAt IS NULL) AS decisions,
       (SELECT count(*) FROM action WHERE workshopId = :workshopId AND deletedAt IS NULL) AS actions,
       (SELECT count(*) FROM action WHERE workshopId = :workshopId AND deletedAt IS NULL AND status <> 'cancelled' AND NOT (${actionIsAgreed})) AS actionsNotAgreed,
       (SELECT count(*) FROM offer WHERE workshopId = :workshopId AND deletedAt IS NULL) AS offers,
       (SELECT count(*) FROM attendance WHERE workshopId = :workshopId AND deletedAt IS NULL AND arrivedAt IS NOT NULL) AS present`,
    { workshopId },
  )
  const role = 'facilitator'
  return {
    ...counts,
    openObstacles: streamCount(db, { workshopId, filter: 'openObstacles', sought, role }),
    unanswered: streamCount(db, { workshopId, filter: 'unanswered', sought, role }),
  }
}
