import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAndDate, longDate, shortDate } from '#words/dates.ts'
import { decimalText } from '#words/numbers.ts'
import { decimal } from '../../contract/values.ts'
import { numberCell } from './cell-value.ts'
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

const dayBetween1990And2100 = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000))

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

  it('is read as the number it is or said to be ambiguous, with a sign, a percent sign or a currency, alone or in a column', () => {
    const plain = fc.tuple(
      digits(12).map((whole) => whole.replace(/^0+(?=\d)/, '')),
      fc.option(digits(6)),
    )
    const marks = [
      { before: '', behind: '', mark: '' },
      { before: '', behind: '%', mark: '%' },
      { before: '', behind: ' %', mark: '%' },
      { before: '', behind: ' persen', mark: '%' },
      { before: 'Rp ', behind: '', mark: 'Rp' },
      { before: 'Rp.', behind: '', mark: 'Rp' },
      { before: 'RP', behind: ',-', mark: 'Rp' },
      { before: 'IDR ', behind: '', mark: 'Rp' },
      { before: '', behind: ' rupiah', mark: 'Rp' },
      { before: 'US$ ', behind: '', mark: 'USD' },
      { before: '€', behind: '', mark: 'EUR' },
    ]
    const signs: readonly ((written: string) => string)[] = [
      (written) => `-${written}`,
      (written) => `−${written}`,
      (written) => `– ${written}`,
      (written) => `(${written})`,
    ]
    const written = fc
      .record({ plain, mark: fc.constantFrom(...marks), sign: fc.option(fc.constantFrom(...signs)), inner: fc.boolean() })
      .map(({ plain: [whole, fraction], mark: { before, behind, mark }, sign, inner }) => {
        const value = fraction === null ? whole : `${whole}.${fraction}`
        const signed = sign ?? ((text: string) => text)
        // The sign stands before the currency, or between it and the digits.
        const put = (text: string) => (inner && behind === '' ? before + signed(text) : signed(before + text + behind))
        return { value: sign && /[1-9]/.test(value) ? `-${value}` : value, size: value, mark, put }
      })
    const grouped = fc.constantFrom<((whole: string, by: string) => string)[]>(
      (whole) => whole,
      (whole, by) => whole.replace(/\B(?=(\d{3})+$)/g, by),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(written, grouped), { minLength: 1, maxLength: 5 }),
        fc.constantFrom<['.' | ',', '.' | ',']>(['.', ','], [',', '.']),
        (column, [group, decimalSign]) => {
          const cells = column.map(([{ size, put }, group3]) => {
            const [whole = '', fraction] = size.split('.')
            return text(put(group3(whole, group) + (fraction === undefined ? '' : decimalSign + fraction)))
          })
          const style = numberStyleOf(cells)
          column.forEach(([{ value, mark }], index) => {
            for (const found of [readNumber(cells[index] ?? text(''), style), readNumber(cells[index] ?? text(''))]) {
              if ('ambiguous' in found && found.ambiguous) continue
              expect([cells[index]?.text, found]).toEqual([cells[index]?.text, { value, ambiguous: false, mark }])
            }
          })
        },
      ),
      { numRuns: 400 },
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

  it('is read day first in every form it is accepted in, whatever the case', () => {
    const months = {
      id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
      en: 'January February March April May June July August September October November December'.split(' '),
    }
    const days = {
      id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
      en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    }
    const letters = fc.constantFrom<((words: string) => string)[]>(
      (words) => words,
      (words) => words.toUpperCase(),
      (words) => words.toLowerCase(),
    )
    const two = (number: number) => String(number).padStart(2, '0')
    fc.assert(
      fc.property(dayBetween1990And2100, fc.constantFrom('id' as const, 'en' as const), letters, (at, language, inCase) => {
        const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
        const named = months[language][month - 1] ?? ''
        const short = named.slice(0, 3)
        const weekday = days[language][at.getUTCDay()] ?? ''
        const numbers = ['/', '-', '.'].flatMap((by) => [
          [two(day), two(month), year].join(by),
          [day, month, year].join(by),
          [year, two(month), two(day)].join(by),
          [year, month, day].join(by),
          ...(year < 2070 ? [[day, month, two(year % 100)].join(by), [two(day), two(month), two(year % 100)].join(by)] : []),
        ])
        const words = [
          `${day} ${named} ${year}`,
          `${two(day)} ${named} ${year}`,
          `${day}-${short}-${year}`,
          `${day} ${short}. ${year}`,
          `${named} ${day}, ${year}`,
          `${short} ${day} ${year}`,
          `${weekday}, ${day} ${named} ${year}`,
          `${weekday} ${two(day)}/${two(month)}/${year}`,
          ...(year < 2070 ? [`${day}-${short}-${two(year % 100)}`, `${day} ${named} ${two(year % 100)}`] : []),
        ]
        const date = `${year}-${two(month)}-${two(day)}`
        for (const written of [...numbers, ...words.map(inCase), ` ${date} 08:30`]) {
          expect([written, readDate(text(written))]).toEqual([written, date])
        }
        const wrong = days[language][(at.getUTCDay() + 1) % 7] ?? ''
        expect(readDate(text(`${wrong}, ${day} ${named} ${year}`))).toBeUndefined()
      }),
    )
  })

  it('is the one a workbook counts to, from either of its first days and with a time of day', () => {
    fc.assert(
      fc.property(dayBetween1990And2100, fc.boolean(), fc.integer({ min: 0, max: 1439 }), (at, since1904, minutes) => {
        // 27 September 2022 is day 44831, and 1462 less where days are counted from 1904.
        const serial = 44_831 + (at.getTime() - Date.UTC(2022, 8, 27)) / 86_400_000 - (since1904 ? 1462 : 0)
        const date = at.toISOString().slice(0, 10)
        const stored = (shows: 'day' | 'dayAndTime', number: number) => numberCell(String(number), { shows, padded: 0 }, since1904)
        expect(stored('day', serial)).toEqual({ text: date, kind: 'date' })
        const instant = stored('dayAndTime', serial + minutes / 1440)
        const clock = new Date(minutes * 60_000).toISOString().slice(11, 16)
        expect(instant).toEqual({ text: minutes === 0 ? date : `${date} ${clock}`, kind: 'date' })
        expect(instant && readDate(instant)).toBe(date)
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
