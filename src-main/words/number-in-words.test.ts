import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateInWords, numberInWords } from './number-in-words.ts'

const daysInWords =
  `satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas|tiga belas|empat belas|lima belas|enam belas|tujuh belas|delapan belas|sembilan belas|dua puluh|dua puluh satu|dua puluh dua|dua puluh tiga|dua puluh empat|dua puluh lima|dua puluh enam|dua puluh tujuh|dua puluh delapan|dua puluh sembilan|tiga puluh|tiga puluh satu`.split(
    '|',
  )

const monthsInWords = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember'.split('|')

const weekdays = 'Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu'.split('|')

// 1990 to 2060, one a line.
const yearsInWords = `seribu sembilan ratus sembilan puluh
seribu sembilan ratus sembilan puluh satu
seribu sembilan ratus sembilan puluh dua
seribu sembilan ratus sembilan puluh tiga
seribu sembilan ratus sembilan puluh empat
seribu sembilan ratus sembilan puluh lima
seribu sembilan ratus sembilan puluh enam
seribu sembilan ratus sembilan puluh tujuh
seribu sembilan ratus sembilan puluh delapan
seribu sembilan ratus sembilan puluh sembilan
dua ribu
dua ribu satu
dua ribu dua
dua ribu tiga
dua ribu empat
dua ribu lima
dua ribu enam
dua ribu tujuh
dua ribu delapan
dua ribu sembilan
dua ribu sepuluh
dua ribu sebelas
dua ribu dua belas
dua ribu tiga belas
dua ribu empat belas
dua ribu lima belas
dua ribu enam belas
dua ribu tujuh belas
dua ribu delapan belas
dua ribu sembilan belas
dua ribu dua puluh
dua ribu dua puluh satu
dua ribu dua puluh dua
dua ribu dua puluh tiga
dua ribu dua puluh empat
dua ribu dua puluh lima
dua ribu dua puluh enam
dua ribu dua puluh tujuh
dua ribu dua puluh delapan
dua ribu dua puluh sembilan
dua ribu tiga puluh
dua ribu tiga puluh satu
dua ribu tiga puluh dua
dua ribu tiga puluh tiga
dua ribu tiga puluh empat
dua ribu tiga puluh lima
dua ribu tiga puluh enam
dua ribu tiga puluh tujuh
dua ribu tiga puluh delapan
dua ribu tiga puluh sembilan
dua ribu empat puluh
dua ribu empat puluh satu
dua ribu empat puluh dua
dua ribu empat puluh tiga
dua ribu empat puluh empat
dua ribu empat puluh lima
dua ribu empat puluh enam
dua ribu empat puluh tujuh
dua ribu empat puluh delapan
dua ribu empat puluh sembilan
dua ribu lima puluh
dua ribu lima puluh satu
dua ribu lima puluh dua
dua ribu lima puluh tiga
dua ribu lima puluh empat
dua ribu lima puluh lima
dua ribu lima puluh enam
dua ribu lima puluh tujuh
dua ribu lima puluh delapan
dua ribu lima puluh sembilan
dua ribu enam puluh`.split('\n')

const someDates = Array.from({ length: 200 }, (_, index) => new Date(Date.UTC(1990, 3, 11 + index * 128)))

describe('numbers in words', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2022, 'dua ribu dua puluh dua'],
    [11_000, 'sebelas ribu'],
    [21_000, 'dua puluh satu ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_001, 'satu juta satu'],
    [100_000_000, 'seratus juta'],
    [
      999_999_999,
      'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('%d is "%s"', (n, words) => {
    expect(numberInWords(n)).toBe(words)
  })

  test('every number in words reads back as that number, with no word of one hundred or one thousand in two parts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 })), (n) => {
        const words = numberInWords(n)
        expect(readBack(words)).toBe(n)
        expect(words).not.toMatch(/(^| )satu (puluh|belas|ratus)|^satu ribu|juta satu ribu|^ | {2}| $/)
      }),
      { numRuns: 2000 },
    )
  })

  test('a number without words is a defect', () => {
    for (const n of [-1, 0.5, 1_000_000_000, Number.NaN]) expect(() => numberInWords(n), String(n)).toThrow(RangeError)
  })
})

describe('dates in words', () => {
  test('the record of agreement opens with the day of the workshop in words', () => {
    expect(dateInWords('2022-09-27')).toEqual({
      day: 'Selasa',
      date: 'dua puluh tujuh',
      month: 'September',
      year: 'dua ribu dua puluh dua',
    })
  })

  test('two hundred dates from 1990 to 2060 are written as the tables say', () => {
    for (const date of someDates) {
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
      expect(dateInWords(date.toISOString().slice(0, 10))).toEqual({
        day: weekdays[dayOfWeek(year, month + 1, day)],
        date: daysInWords[day - 1],
        month: monthsInWords[month],
        year: yearsInWords[year - 1990],
      })
    }
  })

  test('the two hundred dates meet every day of a month, every month, every weekday and every year of the tables', () => {
    expect([daysInWords.length, yearsInWords.length]).toEqual([31, 71])
    expect(new Set(someDates.map((date) => date.getUTCDate())).size).toBe(31)
    expect(new Set(someDates.map((date) => date.getUTCMonth())).size).toBe(12)
    expect(new Set(someDates.map((date) => date.getUTCDay())).size).toBe(7)
    expect(new Set(someDates.map((date) => date.getUTCFullYear())).size).toBe(71)
  })

  test('what is no date has no words', () => {
    for (const text of ['2022-02-31', '27-09-2022', '']) expect(() => dateInWords(text), text).toThrow(RangeError)
  })
})

// Words to number, by adding up: the opposite way round from the code.
function readBack(words: string): number {
  const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas']
  const plain = words.replace('seribu', 'satu ribu').replaceAll('seratus', 'satu ratus')
  const sum = { total: 0, below1000: 0, unit: 0 }
  for (const word of plain.split(' ')) {
    if (units.includes(word)) sum.unit = units.indexOf(word)
    else if (word === 'belas') sum.unit += 10
    else if (word === 'puluh' || word === 'ratus')
      Object.assign(sum, { below1000: sum.below1000 + sum.unit * (word === 'puluh' ? 10 : 100), unit: 0 })
    else if (word === 'ribu' || word === 'juta')
      Object.assign(sum, { total: sum.total + (sum.below1000 + sum.unit) * (word === 'ribu' ? 1000 : 1_000_000), below1000: 0, unit: 0 })
    else throw new Error(`No such word: ${word}`)
  }
  return sum.total + sum.below1000 + sum.unit
}

// Zeller's congruence, 0 for Sunday.
function dayOfWeek(year: number, month: number, day: number): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  const saturdayFirst = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return (saturdayFirst + 6) % 7
}
