/** What one side of a bench took, run after run, in milliseconds. */
export interface Side {
  readonly name: string
  readonly samples: readonly number[]
}

/** One run of one side: answers what it took, in milliseconds, once or many times. */
export type Run = () => Promise<readonly number[]> | readonly number[]

/** Runs both sides in turn, A B A B; the first `warmUp` rounds are thrown away. */
export async function alternately(ours: Run, theirs: Run, { rounds, warmUp = 1 }: { rounds: number; warmUp?: number }) {
  const samples = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -warmUp; round < rounds; round += 1) {
    const [mine, other] = [await ours(), await theirs()]
    if (round < 0) continue
    samples.ours.push(...mine)
    samples.theirs.push(...other)
  }
  return samples
}

/** The sample below which this share of them lies: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right)
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[at] ?? Number.NaN
}

/** How long the work took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Ends the bench unless this holds: what is measured must also be right. */
export function valid(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`does not validate: ${what}`)
}
