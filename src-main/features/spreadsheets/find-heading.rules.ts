import { assign, type Candidate } from './assign.rules.ts'
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

/** Titles and notes above a table are no longer than this. */
const rowsLookedAt = 40

/**
 * The row, or the two rows together, whose words name most fields best; among equals the first, and one row before two. There is none
 * where not even one field is named in full, nor two in part.
 */
export function findHeading(rows: readonly TableRow[], fields: number, match: Matcher): Heading {
  let best: { worth: number; heading: Heading } = { worth: 0, heading: { lines: [], rowsBefore: 0, texts: [], candidates: [] } }
  for (let index = 0; index < Math.min(rows.length, rowsLookedAt); index += 1) {
    for (const height of [1, 2]) {
      const part = rows.slice(index, index + height)
      const first = part[0]
      if (part.length < height || first === undefined) continue
      const texts = height === 1 ? textsOf(first) : together(part)
      if (texts === undefined) continue
      const candidates = candidatesOf(texts, fields, match)
      const worth = assign(candidates).reduce((sum, { score }) => sum + score ** 2, 0)
      const better = worth > best.worth || (worth === best.worth && height < best.heading.lines.length)
      if (better && isHeading(candidates)) {
        best = { worth, heading: { lines: part.map(({ line }) => line), rowsBefore: index + height, texts, candidates } }
      }
    }
  }
  return withColumnNumbers(best.heading, rows)
}

function isHeading(candidates: readonly Candidate[]): boolean {
  const named = assign(candidates)
  return named.length >= 2 || named.some(({ score }) => score === 1)
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

function textsOf({ cells }: TableRow): string[] {
  return cells.map((cell) => (cell.kind === 'text' ? valueLine(cell) : ''))
}

/**
 * Two rows read as one: what groups stands before what is grouped. A group reaches as far to the right as its merge does, and where there
 * is no merge (CSV) as far as its row is empty while the row below is not. Undefined where two words stand above each other and the upper
 * one reaches no further: these are two records, or a heading and a record.
 */
function together(part: readonly TableRow[]): string[] | undefined {
  const [upper = [], lower = []] = part.map(textsOf)
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
