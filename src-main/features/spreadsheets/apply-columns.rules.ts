import { plainWords } from './read-choice.rules.ts'
import type { ColumnMapping } from './recognise-columns.rules.ts'
import { type Cell, isBlank, noCell, type Table, type TableRow } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** What one row says, by field. */
export interface TableRecord<Key extends string = string> {
  readonly line: number
  /** The cell of a field; empty where the table has no column for it. */
  readonly cell: (key: Key) => Cell
}

/** A row below the heading that is no record: the heading repeated on a new page, a line over the rows of a group, a sum, or notes in columns that mean nothing here. */
export interface PassedOver {
  readonly line: number
  readonly why: 'heading' | 'group' | 'total' | 'unmapped'
  readonly text: string
}

export interface AppliedColumns<Key extends string = string> {
  readonly records: readonly TableRecord<Key>[]
  readonly passedOver: readonly PassedOver[]
}

/**
 * The records of a table, read by a mapping, in order and with their lines. What is no record is passed over, and told: every row beneath
 * the heading is in one of the two lists.
 */
export function applyColumns<Key extends string>(table: Table, mapping: ColumnMapping<Key>): AppliedColumns<Key> {
  const columns = new Map(mapping.columns.map(({ key, column }) => [key, column]))
  const last = Math.max(0, ...mapping.headingLines)
  const records: TableRecord<Key>[] = []
  const passedOver: PassedOver[] = []
  for (const row of table.rows) {
    if (row.line <= last) continue
    const cell = (key: Key) => ownCell(row, columns.get(key))
    const why = passedOverFor(row, mapping) ?? (mapping.columns.every(({ key }) => isBlank(cell(key))) ? 'unmapped' : undefined)
    if (why === undefined) records.push({ line: row.line, cell })
    else passedOver.push({ line: row.line, why, text: firstText(row) })
  }
  return { records, passedOver }
}

function firstText({ cells }: TableRow): string {
  const first = cells.find((cell) => !isBlank(cell))
  return first ? valueLine(first) : ''
}

/** A value that a merge repeats to the right is that of its first column alone. */
function ownCell({ cells }: TableRow, column: number | undefined): Cell {
  const cell = column === undefined ? undefined : cells[column]
  return cell === undefined || cell.across ? noCell : cell
}

function passedOverFor({ cells }: TableRow, { columns, headingLines }: ColumnMapping): PassedOver['why'] | undefined {
  const own = cells.filter((cell) => !isBlank(cell) && !cell.across)
  const [first] = own
  if (first === undefined) return undefined
  if (own.length === 1 && cells.filter((cell) => cell.across).length >= 2) return 'group'
  if (columns.length > 1 && totals.has(plainWords(valueLine(first)))) return 'total'
  const headed = columns.filter(({ heading }) => heading !== '')
  const repeats = ({ column, heading }: { column: number; heading: string }) => {
    const here = cells[column]
    const words = here === undefined ? '' : plainWords(valueLine(here))
    // Of two heading rows, each repeats a part.
    const whole = plainWords(heading)
    return words !== '' && (` ${whole}`.endsWith(` ${words}`) || `${whole} `.startsWith(`${words} `))
  }
  return headingLines.length > 0 && headed.length >= 2 && headed.every(repeats) ? 'heading' : undefined
}

const totals = new Set(['jumlah', 'total', 'jumlah total', 'grand total', 'sub total', 'subtotal', 'jumlah keseluruhan', 'sum'])
