import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { applyColumns } from './apply-columns.rules.ts'
import type { Field } from './fields.ts'
import { indicatorFields } from './indicator-fields.ts'
import { peopleFields } from './people-fields.ts'
import { plainWords } from './read-choice.rules.ts'
import { readPastedTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.rules.ts'
import type { Cell, Table } from './table.ts'

function table(rows: readonly (readonly string[])[]): Table {
  return readPastedTable(rows.map((cells) => cells.join('\t')).join('\n'), { separator: '\t' })
}

function found(fields: readonly Field[], rows: readonly (readonly string[])[]): Record<string, string> {
  const { columns } = recogniseColumns(fields, table(rows))
  return Object.fromEntries(columns.map(({ key, heading, sure }) => [key, `${heading} (${sure})`]))
}

function isAValue(fields: readonly Field[], words: string): boolean {
  return fields.some(({ looksLike, roughly }) => !roughly && looksLike?.({ text: words, kind: 'text' }))
}

describe('columns', () => {
  it.each([
    ['people', peopleFields],
    ['indicators', indicatorFields],
  ] as const)('of %s: no words stand for two fields', (_name, fields: readonly Field[]) => {
    const owners = new Map<string, string>()
    for (const { key, id, en } of fields) {
      for (const words of [...id, ...en]) {
        const plain = plainWords(words).replaceAll(' ', '')
        expect([words, owners.get(plain) ?? key]).toEqual([words, key])
        owners.set(plain, key)
      }
    }
  })

  it.each([
    ['people', peopleFields],
    ['indicators', indicatorFields],
  ] as const)(
    'of %s are found whatever their order, their synonym, their writing, and what stands between',
    (_name, fields: readonly Field[]) => {
      const written = (words: string) =>
        fc.constantFrom(
          words,
          words.toUpperCase(),
          `${words.toLowerCase()} :`,
          `  ${words.replaceAll(' ', '  ')}*`,
          words.replace('e', 'é'),
        )
      const heading = ({ key, id, en }: Field) =>
        fc.constantFrom(...id, ...en).chain((words) => fc.record({ key: fc.constant(key), words: written(words) }))
      const extra = fc.constantFrom('No', 'Paraf', 'Tanda tangan', 'Alamat', 'NIK', 'Xyz', '').map((words) => ({ key: '', words }))
      const columns = fc
        .subarray([...fields.filter(({ key }) => key !== 'name')], { minLength: 1 })
        .map((others) => [...fields.filter(({ key }) => key === 'name'), ...others])
        .chain((chosen) => fc.tuple(...chosen.map(heading)))
        .chain((named) =>
          fc
            .array(extra, { maxLength: 3 })
            .chain((extras) => fc.shuffledSubarray([...named, ...extras], { minLength: named.length + extras.length })),
        )
      fc.assert(
        fc.property(columns, fc.array(fc.constantFrom('JUDUL TABEL', 'Balikpapan, 2022', ''), { maxLength: 3 }), (row, titles) => {
          const rows = [...titles.map((title) => [title]), row.map(({ words }) => words), row.map(() => 'zzz'), row.map(() => 'zzz')]
          const { columns: named, headingLines } = recogniseColumns(fields, table(rows))
          expect(headingLines).toEqual([titles.length + 1])
          const wanted = row.flatMap(({ key }, column) => (key === '' ? [] : [`${key} ${column}`]))
          expect(new Set(named.map(({ key, column }) => `${key} ${column}`))).toEqual(new Set(wanted))
          expect(named.every(({ sure }) => sure === 'certain')).toBe(true)
        }),
      )
    },
  )

  it.each([
    ['people', peopleFields],
    ['indicators', indicatorFields],
  ] as const)(
    'of %s are found in any part of them and any order, in any case, between columns nobody knows, and none twice',
    (_name, fields: readonly Field[]) => {
      const inAnyCase = (words: string) =>
        fc.array(fc.boolean(), { minLength: words.length, maxLength: words.length }).map((upper) =>
          words
            .split('')
            .map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase()))
            .join(''),
        )
      const heading = ({ key, id, en }: Field) =>
        fc
          .constantFrom(...id, ...en)
          .chain((words) => inAnyCase(words))
          .map((words) => ({ key, words }))
      const unknown = fc
        .array(fc.constantFrom(...'aiueoxzq'.split('')), { minLength: 1, maxLength: 8 })
        .map((letters) => ({ key: '', words: `Xq${letters.join('')}` }))
      const columns = fc
        .subarray([...fields], { minLength: 1 })
        .chain((chosen) => fc.tuple(fc.tuple(...chosen.map(heading)), fc.array(unknown, { maxLength: 6 })))
        .chain(([named, others]) => {
          const all = [...named, ...others]
          return fc.shuffledSubarray(all, { minLength: all.length })
        })
        // What may as well be a value (L, P, Hasil) is no heading by itself.
        .filter((row) => row.some(({ key, words }) => key !== '' && !isAValue(fields, words)))
      fc.assert(
        fc.property(columns, (row) => {
          const rows = [row.map(({ words }) => words), row.map(() => 'zzz'), row.map(() => 'zzz')]
          const { columns: named, headingLines, unmapped } = recogniseColumns(fields, table(rows))
          expect(headingLines).toEqual([1])
          const wanted = row.flatMap(({ key }, column) => (key === '' ? [] : [`${key} ${column}`]))
          expect(named.map(({ key, column }) => `${key} ${column}`).sort()).toEqual(wanted.sort())
          expect(unmapped.map(({ column }) => column)).toEqual(row.flatMap(({ key }, column) => (key === '' ? [column] : [])))
        }),
        { numRuns: 300 },
      )
    },
  )

  it('are each given to one field and each field to one of them, also where a heading stands there twice', () => {
    const words = peopleFields.flatMap(({ id, en }) => [...id, ...en])
    const row = fc.array(fc.constantFrom(...words, 'Xqa', 'No'), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(row, (headings) => {
        const given = table([headings, headings.map(() => 'zzz'), headings.map(() => 'zzz')])
        const { columns, unmapped } = recogniseColumns(peopleFields, given)
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
        const all = [...columns, ...unmapped].map(({ column }) => column)
        expect(all.sort((left, right) => left - right)).toEqual(headings.map((_, column) => column))
      }),
    )
  })

  it('are found by part of a heading, and by shortened words', () => {
    expect(
      found(peopleFields, [
        ['No', 'Nama para tamu (dengan gelar)', 'Inst.', 'Jab.', 'Nomor HP yang aktif'],
        ['1', 'zzz', 'zzz', 'zzz', 'zzz'],
      ]),
    ).toEqual({
      name: 'Nama para tamu (dengan gelar) (likely)',
      organisation: 'Inst. (likely)',
      position: 'Jab. (likely)',
      phone: 'Nomor HP yang aktif (likely)',
    })
  })

  it('with a year: the last year comes first', () => {
    const rows = [
      ['Indikator', 'Target 2021', 'Target 2022', 'Realisasi 2022'],
      ['a', '1', '2', '3'],
    ]
    expect(found(indicatorFields, rows)).toMatchObject({ target: 'Target 2022 (likely)', actual: 'Realisasi 2022 (likely)' })
  })

  it('have their own heading before another word for it, also with a year', () => {
    const rows = [
      ['Sasaran', 'Indikator', 'Target 2022', 'Capaian', 'Realisasi'],
      ['a', 'b', '1', '2', '3'],
    ]
    expect(found(indicatorFields, rows)).toEqual({
      name: 'Indikator (certain)',
      target: 'Target 2022 (likely)',
      actual: 'Realisasi (certain)',
    })
  })

  it('are found by what stands in them where the heading says nothing', () => {
    const rows = [
      ['Nama', 'Kolom A', 'Kolom B', 'Kolom C', 'NIK'],
      ['Budi', 'L', '081234567890', 'budi@contoh.id', '6471012345678901'],
      ['Siti', 'P', '081234567891', 'siti@contoh.id', '6471012345678902'],
    ]
    const { columns, unmapped } = recogniseColumns(peopleFields, table(rows))
    expect(columns.map(({ key, column, sure }) => [key, column, sure])).toEqual([
      ['name', 0, 'certain'],
      ['sex', 1, 'guessed'],
      ['phone', 2, 'guessed'],
      ['email', 3, 'guessed'],
    ])
    expect(unmapped).toEqual([{ column: 4, heading: 'NIK' }])
  })

  it('are guessed in a table without headings', () => {
    const rows = [
      ['Contoh Satu, S.T.', 'Dinas Sosial', 'L', '081234567890'],
      ["D'Ornay Contoh", 'KSB Margasari', 'P', '081234567891'],
    ]
    const { headingLines, columns } = recogniseColumns(peopleFields, table(rows))
    expect([headingLines, columns.map(({ key, column }) => [key, column])]).toEqual([
      [],
      [
        ['name', 0],
        ['sex', 2],
        ['organisation', 1],
        ['phone', 3],
      ],
    ])
  })

  it('have two rows of headings where one groups the other, with merges lost as in CSV', () => {
    const rows = [
      ['TABEL INDIKATOR'],
      ['Program', 'Indikator', 'Garis Dasar', '', 'Target', 'Capaian', ''],
      ['', '', 'Tahun', 'Nilai', '', 'Realisasi', 'Narasi'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['Sampah', 'Terolah', '2021', '5', '10', '8', 'baik'],
    ]
    const mapping = recogniseColumns(indicatorFields, table(rows))
    expect(mapping.headingLines).toEqual([2, 3, 4])
    expect(mapping.columns.map(({ key, column }) => [key, column])).toEqual([
      ['programme', 0],
      ['name', 1],
      ['baseline', 3],
      ['baselineYear', 2],
      ['target', 4],
      ['actual', 5],
      ['words', 6],
    ])
    expect(applyColumns(table(rows), mapping).records.map(({ line, cell }) => [line, cell('baseline').text])).toEqual([[5, '5']])
  })

  it('are told apart by years that a workbook holds as numbers', () => {
    const cell = (words: string, more: Partial<Cell> = {}): Cell => ({ text: words, kind: 'text', ...more })
    const rows = [
      { line: 1, cells: [cell('Indikator'), cell('Realisasi'), cell('Realisasi', { across: true })] },
      { line: 2, cells: [cell('Indikator'), cell('2021', { kind: 'number' }), cell('2022', { kind: 'number' })] },
      { line: 3, cells: [cell('Panen'), cell('5', { kind: 'number' }), cell('7', { kind: 'number' })] },
    ]
    const { columns, headingLines } = recogniseColumns(indicatorFields, { file: 'a', sheet: 'b', otherSheets: [], rows })
    expect([headingLines, columns.map(({ key, column, heading }) => [key, column, heading])]).toEqual([
      [1, 2],
      [
        ['name', 0, 'Indikator'],
        ['actual', 2, 'Realisasi 2022'],
      ],
    ])
  })

  it('have one row of headings where figures alone stand in the next', () => {
    const figures = (line: number) => ({ line, cells: ['5', '7'].map((text): Cell => ({ text, kind: 'number' })) })
    const heading = { line: 1, cells: ['Target', 'Realisasi'].map((text): Cell => ({ text, kind: 'text' })) }
    const given = { file: 'a', sheet: 'b', otherSheets: [], rows: [heading, figures(2), figures(3)] }
    const mapping = recogniseColumns(indicatorFields, given)
    expect([mapping.headingLines, applyColumns(given, mapping).records.map(({ line }) => line)]).toEqual([[1], [2, 3]])
  })

  it('can be put right by hand', () => {
    const given = table([
      ['A', 'B'],
      ['Budi', 'Siti'],
    ])
    const mapping = { headingLines: [1], columns: [{ key: 'name' as const, column: 1, heading: 'B' }] }
    const { records } = applyColumns(given, mapping)
    expect(records.map(({ line, cell }) => [line, cell('name').text])).toEqual([[2, 'Siti']])
  })

  it('pass over repeated headings, sums and notes, and tell them', () => {
    const rows = [
      ['Nama', 'Jabatan', 'Ket'],
      ['Budi', 'Ketua', ''],
      ['NAMA', 'Jabatan', 'Ket'],
      ['Siti', '', ''],
      ['Jumlah', '2', ''],
      ['', '', 'catatan'],
    ]
    const given = table(rows)
    const { records, passedOver } = applyColumns(given, recogniseColumns(peopleFields, given))
    expect(records.map(({ line }) => line)).toEqual([2, 4])
    expect(passedOver).toEqual([
      { line: 3, why: 'heading', text: 'NAMA' },
      { line: 5, why: 'total', text: 'Jumlah' },
      { line: 6, why: 'unmapped', text: 'catatan' },
    ])
  })

  it('with nothing beneath their headings are refused', () => {
    const read = () => recogniseColumns(peopleFields, table([['DAFTAR'], ['Nama', 'Jabatan']]))
    expect(read).toThrow(Refusal)
    expect(read).toThrow('tableOnlyHeading')
  })

  it('stand under the lines that somebody says hold the headings, one, two, or none', () => {
    const given = table([
      ['DAFTAR HADIR', '', ''],
      ['No', 'Nama', 'Instansi'],
      ['', 'lengkap', '/kelompok'],
      ['1', 'Budi', 'DLH'],
    ])
    const read = (lines?: readonly number[]) => {
      const mapping = recogniseColumns(peopleFields, given, lines)
      const { records } = applyColumns(given, mapping)
      return [mapping.headingLines, mapping.columns.map(({ key, heading }) => `${key}: ${heading}`), records.map(({ line }) => line)]
    }
    expect(read()).toEqual([[2], ['name: Nama', 'organisation: Instansi'], [3, 4]])
    expect(read([2, 3])).toEqual([[2, 3], ['name: Nama lengkap', 'organisation: Instansi /kelompok'], [4]])
    expect(read([])[0]).toEqual([])
    expect(() => read([4])).toThrow(new Refusal('tableOnlyHeading', { file: '', line: 4 }))
  })
})
