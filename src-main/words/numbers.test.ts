import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from './language.ts'
import { countText, decimalText, percentText, readDecimal } from './numbers.ts'

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }).map((each) => each.join(''))
const decimals = fc
  .tuple(fc.boolean(), digits, fc.option(digits))
  .map(([minus, whole, fraction]) => ({ minus, whole: whole.replace(/^0+(?=\d)/, ''), fraction }))
  .map(({ minus, whole, fraction }) => {
    const plain = fraction === null ? whole : `${whole}.${fraction}`
    return minus && /[1-9]/.test(plain) ? `-${plain}` : plain
  })
const language = fc.constantFrom(...languages)

describe('printed figures', () => {
  test.each([
    ['1234.50', '1.234,50', '1,234.50'],
    ['120.0', '120,0', '120.0'],
    ['0', '0', '0'],
    ['0.05', '0,05', '0.05'],
    ['999', '999', '999'],
    ['1000', '1.000', '1,000'],
    ['1234567.891', '1.234.567,891', '1,234,567.891'],
    ['-1234.5', '−1.234,5', '−1,234.5'],
    ['-0.0', '0,0', '0.0'],
    ['123456789012345678901234567890.10', '123.456.789.012.345.678.901.234.567.890,10', '123,456,789,012,345,678,901,234,567,890.10'],
  ])('%s is printed %s in Indonesian', (decimal, id, en) => {
    expect(decimalText(decimal, 'id')).toBe(id)
    expect(decimalText(decimal, 'en')).toBe(en)
  })

  test('a percentage has no space before its sign in either language', () => {
    expect(percentText('87.5', 'id')).toBe('87,5%')
    expect(percentText('87.5', 'en')).toBe('87.5%')
    expect(percentText('-1204.0', 'id')).toBe('−1.204,0%')
  })

  test('a count is grouped by thousands', () => {
    expect(countText(0, 'id')).toBe('0')
    expect(countText(1234, 'id')).toBe('1.234')
    expect(countText(1234567, 'en')).toBe('1,234,567')
  })

  test('a figure that is none is a defect, never something invented', () => {
    for (const text of ['', 'NaN', 'Infinity', '1e5', '1,5', '1.', '.5', ' 1', '--1', '+1'])
      expect(() => decimalText(text, 'id'), text).toThrow(RangeError)
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => countText(n, 'id'), String(n)).toThrow(RangeError)
  })
})

describe('figures as typed', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['120,0', '120.0'],
    ['120.0', '120.0'],
    ['1.234', '1234'],
    ['1,234', '1.234'],
    ['0.234', '0.234'],
    ['1234.567', '1234.567'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.5', '1.5'],
    ['  12 ', '12'],
    ['007,50', '7.50'],
    ['-12,5', '-12.5'],
    ['−12,5', '-12.5'],
    ['+12,5', '12.5'],
    ['-0,0', '0.0'],
    ['000', '0'],
  ])('%s means %s on an Indonesian screen', (text, decimal) => {
    expect(readDecimal(text, 'id')).toBe(decimal)
  })

  test.each([
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234', '1.234'],
    ['1,234', '1234'],
    ['0,234', '0.234'],
    ['1,5', '1.5'],
    ['1.234.567', '1234567'],
    ['120.0', '120.0'],
  ])('%s means %s on an English screen', (text, decimal) => {
    expect(readDecimal(text, 'en')).toBe(decimal)
  })

  test.each([
    '',
    '-',
    ',',
    ',5',
    '5,',
    '1.23.4',
    '1,23,4',
    '12.34.567',
    '1.234.5',
    '1.234,5,6',
    '1,234.567,8',
    '1234.567,8',
    '0.123.456',
    '1 234',
    '1e5',
    '5 kg',
    '87,5%',
    '--5',
    '٣',
  ])('"%s" is no figure in either language', (text) => {
    for (const each of languages) expect(readDecimal(text, each)).toBeUndefined()
  })

  test('every figure that is printed reads back as it was stored, digit for digit', () => {
    fc.assert(
      fc.property(decimals, language, (decimal, each) => {
        expect(readDecimal(decimalText(decimal, each), each)).toBe(decimal)
      }),
    )
  })

  test('printing is what Intl prints with as many decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), language, (scaled, places, each) => {
        const unsigned = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
        const decimal = `${scaled < 0n ? '-' : ''}${unsigned.slice(0, unsigned.length - places)}${places > 0 ? `.${unsigned.slice(-places)}` : ''}`
        const format = new Intl.NumberFormat(each, { minimumFractionDigits: places, maximumFractionDigits: places })
        expect(decimalText(decimal, each)).toBe(format.format(decimal as Intl.StringNumericLiteral).replace('-', '−'))
      }),
    )
  })

  test('reading never throws and gives nothing but decimals the documents can print', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,-+− '.split('')), maxLength: 12 })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), language, (text, each) => {
        const decimal = readDecimal(text, each)
        if (decimal !== undefined) expect(readDecimal(decimalText(decimal, each), each)).toBe(decimal)
      }),
      { numRuns: 1000 },
    )
  })
})
