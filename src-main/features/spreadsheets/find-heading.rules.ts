import { assign, type Candidate } from './assign.rules.ts'
import type { Field } from './fields.ts'
import type { Matcher } from './heading-match.rules.ts'
import { isBlank, type TableRow } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** The heading of a table. */
export interface Heading {
  /** Its lines, a row of column numbers beneath it included; empty where there is none. */
  readonly lines: readonly number[]
  /** How many rows end with it, titles included. */
  readonly rowsBefore: number
  /** What it says of each column. */
  readonly texts: readonly string[]
  readonly candidates: readonly Candidate[]
}

const noHeading: Heading = { lines: [], rowsBefore: 0, texts: [], candidates: [] }

/** Titles and notes above a table are no longer than this. */
const rowsLookedAt = 40

/**
 * The row, or the two rows together, whose words name most fields best; among equals one row before two, then the first. A row that groups
 * and the one beneath it are taken together also where the second adds nothing but years. There is no heading where not even one field is
 * named in full, nor two in part.
 */
export function findHeading(rows: readonly TableRow[], fields: readonly Field[], match: Matcher): Heading {
  let best: Found | undefined
  for (let index = 0; index < Math.min(rows.length, rowsLookedAt); index += 1) {
    const found = headingAt(rows, index, fields, match)
    if (found === undefined) continue
    const equal = found.worth === best?.worth && found.heading.lines.length < best.heading.lines.length
    if (best === undefined || found.worth > best.worth || equal) best = found
  }
  return best === undefined ? noHeading : withColumnNumbers(best.heading, rows)
}

/**
 * The heading on lines somebody named; none where they named none. Words over each other are read one after the other, and a value of a
 * merge counts in all its columns.
 */
export function headingOn(lines: readonly number[], rows: readonly TableRow[], fields: readonly Field[], match: Matcher): Heading {
  const part = rows.filter(({ line }) => lines.includes(line))
  const last = part.at(-1)
  if (last === undefined) return noHeading
  const said = part.map(({ cells }) => cells.map(valueLine))
  const width = Math.max(...said.map((words) => words.length))
  const texts = Array.from({ length: width }, (_none, column) =>
    [...new Set(said.map((words) => words[column] ?? ''))].filter(Boolean).join(' '),
  )
  const rowsBefore = rows.indexOf(last) + 1
  return { lines: part.map(({ line }) => line), rowsBefore, texts, candidates: candidatesOf(texts, fields.length, match) }
}

interface Found {
  readonly worth: number
  readonly heading: Heading
}

/** What the words of years cost together; two rows of other words differ by more. */
const nearlyAll = 0.9

function headingAt(rows: readonly TableRow[], index: number, fields: readonly Field[], match: Matcher): Found | undefined {
  const [one, two] = [1, 2].map((height) => {
    const part = rows.slice(index, index + height)
    const texts = part.length < height ? undefined : together(part)
    return texts && found(part, texts, index + height, fields, match)
  })
  if (one === undefined || two === undefined) return one ?? two
  return two.worth >= nearlyAll * one.worth ? { ...two, worth: Math.max(one.worth, two.worth) } : one
}

function found(
  part: readonly TableRow[],
  texts: readonly string[],
  rowsBefore: number,
  fields: readonly Field[],
  match: Matcher,
): Found | undefined {
  const candidates = candidatesOf(texts, fields.length, match)
  // L may be a heading, and Hasil, but where they stand as values there is none: they count once a heading is found without them.
  const telling = assign(candidates.filter(({ column }) => !isValue(texts[column] ?? '', fields)))
  if (!isHeading(telling)) return undefined
  const worth = telling.reduce((sum, { score }) => sum + score ** 2, 0)
  return { worth, heading: { lines: part.map(({ line }) => line), rowsBefore, texts, candidates } }
}

function isHeading(named: readonly Candidate[]): boolean {
  return named.length >= 2 || named.some(({ score }) => score > 0.9)
}

function isValue(text: string, fields: readonly Field[]): boolean {
  return fields.some(({ looksLike, roughly }) => !roughly && looksLike?.({ text, kind: 'text' }))
}

function candidatesOf(texts: readonly string[], fields: number, match: Matcher): Candidate[] {
  const candidates: Candidate[] = []
  texts.forEach((text, column) => {
    for (let field = 0; field < fields; field += 1) {
      const score = match(text, field)
      if (score > 0) candidates.push({ field, column, score })
    }
  })
  return candidates
}

/** What may be a heading: words, and years that a workbook holds as numbers. */
function textsOf({ cells }: TableRow): string[] {
  return cells.map((cell) => (cell.kind === 'text' || (cell.kind === 'number' && /^(19|20)\d\d$/.test(cell.text)) ? valueLine(cell) : ''))
}

/**
 * The words over each column. Two rows are read as one: what groups stands before what is grouped. A group reaches as far to the right as its merge does, and where there
 * is no merge (CSV) as far as its row is empty while the row below is not. Undefined where two words stand above each other and the upper
 * one reaches no further: these are two records, or a heading and a record.
 */
function together(part: readonly TableRow[]): string[] | undefined {
  const [upper = [], lower] = part.map(textsOf)
  if (lower === undefined) return upper
  // A row of figures is no heading, nor one that says nothing new.
  if (part[1]?.cells.some((cell, column) => !isBlank(cell) && lower[column] === '')) return undefined
  if (lower.every((words, column) => words === '' || words === upper[column])) return undefined
  // One word over all columns is a title.
  const own = upper.flatMap((words, column) => (words === '' || part[0]?.cells[column]?.across ? [] : [column]))
  if (own.length === 1 && (own[0] ?? 0) <= lower.findIndex((words) => words !== '')) return undefined
  const merged = (column: number) => part[0]?.cells[column]?.across === true
  const texts: string[] = []
  let group = ''
  for (let column = 0; column < Math.max(upper.length, lower.length); column += 1) {
    const [above, below] = [upper[column] ?? '', lower[column] ?? '']
    if (above !== '') group = below === '' ? '' : above
    const before = above === '' ? group : above
    const reaches = merged(column) || merged(column + 1) || ((upper[column + 1] ?? '') === '' && (lower[column + 1] ?? '') !== '')
    if (above !== '' && below !== '' && above !== below && !reaches) return undefined
    texts.push(below === '' ? above : before === '' || before === below ? below : `${before} ${below}`)
  }
  return texts
}

/** Official tables number their columns beneath the heading: (1) (2) (3). */
function withColumnNumbers(heading: Heading, rows: readonly TableRow[]): Heading {
  const next = rows[heading.rowsBefore]
  if (heading.lines.length === 0 || next === undefined) return heading
  const numbers = next.cells.filter((cell) => !isBlank(cell)).map((cell) => /^\(?(\d{1,2})\)?(?:\s?=.*)?$/.exec(valueLine(cell))?.[1])
  const counted = numbers.length >= 3 && numbers.every((number, index) => Number(number) === Number(numbers[0]) + index)
  return counted ? { ...heading, lines: [...heading.lines, next.line], rowsBefore: heading.rowsBefore + 1 } : heading
}
