import { Refusal } from '../../contract/refusal.ts'
import { decodeText } from './decode-text.ts'
import { fileTypeOf } from './file-type.ts'
import { readSeparated, type Separator } from './separated-text.ts'
import { isBlank, most, type Table, type TableRow } from './table.ts'
import { openWorkbook, wrongType } from './workbook.ts'

/** What a person may say about a file where the program would choose wrongly. */
export interface TableOptions {
  readonly sheet?: string
  readonly separator?: Separator
}

/**
 * The table in a file: CSV and its like in any usual encoding, or a workbook (XLSX, XLSM), told by content and never by name. Of several
 * sheets the first visible one that has a table is taken. Everything else is refused with the reason: other kinds of files, empty,
 * damaged, locked or too large ones, and those with a single row. Nothing is ever half read.
 */
export function readTable(bytes: Uint8Array, file: string, options: TableOptions = {}): Table {
  if (bytes.length === 0) throw new Refusal('tableEmpty', { file })
  if (bytes.length > most.megabytes * 1024 * 1024) throw new Refusal('tableTooLarge', { file, unit: 'megabytes', most: most.megabytes })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = fileTypeOf(buffer)
  if (type === 'locked') throw new Refusal('tableLocked', { file })
  if (type !== 'zip' && type !== 'text') throw wrongType(file, type)
  const table =
    type === 'zip'
      ? readWorkbook(buffer, file, options.sheet)
      : withoutSheets(file, readSeparated(decodeText(buffer, file), file, options.separator))
  const [first, second] = table.rows
  if (!first) throw new Refusal('tableEmpty', { file })
  if (!second) throw new Refusal('tableOnlyHeading', { file, line: first.line })
  return table
}

/**
 * The table in a block of pasted text, as spreadsheet programs copy it (tabs, cells with line breaks in quotes) or as CSV. One row is
 * enough; refused where there is none, and where there is more than is taken.
 */
export function readPastedTable(text: string, options: Pick<TableOptions, 'separator'> = {}): Table {
  const file = ''
  if (text.length > most.megabytes * 1024 * 1024) throw new Refusal('tableTooLarge', { file, unit: 'megabytes', most: most.megabytes })
  const table = withoutSheets(file, readSeparated(text.replace(/^\ufeff/, '').toWellFormed(), file, options.separator))
  if (table.rows.length === 0) throw new Refusal('tableEmpty', { file })
  return table
}

function withoutSheets(file: string, rows: readonly TableRow[]): Table {
  return { file, sheet: '', otherSheets: [], rows }
}

function readWorkbook(bytes: Buffer, file: string, wanted?: string): Table {
  const workbook = openWorkbook(bytes, file)
  const ordered = [...workbook.sheets].sort((left, right) => Number(left.hidden) - Number(right.hidden)).map(({ name }) => name)
  const { name, rows } = wanted === undefined ? firstWithTable(ordered, workbook.rowsOf) : { name: wanted, rows: workbook.rowsOf(wanted) }
  return { file, sheet: name, otherSheets: workbook.sheets.map((sheet) => sheet.name).filter((other) => other !== name), rows }
}

/** A cover or a page of instructions is no table: one with two rows of two cells comes first, then any with two rows, then any at all. */
function firstWithTable(names: readonly string[], rowsOf: (name: string) => TableRow[]): { name: string; rows: TableRow[] } {
  let next: { name: string; rows: TableRow[] } = { name: names[0] ?? '', rows: [] }
  for (const name of names) {
    const rows = rowsOf(name)
    if (rows.filter(hasTwoCells).length >= 2) return { name, rows }
    if (Math.min(rows.length, 2) > Math.min(next.rows.length, 2)) next = { name, rows }
  }
  return next
}

function hasTwoCells({ cells }: TableRow): boolean {
  return cells.filter((cell) => !isBlank(cell) && !cell.across).length >= 2
}
