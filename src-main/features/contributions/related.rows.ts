import type { Related } from '../../contract/contributions.ts'
import type { Db } from '../../database/db.ts'
import { contributionCode, recordCode } from './code.rules.ts'

interface Found {
  readonly ofId: string
  readonly id: string
  readonly relation: string
  readonly table: Related['table']
  readonly letter: string
  readonly number: number
  readonly deviceLetter: string
}

const prefixes = { decision: 'KP', action: 'A', offer: 'TK' } as const

/** What is linked with each of these records, in either direction: `relation` is as seen from the other end ("resolvesBy" where it is the target). */
export function relatedTo(db: Db, ids: readonly string[]): Map<string, Related[]> {
  const found = db.all<Found>(
    `WITH wanted AS (SELECT value AS id FROM json_each(:ids)),
       pair AS (
         SELECT wanted.id AS ofId, link.toId AS id, link.relation FROM wanted JOIN link ON link.fromId = wanted.id AND link.deletedAt IS NULL
         UNION SELECT wanted.id, link.fromId, link.relation || 'By' FROM wanted JOIN link ON link.toId = wanted.id AND link.deletedAt IS NULL
       )
     SELECT pair.ofId, pair.id, pair.relation, 'contribution' AS "table", kind.letter, contribution.number, device.letter AS deviceLetter
       FROM pair JOIN contribution ON contribution.id = pair.id AND contribution.deletedAt IS NULL
       JOIN kind ON kind.id = contribution.kindId JOIN device ON device.id = contribution.deviceId
     UNION ALL SELECT pair.ofId, pair.id, pair.relation, 'decision', 'KP', decision.number, device.letter
       FROM pair JOIN decision ON decision.id = pair.id AND decision.deletedAt IS NULL JOIN device ON device.id = decision.deviceId
     UNION ALL SELECT pair.ofId, pair.id, pair.relation, 'action', 'A', action.number, device.letter
       FROM pair JOIN action ON action.id = pair.id AND action.deletedAt IS NULL JOIN device ON device.id = action.deviceId
     UNION ALL SELECT pair.ofId, pair.id, pair.relation, 'offer', 'TK', offer.number, device.letter
       FROM pair JOIN offer ON offer.id = pair.id AND offer.deletedAt IS NULL JOIN device ON device.id = offer.deviceId`,
    { ids: JSON.stringify(ids) },
  )
  const byId = new Map<string, Related[]>()
  for (const row of found) {
    const code = row.table === 'contribution' ? contributionCode(row) : recordCode(prefixes[row.table], row.number, row.deviceLetter)
    const list = byId.get(row.ofId) ?? []
    list.push({ id: row.id, code, relation: row.relation, table: row.table, letter: row.letter })
    byId.set(row.ofId, list)
  }
  return byId
}
