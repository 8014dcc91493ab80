import { quantile, type Side } from './samples.ts'

/** What a bench must reach. `ratio` is our median by theirs; the others are milliseconds of our side. */
export interface Target {
  readonly ratio?: number
  readonly p50?: number
  readonly p95?: number
  readonly p99?: number
  readonly most?: number
}

/** One line of the table: what was measured, against what, and what it had to reach. */
export interface Finding {
  readonly bench: string
  readonly what: string
  readonly ours: Side
  readonly theirs?: Side
  readonly target: Target
}

/** A bench that broke, or whose output was wrong: it has failed whatever it measured. */
export interface Broken {
  readonly bench: string
  readonly why: string
}

/** Our median by theirs, or undefined where nothing is compared. */
export function ratioOf({ ours, theirs }: Finding): number | undefined {
  return theirs && quantile(ours.samples, 0.5) / quantile(theirs.samples, 0.5)
}

/** Whether every part of the target is reached. */
export function passes(finding: Finding): boolean {
  const { target, ours } = finding
  const ratio = ratioOf(finding)
  const within = (share: number, limit: number | undefined) => limit === undefined || quantile(ours.samples, share) <= limit
  return (
    (target.ratio === undefined || (ratio !== undefined && ratio <= target.ratio)) &&
    within(0.5, target.p50) &&
    within(0.95, target.p95) &&
    within(0.99, target.p99) &&
    within(1, target.most)
  )
}
