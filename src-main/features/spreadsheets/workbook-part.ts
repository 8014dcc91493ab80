import type { NumberFormat } from './number-format.ts'
import type { XmlReader } from './read-xml.ts'

/** Reads one part of the workbook with a reader; refused where the part is missing or not well-formed. */
export type ReadPart = (reader: XmlReader) => void

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string
  /** The part of the workbook that is read. */
  readonly part: string
  readonly strings: readonly string[]
  /** The formats by the number that a cell names. */
  readonly formats: readonly NumberFormat[]
  readonly epoch1904: boolean
}

/** Gathers the `t` elements of a string item, or of a cell that holds its text itself. */
export function textOf() {
  let gathered = ''
  let inText = false
  let inReading = false
  return {
    begin() {
      gathered = ''
    },
    open(name: string) {
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
    },
    take(text: string) {
      if (inText && !inReading) gathered += text
    },
    close(name: string) {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
    },
    /** What was gathered; signs that XML cannot hold are written as _x000D_ there. */
    end(): string {
      const text = gathered.includes('_x')
        ? gathered.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : gathered
      return cleanText(text)
    },
  }
}

/** The text of a cell with LF alone, and without the signs that text has none of. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
}
