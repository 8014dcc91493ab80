import type { Contribution, StreamFilter } from '../../contract/contributions.ts'
import type { Db } from '../../database/db.ts'
import { actionIsAgreed } from '../agreements/agreed.sql.ts'

export interface StreamRow
  extends Omit<Contribution, 'code' | 'obstacle' | 'unanswered' | 'related' | 'verbatim' | 'important' | 'bookmarked' | 'deleted'> {
  readonly workshopId: string
  readonly number: number
  readonly letter: string
  readonly deviceLetter: string
  readonly verbatim: number
  readonly important: number
  readonly bookmarked: number
  readonly deletedAt: number | null
  readonly waysOut: number
  readonly agreed: number
}

/** How many ways out an obstacle has. */
const waysOut = `(SELECT count(*) FROM link JOIN contribution AS way ON way.id = link.fromId AND way.deletedAt IS NULL
  WHERE link.toId = contribution.id AND link.relation = 'resolves' AND link.deletedAt IS NULL)`

/** How many agreed decisions and actions came of an obstacle, directly or through its ways out. */
const agreed = `(SELECT count(*) FROM link AS came
  LEFT JOIN decision ON decision.id = came.toId AND decision.deletedAt IS NULL AND decision.outcome = 'agreed'
  LEFT JOIN action ON action.id = came.toId AND action.deletedAt IS NULL AND ${actionIsAgreed}
  WHERE came.relation = 'became' AND came.deletedAt IS NULL AND (decision.id IS NOT NULL OR action.id IS NOT NULL) AND (
    came.fromId = contribution.id OR came.fromId IN (
      SELECT link.fromId FROM link WHERE link.toId = contribution.id AND link.relation = 'resolves' AND link.deletedAt IS NULL
    )
  ))`

const fields = `contribution.id, contribution.workshopId, contribution.number, kind.letter, device.letter AS deviceLetter, contribution.kindId, kind.role,
  contribution.attendanceId, ifnull(person.name, '') AS name, ifnull(attendance.position, '') AS position,
  ifnull(organisation.name, '') AS organisation, ifnull(nullif(organisation.shortName, ''), ifnull(organisation.name, '')) AS organisationShort,
  contribution.source, contribution.turnId, contribution.programmeId, contribution.blockId, contribution.stepId, contribution.firstKeyAt,
  contribution.text, contribution.language, contribution.verbatim, contribution.important, contribution.bookmarked, contribution.visibility,
  contribution.release, contribution.openReason, contribution.deletedAt, response.outcome AS response,
  CASE WHEN kind.role = 'obstacle' THEN ${waysOut} ELSE 0 END AS waysOut, CASE WHEN kind.role = 'obstacle' THEN ${agreed} ELSE 0 END AS agreed`

const tables = `contribution
  JOIN kind ON kind.id = contribution.kindId
  JOIN device ON device.id = contribution.deviceId
  LEFT JOIN attendance ON attendance.id = contribution.attendanceId
  LEFT JOIN person ON person.id = attendance.personId
  LEFT JOIN organisation ON organisation.id = attendance.organisationId
  LEFT JOIN response ON response.contributionId = contribution.id AND response.deletedAt IS NULL`

const wanted: Record<StreamFilter, string> = {
  all: 'contribution.deletedAt IS NULL',
  openObstacles: `contribution.deletedAt IS NULL AND kind.role = 'obstacle' AND ${waysOut} = 0 AND ${agreed} = 0`,
  unanswered: "contribution.deletedAt IS NULL AND kind.role = 'suggestion' AND response.id IS NULL",
  bookmarked: 'contribution.deletedAt IS NULL AND contribution.bookmarked = 1',
  held: "contribution.deletedAt IS NULL AND contribution.release = 'held'",
  bin: 'contribution.deletedAt IS NOT NULL',
  suggestions: "contribution.deletedAt IS NULL AND kind.role = 'suggestion'",
  obstacles: "contribution.deletedAt IS NULL AND kind.role = 'obstacle'",
  waysOut: "contribution.deletedAt IS NULL AND kind.role = 'wayOut'",
}

/** What is looked for: words anywhere in the text (by their beginnings), a number, and any part of a speaker's name, position or organisation. */
export interface Sought {
  /** A full-text expression, or null for none. */
  readonly match: string | null
  readonly number: number | null
  /** Folded to lower case, for LIKE. */
  readonly part: string
}

function seeking({ match, number, part }: Sought): { sql: string; params: Record<string, string | number> } {
  const ways: string[] = []
  const params: Record<string, string | number> = {}
  if (match !== null) {
    ways.push('contribution.rowNumber IN (SELECT rowid FROM contributionWord WHERE contributionWord MATCH :match)')
    params.match = match
  }
  if (number !== null) {
    ways.push('contribution.number = :number')
    params.number = number
  }
  if (part !== '') {
    ways.push(
      "(person.name || ' ' || attendance.position || ' ' || ifnull(organisation.name, '') || ' ' || ifnull(organisation.shortName, '')) LIKE :part ESCAPE '\\'",
    )
    params.part = `%${part.replace(/[\\%_]/g, '\\$&')}%`
  }
  return { sql: ways.length > 0 ? `AND (${ways.join(' OR ')})` : '', params }
}

interface Which {
  readonly workshopId: string
  readonly filter: StreamFilter
  readonly sought: Sought
  /** Whose private rows are shown. */
  readonly role: string
}

const mine = "(contribution.visibility <> 'private' OR contribution.authorRole = :role)"

/** One stretch of the stream in its order. */
export function streamPage(db: Db, { workshopId, filter, sought, role }: Which, offset: number, limit: number): StreamRow[] {
  const { sql, params } = seeking(sought)
  return db.all(
    `SELECT ${fields} FROM ${tables} WHERE contribution.workshopId = :workshopId AND ${mine} AND ${wanted[filter]} ${sql}
     ORDER BY contribution.orderAt, contribution.deviceId, contribution.deviceSeq LIMIT :limit OFFSET :offset`,
    { workshopId, role, limit, offset, ...params },
  )
}

/** How many rows that stream has. Plain questions are counted without the joins they do not need. */
export function streamCount(db: Db, { workshopId, filter, sought, role }: Which): number {
  const { sql, params } = seeking(sought)
  const from = filter === 'all' && sql === '' ? 'contribution' : tables
  return db.one<{ count: number }>(
    `SELECT count(*) AS count FROM ${from} WHERE contribution.workshopId = :workshopId AND ${mine} AND ${wanted[filter]} ${sql}`,
    {
      workshopId,
      role,
      ...params,
    },
  ).count
}

/** One contribution, also one in the bin. */
export function streamRow(db: Db, id: string): StreamRow | undefined {
  return db.get(`SELECT ${fields} FROM ${tables} WHERE contribution.id = :id`, { id })
}

/** How many contributions of each kind a workshop has. */
export function countByKind(db: Db, workshopId: string): { kindId: string; count: number }[] {
  return db.all('SELECT kindId, count(*) AS count FROM contribution WHERE workshopId = :workshopId AND deletedAt IS NULL GROUP BY kindId', {
    workshopId,
  })
}
