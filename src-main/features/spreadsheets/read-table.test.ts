import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#words/words.ts'
import { Refusal } from '../../contract/refusal.ts'
import { readTable, type TableOptions } from './read-table.ts'
import type { TableRow } from './table.ts'
import { relations, rowOf, sheetOf, workbookOf } from './workbook.fixture.ts'

const heading = rowOf(1, 'Nama', 'Nilai')

function example(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'examples', name))
}

function shown(bytes: Uint8Array, options?: TableOptions): string[] {
  return readTable(bytes, 'a.xlsx', options).rows.map(
    ({ line, cells }) =>
      `${line}: ${cells.map(({ text, kind, across }) => `${text}${kind === 'text' ? '' : `<${kind}>`}${across ? '>' : ''}`).join(' | ')}`,
  )
}

function refusal(bytes: Uint8Array, options?: TableOptions): Refusal {
  try {
    readTable(bytes, 'daftar', options)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('a workbook', () => {
  it('gives texts, numbers, dates, formulas and merges that LibreOffice wrote', () => {
    expect(shown(example('values.xlsx'))).toEqual([
      '1: teks | angka | persen | rupiah | tanggal | waktu | rumus | ya | galat | nol',
      '2: 007 | 1234.5<number> | 85.7%<number> | 2500000<number> | 2022-09-27<date> | 2022-09-27 14:30<date> | 0.333333333333333<number> | 1<number> | #N/A<error> | 00000812<number>',
      '3: baris dua\nsel yang sama | 0.3<number> | 100%<number> | 0.5<number> | 1900-03-01<date> | 1999-12-31 23:59<date> | ab | 0<number> |  | 81234567<number>',
      '5: tersembunyi | -3<number> |  |  | 2000-02-29<date>',
      '6: gabung | gabung> | c',
      '7: gabung | gabung> | d',
    ])
  })

  it('takes the first sheet that has a table and names the others', () => {
    const table = readTable(example('people.xlsx'), 'people.xlsx')
    expect([table.sheet, table.otherSheets]).toEqual(['Daftar Peserta', ['Petunjuk', 'Pilihan']])
    expect(readTable(example('people.xlsx'), 'people.xlsx', { sheet: 'Petunjuk' }).rows).toHaveLength(2)
    expect(refusal(example('people.xlsx'), { sheet: 'Lain' })).toMatchObject({ code: 'noSuchSheet', details: { sheet: 'Lain' } })
  })

  it('takes a hidden sheet last', () => {
    const sheets =
      '<workbook xmlns:r="r"><sheets><sheet name="Daftar" state="hidden" r:id="rId1"/><sheet name="Data" r:id="rId2"/></sheets></workbook>'
    const bytes = workbookOf('', '', {
      'xl/workbook.xml': sheets,
      'xl/_rels/workbook.xml.rels': relations('sheet1', 'sheet2'),
      'xl/worksheets/sheet1.xml': sheetOf(rowOf(1, 'L', 'P') + rowOf(2, 'x', 'y')),
      'xl/worksheets/sheet2.xml': sheetOf(heading + rowOf(2, 'Budi', '1')),
    })
    expect(readTable(bytes, 'a.xlsx')).toMatchObject({ sheet: 'Data', otherSheets: ['Daftar'] })
  })

  it('reads each kind of cell', () => {
    const cells = [
      '<c t="s"><v>1</v></c>',
      '<c t="str"><f>A1</f><v>0812</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="d"><v>2022-09-27T00:00:00</v></c>',
      '<c s="1"><v>44831</v></c>',
      '<c s="3"><v>44831.604166666664</v></c>',
      '<c s="6"><v>0.3541666667</v></c>',
      '<c s="2"><v>0.5714</v></c>',
      '<c s="4"><v>812</v></c>',
      '<c s="5"><v>1234567.5</v></c>',
      '<c><v>1.2E-5</v></c>',
      '<c><v>8.9999999999999997E-2</v></c>',
      '<c><v>6471012345678901</v></c>',
      '<c><f>SUM(A1:A2)</f></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c><v>-0</v></c>',
    ]
    expect(shown(workbookOf(`${heading}<row r="7">${cells.join('')}</row>`))[1]).toBe(
      '7: Budi Contoh | 0812 | TRUE<boolean> | 2022-09-27<date> | 2022-09-27<date> | 2022-09-27 14:30<date> | 08:30<date> | 57.14%<number> | 00000812<number> | 1234567.5<number> | 0.000012<number> | 0.09<number> | 6471012345678901<number> | =SUM(A1:A2)<error> | #REF!<error> | 0<number>',
    )
  })

  it('counts days from 1904 where the file says so, and minds the day that never was', () => {
    const row = '<row r="2"><c s="1"><v>1</v></c><c s="1"><v>61</v></c></row>'
    expect(shown(workbookOf(heading + row))[1]).toBe('2: 1900-01-01<date> | 1900-03-01<date>')
    const since1904 = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>',
    }
    expect(shown(workbookOf(heading + row, '', since1904))[1]).toBe('2: 1904-01-02<date> | 1904-03-02<date>')
  })

  it('reads files whose elements have a prefix, with signs written as numbers', () => {
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>A &amp; B &#x1F600; _x0041_</x:t></x:is></x:c></x:row><x:row r="4"><x:c r="A4" t="inlineStr"><x:is><x:t><![CDATA[<x>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    expect(shown(workbookOf('', '', { 'xl/worksheets/sheet1.xml': prefixed }))).toEqual(['1:  | A & B 😀 A', '4: <x>'])
  })

  it('counts cells without a place, empty ones too, and knows formulas that have no value', () => {
    const row =
      '<row r="2"><c/><c t="inlineStr"><is><t></t></is></c><c><v>3</v></c><c><f t="shared" si="0"/></c><c t="str"><f>A1</f><v></v></c><c><v>6</v></c></row>'
    expect(shown(workbookOf(heading + row))[1]).toBe('2:  |  | 3<number> | =<error> |  | 6<number>')
  })

  it('gives a merged value to every row, and leaves out rows that have nothing else', () => {
    const rows = [heading, rowOf(2, 'Budi', 'BPBD'), rowOf(3, 'Siti', ''), '<row r="4"><c r="B4"/></row>'].join('')
    expect(shown(workbookOf(rows, '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="D1:XFD1048576"/></mergeCells>'))).toEqual([
      '1: Nama | Nilai',
      '2: Budi | BPBD',
      '3: Siti | BPBD',
    ])
  })
})

describe('a file that was altered', () => {
  const whole = example('values.xlsx')
  const sound = readTable(whole, 'a.xlsx').rows

  it('is read as it was or refused, whichever bytes were changed or cut off', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), fc.option(fc.nat(whole.length - 1)), (changes, length) => {
        const bytes = Buffer.from(whole)
        for (const { at, byte } of changes) bytes[at] = byte
        expect(rowsOrRefusal(bytes.subarray(0, length ?? whole.length), sound)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('gives a table or a refusal for any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => rowsOrRefusal(bytes)))
    const part = fc.constantFrom(
      '<row r="2">',
      '<row>',
      '</row>',
      '<c>',
      '<c t="s">',
      '<c r="B2" t="n" s="9">',
      '</c>',
      '<v>1</v>',
      '<v/>',
      '<f>A1</f>',
      '<is><t>x</t></is>',
      '&#0;',
      '<!--',
      ']]>',
      '<',
    )
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => rowsOrRefusal(workbookOf(parts.join('')))))
  })

  function rowsOrRefusal(bytes: Uint8Array, wanted?: readonly TableRow[]): boolean {
    try {
      const { rows } = readTable(bytes, 'a')
      return wanted === undefined || isDeepStrictEqual(rows, wanted)
    } catch (error) {
      if (error instanceof Refusal) return true
      throw error
    }
  }
})

