import { z } from 'zod'
import { command, query } from './operation.ts'
import { filledText, id, instant, languageTag, line, text } from './values.ts'
import { kindRole } from './workshops.ts'

const source = z.enum(['spoken', 'card', 'phone'])
const visibility = z.enum(['open', 'confidential', 'private'])
const release = z.enum(['held', 'released'])
export const obstacleState = z.enum(['open', 'proposed', 'agreed'])
export const responseOutcome = z.enum(['accepted', 'partly', 'rejected', 'studied', 'notRelevant'])

/** Which rows of the stream: all, what still wants an answer, or all of one role. */
export const streamFilter = z.enum([
  'all',
  'openObstacles',
  'unanswered',
  'bookmarked',
  'held',
  'bin',
  'suggestions',
  'obstacles',
  'waysOut',
])

const related = z.object({
  id,
  code: z.string(),
  relation: z.string(),
  table: z.enum(['contribution', 'decision', 'action', 'offer']),
  letter: z.string(),
})

const row = z.object({
  id,
  code: z.string(),
  kindId: id,
  role: kindRole,
  attendanceId: id.nullable(),
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  organisationShort: z.string(),
  source,
  turnId: id.nullable(),
  programmeId: id.nullable(),
  blockId: id.nullable(),
  stepId: id.nullable(),
  firstKeyAt: instant,
  text: z.string(),
  language: z.string(),
  verbatim: z.boolean(),
  important: z.boolean(),
  bookmarked: z.boolean(),
  visibility,
  release,
  openReason: z.string(),
  /** Only for obstacles. */
  obstacle: obstacleState.nullable(),
  /** Only for suggestions that have one. */
  response: responseOutcome.nullable(),
  /** Whether an answer is due: a suggestion without a response. */
  unanswered: z.boolean(),
  related: z.array(related),
  deleted: z.boolean(),
})

const revision = z.object({
  commandId: id,
  name: z.string(),
  at: instant,
  device: z.string(),
  role: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  field: z.string(),
  /** Which of the two was somebody who is erased. */
  erased: z.array(z.enum(['before', 'after'])),
})

const changes = z
  .object({
    text: filledText,
    kindId: id,
    attendanceId: id.nullable(),
    source,
    programmeId: id.nullable(),
    stepId: id.nullable(),
    language: languageTag,
    verbatim: z.boolean(),
    important: z.boolean(),
    bookmarked: z.boolean(),
    visibility,
    release,
  })
  .partial()

/** What somebody said. Speaker, programme and step come from the room unless the line says otherwise. */
export const contributions = {
  'contributions.count': query(z.object({ workshopId: id, filter: streamFilter, words: line }), z.object({ count: z.int() })),
  /** Where a contribution stands in a stream, counted from 0; null where that stream does not show it. */
  'contributions.place': query(
    z.object({ workshopId: id, filter: streamFilter, words: line, contributionId: id }),
    z.object({ contributionId: id, index: z.int().nullable() }),
  ),
  'contributions.page': query(
    z.object({ workshopId: id, filter: streamFilter, words: line, offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
    z.array(row),
  ),
  'contributions.counts': query(
    z.object({ workshopId: id }),
    z.object({
      all: z.int(),
      openObstacles: z.int(),
      unanswered: z.int(),
      bookmarked: z.int(),
      held: z.int(),
      bin: z.int(),
      kinds: z.array(z.object({ kindId: id, count: z.int() })),
    }),
  ),
  'contributions.one': query(
    z.object({ contributionId: id }),
    row.extend({
      renderings: z.array(z.object({ id, language: z.string(), text: z.string() })),
      responseReason: z.string(),
      responseBy: id.nullable(),
      history: z.array(revision),
    }),
  ),
  'contributions.capture': command(
    z.object({
      workshopId: id,
      contributionId: id,
      text: filledText,
      kindId: id,
      firstKeyAt: instant,
      /** Left out: as the room stands. */
      attendanceId: id.nullable().optional(),
      programmeId: id.nullable().optional(),
      stepId: id.nullable().optional(),
      source: source.default('spoken'),
      language: languageTag.default('id'),
      verbatim: z.boolean().default(false),
      important: z.boolean().default(false),
      visibility: visibility.default('open'),
      release: release.default('released'),
    }),
    z.object({ code: z.string() }),
  ),
  'contributions.edit': command(z.object({ contributionId: id, changes }), z.object({ code: z.string() })),
  'contributions.bin': command(z.object({ contributionIds: z.array(id).min(1).max(1000) }), z.object({})),
  'contributions.restore': command(z.object({ contributionIds: z.array(id).min(1).max(1000) }), z.object({})),
  'contributions.render': command(
    /** Empty text takes the rendering away. */
    z.object({ contributionId: id, renderingId: id, language: languageTag, text }),
    z.object({}),
  ),
}

export type Contribution = z.output<typeof row>
export type StreamFilter = z.output<typeof streamFilter>
export type ObstacleState = z.output<typeof obstacleState>
export type ResponseOutcome = z.output<typeof responseOutcome>
export type Revision = z.output<typeof revision>
export type Related = z.output<typeof related>
