import type { IndicatorRow, MeasurementRow } from '../programmes/indicators.rows.ts'

/** What an indicator of the last workshop is at the beginning of the next: what was reached there is where it stands now. */
export function takenOver(
  indicator: IndicatorRow,
  measured: Pick<MeasurementRow, 'actual'> | undefined,
  lastDate: string,
): Omit<IndicatorRow, 'id' | 'workshopId'> {
  const { id: _id, workshopId: _workshopId, ...fields } = indicator
  const actual = measured?.actual ?? null
  return actual === null ? fields : { ...fields, baseline: actual, baselineYear: lastDate.slice(0, 4) }
}

/** How many minutes lie between two times of one day, `HH:MM`; none where the second comes first. */
export function minutesBetween(from: string, to: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return Math.max(minutes(to) - minutes(from), 0)
}
