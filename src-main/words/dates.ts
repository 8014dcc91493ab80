import { type Language, languages } from './language.ts'

/** The clock time in a zone, '14.40' in Indonesian and '14:40' in English; `instant` in ms UTC, seconds cut off; an unknown zone or no finite instant is a RangeError. */
export function timeOfDay(instant: number, zone: string, language: Language): string {
  const clock = clockIn(zone, instant)
  return [clock.hour, clock.minute].join(clockMark[language])
}

/** The clock time with seconds, '14.40.07' or '14:40:07'; `instant` in ms UTC, milliseconds cut off; an unknown zone or no finite instant is a RangeError. */
export function timeOfDayExact(instant: number, zone: string, language: Language): string {
  const clock = clockIn(zone, instant)
  return [clock.hour, clock.minute, clock.second].join(clockMark[language])
}

/** WIB, WITA or WIT for a zone of Indonesia, otherwise its offset at that instant as 'UTC+8', 'UTC−3:30' or 'UTC', in both languages; an unknown zone is a RangeError. */
export function zoneAbbreviation(zone: string, instant: number): string {
  const offset = offsetText(zone, instant)
  return indonesianZones.has(zone.toLowerCase()) ? (indonesianTimes.get(offset) ?? offset) : offset
}

/** 'Pukul 08.36 s.d. 14.20 WITA' or '08:36 to 14:20 WITA (UTC+8)', both ends in ms UTC and named without their days; the zone stands at both ends where the clock changed in between. */
export function timeRange(from: number, to: number, zone: string, language: Language): string {
  const end = zoneNamed(zone, to, language)
  const start = zoneNamed(zone, from, language)
  const first = timeOfDay(from, zone, language) + (start === end ? '' : ` ${start}`)
  const last = `${timeOfDay(to, zone, language)} ${end}`
  return language === 'id' ? `Pukul ${first} s.d. ${last}` : `${first} to ${last}`
}

/** '14.20 WITA' or '14:20 WITA (UTC+8)', an instant in ms UTC with its zone by name. */
export function timeWithZone(instant: number, zone: string, language: Language): string {
  return `${timeOfDay(instant, zone, language)} ${zoneNamed(zone, instant, language)}`
}

/** A span in ms as minutes and seconds, '06.38' or '06:38', from one hour on '1.06.38' or '1:06:38', cut to whole seconds towards zero; '−' before what is negative; no finite number is a RangeError. */
export function duration(ms: number, language: Language): string {
  if (!Number.isFinite(ms)) throw new RangeError(`Not a duration: ${ms}`)
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const hours = Math.floor(seconds / 3600)
  const pairs = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, '0'))
  const sign = ms < 0 && seconds > 0 ? '−' : ''
  return sign + [...(hours > 0 ? [String(hours)] : []), ...pairs].join(clockMark[language])
}

/** 'Selasa, 27 September 2022' or 'Tuesday, 27 September 2022'; a text that is no YYYY-MM-DD date is a RangeError. */
export function dayAndDate(date: string, language: Language): string {
  return `${weekday(date, language)}, ${longDate(date, language)}`
}

/** '27 September 2022', the month in full; a text that is no YYYY-MM-DD date is a RangeError. */
export function longDate(date: string, language: Language): string {
  return dated(date, monthName(date, language))
}

/** '27 Sep 2022', the month in three letters ('Agu' and 'Aug'); a text that is no YYYY-MM-DD date is a RangeError. */
export function shortDate(date: string, language: Language): string {
  return dated(date, named(date, language, { month: 'short' }))
}

/** The name of a date's day of the week, 'Selasa' or 'Tuesday'; a text that is no YYYY-MM-DD date is a RangeError. */
export function weekday(date: string, language: Language): string {
  return named(date, language, { weekday: 'long' })
}

/** The full name of a date's month, 'Oktober' or 'October'; a text that is no YYYY-MM-DD date is a RangeError. */
export function monthName(date: string, language: Language): string {
  return named(date, language, { month: 'long' })
}

/** The date, YYYY-MM-DD, that the calendar on the wall in `zone` shows at an instant in ms UTC; an unknown zone or no finite instant is a RangeError. */
export function localDate(instant: number, zone: string): string {
  return clockIn(zone, instant).date
}

