import { z } from 'zod'
import { roles } from '../../contract/operation.ts'
import { date, decimal, id, instant, languageTag, wallTime, zone } from '../../contract/values.ts'
import { kindRole, stepRole, workshopStatus } from '../../contract/workshops.ts'

/** The version of `workshop.json` this program writes and reads; it is not the database's. */
export const formatVersion = 1

// What stands in a package has passed the door once already, so nothing is trimmed or normalised here: it is taken as it is or refused.
const words = z.string().refine((raw) => raw.isWellFormed())
const filled = words.min(1)
const yesNo = z.literal([0, 1])
const whole = z.int()
const ordinal = z.int().min(1)
const count = z.int().min(0)
const percent = z.string().regex(/^\d{1,3}(\.\d)?$/)
const letter = z.string().regex(/^[a-z]$/)
const sum = z.string().regex(/^[0-9a-f]{64}$/)
const deletedAt = instant.nullable()

const rows = {
  device: z.strictObject({ id, letter: z.string().regex(/^[b-z]?$/), name: words }),
  series: z.strictObject({ id, title: filled, sample: yesNo, createdAt: instant, deletedAt }),
  organisation: z.strictObject({
    id,
    name: filled,
    shortName: words,
    category: words,
    mergedInto: id.nullable(),
    createdAt: instant,
    deletedAt,
  }),
  person: z.strictObject({
    id,
    name: words,
    sex: z.enum(['', 'L', 'P']),
    phone: words,
    email: words,
    mergedInto: id.nullable(),
    erasedAt: instant.nullable(),
    createdAt: instant,
    deletedAt,
  }),
  programme: z.strictObject({
    id,
    seriesId: id,
    name: filled,
    shortName: words,
    groupOrganisationId: id.nullable(),
    place: words,
    partners: words,
    budget: words,
    createdAt: instant,
    deletedAt,
  }),
  workshop: z.strictObject({
    id,
    seriesId: id,
    code: z.string().regex(/^[A-Za-z0-9-]+$/),
    title: filled,
    status: workshopStatus,
    date,
    zone,
    plannedOpen: wallTime,
    plannedClose: wallTime,
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
    closingReason: words,
    place: words,
    number: words,
    nature: words,
    purpose: words,
    basis: words,
    lastMinutes: words,
    nextMeeting: words,
    hostOrganisationId: id.nullable(),
    letterheadLine: words,
    chairAttendanceId: id.nullable(),
    noteTakerAttendanceId: id.nullable(),
    greenFrom: percent,
    amberFrom: percent,
    sample: yesNo,
    createdAt: instant,
    deletedAt,
  }),
  kind: z.strictObject({
    id,
    workshopId: id,
    letter,
    wordId: filled,
    wordEn: filled,
    icon: words,
    colour: words,
    hidden: yesNo,
    position: whole,
    role: kindRole,
    deletedAt,
  }),
  step: z.strictObject({ id, workshopId: id, wordId: filled, wordEn: filled, hidden: yesNo, position: whole, role: stepRole, deletedAt }),
  workshopProgramme: z.strictObject({ id, workshopId: id, programmeId: id, position: whole, deletedAt }),
  indicator: z.strictObject({
    id,
    workshopId: id,
    programmeId: id,
    continuesId: id.nullable(),
    number: ordinal,
    name: filled,
    unit: words,
    measure: z.enum(['number', 'qualitative']),
    direction: z.enum(['rising', 'falling']),
    baseline: decimal.nullable(),
    target: decimal.nullable(),
    targetWords: words,
    source: words,
    position: whole,
    sample: yesNo,
    deletedAt,
  }),
  measurement: z.strictObject({
    id,
    workshopId: id,
    indicatorId: id,
    actual: decimal.nullable(),
    words,
    judgement: z.enum(['green', 'amber', 'red']).nullable(),
    why: words,
    evidence: words,
    deletedAt,
  }),
  attendance: z.strictObject({
    id,
    workshopId: id,
    personId: id,
    organisationId: id.nullable(),
    position: words,
    shortName: words,
    category: words,
    invited: yesNo,
    consentName: yesNo,
    consentPhoto: yesNo,
    consentRecording: yesNo,
    apology: words,
    arrivedAt: instant.nullable(),
    leftAt: instant.nullable(),
    signature: words.nullable(),
    listedAs: whole,
    deletedAt,
  }),
  block: z.strictObject({
    id,
    workshopId: id,
    title: filled,
    programmeId: id.nullable(),
    stepId: id.nullable(),
    plannedMinutes: z.int().min(0).max(1440),
    extendedMinutes: whole,
    responsible: words,
    position: whole,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    deletedAt,
  }),
  turn: z.strictObject({
    id,
    workshopId: id,
    deviceId: id,
    blockId: id.nullable(),
    attendanceId: id,
    startedAt: instant,
    endedAt: instant.nullable(),
    deletedAt,
  }),
  contribution: z.strictObject({
    id,
    workshopId: id,
    deviceId: id,
    deviceSeq: whole,
    number: ordinal,
    firstKeyAt: instant,
    orderAt: instant,
    kindId: id,
    attendanceId: id.nullable(),
    source: z.enum(['spoken', 'card', 'phone']),
    programmeId: id.nullable(),
    blockId: id.nullable(),
    stepId: id.nullable(),
    turnId: id.nullable(),
    text: filled,
    language: languageTag,
    verbatim: yesNo,
    important: yesNo,
    bookmarked: yesNo,
    /** A private one never travels. */
    visibility: z.enum(['open', 'confidential']),
    release: z.enum(['held', 'released']),
    authorRole: z.enum(roles),
    openReason: words,
    deletedAt,
  }),
  rendering: z.strictObject({
    id,
    workshopId: id,
    contributionId: id,
    language: languageTag,
    text: filled,
    byPersonId: id.nullable(),
    at: instant,
    deletedAt,
  }),
  attachment: z.strictObject({
    id,
    workshopId: id,
    contributionId: id.nullable(),
    sha256: sum,
    mime: words,
    bytes: count,
    width: count.nullable(),
    height: count.nullable(),
    caption: words,
    deletedAt,
  }),
  decision: z.strictObject({
    id,
    workshopId: id,
    deviceId: id,
    number: ordinal,
    text: filled,
    programmeId: id.nullable(),
    outcome: z.enum(['agreed', 'rejected', 'undecided']),
    method: z.enum(['consensus', 'handCount']),
    votesFor: count.nullable(),
    votesAgainst: count.nullable(),
    abstained: count.nullable(),
    decidedAt: instant,
    readBackAt: instant.nullable(),
    deletedAt,
  }),
  response: z.strictObject({
    id,
    workshopId: id,
    contributionId: id,
    outcome: z.enum(['accepted', 'partly', 'rejected', 'studied', 'notRelevant']),
    reason: words,
    attendanceId: id.nullable(),
    at: instant,
    deletedAt,
  }),
  action: z.strictObject({
    id,
    workshopId: id,
    deviceId: id,
    number: ordinal,
    text: filled,
    programmeId: id.nullable(),
    ownerPersonId: id.nullable(),
    ownerOrganisationId: id.nullable(),
    dueOn: date.nullable(),
    resources: words,
    priority: z.int().min(1).max(3).nullable(),
    status: z.enum(['notStarted', 'underWay', 'done', 'cancelled']),
    createdAt: instant,
    deletedAt,
  }),
  offer: z.strictObject({
    id,
    workshopId: id,
    deviceId: id,
    number: ordinal,
    fromOrganisationId: id,
    toOrganisationId: id.nullable(),
    programmeId: id.nullable(),
    text: filled,
    term: words,
    condition: words,
    state: z.enum(['pending', 'accepted', 'declined']),
    at: instant,
    deletedAt,
  }),
  link: z.strictObject({
    id,
    workshopId: id,
    fromId: id,
    toId: id,
    relation: z.enum(['answers', 'causes', 'resolves', 'became', 'continues', 'mergedFrom', 'splitFrom']),
    deletedAt,
  }),
}

