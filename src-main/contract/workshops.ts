import { z } from 'zod'
import { kindColours, kindIcons, kindRoles, shippedTemplates, stepRoles } from './choices.ts'
import { command, query } from './operation.ts'
import { date, filledLine, filledText, id, instant, language, line, text, wallTime, zone } from './values.ts'

export const workshopStatus = z.enum(['preparing', 'open', 'closed'])

/** How the signatures stand under a record of agreement. */
export const signatureLayout = z.enum(['chairAndNoteTaker', 'byCategory', 'parties'])

const code = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const percent = z.string().regex(/^\d{1,3}(\.\d)?$/)

const details = z.object({
  code,
  title: filledLine,
  date,
  zone,
  plannedOpen: wallTime,
  plannedClose: wallTime,
  place: line,
  number: line,
  nature: line,
  purpose: text,
  basis: text,
  lastMinutes: text,
  nextMeeting: line,
  hostOrganisationId: id.nullable(),
  letterheadLine: line,
  letterheadId: id.nullable(),
  /** Where it is signed: `Balikpapan`. */
  town: line,
  signatureLayout,
  /** Until when names and contacts are kept; a reminder, nothing goes by itself. */
  keepUntil: date.nullable(),
  /** Which documents are made for it, by name with a space between; empty: all. */
  documents: line,
  chairAttendanceId: id.nullable(),
  noteTakerAttendanceId: id.nullable(),
  greenFrom: percent,
  amberFrom: percent,
})

export const kindRole = z.enum(kindRoles)
export const stepRole = z.enum(stepRoles)

export const kindLetter = z.string().regex(/^[a-z]$/)
export const kindIcon = z.enum(kindIcons)
export const kindColour = z.enum(kindColours)

const kind = z.object({
  id,
  letter: z.string(),
  wordId: z.string(),
  wordEn: z.string(),
  icon: z.string(),
  colour: z.string(),
  hidden: z.boolean(),
  role: kindRole,
})
/** What is chosen of a kind; its role only when it is added, for what has been said keeps its meaning. */
const kindFields = z.object({ letter: kindLetter, wordId: filledLine, wordEn: filledLine, icon: kindIcon, colour: kindColour })
const stepFields = z.object({ wordId: filledLine, wordEn: filledLine })
const step = z.object({ id, wordId: z.string(), wordEn: z.string(), hidden: z.boolean(), role: stepRole })

const workshop = details.extend({
  id,
  seriesId: id,
  seriesTitle: z.string(),
  status: workshopStatus,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  closingReason: z.string(),
  hostName: z.string(),
  sample: z.boolean(),
  kinds: z.array(kind),
  steps: z.array(step),
})

const summary = z.object({
  id,
  code: z.string(),
  title: z.string(),
  date,
  zone: z.string(),
  place: z.string(),
  status: workshopStatus,
  sample: z.boolean(),
  programmes: z.int(),
  invited: z.int(),
  present: z.int(),
  contributions: z.int(),
  decisions: z.int(),
  actions: z.int(),
  keepUntil: date.nullable(),
  /** How many people on its list still have a name, and so data that is kept. */
  named: z.int(),
})

/** A workshop: made from a template, filled in, opened, closed. */
export const workshops = {
  'workshops.list': query(
    z.object({}),
    z.array(z.object({ seriesId: id, title: z.string(), sample: z.boolean(), workshops: z.array(summary) })),
  ),
  'workshops.get': query(z.object({ workshopId: id }), workshop),
  /** The workshop of its series before it; null where it is the first. What was agreed and measured there is asked of that workshop. */
  'workshops.lastTime': query(
    z.object({ workshopId: id }),
    z.object({ workshopId: id, title: z.string(), date, zone: z.string() }).nullable(),
  ),
  'workshops.create': command(
    z.object({
      workshopId: id,
      seriesId: id,
      /** Filled for a new series, null for one that exists. */
      seriesTitle: filledLine.nullable(),
      /** One that ships, or an own one by its id. */
      template: z.union([z.enum(shippedTemplates), id]),
      /** Of the agenda and purpose the template brings. */
      language,
      sample: z.boolean(),
      title: filledLine,
      date,
      zone,
      plannedOpen: wallTime,
      place: line,
      hostName: line,
      /** One programme a line: `name` or `name; group`. */
      programmes: z.array(filledLine).max(100),
      /**
       * The workshop of this series that it goes on from: programmes, indicators, people, agenda, kinds and what is said of it are taken
       * over from there, and the template is not asked. Programmes of one's own come after those.
       */
      fromWorkshopId: id.nullable().default(null),
      /** What of that workshop does not come along, for instance because this year's lists bring it. */
      without: z.array(z.enum(['people', 'indicators'])).default([]),
    }),
    z.object({ workshopId: id, code: z.string() }),
  ),
  'workshops.edit': command(
    z.object({ workshopId: id, changes: details.omit({ hostOrganisationId: true }).extend({ hostName: line }).partial() }),
    z.object({}),
  ),
  'workshops.addKind': command(z.object({ workshopId: id, kindId: id, ...kindFields.shape, role: kindRole }), z.object({})),
  'workshops.editKind': command(z.object({ kindId: id, changes: kindFields.extend({ hidden: z.boolean() }).partial() }), z.object({})),
  'workshops.moveKind': command(z.object({ kindId: id, by: z.literal([-1, 1]) }), z.object({})),
  'workshops.addStep': command(z.object({ workshopId: id, stepId: id, ...stepFields.shape, role: stepRole }), z.object({})),
  'workshops.editStep': command(z.object({ stepId: id, changes: stepFields.extend({ hidden: z.boolean() }).partial() }), z.object({})),
  'workshops.moveStep': command(z.object({ stepId: id, by: z.literal([-1, 1]) }), z.object({})),
  'workshops.open': command(z.object({ workshopId: id }), z.object({ openedAt: instant })),
  'workshops.close': command(
    z.object({
      workshopId: id,
      /** Why an obstacle stays without a way out; every such obstacle needs one. */
      reasons: z.array(z.object({ contributionId: id, reason: filledText })).max(1000),
      closingReason: text,
    }),
    z.object({ closedAt: instant }),
  ),
  'workshops.reopen': command(z.object({ workshopId: id, reason: filledText }), z.object({})),
  'workshops.removeSeries': command(z.object({ seriesId: id }), z.object({})),
  'workshops.restoreSeries': command(z.object({ seriesId: id }), z.object({})),
  'workshops.remove': command(z.object({ workshopId: id }), z.object({})),
  'workshops.restore': command(z.object({ workshopId: id }), z.object({})),
}

export type Workshop = z.output<typeof workshop>
export type WorkshopSummary = z.output<typeof summary>
export type WorkshopDetails = z.output<typeof details>
export type Kind = z.output<typeof kind>
export type KindRole = z.output<typeof kindRole>
export type Step = z.output<typeof step>
export type StepRole = z.output<typeof stepRole>
