import type { Indicator } from '#contract/programmes.ts'

/** How an indicator stands: the status of its achievement or judgement; without one, what is missing: an actual, somebody's judgement, or a formula that holds. */
export type IndicatorStanding = 'green' | 'amber' | 'red' | 'noActual' | 'notJudged' | 'incomputable'

/** All standings, in the order they are counted in. */
export const indicatorStandings: readonly IndicatorStanding[] = ['green', 'amber', 'red', 'noActual', 'notJudged', 'incomputable']

/** Tells apart what grey means: that nothing was entered is said only where nothing was. */
export function indicatorStanding({
  status,
  measure,
  actual,
  words,
}: Pick<Indicator, 'status' | 'measure' | 'actual' | 'words'>): IndicatorStanding {
  if (status !== 'grey') return status
  if (measure === 'qualitative') return words === '' ? 'noActual' : 'notJudged'
  return actual === null ? 'noActual' : 'incomputable'
}
