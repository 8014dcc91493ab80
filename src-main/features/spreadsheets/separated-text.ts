import { Refusal } from '../../contract/refusal.ts'
import { rowList } from './row-list.ts'
import type { Cell, TableRow } from './table.ts'

/** What may stand between two cells of a text. */
export const separators = ['\t', ';', ',', '|'] as const
export type Separator = (typeof separators)[number]

/**
 * The rows of a text whose cells stand apart by `separator` (found from the text unless given). A cell in quotes may hold separators, line
 * breaks and doubled quotes. Lines end with CR, LF or both, mixed as they come. A first line `sep=;` names the separator, as Excel has it.
 *
 * A quote that is never closed, or closed in the middle of a cell, is refused with its place, except between tabs: spreadsheet programs
 * copy a cell such as `"Siaga" group` just so, and there it is taken as it stands.
 */
export function readSeparated(text: string, file: string, given?: Separator): TableRow[] {
  const [, named, body = text] = /^sep=([\t;,|])(?:\r\n?|\n)(.*)$/s.exec(text) ?? []
  const separator = given ?? (named as Separator | undefined) ?? separatorOf(body)
  const list = rowList(file)
  let line = 0
  eachRow(body, separator, (texts, trouble) => {
    line += 1
    if (trouble) throw new Refusal('tableOpenQuote', { file, line, column: texts.length + 1 })
    list.add(
      line,
      texts.map((cell): Cell => ({ text: cell, kind: 'text' })),
    )
    return true
  })
  return list.rows
}

/**
 * The separator that cuts most of the first lines into one and the same number of cells, the larger number before the smaller, in doubt
 * the tab, then the semicolon; the tab, too, where nothing is cut. Commas mostly followed by a space are those of names and sentences and part nothing.
 */
export function separatorOf(text: string): Separator {
  const sample =
    text.length > sampleLength
      ? text.slice(0, Math.max(text.lastIndexOf('\n', sampleLength), text.lastIndexOf('\r', sampleLength), 1000))
      : text
  const scored = separators.map((separator) => ({ separator, ...evenness(sample, separator) }))
  const [best] = scored
    .filter(({ cells, separator }) => cells > 1 && !(separator === ',' && isProse(sample)))
    .sort((left, right) => right.share - left.share || right.cells - left.cells)
  return best?.separator ?? '\t'
}

const sampleLength = 64 * 1024
const sampleRows = 200

/** Which share of the rows has the number of cells that most have, and that number. */
function evenness(text: string, separator: Separator): { share: number; cells: number } {
  const rowsWith = new Map<number, number>()
  let rows = 0
  eachRow(text, separator, (cells) => {
    if (cells.length === 1 && cells[0]?.trim() === '') return true
    rows += 1
    rowsWith.set(cells.length, (rowsWith.get(cells.length) ?? 0) + 1)
    return rows < sampleRows
  })
  const [cells = 0, count = 0] = [...rowsWith].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? []
  return { share: rows === 0 ? 0 : count / rows, cells }
}

function isProse(text: string): boolean {
  const outside = text.replace(/"[^"]*"/g, '')
  return (outside.match(/, /g)?.length ?? 0) * 2 > (outside.match(/,/g)?.length ?? 0)
}

/** Hands over row after row, its cells read so far, and whether a quote stopped it; ends where `take` answers false. */
function eachRow(text: string, separator: Separator, take: (cells: string[], trouble: boolean) => boolean): void {
  const tabbed = separator === '\t'
  const stop = new RegExp(separator === '|' ? '[|\\r\\n]' : `[${separator}\\r\\n]`, 'g')
  let closes = true
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = closes && text[at] === '"' ? inQuotes(text, at, separator) : undefined
    if (quoted === 'open') closes = false
    if (typeof quoted === 'string' && !tabbed) {
      take(cells, true)
      return
    }
    const cell = typeof quoted === 'object' ? quoted : asItStands(text, at, stop)
    cells.push(cell.text)
    at = cell.end
    const next = text[at]
    at += next === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (next === separator) {
      // A separator at the very end has an empty cell behind it.
      if (at >= text.length) cells.push('')
      continue
    }
    if (!take(cells, false)) return
    cells = []
  }
  if (cells.length > 0) take(cells, false)
}

interface Piece {
  readonly text: string
  /** Where the separator or the line's end stands. */
  readonly end: number
}

/** 'open' where the quote is never closed, 'inside' where the cell goes on behind the closing one. */
function inQuotes(text: string, start: number, separator: Separator): Piece | 'open' | 'inside' {
  let at = start + 1
  let doubled = false
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return 'open'
    at = quote + 1
    if (text[at] === '"') {
      doubled = true
      at += 1
      continue
    }
    const next = text[at]
    if (next !== undefined && next !== separator && next !== '\r' && next !== '\n') return 'inside'
    const inner = text.slice(start + 1, quote)
    return { text: doubled ? inner.replaceAll('""', '"') : inner, end: at }
  }
}

function asItStands(text: string, start: number, stop: RegExp): Piece {
  stop.lastIndex = start
  const end = stop.exec(text)?.index ?? text.length
  return { text: text.slice(start, end), end }
}
