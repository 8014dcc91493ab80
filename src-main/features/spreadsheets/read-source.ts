import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import type { IndicatorFieldKey, PeopleFieldKey, Sureness } from '../../contract/spreadsheet-fields.ts'
import { unpackedBytes } from './archive.ts'
import type { Field } from './fields.ts'
import { fileTypeOf } from './file-type.ts'
import { indicatorFields } from './indicator-fields.ts'
import { type ReadIndicators, readIndicators } from './indicators.rules.ts'
import { type ReadPeople, readPeople } from './people.rules.ts'
import { peopleFields } from './people-fields.ts'
import { readPastedTable, readTable } from './read-table.ts'
import { type ColumnMapping, type RecognisedColumns, recogniseColumns } from './recognise-columns.rules.ts'
import { type Cell, columnLetters, isBlank, type Table } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** What to read, out of what, and how: `mapping` is a person's, without one the columns are recognised. */
export interface SourceRequest {
  readonly what: 'people' | 'indicators'
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array; readonly file: string } | { readonly text: string }
  readonly sheet?: string | undefined
  /** The lines that hold the headings, none for a table without; left out: they are found. */
  readonly headingLines?: readonly number[] | undefined
  readonly mapping?: readonly { readonly column: number; readonly field: string }[] | undefined
}

/** One column of a table, and what it means here. */
export interface SourceColumn<Key extends string> {
  readonly column: number
  readonly letters: string
  readonly heading: string
  readonly example: string
  readonly field: Key | null
  readonly sure: Sureness | 'chosen' | null
}

/** A table whose columns mean something. */
export interface Understood<Key extends string> {
  /** Tells this content from any other: SHA-256 of the bytes, or of the text. */
  readonly sum: string
  readonly file: string
  readonly sheet: string
  readonly otherSheets: readonly string[]
  readonly headingLines: readonly number[]
  /** The first lines of the table and what they say: one of them, or two together, may hold its headings. */
  readonly firstLines: readonly { readonly line: number; readonly words: string }[]
  readonly columns: readonly SourceColumn<Key>[]
}

/** A table with what was read out of it. Without a column of names nothing is read, and nothing is wrong with it. */
export type SourceReading =
  | ({ readonly what: 'people' } & Understood<PeopleFieldKey> & ReadPeople)
  | ({ readonly what: 'indicators' } & Understood<IndicatorFieldKey> & ReadIndicators)

/** As many people and indicators as one command takes. */
const mostRows = { people: 5000, indicators: 1000 }

/**
 * Reads a file or a pasted block from its bytes to its people or indicators, and tells how many rows it found before it looks at their
 * values. Refused as `readTable` and `recogniseColumns` refuse, and where there are more people or indicators than one command takes.
 */
export function readSource(request: SourceRequest, onRows: (count: number) => void = () => {}): SourceReading {
  const { sum, table } = tableOf(request)
  onRows(table.rows.length)
  if (request.what === 'people') {
    const { mapping, ...understood } = understand(peopleFields, table, sum, request)
    return { what: 'people', ...understood, ...(named(mapping) ? atMost(mostRows.people, table, readPeople(table, mapping)) : nothingRead) }
  }
  const { mapping, ...understood } = understand(indicatorFields, table, sum, request)
  const read = named(mapping) ? atMost(mostRows.indicators, table, readIndicators(table, mapping)) : nothingRead
  return { what: 'indicators', ...understood, ...read }
}

/** Whether reading it takes no longer than a person notices: at most 2,000 lines and 1 MB, for a workbook unpacked. */
export function isLight(content: string | Buffer): boolean {
  if (content.length > megabyte) return false
  if (typeof content !== 'string' && fileTypeOf(content) === 'zip') return (unpackedBytes(content) ?? 0) <= megabyte
  let lines = 0
  for (let at = content.indexOf('\n'); at >= 0 && lines <= 2000; at = content.indexOf('\n', at + 1)) lines += 1
  return lines <= 2000
}

const megabyte = 1024 * 1024
/** Among so many first lines a person chooses the heading. */
const firstLines = 15
const nothingRead = { rows: [], problems: [], passedOver: [] }

function tableOf({ source, sheet }: SourceRequest): { sum: string; table: Table } {
  if ('text' in source) return { sum: sumOf(source.text), table: readPastedTable(source.text) }
  const bytes = 'path' in source ? readFileSync(source.path) : source.bytes
  const file = 'path' in source ? basename(source.path) : source.file
  return { sum: sumOf(bytes), table: readTable(bytes, file, sheet === undefined ? {} : { sheet }) }
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function understand<Key extends string>(
  fields: readonly Field<Key>[],
  table: Table,
  sum: string,
  { mapping: given, headingLines }: SourceRequest,
): Understood<Key> & { mapping: ColumnMapping<Key> } {
  const recognised = recogniseColumns(fields, table, headingLines)
  const columns = given === undefined ? recognised.columns : chosen(fields, recognised, given)
  const meanings = new Map(columns.map((one) => [one.column, one]))
  const all = [...recognised.columns, ...recognised.unmapped].sort((left, right) => left.column - right.column)
  return {
    sum,
    file: table.file,
    sheet: table.sheet,
    otherSheets: table.otherSheets,
    headingLines: recognised.headingLines,
    firstLines: table.rows.slice(0, firstLines).map(({ line, cells }) => ({ line, words: wordsOf(cells) })),
    columns: all.map(({ column, heading }) => ({
      column,
      letters: columnLetters(column),
      heading,
      example: exampleIn(table, column, Math.max(0, ...recognised.headingLines)),
      field: meanings.get(column)?.key ?? null,
      sure: meanings.get(column)?.sure ?? null,
    })),
    mapping: { headingLines: recognised.headingLines, columns },
  }
}

/** A person's mapping; where it says what the recognition said, that is how sure it is. */
function chosen<Key extends string>(
  fields: readonly Field<Key>[],
  { columns, unmapped }: RecognisedColumns<Key>,
  given: NonNullable<SourceRequest['mapping']>,
): { key: Key; column: number; heading: string; sure: Sureness | 'chosen' }[] {
  return given.flatMap(({ column, field }) => {
    const key = fields.find((one) => one.key === field)?.key
    const found = columns.find((one) => one.column === column)
    const heading = (found ?? unmapped.find((one) => one.column === column))?.heading
    if (key === undefined || heading === undefined) return []
    return [{ key, column, heading, sure: found?.key === key ? found.sure : 'chosen' }]
  })
}

function wordsOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => !isBlank(cell) && !cell.across)
    .map(valueLine)
    .join(', ')
}

function exampleIn({ rows }: Table, column: number, after: number): string {
  const filled = rows.filter(({ line, cells }) => line > after && !isBlank(cells[column]) && !cells[column]?.across)
  // A row with a merge is a title over others.
  const found = (filled.find(({ cells }) => !cells.some((cell) => cell.across)) ?? filled[0])?.cells[column]
  return found ? valueLine(found) : ''
}

function named({ columns }: ColumnMapping<string>): boolean {
  return columns.some(({ key }) => key === 'name')
}

function atMost<Read extends { rows: readonly unknown[] }>(most: number, { file }: Table, read: Read): Read {
  if (read.rows.length > most) throw new Refusal('tableTooLarge', { file, unit: 'rows', most })
  return read
}
