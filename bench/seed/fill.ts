import { beginChanges } from '../../src-main/database/images.ts'
import { writeCommandRow } from '../../src-main/database/replay.ts'
import { insertLink } from '../../src-main/features/agreements/link.rows.ts'
import { insertContribution } from '../../src-main/features/contributions/contributions.rows.ts'
import { chance } from './chance.ts'
import type { Room } from './room.ts'
import { sentence } from './sentences.ts'
import type { Seeded } from './workshop.ts'

/** Writes many contributions as past sessions left them: rows, words for search and history, each under a command of its own, but in one transaction. */
export function fillWorkshop(
  { open: { db, device } }: Room,
  { workshopId, kinds, attendanceIds }: Seeded,
  { count, seed }: { count: number; seed: number },
): void {
  const luck = chance(seed)
  const began = Date.now() - count * 1000 - 3_600_000
  const { first } = db.one<{ first: number }>('SELECT ifnull(max(deviceSeq), 0) + 1 AS first FROM command WHERE workshopId = :workshopId', {
    workshopId,
  })
  const places = db.all<{ programmeId: string; stepId: string }>(
    `SELECT workshopProgramme.programmeId, step.id AS stepId FROM workshopProgramme JOIN step ON step.workshopId = workshopProgramme.workshopId
     WHERE workshopProgramme.workshopId = :workshopId AND step.hidden = 0`,
    { workshopId },
  )
  let lastObstacle: string | null = null
  db.pragma('synchronous = OFF')
  db.script('BEGIN IMMEDIATE')
  for (let said = 0; said < count; said += 1) {
    const at = began + said * 1000
    const [id, commandId] = [luck.id(at), luck.id(at)]
    const kind = kinds[luck.number(kinds.length)]
    const place = places[Math.floor((said * places.length) / count)]
    beginChanges(db, commandId)
    insertContribution(db, {
      id,
      workshopId,
      deviceId: device.id,
      deviceSeq: first + said,
      number: 1 + said,
      firstKeyAt: at,
      orderAt: at,
      kindId: kind?.id ?? '',
      attendanceId: attendanceIds[luck.number(attendanceIds.length)] ?? null,
      source: 'spoken',
      programmeId: place?.programmeId ?? null,
      blockId: null,
      stepId: place?.stepId ?? null,
      turnId: null,
      text: sentence(luck),
      language: 'id',
      verbatim: 0,
      important: luck.number(20) === 0 ? 1 : 0,
      bookmarked: luck.number(30) === 0 ? 1 : 0,
      visibility: 'open',
      release: 'released',
      authorRole: 'facilitator',
    })
    if (kind?.role === 'wayOut' && lastObstacle !== null)
      insertLink(db, { id: luck.id(at), workshopId, fromId: id, toId: lastObstacle, relation: 'resolves' })
    if (kind?.role === 'obstacle') lastObstacle = id
    writeCommandRow(db, {
      id: commandId,
      deviceId: device.id,
      workshopId,
      deviceSeq: first + said,
      role: 'facilitator',
      personId: null,
      name: 'contributions.capture',
      at,
      undoable: 1,
      undoes: null,
      reply: '{"code":"X-1"}',
    })
  }
  db.script('COMMIT')
  db.pragma('synchronous = EXTRA')
}
