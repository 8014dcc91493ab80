import { isDate, readDayMonth, weekday } from '#words/dates.ts'
import { fold } from '#words/finding.ts'
import { languages } from '#words/language.ts'
import type { Cell } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/**
 * The day a cell names, `YYYY-MM-DD`: 27/09/2022 (day first), 27.9.22, 2022-09-27, 27 September 2022, Sept 27, 2022, months in either
 * language, with or without the day of the week, and a date of a workbook. Undefined where it is none, has no year, or has another day
 * of the week than the calendar. A plain number is no date: what it would count from is unknown.
 */
export function readDate(cell: Cell): string | undefined {
  if (cell.kind === 'date') return [cell.text.slice(0, 10)].find(isDate)
  if (cell.kind !== 'text') return undefined
  const written = valueLine(cell).normalize('NFKC')
  if (written.length > 60) return undefined
  const plain = dayOf(written)
  if (plain !== undefined) return plain
  const [, named = '', rest = ''] = /^(\p{L}[\p{L}'’]{2,})\.?,?\s+(.*)$/u.exec(written) ?? []
  const day = dayOf(rest)
  return day !== undefined && isWeekday(named, day) ? day : undefined
}

function dayOf(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/.exec(written) ?? []
  if (year !== undefined) return [[year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')].find(isDate)
  const english = /^(\p{L}{3,})\.?\s(\d{1,2}),?\s(\d{4})$/u.exec(written)
  const ordered = english ? `${english[2]} ${english[1]} ${english[3]}` : written
  const [, before, short] = /^(.*[-/. ])(\d{2})$/u.exec(ordered) ?? []
  const full =
    before === undefined || !/\d.*[-/. ].*[-/. ]$/.test(before) ? ordered : `${before}${Number(short) < 70 ? '20' : '19'}${short}`
  if (!/[-/. ]\d{4}$/.test(full)) return undefined
  // Dots as in 27.09.2022; a month shortened with a dot keeps its letters.
  return readDayMonth(full.replace(/(?<=\d)\.(?=\d)/g, '/'), '0001-01-01')
}

function isWeekday(named: string, day: string): boolean {
  const start = fold(named).replace(/['’]/g, '').slice(0, 3)
  return languages.some((language) => fold(weekday(day, language)).startsWith(start))
}
