import { Refusal } from '../../contract/refusal.ts'
import type { Sureness } from '../../contract/spreadsheet-fields.ts'
import { assign, type Candidate } from './assign.rules.ts'
import type { Field } from './fields.ts'
import { findHeading, type Heading, headingOn } from './find-heading.rules.ts'
import { matcherOf, surenessOf } from './heading-match.rules.ts'
import { type Cell, isBlank, type Table, type TableRow } from './table.ts'

/** Which column says what, as found or as a person put it right. */
export interface ColumnMapping<Key extends string = string> {
  /** The lines that hold headings; empty where there are none. All before and up to the last of them is left out. */
  readonly headingLines: readonly number[]
  readonly columns: readonly { readonly key: Key; readonly column: number; readonly heading: string }[]
}

/** A mapping as the program found it. */
export interface RecognisedColumns<Key extends string = string> extends ColumnMapping<Key> {
  /** In the order of the fields; no key and no column twice. */
  readonly columns: readonly {
    readonly key: Key
    readonly column: number
    readonly heading: string
    readonly sure: Sureness
  }[]
  /** The columns in which something stands and that mean none of the fields, from left to right. */
  readonly unmapped: readonly { readonly column: number; readonly heading: string }[]
}

/**
 * Finds the heading of a table, also below a title, and also of two rows where one groups the other, and tells which column means which
 * field: by its heading, then by what stands in it. Where somebody named the lines of the heading, it is there. The same table always gives
 * the same answer. Refused where nothing stands beneath.
 */
export function recogniseColumns<Key extends string>(
  fields: readonly Field<Key>[],
  table: Table,
  headingLines?: readonly number[],
): RecognisedColumns<Key> {
  const match = matcherOf(fields)
  const heading = headingLines === undefined ? findHeading(table.rows, fields, match) : headingOn(headingLines, table.rows, fields, match)
  const body = table.rows.slice(heading.rowsBefore)
  const line = heading.lines[0]
  if (body.length === 0 && line !== undefined) throw new Refusal('tableOnlyHeading', { file: table.file, line })

  const filled = filledColumns(heading, body)
  const named = assign(heading.candidates)
  const free = filled.filter((column) => !named.some((taken) => taken.column === column))
  const guessed = assign(
    fields.flatMap((field, index) =>
      named.some((taken) => taken.field === index) || (field.roughly && heading.lines.length > 0)
        ? []
        : candidatesByContent(field, index, free, body),
    ),
  )
  const found = [
    ...named.map((one) => ({ ...one, sure: surenessOf(one.score, headingAt(heading, one.column)) })),
    ...guessed.map((one) => ({ ...one, sure: 'guessed' as const })),
  ].sort((left, right) => left.field - right.field)
  return {
    headingLines: heading.lines,
    columns: found.flatMap(({ field, column, sure }) => {
      const key = fields[field]?.key
      return key === undefined ? [] : [{ key, column, heading: headingAt(heading, column), sure }]
    }),
    unmapped: filled
      .filter((column) => !found.some((taken) => taken.column === column))
      .map((column) => ({ column, heading: headingAt(heading, column) })),
  }
}

function headingAt({ texts }: Heading, column: number): string {
  return texts[column] ?? ''
}

function filledColumns({ texts }: Heading, body: readonly TableRow[]): number[] {
  const width = body.reduce((widest, { cells }) => Math.max(widest, cells.length), texts.length)
  const seen = new Set<number>()
  texts.forEach((text, column) => {
    if (text !== '') seen.add(column)
  })
  for (const { cells } of body) {
    cells.forEach((cell, column) => {
      if (!isBlank(cell) && !cell.across) seen.add(column)
    })
    if (seen.size === width) break
  }
  return [...seen].sort((left, right) => left - right)
}

/** As many filled cells as are looked at to tell a column by its content, and the share of them that must fit. */
const sample = 200
const enough = 0.8

function candidatesByContent({ looksLike }: Field, field: number, columns: readonly number[], body: readonly TableRow[]): Candidate[] {
  if (!looksLike) return []
  return columns.flatMap((column) => {
    const cells = sampleOf(body, column)
    const score = cells.length === 0 ? 0 : cells.filter(looksLike).length / cells.length
    return score >= enough ? [{ field, column, score }] : []
  })
}

function sampleOf(body: readonly TableRow[], column: number): Cell[] {
  const cells: Cell[] = []
  for (const row of body) {
    const cell = row.cells[column]
    if (cell !== undefined && !isBlank(cell) && !cell.across) cells.push(cell)
    if (cells.length === sample) break
  }
  return cells
}