/** The instant in ms UTC at which clocks in `zone` show `time` ('HH:MM', 00:00 to 23:59) on `date`: the first of two where clocks go back, the end of the gap where they skip it; anything else is a RangeError. */
export function instantOf(date: string, time: string, zone: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time of day: ${time}`)
  const asUtc = midnight(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minute
  const before = offset(zone, asUtc - day)
  const after = offset(zone, asUtc + day)
  const shown = [asUtc - before, asUtc - after].filter((instant) => instant + offset(zone, instant) === asUtc)
  return shown.length > 0 ? Math.min(...shown) : changeOfOffset(zone, asUtc - after, asUtc - before)
}

/** Whether a text is a real day of the calendar written YYYY-MM-DD, years 0001 to 9999; '2022-02-29' is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const instant = startOfDay(text)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** Whether a text names an IANA time zone this runtime knows, old names included; bare offsets such as '+08:00' are none. */
export function isZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false
  try {
    Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** The date, YYYY-MM-DD, meant by '30-10', '30/10/2022', '2022-10-30', '30 okt' or '30 October 2022', day first, months in either language; without a year the first such date on or after `onOrAfter`; undefined when it is no date. */
export function readDayMonth(text: string, onOrAfter: string): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ')
  if (isDate(written)) return written
  const [, dayOfMonth, monthWritten, year] = inNumbers.exec(written) ?? withMonthName.exec(written) ?? []
  const month = monthWritten === undefined ? undefined : monthNumber(monthWritten)
  if (dayOfMonth === undefined || month === undefined) return undefined
  const monthAndDay = `${twoDigits(month)}-${twoDigits(Number(dayOfMonth))}`
  return year === undefined ? firstOnOrAfter(monthAndDay, onOrAfter) : [`${year}-${monthAndDay}`].find(isDate)
}

const minute = 60_000
const day = 24 * 60 * minute
const clockMark = { id: '.', en: ':' } as const

const indonesianZones = new Set(['asia/jakarta', 'asia/pontianak', 'asia/makassar', 'asia/ujung_pandang', 'asia/jayapura'])
const indonesianTimes = new Map([
  ['UTC+7', 'WIB'],
  ['UTC+8', 'WITA'],
  ['UTC+9', 'WIT'],
])

const inNumbers = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/
const withMonthName = /^(\d{1,2})[-/ ]?(\p{L}{3,})\.?(?:[-/ ](\d{4}))?$/u

// Spellings Indonesian offices still use and Intl does not know.
const otherSpellings = [
  { name: 'pebruari', month: 2 },
  { name: 'agt', month: 8 },
  { name: 'ags', month: 8 },
  { name: 'nopember', month: 11 },
]

function zoneNamed(zone: string, instant: number, language: Language): string {
  const abbreviation = zoneAbbreviation(zone, instant)
  const offset = offsetText(zone, instant)
  return language === 'id' || abbreviation === offset ? abbreviation : `${abbreviation} (${offset})`
}

function offsetText(zone: string, instant: number): string {
  const minutes = Math.round(offset(zone, instant) / minute)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`
}

function offset(zone: string, instant: number): number {
  const clock = clockIn(zone, instant)
  const shown = Date.parse(`${clock.date}T${clock.hour}:${clock.minute}:${clock.second}Z`)
  return shown - Math.floor(instant / 1000) * 1000
}

function changeOfOffset(zone: string, from: number, to: number): number {
  if (to - from <= 1000) return to
  const middle = from + Math.floor((to - from) / 2000) * 1000
  return offset(zone, middle) === offset(zone, from) ? changeOfOffset(zone, middle, to) : changeOfOffset(zone, from, middle)
}

function clockIn(zone: string, instant: number) {
  const parts = formatter('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  return { date, hour: part('hour'), minute: part('minute'), second: part('second') }
}

// Only names come from Intl: how it joins them changes from one version to the next ('Tuesday, 27' and 'Tuesday 27').
function named(date: string, language: Language, name: Intl.DateTimeFormatOptions): string {
  return formatter(language, { ...name, timeZone: 'UTC' }).format(midnight(date))
}

function dated(date: string, month: string): string {
  return `${Number(date.slice(8))} ${month} ${Number(date.slice(0, 4))}`
}

function midnight(date: string): number {
  if (!isDate(date)) throw new RangeError(`Not a date: ${date}`)
  return startOfDay(date)
}

function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function monthNumber(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written)
  const start = written.toLowerCase()
  return monthSpellings().find(({ name }) => name.startsWith(start))?.month
}

function monthSpellings(): { name: string; month: number }[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const known = months.flatMap((month) =>
    languages.map((language) => ({ name: monthName(`2022-${twoDigits(month)}-01`, language).toLowerCase(), month })),
  )
  return [...known, ...otherSpellings]
}

function firstOnOrAfter(monthAndDay: string, onOrAfter: string): string | undefined {
  const thisYear = new Date(midnight(onOrAfter)).getUTCFullYear()
  // Eight years reach past 2100, the next year divisible by four without a 29 February.
  const years = Array.from({ length: 9 }, (_, index) => String(thisYear + index).padStart(4, '0'))
  return years.map((year) => `${year}-${monthAndDay}`).find((date) => isDate(date) && date >= onOrAfter)
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

// A formatter costs a hundred times what one use of it does, and a list shows a thousand times of day.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}
