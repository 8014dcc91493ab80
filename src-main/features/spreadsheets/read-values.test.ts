import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAndDate, longDate, shortDate } from '#words/dates.ts'
import { decimalText } from '#words/numbers.ts'
import { decimal } from '../../contract/values.ts'
import { readSex, readYesNo } from './read-choice.rules.ts'
import { readDate } from './read-date.rules.ts'
import { numberStyleOf, readNumber } from './read-number.rules.ts'
import { readPhone } from './read-phone.rules.ts'
import type { Cell } from './table.ts'
import { isNothing, valueText } from './value-text.rules.ts'

const text = (written: string): Cell => ({ text: written, kind: 'text' })
const number = (written: string): Cell => ({ text: written, kind: 'number' })
const read = (written: string, unit = '') => {
  const found = readNumber(text(written), undefined, unit)
  return 'problem' in found ? found.problem : `${found.value}${found.mark && ` ${found.mark}`}${found.ambiguous ? ' ?' : ''}`
}

const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'.split('')), { minLength: 1, maxLength: length }).map((all) => all.join(''))
const anyDecimal = fc
  .tuple(fc.boolean(), digits(15), fc.option(digits(9)))
  .map(([negative, whole, fraction]) => ({ negative, plain: whole.replace(/^0+(?=\d)/, '') + (fraction === null ? '' : `.${fraction}`) }))
  .map(({ negative, plain }) => (negative && /[1-9]/.test(plain) ? `-${plain}` : plain))

describe('a number', () => {
  it('is read back as it was printed, in both styles, grouped or not', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom('id' as const, 'en' as const), fc.boolean(), (value, language, grouped) => {
        const printed = decimalText(value, language)
        const written = grouped ? printed : value.replace('.', language === 'id' ? ',' : '.')
        const style = { decimal: language === 'id' ? (',' as const) : ('.' as const), certain: true }
        expect(readNumber(text(written), style)).toEqual({ value, ambiguous: false, mark: '' })
        expect(decimal.safeParse(value).success).toBe(true)
      }),
    )
  })

  it('is never read in the wrong style without being told', () => {
    fc.assert(
      fc.property(
        fc.array(anyDecimal, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('id' as const, 'en' as const),
        (values, language) => {
          const column = values.map((value) => text(decimalText(value, language)))
          const style = numberStyleOf(column)
          column.forEach((cell, index) => {
            const found = readNumber(cell, style)
            if ('problem' in found || found.ambiguous) return
            expect(found.value).toBe(values[index])
          })
        },
      ),
    )
  })

  it('gives only what the contract takes, whatever was written', () => {
    const written = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...'0123456789.,-+() %Rp$'.split('')), { maxLength: 14 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(written, (any) => {
        const found = readNumber(text(any))
        if (!('problem' in found)) expect(decimal.safeParse(found.value).success).toBe(true)
      }),
    )
  })

  it.each([
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1234.5', '1234.5'],
    ['120,0', '120.0'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234', '1234 ?'],
    ['1,234', '1.234 ?'],
    ['0,450', '0.450'],
    ['0.450', '0.450'],
    ['1234.567', '1234.567'],
    ['Rp 1.234.567,50', '1234567.50 Rp'],
    ['Rp1.000.000,-', '1000000 Rp'],
    ['Rp. 2.500.000', '2500000 Rp'],
    ['-Rp 5.000,00', '-5000.00 Rp'],
    ['(Rp 5.000,00)', '-5000.00 Rp'],
    ['US$ 1,234.50', '1234.50 USD'],
    ['85 %', '85 %'],
    ['72,5%', '72.5 %'],
    ['85 persen', '85 %'],
    ['-5', '-5'],
    ['−4,5', '-4.5'],
    ['(5)', '-5'],
    ['+7', '7'],
    ['-0,0', '0.0'],
    ['007', '7'],
    ['１２３４，５', '1234.5'],
    ['1 234 567,5', '1234567.5'],
    ["1'234.5", '1234.5'],
    ["'0812", '812'],
    ['12 x', 'notANumber'],
    ['1.23.456', 'notANumber'],
    ['1,2,3', 'notANumber'],
    ['5-7', 'notANumber'],
    ['', 'notANumber'],
    ['Rp', 'notANumber'],
    ['1E5', 'notANumber'],
    ['1234567890123456', 'tooManyDigits'],
    ['0,1234567891', 'tooManyDigits'],
  ])('%j is %s', (written, value) => {
    expect(read(written)).toBe(value)
  })

  it('may have its unit behind it', () => {
    expect(read('120 kg', 'kg')).toBe('120')
    expect(read('12,5 Kg', 'kg')).toBe('12.5')
    expect(read('120 kg', 'liter')).toBe('notANumber')
  })

  it('takes the style of its column where the column shows it', () => {
    const style = (...written: string[]) => numberStyleOf(written.map(text))
    expect(style('1.234', '1,5')).toEqual({ decimal: ',', certain: true })
    expect(style('1,234', '1.5')).toEqual({ decimal: '.', certain: true })
    expect(style('1.234', '2.345')).toEqual({ decimal: ',', certain: false })
    expect(style('1,5', '1.5', '2.5')).toEqual({ decimal: '.', certain: false })
    expect(readNumber(text('1,234'), style('1,234', '1.5'))).toEqual({ value: '1234', ambiguous: false, mark: '' })
    expect(readNumber(text('1.5'), style('1.234', '1,5'))).toEqual({ value: '1.5', ambiguous: true, mark: '' })
  })

  it('of a workbook is what it is', () => {
    expect(readNumber(number('1.234'))).toEqual({ value: '1.234', ambiguous: false, mark: '' })
    expect(readNumber(number('68.25%'))).toEqual({ value: '68.25', ambiguous: false, mark: '%' })
    expect(readNumber(number('0.333333333333333'))).toEqual({ value: '0.333333333', ambiguous: false, mark: '' })
    expect(readNumber({ text: '2022-09-27', kind: 'date' })).toEqual({ problem: 'notANumber' })
  })
})

