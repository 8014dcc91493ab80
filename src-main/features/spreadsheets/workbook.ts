import { posix } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { openArchive } from './archive.ts'
import { archiveTypeOf, type OtherType } from './file-type.ts'
import { builtInFormat, type NumberFormat, plainFormat, readFormat } from './number-format.ts'
import { readXml, type XmlReader } from './read-xml.ts'
import { readSheet } from './sheet.ts'
import type { TableRow } from './table.ts'
import { type ReadPart, type SheetContext, textOf } from './workbook-part.ts'

/** An open workbook (XLSX or XLSM). Sheets are read when they are asked for. */
export interface Workbook {
  /** The sheets with cells, in their order; `hidden` ones are for the program that made them, such as lists to choose from. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  rowsOf(sheet: string): TableRow[]
}

/** Opens a zip archive as a workbook; refuses what is another kind of file, damaged, or too large. */
export function openWorkbook(bytes: Buffer, file: string): Workbook {
  const archive = openArchive(bytes, file)
  const type = archiveTypeOf(archive.names, archive.names.includes('mimetype') ? String(archive.read('mimetype')) : '')
  if (type !== 'workbook') throw wrongType(file, type)
  const part = (name: string, reader: XmlReader) => {
    const content = archive.read(name)
    if (!content || !readXml(content, reader)) throw new Refusal('tableDamaged', { file, part: name })
  }
  const relations = readRelations((reader) => part('xl/_rels/workbook.xml.rels', reader))
  const { sheets, epoch1904 } = readOverview((reader) => part('xl/workbook.xml', reader))
  const ofType = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.target
  const [stringsPart, stylesPart] = [ofType('sharedStrings'), ofType('styles')]
  let context: Omit<SheetContext, 'part'> | undefined
  const seen = new Set<string>()
  const withCells = sheets.flatMap(({ name, hidden, relation }) => {
    const found = relations.get(relation)
    // The same part under many names would be read as often.
    if (found?.type !== 'worksheet' || seen.has(found.target)) return []
    seen.add(found.target)
    return [{ name, hidden, part: found.target }]
  })
  return {
    sheets: withCells.map(({ name, hidden }) => ({ name, hidden })),
    rowsOf(sheet) {
      const wanted = withCells.find(({ name }) => name === sheet)
      if (!wanted) throw new Refusal('noSuchSheet', { file, sheet })
      context ??= {
        file,
        strings: stringsPart === undefined ? [] : readStrings((reader) => part(stringsPart, reader)),
        formats: stylesPart === undefined ? [] : readFormats((reader) => part(stylesPart, reader)),
        epoch1904,
      }
      return readSheet((reader) => part(wanted.part, reader), { ...context, part: wanted.part })
    },
  }
}

/** The refusal of a file that is another kind than a table. */
export function wrongType(file: string, type: OtherType): Refusal {
  return new Refusal('tableWrongType', { file, type })
}

interface Relation {
  /** The last word of its type: worksheet, sharedStrings, styles. */
  readonly type: string
  readonly target: string
}

function readRelations(read: ReadPart): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  read({
    open(name, attribute) {
      if (name !== 'Relationship') return
      // Targets are relative to xl/, or begin at the root.
      const target = posix.resolve('/xl', attribute('Target') ?? '').slice(1)
      relations.set(attribute('Id') ?? '', { type: posix.basename(attribute('Type') ?? ''), target })
    },
  })
  return relations
}

interface Overview {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[]
  readonly epoch1904: boolean
}

function readOverview(read: ReadPart): Overview {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let epoch1904 = false
  read({
    open(name, attribute, prefixed) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        relation: prefixed('id') ?? '',
      })
    },
  })
  return { sheets, epoch1904 }
}

/** The texts that cells point to; formatted pieces are put together, readings of East Asian signs left out. */
function readStrings(read: ReadPart): string[] {
  const strings: string[] = []
  const text = textOf()
  read({
    open(name) {
      if (name === 'si') text.begin()
      else text.open(name)
    },
    text: text.take,
    close(name) {
      if (name === 'si') strings.push(text.end())
      else text.close(name)
    },
  })
  return strings
}

function readFormats(read: ReadPart): NumberFormat[] {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let inCells = false
  read({
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), readFormat(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attribute('numFmtId') ?? 0)
      formats.push(own.get(id) ?? builtInFormat(id) ?? plainFormat)
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}
