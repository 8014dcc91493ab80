import { describe, expect, it } from 'vitest'
import { isBegunBy, matching } from './finding.ts'

const people = [
  { name: 'Yulius Pratama', more: 'Kepala Dinas, Dinas Lingkungan Hidup' },
  { name: 'Hj. Siti Aminah', more: 'Lurah, Kelurahan Baru Tengah', also: 'Lurah BT' },
  { name: 'José Contoh', more: 'Ketua RT-21, Kelompok Mariojela' },
]
const found = (typed: string) => matching(people, typed).map(({ name }) => name)

describe('who is sought', () => {
  it('is found by any part of name, function or organisation, whatever its case and diacritics', () => {
    for (const typed of ['siti', 'minah', 'AMINAH', 'lurah baru', 'tengah siti', 'bt', 'hj.'])
      expect([typed, found(typed)[0]]).toEqual([typed, 'Hj. Siti Aminah'])
    for (const typed of ['jose', 'JOSÉ', 'josé', 'ojela', 'rt-21', 'ketua mario'])
      expect([typed, found(typed)]).toEqual([typed, ['José Contoh']])
  })

  it('stands first where a word begins with what was typed', () => {
    expect(found('am')).toEqual(['Hj. Siti Aminah', 'Yulius Pratama'])
  })

  it('stands before those whose position or organisation begins so', () => {
    expect(found('ke')).toEqual(['Yulius Pratama', 'Hj. Siti Aminah', 'José Contoh'])
    expect(matching([{ name: 'Kecamatan Barat', more: 'Kecamatan dan kelurahan' }, { name: 'Kelurahan Margasari' }], 'kelu')[0]?.name).toBe(
      'Kelurahan Margasari',
    )
  })

  it('by one letter is who has a word that begins with it; by nothing, everybody; by what stands nowhere, nobody', () => {
    expect(found('y')).toEqual(['Yulius Pratama'])
    expect(found(' ')).toHaveLength(3)
    expect(found('siti dinas')).toEqual([])
  })
})

it('a text is begun by what its words begin with, in any order', () => {
  expect(isBegunBy('Lurah Baru Tengah', 'ten lu')).toBe(true)
  expect(isBegunBy('Lurah Baru Tengah', 'rah')).toBe(false)
})
