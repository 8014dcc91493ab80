import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { blockKind } from '../../contract/agenda.ts'
import { actionStatus } from '../../contract/agreements.ts'
import { responseOutcome } from '../../contract/contributions.ts'
import { date, decimal, languageTag, wallTime, zone } from '../../contract/values.ts'
import { stepRole } from '../../contract/workshops.ts'

/** A time of the workshop's day on the clock of its place, to the second. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
/** A day and time before or after it, on the same clock. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/)
/** By what name the files of the script speak of each other's rows. */
const key = z.string().regex(/^[a-z0-9-]+$/)
const words = z.string().min(1)
const minutes = z.int().min(0)
const count = z.int().min(0).nullable().default(null)

const workshop = z.strictObject({
  seriesTitle: words,
  title: words,
  date,
  zone,
  plannedOpen: wallTime,
  plannedClose: wallTime,
  place: words,
  host: words,
  number: words,
  nature: words,
  purpose: words,
  basis: words,
  lastMinutes: words,
  nextMeeting: words,
  letterheadLine: words,
  town: words,
  chair: key,
  noteTaker: key,
  createdAt: moment,
  detailsAt: moment,
  openedAt: clock,
  closedAt: clock,
  closingReason: z.string(),
})

const indicator = z.strictObject({
  name: words,
  unit: z.string().default(''),
  measure: z.enum(['number', 'qualitative']).default('number'),
  direction: z.enum(['rising', 'falling']).default('rising'),
  baseline: decimal.nullable().default(null),
  target: decimal.nullable().default(null),
  targetWords: z.string().default(''),
  source: words,
  actual: decimal.nullable().default(null),
  words: z.string().default(''),
  judgement: z.enum(['green', 'amber', 'red']).nullable().default(null),
  why: words,
  evidence: words,
})

const programme = z.strictObject({
  key,
  name: words,
  shortName: words,
  group: words,
  place: words,
  partners: words,
  budget: words,
  indicators: z.array(indicator),
})

const programmes = z.strictObject({ enteredAt: moment, measuredAt: moment, programmes: z.array(programme) })

const person = z.strictObject({
  key,
  name: words,
  sex: z.enum(['L', 'P']),
  /** By its short name, as everywhere in the script. */
  organisation: words,
  position: words,
  /** Only who speaks has one: two letters of it find them. */
  shortName: z.string().default(''),
  phone: words,
  arrived: clock.optional(),
  left: clock.optional(),
  /** The notice that somebody will not come, and when it arrived. */
  apology: z.strictObject({ at: moment, words }).optional(),
  invited: z.boolean().default(true),
  consentName: z.boolean().default(true),
  consentPhoto: z.boolean().default(true),
  consentRecording: z.boolean().default(true),
})

const people = z.strictObject({
  invitedAt: moment,
  organisations: z.array(z.strictObject({ name: words, shortName: words, category: words })),
  people: z.array(person),
})

const block = z.strictObject({
  key,
  /** The title the template or the programme gave it; left out for a block the organiser adds. */
  from: words.optional(),
  title: words,
  programme: key.optional(),
  kind: blockKind.optional(),
  minutes,
  responsible: words,
  starts: clock,
  ends: clock,
  extended: z.array(z.strictObject({ at: clock, minutes: z.int() })).default([]),
})

const agenda = z.strictObject({
  plannedAt: moment,
  /** A block that was planned and struck out again before the day. */
  struckOut: z.strictObject({ title: words, minutes, responsible: words, at: moment }),
  blocks: z.array(block),
})

const note = z.strictObject({
  key: key.optional(),
  kind: z.enum(['h', 'm', 's', 'i', 'k', 'j', 't', 'p', 'r']),
  step: stepRole.optional(),
  /** When its first key was pressed. */
  at: clock,
  text: words,
  english: words,
  /** What was spoken; anything but Indonesian has an Indonesian rendering too. */
  language: languageTag.default('id'),
  indonesian: words.optional(),
  source: z.enum(['spoken', 'card', 'phone']).default('spoken'),
  verbatim: z.boolean().default(false),
  important: z.boolean().default(false),
  held: z.boolean().default(false),
  visibility: z.enum(['open', 'confidential', 'private']).default('open'),
  bookmarkedAt: clock.optional(),
  /** The wording as it was put right afterwards. */
  corrected: z.strictObject({ at: clock, text: words }).optional(),
  binnedAt: clock.optional(),
  restoredAt: clock.optional(),
  /** The obstacles this way out answers. */
  resolves: z.array(key).default([]),
  /** Why an obstacle was still open when the day closed. */
  leftOpen: words.optional(),
  response: z.strictObject({ at: clock, outcome: responseOutcome, reason: words, by: key }).optional(),
})

const said = z.strictObject({
  block: key,
  /** A turn without a speaker holds slips: nobody has the floor while they are read. */
  turns: z.array(z.strictObject({ speaker: key.nullable(), from: clock, to: clock, notes: z.array(note) })),
})

const decision = z.strictObject({
  key,
  at: clock,
  cause: key.optional(),
  programme: key.optional(),
  text: words,
  outcome: z.enum(['agreed', 'rejected', 'undecided']).default('agreed'),
  method: z.enum(['consensus', 'handCount']).default('consensus'),
  votesFor: count,
  votesAgainst: count,
  abstained: count,
  corrected: z.strictObject({ at: clock, text: words }).optional(),
  readBackAt: clock.optional(),
})

const action = z.strictObject({
  key,
  at: clock,
  cause: key,
  programme: key.optional(),
  text: words,
  owner: key.nullable(),
  due: date.nullable(),
  resources: z.string().default(''),
  priority: z.int().min(1).max(3).nullable().default(null),
  /** What became of it in the months afterwards. */
  later: z.array(z.strictObject({ at: moment, status: actionStatus })).default([]),
})

const offer = z.strictObject({
  key,
  at: clock,
  cause: key,
  programme: key.optional(),
  from: words,
  to: words.nullable(),
  text: words,
  term: z.string().default(''),
  condition: z.string().default(''),
  answered: z.strictObject({ at: clock, state: z.enum(['accepted', 'declined']) }).optional(),
})

const agreements = z.strictObject({ decisions: z.array(decision), actions: z.array(action), offers: z.array(offer) })

const script = z.strictObject({ workshop, programmes, people, agenda, said: z.array(said), agreements })

export type DemoScript = z.output<typeof script>
export type ScriptNote = z.output<typeof note>

/** Reads the demo workshop's script; it ships with the program as data and is played by commands. */
export function readDemoScript(resources: string): DemoScript {
  const folder = join(resources, 'demo', 'balikpapan-2022')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const saidFiles = readdirSync(folder)
    .filter((name) => name.startsWith('said-'))
    .sort()
  return script.parse({
    workshop: read('workshop.json'),
    programmes: read('programmes.json'),
    people: read('people.json'),
    agenda: read('agenda.json'),
    said: saidFiles.map(read),
    agreements: read('agreements.json'),
  })
}