const commandRow = z.strictObject({
  id,
  deviceId: id,
  workshopId: id.nullable(),
  deviceSeq: ordinal,
  role: z.enum(roles),
  personId: id.nullable(),
  name: z.string().regex(/^[A-Za-z]{1,40}\.[A-Za-z]{1,40}$/),
  at: instant,
  undoable: yesNo,
  undoes: id.nullable(),
  reply: words.refine(isJson),
})

/** A changed row of history. An image may lack columns: an older schema did not have them. */
const changeRow = z.discriminatedUnion('tableName', [
  changeOf('series', rows.series.partial()),
  changeOf('organisation', rows.organisation.partial()),
  changeOf('person', rows.person.partial()),
  changeOf('programme', rows.programme.partial()),
  changeOf('workshop', rows.workshop.partial()),
  changeOf('kind', rows.kind.partial()),
  changeOf('step', rows.step.partial()),
  changeOf('workshopProgramme', rows.workshopProgramme.partial()),
  changeOf('indicator', rows.indicator.partial()),
  changeOf('measurement', rows.measurement.partial()),
  changeOf('attendance', rows.attendance.partial()),
  changeOf('block', rows.block.partial()),
  changeOf('turn', rows.turn.partial()),
  changeOf('contribution', rows.contribution.partial()),
  changeOf('rendering', rows.rendering.partial()),
  changeOf('attachment', rows.attachment.partial()),
  changeOf('decision', rows.decision.partial()),
  changeOf('response', rows.response.partial()),
  changeOf('action', rows.action.partial()),
  changeOf('offer', rows.offer.partial()),
  changeOf('link', rows.link.partial()),
])

