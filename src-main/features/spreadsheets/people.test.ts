import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#words/words.ts'
import { readPeople } from './people.rules.ts'
import { peopleFields } from './people-fields.ts'
import { readPastedTable, readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.rules.ts'
import type { Table } from './table.ts'

function people(table: Table) {
  return readPeople(table, recogniseColumns(peopleFields, table))
}

function example(name: string) {
  return people(readTable(readFileSync(join(import.meta.dirname, 'examples', name)), name))
}

describe('a list of people', () => {
  it('that LibreOffice wrote is read whole', () => {
    const { rows, problems, passedOver } = example('people.xlsx')
    expect([rows.length, problems]).toEqual([60, []])
    expect(passedOver.map(({ why, text }) => [why, text])).toEqual([
      ['group', 'A. PEMERINTAH'],
      ['group', 'B. MITRA BINAAN'],
      ['group', 'C. PERUSAHAAN'],
      ['total', 'Jumlah'],
    ])
    expect(rows[4]).toEqual({
      line: 12,
      name: 'Contoh Ketua 5',
      sex: 'L',
      organisation: 'Kecamatan Balikpapan Barat',
      position: 'Ketua',
      shortName: 'Ketua Kecamatan Balikpapan',
      category: 'Pemerintah',
      phone: '08120039595',
      email: '',
      invited: true,
      consentName: true,
      consentPhoto: true,
      consentRecording: true,
    })
    expect(rows.filter(({ invited }) => invited === false)).toHaveLength(6)
    expect(rows.every(({ phone }) => /^(0812\d{7}|\+62 812\d{7})$/.test(phone))).toBe(true)
    expect(rows.every(({ organisation }) => organisation !== '')).toBe(true)
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['O’Neil Contoh', "'Aisyah Contoh", 'José Contoh', 'Contoh, "Pak RT"']),
    )
  })

  it('says the same as CSV in UTF-8 and UTF-16, but for merges, which CSV has not', () => {
    const { rows } = example('people.xlsx')
    const firstOfEach = rows.map((row, index) => ({
      ...row,
      organisation: rows[index - 1]?.organisation === row.organisation ? '' : row.organisation,
    }))
    for (const name of ['people-semicolons.csv', 'people-utf-16.csv']) {
      const csv = example(name)
      expect(csv.rows).toEqual(firstOfEach)
      expect(csv.problems).toEqual([])
    }
    // Windows-1252 has no tick; LibreOffice writes a question mark, which says neither yes nor no.
    const old = example('people-windows-1252.csv')
    expect(old.rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name))
    expect(new Set(old.problems.map(({ code, heading, found }) => `${code} ${heading} ${found}`))).toEqual(
      new Set(['notYesOrNo Persetujuan Nama ?']),
    )
  })

  it('tells every value that cannot be used, with its line, and keeps the rest', () => {
    const pasted = readPastedTable(
      [
        'Nama\tL/P\tInstansi\tNo HP\tEmail\tDiundang\tPersetujuan',
        'Budi Contoh\tX\tBPBD\t0812/tidak\tbudi@\tmungkin\tYa',
        '\tL\tBPBD\t\t\t\t',
        'BUDI  Contóh\tL\tbpbd\t-\t-\t-\t-',
      ].join('\n'),
    )
    const { rows, problems } = people(pasted)
    expect(
      rows.map(({ line, name, sex, phone, email, invited, consentPhoto }) => [line, name, sex, phone, email, invited, consentPhoto]),
    ).toEqual([
      [2, 'Budi Contoh', '', '', '', null, true],
      [4, 'BUDI  Contóh', 'L', '', '', null, null],
    ])
    const said = problems.map(({ line, heading, field, code, effect, found, firstLine }) => [
      line,
      heading,
      field,
      code,
      effect,
      found,
      firstLine,
    ])
    expect(said).toEqual([
      [2, 'L/P', 'sex', 'notASex', 'valueLeftOut', 'X', undefined],
      [2, 'No HP', 'phone', 'notAPhone', 'valueLeftOut', '0812/tidak', undefined],
      [2, 'Email', 'email', 'notAnEmail', 'valueLeftOut', 'budi@', undefined],
      [2, 'Diundang', 'invited', 'notYesOrNo', 'valueLeftOut', 'mungkin', undefined],
      [3, 'Nama', 'name', 'missingName', 'rowLeftOut', '', undefined],
      [4, 'Nama', 'name', 'duplicate', 'used', 'BUDI  Contóh', 2],
    ])
  })

  it('tells the sex by a tick in one of two columns', () => {
    const { rows, problems } = people(
      readPastedTable('Nama\tJenis Kelamin\t\tInstansi\n\tL\tP\t\nBudi\t√\t\tBPBD\nSiti\t-\tx\tDLH\nAni\tv\tv\tDLH'),
    )
    expect(rows.map(({ name, sex, organisation }) => [name, sex, organisation])).toEqual([
      ['Budi', 'L', 'BPBD'],
      ['Siti', 'P', 'DLH'],
      ['Ani', '', 'DLH'],
    ])
    expect(problems.map(({ line, heading, code }) => [line, heading, code])).toEqual([[5, 'Jenis Kelamin P', 'notASex']])
  })

  it('has a sentence for every problem in both languages', () => {
    const told = { found: '“x”', readAs: '1', firstLine: 2 }
    for (const language of ['id', 'en'] as const) {
      const { problems } = wordsOf(language).spreadsheets
      for (const sentence of Object.values(problems)) expect(sentence(told)).toMatch(/\.$/)
    }
  })
})
