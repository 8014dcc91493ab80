import { describe, expect, it } from 'vitest'
import { likelyOrganisations, likelyPeople } from './twins.rules.ts'

const person = (name: string, phone = '') => ({ id: name, name, phone })
const people = (...rows: ReturnType<typeof person>[]) =>
  likelyPeople(rows).map(({ oneName, otherName, because }) => [oneName, otherName, because])
const organisation = (name: string, shortName = '') => ({ id: name, name, shortName })
const organisations = (...rows: ReturnType<typeof organisation>[]) =>
  likelyOrganisations(rows).map(({ oneName, otherName, because }) => [oneName, otherName, because])

describe('people who may be one', () => {
  it('have the same name but for titles, degrees, case and diacritics', () => {
    for (const other of ['SITI AMINAH', 'Siti  Aminah, S.Sos., M.Si.', 'Hj. Siti Aminah', 'Ibu Hj. Sití Aminah', 'Dra. Siti Aminah'])
      expect(people(person('Siti Aminah'), person(other))).toEqual([['Siti Aminah', other, 'name']])
  })

  it('or the same telephone number, however it is written', () => {
    for (const number of ['0812-3456-7890', '+62 812 3456 7890', '62 81234567890', '0062 812 3456 7890'])
      expect(people(person('Siti', '081234567890'), person('Lurah BT', number))).toEqual([['Siti', 'Lurah BT', 'phone']])
  })

  it('are told once, for the first reason; a third one is held against the first', () => {
    expect(people(person('Siti', '081234567890'), person('siti', '081234567890'), person('Hj. Siti'))).toEqual([
      ['Siti', 'siti', 'name'],
      ['Siti', 'Hj. Siti', 'name'],
    ])
  })

  it('are not those who share a first name, a title, no number or a wrong one', () => {
    expect(people(person('Siti Aminah'), person('Siti Rahayu'), person('Bu'), person('Ibu'), person('Haji'), person('Pak'))).toEqual([])
    expect(people(person('Ani', ''), person('Budi', '')).concat(people(person('Ani', '-'), person('Budi', '-')))).toEqual([])
    expect(people(person('Ani', '123'), person('Budi', '123'))).toEqual([])
  })
})

describe('organisations that may be one', () => {
  it('differ by punctuation, a usual abbreviation or a legal form', () => {
    for (const [one, other] of [
      ['Kelurahan Baru Tengah', 'Kel. Baru Tengah'],
      ['Majelis Taklim An-Ni’mah', 'Majelis Taklim An Nimah'.replace('Nimah', "Ni'mah")],
      ['PT Kilang Balikpapan', 'Kilang Balikpapan (Persero)'],
      ['Bank Sampah', 'bank-sampah'],
    ] as const)
      expect(organisations(organisation(one), organisation(other))).toEqual([[one, other, 'name']])
  })

  it('or one is called by the initials of the other, or by its short name', () => {
    const full = 'Dinas Lingkungan Hidup Kota Balikpapan'
    expect(organisations(organisation('DLH'), organisation(full))).toEqual([[full, 'DLH', 'abbreviation']])
    expect(organisations(organisation('Mariojela'), organisation('Kelompok Olah Jelantah', 'Mariojela'))).toEqual([])
    expect(organisations(organisation('Jelantah'), organisation('Kelompok Olah Minyak', 'Jelantah'))).toEqual([
      ['Kelompok Olah Minyak', 'Jelantah', 'abbreviation'],
    ])
  })

  it('are not those of one kind in different places', () => {
    expect(organisations(organisation('Kelurahan Baru Tengah'), organisation('Kelurahan Margasari'), organisation('Kelurahan'))).toEqual([])
  })
})
