import Big from 'big.js'

/** What one indicator measured in one workshop: TEXT decimals in the indicator's own unit, null where nothing was entered. */
export type Figures = { direction: Direction; baseline: string | null; target: string | null; actual: string | null }

/** Whether success means a greater figure or a smaller one. */
export type Direction = 'rising' | 'falling'

/** The colours of an indicator: achieved, nearly, below target, and no figure to judge by. */
export type Status = 'green' | 'amber' | 'red' | 'grey'

/** From which percent on an indicator is green and amber, TEXT decimals; DESIGN §4 starts with 90.0 and 70.0. */
export type Thresholds = { greenFrom: string; amberFrom: string }

/**
 * How much of the target was reached, in percent as TEXT with one decimal, rounded half away from zero, below 0 and above 100 included (DESIGN §4):
 * rising `actual ÷ target`, null when target ≤ 0; falling `(baseline − actual) ÷ (baseline − target)`, null when baseline ≤ target; null when a figure it needs is missing.
 */
export function achievement({ direction, baseline, target, actual }: Figures): string | null {
  if (target === null || actual === null) return null
  if (direction === 'rising') return new Percent(target).gt('0') ? percentOf(new Percent(actual), new Percent(target)) : null
  if (baseline === null || new Percent(baseline).lte(target)) return null
  return percentOf(new Percent(baseline).minus(actual), new Percent(baseline).minus(target))
}

/** How far the way from baseline to target was gone, `(actual − baseline) ÷ (target − baseline)` (DESIGN §4), in percent as TEXT with one decimal, rounded half away from zero; null when the two are equal or a figure is missing. */
export function progress({ baseline, target, actual }: Figures): string | null {
  if (baseline === null || target === null || actual === null || new Percent(target).eq(baseline)) return null
  return percentOf(new Percent(actual).minus(baseline), new Percent(target).minus(baseline))
}

/** The status an achievement sets: the percent is rounded to one decimal first, then compared, so 89.95 is green from 90.0 on; grey when there is none. */
export function statusOf(percent: string | null, { greenFrom, amberFrom }: Thresholds): Status {
  if (percent === null) return 'grey'
  const rounded = new Percent(percent).round(1)
  if (rounded.gte(greenFrom)) return 'green'
  return rounded.gte(amberFrom) ? 'amber' : 'red'
}

// The division itself stops at the decimal that is printed: rounding twice would make 100.0 of 99.949999… with enough nines.
const Percent = Big()
Percent.DP = 1
Percent.RM = Big.roundHalfUp
Percent.strict = true

function percentOf(part: Big, whole: Big): string {
  return part.times('100').div(whole).toFixed(1)
}
