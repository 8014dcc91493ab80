/** What a spreadsheet program took a cell for; in CSV and pasted text every cell is text. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/**
 * One cell. A `number` is a plain decimal with a point, with `%` behind it where the sheet shows it in percent; a `date` is `YYYY-MM-DD`,
 * with ` HH:MM` where it has a time, or `HH:MM` alone; a `boolean` is `TRUE` or `FALSE`; an `error` is what stands there (`#N/A`), or the
 * formula where the file holds no value for it; a `text` is as it was written.
 */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
  /** The value of a merge that begins further left, repeated here because a heading may stand over several columns. */
  readonly across?: true
}

/** One row that says something. */
export interface TableRow {
  /** Its number as a spreadsheet program shows it, from 1; empty rows count. */
  readonly line: number
  /** From the first column on; nothing beyond the last filled cell. */
  readonly cells: readonly Cell[]
}

/** A table as it stands in a file or was pasted, headings and titles included. */
export interface Table {
  /** The file's name; empty for pasted text. */
  readonly file: string
  /** The sheet it stands on; empty where there are none. */
  readonly sheet: string
  readonly otherSheets: readonly string[]
  readonly rows: readonly TableRow[]
}

/** What reading takes at most. Whatever is larger is refused whole, never cut. */
export const most = { megabytes: 20, unpackedMegabytes: 200, rows: 100_000, columns: 500, cells: 2_000_000 }

export const noCell: Cell = { text: '', kind: 'text' }

/** Whether nothing, or nothing but spaces, stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.text.trim() === ''
}

/** The letters of a column, counted from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** The column its letters name, counted from 0. */
export function columnOf(letters: string): number {
  return letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