describe('what cannot be read is refused', () => {
  it.each<[string, Uint8Array, string, object]>([
    ['an empty file', new Uint8Array(), 'tableEmpty', {}],
    ['blank lines alone', Buffer.from('\n\n ;\n'), 'tableEmpty', {}],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'tableWrongType', { type: 'pdf' }],
    ['an old .xls', example('values.xls'), 'tableWrongType', { type: 'oldExcel' }],
    ['an .ods', example('values.ods'), 'tableWrongType', { type: 'openDocument' }],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'tableWrongType', { type: 'image' }],
    ['a photograph', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'tableWrongType', { type: 'image' }],
    ['a web page', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'tableWrongType', { type: 'webPage' }],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'tableWrongType', { type: 'word' }],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'tableWrongType', { type: 'binaryExcel' }],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'tableWrongType', { type: 'other' }],
    ['a workbook with a password', example('locked.xlsx'), 'tableLocked', {}],
    ['a heading alone', Buffer.from('Nama;Nilai\n'), 'tableOnlyHeading', { line: 1 }],
    ['a sheet with a heading alone', workbookOf(rowOf(3, 'Nama', 'Nilai')), 'tableOnlyHeading', { line: 3 }],
    ['a workbook without cells', workbookOf(''), 'tableEmpty', {}],
    ['a workbook that is cut short', example('values.xlsx').subarray(0, 3000), 'tableDamaged', {}],
    [
      'a workbook without its sheet',
      workbookOf('', '', { 'xl/worksheets/sheet1.xml': null }),
      'tableDamaged',
      { part: 'xl/worksheets/sheet1.xml' },
    ],
    ['XML that is not closed', workbookOf('', '', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' }), 'tableDamaged', {}],
    [
      'letters that are no UTF-8',
      workbookOf('', '', { 'xl/sharedStrings.xml': Buffer.from([0x3c, 0x73, 0x3e, 0xff]) }),
      'tableDamaged',
      {},
    ],
    ['a text that is not there', workbookOf('<row r="5"><c r="C5" t="s"><v>9</v></c></row>'), 'tableDamaged', { line: 5, column: 3 }],
    ['a number that is none', workbookOf('<row r="5"><c r="C5"><v>12x</v></c></row>'), 'tableDamaged', { line: 5, column: 3 }],
    ['a cell outside of a row', workbookOf(`${heading}<c><v>1</v></c>`), 'tableDamaged', {}],
    ['rows out of order', workbookOf(rowOf(5, 'a') + rowOf(4, 'b')), 'tableDamaged', {}],
    ['a row beyond the last', workbookOf(rowOf(1_048_577, 'a')), 'tableDamaged', {}],
    [
      'cells far to the right',
      workbookOf(`${heading}<row r="2"><c r="XFD2"><v>1</v></c></row>`),
      'tableTooLarge',
      { unit: 'columns', line: 2 },
    ],
  ])('%s', (_what, bytes, code, details) => {
    const found = refusal(bytes)
    expect(found.code).toBe(code)
    expect(found.details).toMatchObject({ file: 'daftar', ...details })
  })

  it('a file of more than 20 MB, before it is looked at', () => {
    expect(refusal(new Uint8Array(20 * 1024 * 1024 + 1)).details).toEqual({ file: 'daftar', unit: 'megabytes', most: 20 })
  })

  it('what unpacks to far more than it is, whether it says so or not', () => {
    const sizeOf = (bytes: Buffer, part: string) => bytes.lastIndexOf(part) - 46 + 24
    const bomb = Buffer.from(workbookOf('', '', { 'xl/media/image1.png': 'x' }))
    bomb.writeUInt32LE(201 * 1024 * 1024, sizeOf(bomb, 'xl/media/image1.png'))
    expect(refusal(bomb).details).toEqual({ file: 'daftar', unit: 'unpacked', most: 200 })
    const lying = Buffer.from(workbookOf(rowOf(1, 'a'.repeat(5000)) + rowOf(2, 'b')))
    lying.writeUInt32LE(100, sizeOf(lying, 'xl/worksheets/sheet1.xml'))
    expect(refusal(lying)).toMatchObject({ code: 'tableDamaged', details: { part: 'xl/worksheets/sheet1.xml' } })
  })

  it('a byte that was altered', () => {
    const bytes = Buffer.from(workbookOf(heading + rowOf(2, 'Budi', '1')))
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 8
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
    expect(refusal(bytes).code).toBe('tableDamaged')
  })

  it('merges that lie over each other to cost time', () => {
    const rows = Array.from({ length: 200 }, (_, index) => rowOf(index + 1, 'a', 'b')).join('')
    const merges = `<mergeCells>${'<mergeCell ref="A1:B200"/>'.repeat(3)}</mergeCells>`
    expect(refusal(workbookOf(rows, merges)).code).toBe('tableDamaged')
  })

  it('a merge that would fill memory', () => {
    const wide = `<row r="1"><c><v>1</v></c><c r="SF1"><v>1</v></c></row>`
    const rows = Array.from({ length: 9_999 }, (_, index) => `<row r="${index + 2}"><c><v>1</v></c></row>`).join('')
    expect(refusal(workbookOf(wide + rows, '<mergeCells><mergeCell ref="A1:SF10000"/></mergeCells>')).details).toMatchObject({
      unit: 'cells',
    })
  })

  it('more rows than are taken, in a workbook too', () => {
    const rows = Array.from({ length: 100_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
    expect(refusal(workbookOf(rows)).details).toEqual({ file: 'daftar', unit: 'rows', most: 100_000 })
  })

  it('and told in both languages, with the file and the place', () => {
    const { details } = refusal(workbookOf('<row r="5"><c r="C5"><v>12x</v></c></row>'))
    expect(wordsOf('id').refusals.tableDamaged(details)).toBe(
      'daftar rusak (baris 5, kolom 3, xl/worksheets/sheet1.xml); tidak ada yang diimpor.',
    )
    expect(wordsOf('en').refusals.tableDamaged(details)).toBe(
      'daftar is damaged (line 5, column 3, xl/worksheets/sheet1.xml); nothing was imported.',
    )
    expect(wordsOf('id').refusals.tableTooLarge({ file: '', unit: 'rows', most: 100_000 })).toBe(
      'Teks yang ditempel terlalu besar: paling banyak 100.000 baris; tidak ada yang diimpor.',
    )
    for (const type of ['pdf', 'oldExcel', 'binaryExcel', 'openDocument', 'word', 'image', 'webPage', 'other']) {
      expect(wordsOf('id').refusals.tableWrongType({ file: 'a', type })).toMatch(/^a .*; tidak ada yang diimpor\.$/)
      expect(wordsOf('en').refusals.tableWrongType({ file: 'a', type })).toMatch(/^a is .*; nothing was imported\.$/)
    }
  })
})
