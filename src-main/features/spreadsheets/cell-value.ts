import Big from 'big.js'
import type { NumberFormat } from './number-format.ts'
import type { Cell } from './table.ts'

/**
 * A number of a workbook as a cell: what it is, not how many digits of it are shown. Programs store numbers in binary; 15 digits are
 * what was meant, and what comes behind is noise (0.30000000000000004). Undefined where it is no number.
 */
export function numberCell(stored: string, format: NumberFormat, epoch1904: boolean): Cell | undefined {
  const number = parse(stored)
  if (!number) return undefined
  if (format.shows === 'number') return { text: padded(number.toFixed(), format.padded), kind: 'number' }
  if (format.shows === 'percent') return { text: `${number.times(100).toFixed()}%`, kind: 'number' }
  // A number of days that no calendar has is shown as it is by spreadsheet programs, too.
  return dateCell(number, format.shows, epoch1904) ?? { text: number.toFixed(), kind: 'number' }
}

/** A cell that holds a day, or an instant, in the form of ISO 8601; undefined where it is none. */
export function isoDateCell(stored: string): Cell | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(stored.trim()) ?? []
  if (day === undefined) return undefined
  return { text: time === undefined || time === '00:00' ? day : `${day} ${time}`, kind: 'date' }
}

function parse(stored: string): Big | undefined {
  const written = stored.trim()
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(written)) return undefined
  // Whole numbers up to 2^53 are exact, with up to 16 digits.
  const value = Number(written)
  if (!Number.isFinite(value)) return undefined
  const exact = Number.isSafeInteger(value) ? new Big(value) : new Big(value).prec(15, Big.roundHalfUp)
  // Some programs write a zero with a sign.
  return exact.eq(0) ? new Big(0) : exact
}

function padded(digits: string, length: number): string {
  return /^\d+$/.test(digits) ? digits.padStart(length, '0') : digits
}

const dayLength = 86_400_000
const minute = 60_000

function dateCell(serial: Big, shows: 'day' | 'dayAndTime' | 'time', epoch1904: boolean): Cell | undefined {
  const days = serial.toNumber()
  if (days < 0 || days >= 2_958_466) return undefined
  const whole = Math.floor(days)
  // To the nearest minute: parts of a day are seldom exact in binary.
  const minutes = Math.round(((days - whole) * dayLength) / minute)
  const time = clock(minutes % 1440)
  if (shows === 'time' && whole === 0) return { text: time, kind: 'date' }
  const at = whole + (minutes === 1440 ? 1 : 0)
  const day = new Date(firstDay(at, epoch1904) + at * dayLength).toISOString().slice(0, 10)
  return { text: minutes % 1440 === 0 ? day : `${day} ${time}`, kind: 'date' }
}

/** The day 0. Excel counts a 29 February 1900, which never was, as day 60. */
function firstDay(serial: number, epoch1904: boolean): number {
  if (epoch1904) return Date.UTC(1904, 0, 1)
  return serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
