import { expect, it } from 'vitest'
import { type FigureStyle, figureText, withoutSign } from './figures.ts'
import { readDecimal } from './numbers.ts'

const percentage: FigureStyle = { figure: 'percentage', unit: '%' }
const rupiah: FigureStyle = { figure: 'currency', unit: 'Rp' }

it('a figure is written plain, with % or as money of its unit', () => {
  expect(figureText('1234.5', { figure: 'plain', unit: 'kg' }, 'id')).toBe('1.234,5')
  expect(figureText('12.5', percentage, 'id')).toBe('12,5%')
  expect(figureText('12.5', percentage, 'en')).toBe('12.5%')
  expect(figureText('1250000', rupiah, 'id')).toBe('Rp1.250.000')
  expect(figureText('-1250000.50', { figure: 'currency', unit: 'rupiah' }, 'id')).toBe('−Rp1.250.000,50')
  expect(figureText('1250000', { figure: 'currency', unit: 'IDR' }, 'en')).toBe('Rp1,250,000')
})

it('money whose unit names no currency gets none put before it', () => {
  expect(figureText('1250', { figure: 'currency', unit: 'juta rupiah' }, 'id')).toBe('1.250')
  expect(figureText('1250', { figure: 'currency', unit: '' }, 'id')).toBe('1.250')
})

it('what is typed with its sign is read as its digits; a sign that the figure does not have is not passed over', () => {
  const read = (typed: string, style: FigureStyle) => readDecimal(withoutSign(typed, style), 'id')
  for (const typed of ['Rp1.250.000', 'Rp 1.250.000', 'rp. 1.250.000', '1.250.000', 'IDR 1.250.000'])
    expect([typed, read(typed, rupiah)]).toEqual([typed, '1250000'])
  expect(read('−Rp1.250.000', rupiah)).toBe('-1250000')
  for (const typed of ['12,5%', '12,5 %', '12,5']) expect([typed, read(typed, percentage)]).toEqual([typed, '12.5'])
  expect(read('12,5%', rupiah)).toBeUndefined()
  expect(read('Rp5', { figure: 'plain', unit: 'kg' })).toBeUndefined()
})

it('what is written is read as it was', () => {
  for (const style of [percentage, rupiah, { figure: 'currency', unit: 'usd' } as const])
    for (const decimal of ['-1234567.80', '0', '12'])
      for (const language of ['id', 'en'] as const)
        expect(readDecimal(withoutSign(figureText(decimal, style, language), style), language)).toBe(decimal)
})
