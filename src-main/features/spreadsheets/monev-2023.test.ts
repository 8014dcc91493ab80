import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorFields } from './indicator-fields.ts'
import { readIndicators } from './indicators.rules.ts'
import { readPeople } from './people.rules.ts'
import { peopleFields } from './people-fields.ts'
import { readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.rules.ts'

function table(name: string) {
  return readTable(readFileSync(join(import.meta.dirname, 'examples', 'monev-2023', name)), name)
}

function people(name: string) {
  const read = table(name)
  return readPeople(read, recogniseColumns(peopleFields, read))
}

function indicators(name: string) {
  const read = table(name)
  return readIndicators(read, recogniseColumns(indicatorFields, read))
}

function told({ problems }: { readonly problems: readonly { code: string; line: number; found: string }[] }) {
  return problems.map(({ code, line, found }) => `${line} ${code} ${found}`.trim())
}

describe('the spreadsheets of the monev of 2023', () => {
  it('name the people of agencies and companies', () => {
    const read = people('1-undangan-instansi-perusahaan.xlsx')
    expect([read.rows.length, told(read)]).toEqual([14, ['13 notAPhone menyusul', '22 missingName']])
    expect(read.rows[1]).toMatchObject({
      name: 'Wiratama Sandjaya, S.T.',
      sex: 'L',
      organisation: 'Badan Penanggulangan Bencana Daerah Kota Balikpapan',
      position: 'Kepala Bidang Pencegahan',
      category: 'Instansi',
      phone: '081100000102',
    })
    expect(read.rows.every(({ phone, line }) => line === 13 || /^(0|\+62 )811\d{8}$/.test(phone))).toBe(true)
  })

  it('name the people of the groups', () => {
    const read = people('2-peserta-kelompok-binaan.csv')
    expect([read.rows.length, told(read)]).toEqual([18, ['22 duplicate Endang Purwanti']])
    expect(new Set(read.rows.map(({ organisation }) => organisation)).size).toBe(7)
    expect(read.rows[14]).toMatchObject({ name: 'José da Costa', position: 'Anggota', phone: '081300000215' })
  })

  it('hold the indicators of the five programmes', () => {
    const read = indicators('3-indikator-lima-program.xlsx')
    expect([read.rows.length, told(read)]).toEqual([12, ['13 notANumber 86 (perkiraan)']])
    expect(new Set(read.rows.map(({ programme }) => programme)).size).toBe(5)
    expect(read.rows[0]).toMatchObject({
      baseline: '985',
      baselineYear: '2022',
      target: '800',
      actual: '812.5',
      direction: 'falling',
      responsible: 'Ketua kelompok',
    })
  })

  it('hold those of the disaster groups and of the new programmes', () => {
    const disaster = indicators('4-indikator-ksb.xlsx')
    expect([disaster.rows.length, told(disaster)]).toEqual([8, ['13 missingName']])
    expect(disaster.rows[3]).toMatchObject({ ownCode: 'MS-4', level: 'outcome', target: '75', actual: '68.25', figure: 'percentage' })
    const added = indicators('5-indikator-program-baru.csv')
    expect([added.rows.length, told(added)]).toEqual([6, ['4 ambiguousNumber 1.987']])
    expect(added.rows[4]).toMatchObject({ target: '18000000', actual: '14250000.50', figure: 'currency' })
  })
})