describe('a date', () => {
  it('is read back as it was printed, in both languages and in numbers', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number)
        const forms = (['id', 'en'] as const).flatMap((language) => [
          longDate(date, language),
          shortDate(date, language),
          dayAndDate(date, language),
        ])
        for (const written of [
          ...forms,
          date,
          `${dayOfMonth}/${month}/${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `${dayOfMonth}-${month}-${year}`,
        ]) {
          expect([written, readDate(text(written))]).toEqual([written, date])
        }
      }),
    )
  })

  it.each([
    ['27/09/2022', '2022-09-27'],
    ['27-9-22', '2022-09-27'],
    ['2022/09/27', '2022-09-27'],
    ['27 Sept 2022', '2022-09-27'],
    ['27 Agt. 2022', '2022-08-27'],
    ['September 27, 2022', '2022-09-27'],
    ['Selasa, 27 September 2022', '2022-09-27'],
    ["Jum'at, 30 September 2022", '2022-09-30'],
    ['Senin, 27 September 2022', undefined],
    ['09/27/2022', undefined],
    ['29/02/2022', undefined],
    ['27 September', undefined],
    ['44831', undefined],
    ['', undefined],
  ])('%j is %s', (written, date) => {
    expect(readDate(text(written))).toBe(date)
  })

  it('of a workbook is one where the cell is a date', () => {
    expect(readDate({ text: '2022-09-27 14:30', kind: 'date' })).toBe('2022-09-27')
    expect(readDate({ text: '08:30', kind: 'date' })).toBeUndefined()
    expect(readDate(number('44831'))).toBeUndefined()
  })
})

describe('words', () => {
  it('lose the apostrophe that marks a number as text, and keep that of a name', () => {
    const kept = (written: string) => valueText(text(written))
    expect(["'0812", '’+62 8', "'=A1", "O'Neil", "'Aisyah", ' Jose\u0301\r\nx '].map(kept)).toEqual([
      '0812',
      '+62 8',
      '=A1',
      "O'Neil",
      "'Aisyah",
      'José\nx',
    ])
  })

  it('are none where a dash or n/a stands', () => {
    expect(['', ' ', '-', '–', 'N/A'].every((written) => isNothing(text(written)))).toBe(true)
    expect(['0', 'tidak', '-5'].some((written) => isNothing(text(written)))).toBe(false)
  })

  it('tell the sex', () => {
    const sexOf = (written: string) => readSex(text(written))
    expect(['L', 'l', ' laki-laki', 'Laki laki', 'LELAKI', 'Pria', 'M', 'male'].map(sexOf)).toEqual(Array(8).fill('L'))
    expect(['P', 'p.', 'Perempuan', 'wanita', 'F', 'Female'].map(sexOf)).toEqual(Array(6).fill('P'))
    expect(['', 'x', 'L/P', 'Budi'].map(sexOf)).toEqual(Array(4).fill(undefined))
  })

  it('tell yes from no', () => {
    expect(['Ya', 'y', 'YES', '✓', '√', '1', 'TRUE', 'v', 'Setuju'].map((written) => readYesNo(text(written)))).toEqual(Array(9).fill(true))
    expect(['Tidak', 't', 'No', '0', 'FALSE', '✗'].map((written) => readYesNo(text(written)))).toEqual(Array(6).fill(false))
    expect(['', 'x', 'mungkin'].map((written) => readYesNo(text(written)))).toEqual(Array(3).fill(undefined))
    expect(readYesNo({ text: 'TRUE', kind: 'boolean' })).toBe(true)
  })
})

describe('a telephone number', () => {
  it.each([
    ['0812 3456 7890', '0812 3456 7890'],
    ['0812-3456-7890', '081234567890'],
    ['(0542) 765-432', '0542 765432'],
    ['+62 812 3456', '+62 812 3456'],
    ["'081234567890", '081234567890'],
    ['81234567890', '081234567890'],
    ['6281234567890', '6281234567890'],
    ['0812345678/0813456789', undefined],
    ['0812345678, 0813456789', undefined],
    ['tidak ada', undefined],
    ['8,12E+10', undefined],
    ['12', undefined],
    ['6471012345678901', undefined],
  ])('%j is %s', (written, phone) => {
    expect(readPhone(text(written))).toBe(phone)
  })

  it('gets back the zero that a quantity cannot have', () => {
    expect(readPhone(number('81234567890'))).toBe('081234567890')
    expect(readPhone(number('5428501234'))).toBe('05428501234')
    expect(readPhone(number('6281234567890'))).toBe('6281234567890')
    expect(readPhone(number('765432'))).toBe('765432')
  })
})
