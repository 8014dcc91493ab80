import type { Language } from '#words/language.ts'
import { readDecimal } from '#words/numbers.ts'
import { oneLine } from '../../parts/one-line.ts'

/** A line that says something; undefined where it is empty. */
export function readFilled(typed: string): string | undefined {
  return oneLine(typed) || undefined
}

/** A measured figure as it is stored, '' for none; undefined for what is no number, or longer than 15 digits and 9 decimals. */
export function readFigure(typed: string, language: Language): string | undefined {
  if (typed.trim() === '' || typed.trim() === '–') return ''
  const read = readDecimal(typed, language)
  return read !== undefined && /^-?\d{1,15}(\.\d{1,9})?$/.test(read) ? read : undefined
}

/** Whole minutes of a block, 0 to 1440; undefined otherwise. */
export function readMinutes(typed: string): string | undefined {
  const written = typed.trim()
  return /^\d{1,4}$/.test(written) && Number(written) <= 1440 ? String(Number(written)) : undefined
}

/** A threshold in percent, 0 to 999.9, with or without its sign; undefined otherwise. */
export function readPercent(typed: string, language: Language): string | undefined {
  const read = readDecimal(typed.replace('%', ''), language)
  return read !== undefined && /^\d{1,3}(\.\d)?$/.test(read) ? read : undefined
}

/** A workshop's code: letters, digits and hyphens; spaces become hyphens. */
export function readCode(typed: string): string | undefined {
  const code = oneLine(typed).replaceAll(' ', '-')
  return /^[A-Za-z0-9-]{1,60}$/.test(code) ? code : undefined
}
