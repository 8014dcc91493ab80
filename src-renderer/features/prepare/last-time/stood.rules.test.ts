import { expect, it } from 'vitest'
import type { Indicator, Programme } from '#contract/programmes.ts'
import { earlierOf, foundText } from './stood.rules.ts'

const indicator = { name: 'Anggota aktif', unit: 'orang', measure: 'number', figure: 'plain', actual: '1027', words: '' } as Indicator
const before = [{ id: 'ksb', indicators: [indicator] }] as unknown as Programme[]

it('knows an indicator again by its programme and name, however it is written', () => {
  expect(earlierOf({ ...indicator, name: 'anggota Aktif ' }, 'ksb', before)).toBe(indicator)
  expect(earlierOf(indicator, 'bank', before)).toBeUndefined()
  expect(earlierOf({ ...indicator, name: 'Anggota' }, 'ksb', before)).toBeUndefined()
})

it('writes what was found with its unit, in words where there is no figure, and nothing where nothing was found', () => {
  expect(foundText(indicator, 'id')).toBe('1.027 orang')
  expect(foundText({ ...indicator, figure: 'percentage', unit: '%', actual: '12.5' }, 'id')).toBe('12,5%')
  expect(foundText({ ...indicator, measure: 'qualitative', actual: null, words: 'mulai mandiri' }, 'id')).toBe('mulai mandiri')
  expect(foundText({ ...indicator, actual: null }, 'id')).toBe('')
})
