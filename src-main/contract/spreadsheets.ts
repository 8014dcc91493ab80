import { z } from 'zod'
import { sexes } from './choices.ts'
import { job, query } from './operation.ts'
import { indicatorFigure, indicatorLevel, indicatorStatus } from './programmes.ts'
import { indicatorFieldKeys, peopleFieldKeys, valueProblemCodes } from './spreadsheet-fields.ts'
import { id } from './values.ts'

/** A table's origin: a file picked in this session, whose path the main process alone knows, or a pasted block. */
const source = z.union([
  z.strictObject({ token: id }),
  z.strictObject({
    text: z
      .string()
      .min(1)
      // More than is read, so that too much is refused with its reason.
      .max(24 * 1024 * 1024),
  }),
])

const picked = z.object({ token: id, name: z.string() })

const line = z.int().min(1)
const count = z.int().min(0)
const sureness = z.enum(['certain', 'likely', 'guessed', 'chosen'])
/** Which columns mean what; no field and no column twice. */
const mapping = <Field extends z.ZodType>(field: Field) =>
  z
    .array(z.strictObject({ column: z.int().min(0).max(500), field }))
    .max(40)
    .refine((columns) =>
      (['column', 'field'] as const).every((key) => new Set(columns.map((one) => Reflect.get(one, key))).size === columns.length),
    )

/** What is read, and how: without a mapping the columns are recognised. `readingId` names it for progress and for stopping it. */
const asked = <Field extends z.ZodType>(field: Field) =>
  z.strictObject({
    workshopId: id,
    source,
    sheet: z.string().max(200).optional(),
    /** The lines of the headings, where somebody says which they are; none: there are no headings. */
    headingLines: z.array(line).max(3).optional(),
    mapping: mapping(field).optional(),
    readingId: id,
  })

/** What is imported: what was read before, by its sum, as the one command of this id. */
const confirmed = <Field extends z.ZodType>(field: Field) =>
  asked(field).extend({ mapping: mapping(field), sum: z.string(), commandId: id })

/**
 * A table as it was understood. Long words are shortened, and of rows, problems and rows passed over only the first are told, with how
 * many there are: an answer stays below 256 KB.
 */
const understood = <Field extends z.ZodType, Row extends z.ZodType>(field: Field, row: Row) =>
  z
    .object({
      sum: z.string(),
      file: z.string(),
      sheet: z.string(),
      otherSheets: z.array(z.string()),
      headingLines: z.array(line),
      firstLines: z.array(z.object({ line, words: z.string() })).max(15),
      columns: z.array(
        z.object({
          column: z.int(),
          letters: z.string(),
          heading: z.string(),
          /** What stands in it first. */
          example: z.string(),
          field: field.nullable(),
          sure: sureness.nullable(),
        }),
      ),
      rows: z.array(row).max(200),
      counts: z.object({ new: count, known: count, changed: count, here: count, leftOut: count, passedOver: count, problems: count }),
      problems: z
        .array(
          z.object({
            code: z.enum(valueProblemCodes),
            effect: z.enum(['rowLeftOut', 'valueLeftOut', 'used']),
            line,
            field,
            heading: z.string(),
            found: z.string(),
            readAs: z.string().optional(),
            firstLine: line.optional(),
          }),
        )
        .max(300),
      passedOver: z.array(z.object({ line, why: z.enum(['heading', 'group', 'total', 'unmapped']), text: z.string() })).max(100),
    })
    .nullable()

const personRow = z.object({
  line,
  /**
   * `known`: of the register, under the same name and organisation; `changed`: on the list already, and the table says what was still
   * empty; `here`: on the list already, so passed over.
   */
  state: z.enum(['new', 'known', 'changed', 'here']),
  name: z.string(),
  sex: z.enum(sexes),
  phone: z.string(),
  email: z.string(),
  organisation: z.string(),
  position: z.string(),
  shortName: z.string(),
  category: z.string(),
  invited: z.boolean(),
  consentName: z.boolean(),
  consentPhoto: z.boolean(),
  consentRecording: z.boolean(),
})

const indicatorRow = z.object({
  line,
  /**
   * `changed`: the programme has an indicator of this name, of which the table says something else; it is shown as it will stand.
   * `here`: the programme has it as the table says, so passed over.
   */
  state: z.enum(['new', 'changed', 'here']),
  programme: z.string(),
  /** Whether the programme comes with the import. */
  newProgramme: z.boolean(),
  ownCode: z.string(),
  level: indicatorLevel,
  name: z.string(),
  unit: z.string(),
  measure: z.enum(['number', 'qualitative']),
  figure: indicatorFigure,
  direction: z.enum(['rising', 'falling']),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  targetWords: z.string(),
  actual: z.string().nullable(),
  words: z.string(),
  source: z.string(),
  achievement: z.string().nullable(),
  status: indicatorStatus,
})

const peopleField = z.enum(peopleFieldKeys)
const indicatorField = z.enum(indicatorFieldKeys)
/** How many came anew, and how many that were there were changed; null where it was stopped. */
const entered = z.object({ added: count, changed: count }).nullable()
/** The programme of rows that name none. */
const programmeId = id.nullable()

/** People and indicators out of spreadsheets: looked at first, then entered as one command. */
export const spreadsheets = {
  /** Asks for a file; null when the person thinks better of it. */
  'spreadsheets.choose': job(z.object({}), picked.nullable()),
  /** Null where it was stopped. */
  'spreadsheets.readPeople': job(asked(peopleField), understood(peopleField, personRow)),
  'spreadsheets.importPeople': job(confirmed(peopleField), entered),
  'spreadsheets.readIndicators': job(asked(indicatorField).extend({ programmeId }), understood(indicatorField, indicatorRow)),
  'spreadsheets.importIndicators': job(confirmed(indicatorField).extend({ programmeId }), entered),
  /** How many rows a long reading has found so far; null where none is under way under this id. */
  'spreadsheets.progress': query(z.object({ readingId: id }), z.object({ rows: count.nullable() }).nullable()),
  'spreadsheets.stop': job(z.object({ readingId: id }), z.object({})),
}

export type PickedFile = z.output<typeof picked>
export type PersonToEnter = z.output<typeof personRow>
export type IndicatorToEnter = z.output<typeof indicatorRow>
