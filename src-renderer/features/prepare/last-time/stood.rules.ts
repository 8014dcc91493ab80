import type { Indicator, Programme } from '#contract/programmes.ts'
import { figureText } from '#words/figures.ts'
import type { Language } from '#words/language.ts'

/** The indicator of the same programme and name in an earlier workshop. */
export function earlierOf(indicator: Indicator, programmeId: string, before: readonly Programme[]): Indicator | undefined {
  const name = indicator.name.trim().toLowerCase()
  return before.find(({ id }) => id === programmeId)?.indicators.find((one) => one.name.trim().toLowerCase() === name)
}

/** A figure with its unit, where the unit is not written in it: `27 orang`, `12,5%`. */
export function withUnit(decimal: string | null, indicator: Indicator, language: Language): string {
  if (decimal === null) return '–'
  const written = figureText(decimal, indicator, language)
  return indicator.figure === 'plain' && indicator.unit !== '' ? `${written} ${indicator.unit}` : written
}

/** What was found: the actual with its unit, or the words; empty where there is neither. */
export function foundText(indicator: Indicator, language: Language): string {
  if (indicator.measure === 'qualitative') return indicator.words
  return indicator.actual === null ? '' : withUnit(indicator.actual, indicator, language)
}
