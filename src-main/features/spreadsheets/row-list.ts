import { Refusal } from '../../contract/refusal.ts'
import { type Cell, isBlank, most, noCell, type TableRow } from './table.ts'

/** The rows read so far; refuses as soon as there are more than are taken. */
export interface RowList {
  readonly rows: TableRow[]
  /** Takes a row over unless it is empty; `cells` may be changed by it. */
  add(line: number, cells: Cell[]): void
}

/** An empty list of the rows of `file`. */
export function rowList(file: string): RowList {
  const rows: TableRow[] = []
  let places = 0
  return {
    rows,
    add(line, cells) {
      let length = cells.length
      while (length > 0 && isBlank(cells[length - 1])) length -= 1
      if (length === 0) return
      if (rows.length === most.rows) throw new Refusal('tableTooLarge', { file, unit: 'rows', most: most.rows })
      if (length > most.columns) throw new Refusal('tableTooLarge', { file, unit: 'columns', most: most.columns, line })
      places += length
      if (places > most.cells) throw new Refusal('tableTooLarge', { file, unit: 'cells', most: most.cells })
      cells.length = length
      // Places that were jumped over are holes until now.
      for (let column = 0; column < length; column += 1) cells[column] ??= noCell
      rows.push({ line, cells })
    },
  }
}
