import { z } from 'zod'
import { roles } from '../../contract/operation.ts'
import { id, instant } from '../../contract/values.ts'
import { preparedRows } from './prepared-rows.ts'
import { count, ordinal, words, yesNo } from './row-values.ts'
import { saidRows } from './said-rows.ts'

/** The version of `workshop.json` this program writes and reads; it is not the database's. */
export const formatVersion = 2

const rows = { ...preparedRows, ...saidRows }

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
  changeOf('letterhead', rows.letterhead.partial()),
  changeOf('workshop', rows.workshop.partial()),
  changeOf('kind', rows.kind.partial()),
  changeOf('step', rows.step.partial()),
  changeOf('workshopProgramme', rows.workshopProgramme.partial()),
  changeOf('indicator', rows.indicator.partial()),
  changeOf('measurement', rows.measurement.partial()),
  changeOf('amendment', rows.amendment.partial()),
  changeOf('attendance', rows.attendance.partial()),
  changeOf('signatory', rows.signatory.partial()),
  changeOf('documentNumber', rows.documentNumber.partial()),
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
  letterhead: z.array(rows.letterhead),
  workshop: z.array(rows.workshop),
  kind: z.array(rows.kind),
  step: z.array(rows.step),
  workshopProgramme: z.array(rows.workshopProgramme),
  indicator: z.array(rows.indicator),
  measurement: z.array(rows.measurement),
  amendment: z.array(rows.amendment),
  attendance: z.array(rows.attendance),
  signatory: z.array(rows.signatory),
  documentNumber: z.array(rows.documentNumber),
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
