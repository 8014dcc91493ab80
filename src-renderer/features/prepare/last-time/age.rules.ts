/** Whole months from one date to another, both YYYY-MM-DD; none where the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const parts = (date: string) => date.split('-').map(Number) as [number, number, number]
  const [fromYear, fromMonth, fromDay] = parts(from)
  const [toYear, toMonth, toDay] = parts(to)
  return Math.max((toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0), 0)
}
