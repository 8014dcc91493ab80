import { z } from 'zod'
import { command, query } from './operation.ts'
import { decimal, filledLine, filledText, id, instant, line, text } from './values.ts'

export const indicatorStatus = z.enum(['green', 'amber', 'red', 'grey'])
export const indicatorLevel = z.enum(['', 'impact', 'outcome', 'output', 'activity'])
/** How the numbers of an indicator are written: plain, with %, or as money of its unit. */
export const indicatorFigure = z.enum(['plain', 'percentage', 'currency'])
/** What is locked once the workshop is open, and then changed by an amendment. */
export const amendedField = z.enum(['baseline', 'baselineYear', 'target', 'targetWords'])
const judgement = z.enum(['green', 'amber', 'red']).nullable()

const programmeFields = z.object({
  name: filledLine,
  shortName: line,
  /** The organisation that runs it; one not known yet is added under this name. */
  groupName: line,
  place: line,
  partners: line,
  budget: line,
  /** Since when it runs, as it is said: `2019`, `sejak 2019`. */
  year: line,
  /** Who leads the group. */
  chair: line,
  /** Who answers for it at the organisation that carries it. */
  responsible: line,
})

const indicatorFields = z.object({
  name: filledLine,
  unit: line,
  measure: z.enum(['number', 'qualitative']),
  direction: z.enum(['rising', 'falling']),
  baseline: decimal.nullable(),
  target: decimal.nullable(),
  targetWords: line,
  source: line,
  level: indicatorLevel,
  /** The code it has elsewhere. */
  ownCode: line,
  definition: text,
  figure: indicatorFigure,
  baselineYear: line,
  responsible: line,
  sample: z.boolean(),
})

/** The fields of an indicator that is made; what is rarely filled may be left out. */
const newIndicator = {
  ...indicatorFields.shape,
  level: indicatorLevel.default(''),
  ownCode: line.default(''),
  definition: text.default(''),
  figure: indicatorFigure.default('plain'),
  baselineYear: line.default(''),
  responsible: line.default(''),
}

const measurementFields = z.object({ actual: decimal.nullable(), words: text, judgement, why: text, evidence: text })

const amendment = z.object({
  id,
  field: amendedField,
  before: z.string().nullable(),
  after: z.string().nullable(),
  comment: z.string(),
  at: instant,
})

const indicator = indicatorFields.extend({
  id,
  code: z.string(),
  actual: z.string().nullable(),
  words: z.string(),
  judgement,
  why: z.string(),
  evidence: z.string(),
  /** In percent with one decimal; null when undefined. */
  achievement: z.string().nullable(),
  progress: z.string().nullable(),
  status: indicatorStatus,
  /** The first one first. */
  amendments: z.array(amendment),
})

const programme = programmeFields.extend({ id, groupOrganisationId: id.nullable(), indicators: z.array(indicator) })

/** What is evaluated, and the figures it is evaluated by. */
export const programmes = {
  'programmes.ofWorkshop': query(z.object({ workshopId: id }), z.array(programme)),
  'programmes.add': command(
    z.object({
      workshopId: id,
      programmeId: id,
      ...programmeFields.shape,
      year: line.default(''),
      chair: line.default(''),
      responsible: line.default(''),
    }),
    z.object({}),
  ),
  'programmes.edit': command(z.object({ programmeId: id, changes: programmeFields.partial() }), z.object({})),
  'programmes.remove': command(z.object({ workshopId: id, programmeId: id }), z.object({})),
  'programmes.move': command(z.object({ workshopId: id, programmeId: id, by: z.literal([-1, 1]) }), z.object({})),
  'indicators.add': command(
    z.object({
      workshopId: id,
      programmeId: id,
      indicatorId: id,
      ...newIndicator,
    }),
    z.object({ code: z.string() }),
  ),
  /**
   * Many at once, from a spreadsheet, with what was measured: one change. A programme that is not there yet is added under its name;
   * `changes` are what the spreadsheet says otherwise of indicators that are there.
   */
  'indicators.import': command(
    z
      .object({
        workshopId: id,
        rows: z
          .array(z.object({ indicatorId: id, programmeId: id, programmeName: filledLine, ...newIndicator, ...measurementFields.shape }))
          .max(1000),
        changes: z
          .array(
            z.object({
              indicatorId: id,
              changes: indicatorFields.partial().default({}),
              measured: measurementFields.partial().default({}),
            }),
          )
          .max(1000)
          .default([]),
      })
      .refine(({ rows, changes }) => rows.length + changes.length > 0),
    z.object({ added: z.int(), changed: z.int() }),
  ),
  'indicators.edit': command(z.object({ indicatorId: id, changes: indicatorFields.partial() }), z.object({})),
  /** Changes what is locked in an open workshop; the comment is printed. */
  'indicators.amend': command(
    z.object({ indicatorId: id, amendmentId: id, field: amendedField, value: line.nullable(), comment: filledText }),
    z.object({}),
  ),
  'indicators.remove': command(z.object({ indicatorId: id }), z.object({})),
  'indicators.measure': command(z.object({ indicatorId: id, changes: measurementFields.partial() }), z.object({})),
}

export type Programme = z.output<typeof programme>
export type Indicator = z.output<typeof indicator>
export type Amendment = z.output<typeof amendment>
export type AmendedField = z.output<typeof amendedField>
export type IndicatorStatus = z.output<typeof indicatorStatus>
