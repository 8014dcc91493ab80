import { readDayMonth } from '#words/dates.ts'

const firstYear = '1990'
const lastYear = '2100'

/** The day of a workshop, however it is written, its weekday passed over, in the years 1990 to 2100; otherwise what is wrong: it is no day, or of another year. */
export function readWorkshopDay(typed: string, onOrAfter: string): { day: string } | { wrong: 'noDay' | 'otherYear' } {
  const day = readDayMonth(typed.replace(/^\s*\p{L}+,\s*/u, ''), onOrAfter)
  if (day === undefined) return { wrong: 'noDay' }
  const year = day.slice(0, 4)
  return year < firstYear || year > lastYear ? { wrong: 'otherYear' } : { day }
}