function changeOf<Table extends string, Image extends z.ZodType>(table: Table, image: Image) {
  return z.strictObject({ commandId: id, position: count, tableName: z.literal(table), rowId: id, before: image.nullable(), after: image })
}

function isJson(raw: string): boolean {
  try {
    JSON.parse(raw)
    return true
  } catch {
    return false
  }
}

const tables = z.strictObject({
  device: z.array(rows.device),
  series: z.array(rows.series),
  organisation: z.array(rows.organisation),
  person: z.array(rows.person),
  programme: z.array(rows.programme),
  workshop: z.array(rows.workshop),
  kind: z.array(rows.kind),
  step: z.array(rows.step),
  workshopProgramme: z.array(rows.workshopProgramme),
  indicator: z.array(rows.indicator),
  measurement: z.array(rows.measurement),
  attendance: z.array(rows.attendance),
  block: z.array(rows.block),
  turn: z.array(rows.turn),
  contribution: z.array(rows.contribution),
  rendering: z.array(rows.rendering),
  attachment: z.array(rows.attachment),
  decision: z.array(rows.decision),
  response: z.array(rows.response),
  action: z.array(rows.action),
  offer: z.array(rows.offer),
  link: z.array(rows.link),
})
const history = z.strictObject({ commands: z.array(commandRow), changes: z.array(changeRow) })

/**
 * `workshop.json`: one workshop with everything it refers to, as it stands, and its history. Objects are strict: a field this program
 * does not know refuses the whole file, for it may change the meaning of the rest.
 */
export const workshopJson = z.strictObject({
  formatVersion: z.literal(formatVersion),
  /** Marked when something was left out on purpose; such a file is for reading and is never merged. */
  excerpt: z.boolean(),
  /** Which of the workshops this is about; the others only carry what it refers to. */
  workshopId: id,
  rows: tables,
  history,
})

export type WorkshopJson = z.output<typeof workshopJson>
/** A row of a package, whichever table it is of. */
export type PackageRow = Readonly<Record<string, string | number | null>>
export type PackageTables = WorkshopJson['rows']
export type PackageTable = keyof PackageTables
export type PackageCommand = z.output<typeof commandRow>
export type PackageChange = z.output<typeof changeRow>

/** The tables of a package, parents before children, as their arrays stand in `rows`. */
export const packageTables = Object.keys(tables.shape) as PackageTable[]
