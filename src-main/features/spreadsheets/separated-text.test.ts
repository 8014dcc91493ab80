import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { readPastedTable, readTable } from './read-table.ts'
import { type Separator, separatorOf, separators } from './separated-text.ts'
import type { Table } from './table.ts'

const sign = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('"', ',', ';', '|', '\t', '\n', 'é', '1,5', ' ', "'"))
const cell = fc.array(sign, { maxLength: 4 }).map((parts) => parts.join('').normalize('NFC'))
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 8 })

function write(table: readonly (readonly string[])[], separator: string, end: string): string {
  const quoted = (text: string) => (/["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text)
  return table.map((cells) => cells.map(quoted).join(separator)).join(end)
}

/** The filled rows and cells with their places, as a table is to have them. */
function expected(table: readonly (readonly string[])[]): [number, string[]][] {
  return table.flatMap((cells, index) => {
    const last = cells.findLastIndex((text) => text.trim() !== '')
    return last < 0 ? [] : [[index + 1, cells.slice(0, last + 1)] as [number, string[]]]
  })
}

function said(table: Table): [number, string[]][] {
  return table.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text)])
}

function refusal(read: () => unknown): { code: string; details: object } {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('Nothing was refused')
}

const csv = (text: string) => readTable(Buffer.from(text), 'daftar.csv')

describe('text with separators', () => {
  it('gives back whatever cells were written, for every separator and line end', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (table, separator, end, closed) => {
          const text = write(table, separator, end) + (closed ? end : '')
          const wanted = expected(table)
          fc.pre(wanted.length >= 1 && !text.startsWith('sep='))
          expect(said(readPastedTable(text, { separator }))).toEqual(wanted)
        },
      ),
    )
  })

  it('gives them back from every encoding', () => {
    const letters = fc
      .array(fc.constantFrom('é', 'ñ', 'ü', 'Ç', 'à', 'a', 'B', '0', ' ', '"', ';', '\n'), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(fc.array(letters, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...encodings),
        (table, encode) => {
          const wanted = expected(table)
          fc.pre(wanted.length >= 2)
          expect(said(readTable(encode(write(table, ';', '\r\n')), 'a.csv', { separator: ';' }))).toEqual(wanted)
        },
      ),
    )
  })

  it('reads Word’s quotation marks and the euro sign in Windows-1252', () => {
    const bytes = Buffer.from('Nama;Kata\r\nBudi;\x93Rp\x94 \x96 \x80 5\r\n', 'latin1')
    expect(said(readTable(bytes, 'a.csv'))[1]).toEqual([2, ['Budi', '“Rp” – € 5']])
  })

  it.each<[Separator, string]>([
    [';', 'Nama;Nilai\nBudi;1,5\nSiti;2,75\n'],
    [',', 'Nama,Nilai\nBudi,"1,5"\n"Contoh, S.T.",2.75\n'],
    ['\t', 'Nama\tNilai\nBudi, S.T.\t1,5\n'],
    ['|', 'Nama|Nilai\nBudi|1,5\n'],
    [';', 'DAFTAR PESERTA\n\nNama;Instansi;Telepon\nBudi;"BPBD; kota";0812\nSiti;Dinas;0813\n'],
  ])('finds the separator %j by content', (separator, text) => {
    expect(separatorOf(text)).toBe(separator)
    expect(separatorOf(text.replaceAll('\n', '\r'))).toBe(separator)
  })

  it('does not cut names at the comma before a title', () => {
    const names = 'Nama\nContoh Satu, S.T.\nContoh Dua, M.Si.\nContoh Tiga, S.Sos.\n'
    expect(said(readPastedTable(names)).map(([, cells]) => cells)).toEqual([
      ['Nama'],
      ['Contoh Satu, S.T.'],
      ['Contoh Dua, M.Si.'],
      ['Contoh Tiga, S.Sos.'],
    ])
  })

  it('takes the separator that a first line names', () => {
    expect(said(csv('sep=|\r\nNama|Nilai;x\r\nBudi|1;2\r\n'))).toEqual([
      [1, ['Nama', 'Nilai;x']],
      [2, ['Budi', '1;2']],
    ])
  })

  it('keeps the numbers of lines where rows are empty, and takes mixed line ends', () => {
    expect(said(csv('Nama;Nilai\r\n\n;;\rBudi;1\nSiti;"dua\r\nbaris"'))).toEqual([
      [1, ['Nama', 'Nilai']],
      [4, ['Budi', '1']],
      [5, ['Siti', 'dua\r\nbaris']],
    ])
  })

  it('reads cells with line breaks as a spreadsheet copies them', () => {
    const table = readPastedTable('Nama\tCatatan\n"Budi ""RT"""\t"satu\ndua"\nSiti\t"Siaga" group\n"Tani\tx\n')
    expect(said(table)).toEqual([
      [1, ['Nama', 'Catatan']],
      [2, ['Budi "RT"', 'satu\ndua']],
      [3, ['Siti', '"Siaga" group']],
      [4, ['"Tani', 'x']],
    ])
  })

  it('refuses quotes that are not closed as they should be, with their place', () => {
    expect(refusal(() => csv('Nama;Nilai\nBudi;"1\nSiti;2\n'))).toEqual({
      code: 'tableOpenQuote',
      details: { file: 'daftar.csv', line: 2, column: 2 },
    })
    expect(refusal(() => csv('Nama;Nilai\nBudi;1\n"Siti" x;2\n'))).toMatchObject({
      code: 'tableOpenQuote',
      details: { line: 3, column: 1 },
    })
  })

  it('refuses bytes that are no letters, with their line', () => {
    const broken = (start: string, bytes: number[]) =>
      refusal(() => readTable(Buffer.concat([Buffer.from(start), Buffer.from(bytes)]), 'a.csv'))
    const unreadable = (line: number) => ({ code: 'tableUnreadableText', details: { file: 'a.csv', line } })
    expect(broken('Nama;x\nJosé;1\nRen', [0xc3, 0x3b])).toEqual(unreadable(3))
    expect(broken('Nama;x\nBudi', [0x81, 0x3b])).toEqual(unreadable(2))
    expect(broken('Nama;x\n\u00a0Budi\0;', [])).toEqual(unreadable(2))
    expect(broken('\ufeffNama;x\nBudi', [0xff])).toEqual(unreadable(2))
    expect(refusal(() => readTable(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00, 0x00, 0xd8]), 'a.csv'))).toEqual(unreadable(2))
  })

  it('refuses more rows than are taken, and columns, and never cuts', () => {
    const many = `Nama\n${'Budi\n'.repeat(100_000)}`
    expect(refusal(() => csv(many))).toEqual({ code: 'tableTooLarge', details: { file: 'daftar.csv', unit: 'rows', most: 100_000 } })
    expect(csv(many.slice(5)).rows).toHaveLength(100_000)
    expect(refusal(() => csv(`a;b\n${'x;'.repeat(500)}y\n`))).toMatchObject({ details: { unit: 'columns', line: 2 } })
  })

  it('refuses an empty text and takes a single row that was pasted', () => {
    expect(refusal(() => readPastedTable(' \n\t\n'))).toEqual({ code: 'tableEmpty', details: { file: '' } })
    expect(said(readPastedTable('Budi\tL'))).toEqual([[1, ['Budi', 'L']]])
  })
})

const encodings: ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
]
