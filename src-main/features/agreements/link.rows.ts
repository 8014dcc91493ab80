import type { Db } from '../../database/db.ts'

export type Relation = 'answers' | 'causes' | 'resolves' | 'became' | 'continues' | 'mergedFrom' | 'splitFrom'

/** Joins two records; a link that is there already stays as it is. */
export function insertLink(db: Db, row: { id: string; workshopId: string; fromId: string; toId: string; relation: Relation }): void {
  const { fromId, toId, relation } = row
  const known = db.get(
    'SELECT 1 AS known FROM link WHERE fromId = :fromId AND toId = :toId AND relation = :relation AND deletedAt IS NULL',
    {
      fromId,
      toId,
      relation,
    },
  )
  if (!known)
    db.run('INSERT INTO link (id, workshopId, fromId, toId, relation) VALUES (:id, :workshopId, :fromId, :toId, :relation)', { ...row })
}

export function linkWorkshop(db: Db, row: { fromId: string; toId: string }): string | undefined {
  return db.get<{ workshopId: string }>('SELECT workshopId FROM link WHERE fromId = :fromId AND toId = :toId AND deletedAt IS NULL', row)
    ?.workshopId
}

export function binLinks(db: Db, row: { fromId: string; toId: string; at: number }): void {
  db.run('UPDATE link SET deletedAt = :at WHERE fromId = :fromId AND toId = :toId AND deletedAt IS NULL', row)
}

export interface CauseRow {
  readonly ofId: string
  readonly id: string
  readonly letter: string
  readonly number: number
  readonly deviceLetter: string
  readonly text: string
  readonly name: string
  readonly attendanceId: string | null
}

/** For each decision, action and offer of a workshop, the contributions and decisions it came from. */
export function causesOf(db: Db, workshopId: string): CauseRow[] {
  return db.all(
    `SELECT link.toId AS ofId, contribution.id, upper(kind.letter) AS letter, contribution.number, device.letter AS deviceLetter, contribution.text,
       ifnull(person.name, '') AS name, contribution.attendanceId
     FROM link JOIN contribution ON contribution.id = link.fromId AND contribution.deletedAt IS NULL AND contribution.visibility <> 'private'
     JOIN kind ON kind.id = contribution.kindId JOIN device ON device.id = contribution.deviceId
     LEFT JOIN attendance ON attendance.id = contribution.attendanceId LEFT JOIN person ON person.id = attendance.personId
     WHERE link.workshopId = :workshopId AND link.relation = 'became' AND link.deletedAt IS NULL
     UNION ALL
     SELECT link.toId, decision.id, 'KP', decision.number, device.letter, decision.text, '', NULL
     FROM link JOIN decision ON decision.id = link.fromId AND decision.deletedAt IS NULL JOIN device ON device.id = decision.deviceId
     WHERE link.workshopId = :workshopId AND link.relation = 'became' AND link.deletedAt IS NULL`,
    { workshopId },
  )
}
