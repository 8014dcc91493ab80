/** Chance that can be had again: the seed is printed, and `SARASEHAN_SEED` brings it back. */
export interface Chance {
  readonly seed: number
  /** A whole number from 0 to just below `limit`. */
  below(limit: number): number
  between(first: number, last: number): number
}

/** A source of chance for one test, by its name. */
export function chance(test: string): Chance {
  const seed = Number(process.env.SARASEHAN_SEED ?? 20220927)
  console.log(`${test}: SARASEHAN_SEED=${seed}`)
  return chanceFrom(seed)
}

/** The chance of one seed: the same every time. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { seed, below, between: (first, last) => first + below(last - first + 1) }
}

/** How many samples a random test takes: few in the suite, `SARASEHAN_SOAK` times as many in a soak. */
export function samples(inSuite: number): number {
  return Math.round(inSuite * Number(process.env.SARASEHAN_SOAK ?? 1))
}
