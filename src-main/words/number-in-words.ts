import { monthName, weekday } from './dates.ts'

/** A whole number in Indonesian words, 'dua ribu dua puluh dua', for the *berita acara*; 0 to 999,999,999, anything else is a RangeError. */
export function numberInWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999) throw new RangeError(`Not a number in words: ${n}`)
  const word = upToEleven[n]
  if (word !== undefined) return word
  if (n < 20) return `${numberInWords(n - 10)} belas`
  if (n < 100) return inParts(n, 10, 'puluh')
  if (n < 200) return withRest('seratus', n - 100)
  if (n < 1000) return inParts(n, 100, 'ratus')
  if (n < 2000) return withRest('seribu', n - 1000)
  if (n < 1_000_000) return inParts(n, 1000, 'ribu')
  return inParts(n, 1_000_000, 'juta')
}

/** The words of 'Pada hari ini … tanggal … bulan … tahun …' in Indonesian; a text that is no YYYY-MM-DD date is a RangeError. */
export function dateInWords(date: string): { day: string; date: string; month: string; year: string } {
  return {
    day: weekday(date, 'id'),
    date: numberInWords(Number(date.slice(8))),
    month: monthName(date, 'id'),
    year: numberInWords(Number(date.slice(0, 4))),
  }
}

const upToEleven = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

function inParts(n: number, size: number, name: string): string {
  return withRest(`${numberInWords(Math.floor(n / size))} ${name}`, n % size)
}

function withRest(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${numberInWords(rest)}`
}
