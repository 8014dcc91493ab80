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
const agreed = `(SELECT count(*)
  FROM (
    SELECT contribution.id AS id
    UNION ALL SELECT link.fromId FROM link WHERE link.toId = contribution.id AND link.relation = 'resolves' AND link.deletedAt IS NULL
  ) AS cause
  JOIN link AS came ON came.fromId = cause.id AND came.relation = 'became' AND came.deletedAt IS NULL
  LEFT JOIN decision ON decision.id = came.toId AND decision.deletedAt IS NULL AND decision.outcome = 'agreed'
  LEFT JOIN action ON action.id = came.toId AND action.deletedAt IS NULL AND ${actionIsAgreed}
  WHERE decision.id IS NOT NULL OR action.id IS NOT NULL)`

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

const withRole = (role: string) => `contribution.kindId IN (SELECT id FROM kind WHERE workshopId = :workshopId AND role = '${role}')`
const answered = 'EXISTS (SELECT 1 FROM response WHERE response.contributionId = contribution.id AND response.deletedAt IS NULL)'

/** What a filter wants, said of the contribution alone, so that rows can be counted and skipped without what only showing needs. */
const wanted: Record<StreamFilter, string> = {
  all: 'contribution.deletedAt IS NULL',
  openObstacles: `contribution.deletedAt IS NULL AND ${withRole('obstacle')} AND ${waysOut} = 0 AND ${agreed} = 0`,
  unanswered: `contribution.deletedAt IS NULL AND ${withRole('suggestion')} AND NOT ${answered}`,
  bookmarked: 'contribution.deletedAt IS NULL AND contribution.bookmarked = 1',
  held: "contribution.deletedAt IS NULL AND contribution.release = 'held'",
  bin: 'contribution.deletedAt IS NOT NULL',
  suggestions: `contribution.deletedAt IS NULL AND ${withRole('suggestion')}`,
  obstacles: `contribution.deletedAt IS NULL AND ${withRole('obstacle')}`,
  waysOut: `contribution.deletedAt IS NULL AND ${withRole('wayOut')}`,
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

/** The rows of a stream, without what only showing or looking for a speaker needs. */
function chosen({ filter, sought }: Which): { sql: string; params: Record<string, string | number> } {
  const { sql, params } = seeking(sought)
  const from = sql === '' ? 'contribution' : tables
  return { sql: `FROM ${from} WHERE contribution.workshopId = :workshopId AND ${mine} AND ${wanted[filter]} ${sql}`, params }
}

const inOrder = 'ORDER BY contribution.orderAt, contribution.deviceId, contribution.deviceSeq'

/** One stretch of the stream in its order: first which rows, then what they show. */
export function streamPage(db: Db, which: Which, offset: number, limit: number): StreamRow[] {
  const { sql, params } = chosen(which)
  return db.all(
    `SELECT ${fields} FROM ${tables}
     WHERE contribution.rowNumber IN (SELECT contribution.rowNumber ${sql} ${inOrder} LIMIT :limit OFFSET :offset) ${inOrder}`,
    { workshopId: which.workshopId, role: which.role, limit, offset, ...params },
  )
}

/** How many rows that stream has. */
export function streamCount(db: Db, which: Which): number {
  const { sql, params } = chosen(which)
  return db.one<{ count: number }>(`SELECT count(*) AS count ${sql}`, { workshopId: which.workshopId, role: which.role, ...params }).count
}

/** Where a contribution stands in that stream, counted from 0; null where the stream does not show it. */
export function placeInStream(db: Db, which: Which, contributionId: string): number | null {
  const { sql, params } = chosen(which)
  const asked = { workshopId: which.workshopId, role: which.role, contributionId, ...params }
  if (!db.get(`SELECT 1 AS shown ${sql} AND contribution.id = :contributionId`, asked)) return null
  return db.one<{ before: number }>(
    `SELECT count(*) AS before ${sql} AND (contribution.orderAt, contribution.deviceId, contribution.deviceSeq)
       < (SELECT orderAt, deviceId, deviceSeq FROM contribution WHERE id = :contributionId)`,
    asked,
  ).before
}

export interface Tally {
  readonly kindId: string
  /** Not in the bin, whoever may see them. */
  readonly count: number
  readonly shown: number
  readonly bookmarked: number
  readonly held: number
  readonly bin: number
}

/** How many contributions of each kind a workshop has, read once: all of them, and those of this role's streams. */
export function tallyByKind(db: Db, where: { workshopId: string; role: string }): Tally[] {
  return db.all(
    `SELECT kindId, count(*) FILTER (WHERE deletedAt IS NULL) AS count, count(*) FILTER (WHERE ${wanted.all} AND ${mine}) AS shown,
       count(*) FILTER (WHERE ${wanted.bookmarked} AND ${mine}) AS bookmarked, count(*) FILTER (WHERE ${wanted.held} AND ${mine}) AS held,
       count(*) FILTER (WHERE ${wanted.bin} AND ${mine}) AS bin
     FROM contribution WHERE workshopId = :workshopId GROUP BY kindId`,
    where,
  )
}

/** One contribution, also one in the bin. */
export function streamRow(db: Db, id: string): StreamRow | undefined {
  return db.get(`SELECT ${fields} FROM ${tables} WHERE contribution.id = :id`, { id })
}

/** What a contribution's code is made of. */
export function codeParts(db: Db, id: string): { letter: string; number: number; deviceLetter: string } | undefined {
  return db.get(
    `SELECT kind.letter, contribution.number, device.letter AS deviceLetter
     FROM contribution JOIN kind ON kind.id = contribution.kindId JOIN device ON device.id = contribution.deviceId WHERE contribution.id = :id`,
    { id },
  )
}
