import { Refusal } from '../../contract/refusal.ts'
import { isoDateCell, numberCell } from './cell-value.ts'
import { plainFormat } from './number-format.ts'
import { rowList } from './row-list.ts'
import { type Cell, columnOf, isBlank, most, noCell, type TableRow } from './table.ts'
import { cleanText, type ReadPart, type SheetContext, textOf } from './workbook-part.ts'

/**
 * The filled rows of a sheet, hidden ones too. A formula counts as the value the file holds for it. The value of a merged cell stands in
 * every row of the merge, and in every column of it marked as `across`; rows that have nothing else are left out all the same.
 */
export function readSheet(read: ReadPart, context: SheetContext): TableRow[] {
  const list = rowList(context.file)
  const merges: Merge[] = []
  const text = textOf()
  let cells: Cell[] = []
  let line = 0
  let nextColumn = 0
  let stored: StoredCell | undefined
  let within = ''
  let inCells = false
  let inRow = false
  read({
    open(name, attribute) {
      if (name === 'sheetData') inCells = true
      else if (name === 'mergeCell') merges.push(mergeOf(attribute('ref') ?? '', context))
      else if (!inCells) return
      else if (name === 'row') {
        const number = attribute('r')
        const next = number === undefined ? line + 1 : Number(number)
        if (inRow || !(next > line && next <= lastLine)) throw damaged(context)
        line = next
        inRow = true
        nextColumn = 0
        cells = []
      } else if (name === 'c') {
        // A cell elsewhere would be lost without a word.
        if (!inRow || stored) throw damaged(context, line)
        const reference = attribute('r')
        const column = reference === undefined ? nextColumn : placeOf(reference, context).column
        if (column < nextColumn || column > lastColumn) throw damaged(context, line)
        nextColumn = column + 1
        stored = { column, type: attribute('t') ?? 'n', style: attribute('s'), value: undefined, formula: undefined }
        text.begin()
      } else if (stored) {
        within = name
        if (name === 'v') stored.value = ''
        if (name === 'f') stored.formula = '='
        text.open(name)
      }
    },
    text(piece) {
      if (!stored) return
      if (within === 'v') stored.value += piece
      else if (within === 'f') stored.formula += piece
      else text.take(piece)
    },
    close(name) {
      if (name === 'sheetData') inCells = false
      else if (name === 'row' && inCells) {
        list.add(line, cells)
        inRow = false
      } else if (name === 'c' && stored) {
        const cell = cellOf(stored, text.end(), context, line)
        if (cell) cells[stored.column] = cell
        stored = undefined
      } else if (stored) {
        within = ''
        text.close(name)
      }
    },
  })
  return withMerges(list.rows, merges, context)
}

const lastLine = 1_048_576
const lastColumn = 16_383

interface StoredCell {
  readonly column: number
  readonly type: string
  readonly style: string | undefined
  value: string | undefined
  formula: string | undefined
}

/** Undefined where nothing stands in the cell. */
function cellOf(
  { column, type, style, value, formula }: StoredCell,
  inline: string,
  context: SheetContext,
  line: number,
): Cell | undefined {
  if (type === 'inlineStr') return inline === '' ? undefined : { text: inline, kind: 'text' }
  if (value === undefined || (value === '' && type !== 'str')) {
    // Nobody has computed it yet, and this program computes no formulas.
    return formula === undefined ? undefined : { text: formula, kind: 'error' }
  }
  const cell = storedValue(type, value, style, context)
  if (!cell) throw damaged(context, line, column)
  return cell.text === '' ? undefined : cell
}

function storedValue(type: string, value: string, style: string | undefined, context: SheetContext): Cell | undefined {
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value.trim()) ? context.strings[Number(value)] : undefined
      return text === undefined ? undefined : { text, kind: 'text' }
    }
    case 'str':
      return { text: cleanText(value), kind: 'text' }
    case 'b':
      return { text: /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: value, kind: 'error' }
    case 'd':
      return isoDateCell(value)
    case 'n':
      return numberCell(value, context.formats[Number(style ?? 0)] ?? plainFormat, context.epoch1904)
    default:
      return undefined
  }
}

interface Place {
  readonly column: number
  readonly line: number
}

interface Merge {
  readonly from: Place
  readonly to: Place
}

function placeOf(reference: string, context: SheetContext): Place {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined) throw damaged(context)
  return { column: columnOf(letters), line: Number(digits) }
}

function mergeOf(range: string, context: SheetContext): Merge {
  const [from = '', to = from] = range.split(':')
  return { from: placeOf(from, context), to: placeOf(to, context) }
}

function withMerges(rows: readonly TableRow[], merges: readonly Merge[], context: SheetContext): TableRow[] {
  if (merges.length === 0) return [...rows]
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const filled = rows.map(({ line, cells }) => ({ line, cells: [...cells] }))
  // Merges never overlap, so together they are no larger than the sheet.
  const places = rows.length * width
  let covered = 0
  for (const { from, to } of merges) {
    const first = indexOfLine(filled, from.line)
    const value = filled[first]?.line === from.line ? filled[first]?.cells[from.column] : undefined
    if (value === undefined || isBlank(value)) continue
    for (let index = first; (filled[index]?.line ?? Number.POSITIVE_INFINITY) <= to.line; index += 1) {
      const cells = filled[index]?.cells ?? []
      for (let column = from.column; column <= Math.min(to.column, width - 1); column += 1) {
        covered += Math.max(1, column - cells.length)
        if (covered > most.cells) throw new Refusal('tableTooLarge', { file: context.file, unit: 'cells', most: most.cells })
        if (covered > 2 * places) throw damaged(context)
        while (cells.length < column) cells.push(noCell)
        if (column === from.column) cells[column] = value
        else cells[column] = { text: value.text, kind: value.kind, across: true }
      }
    }
  }
  return filled
}

/** Where the first row from this line on stands. */
function indexOfLine(rows: readonly TableRow[], line: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}

function damaged({ file, part }: SheetContext, line?: number, column?: number): Refusal {
  return new Refusal('tableDamaged', {
    file,
    part,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column: column + 1 }),
  })
}
