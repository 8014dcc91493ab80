/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export class Chance {
  private state: number

  constructor(readonly seed: number) {
    this.state = seed
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.between(0, values.length - 1)] as Value
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The seed of this run: SARASEHAN_SEED, or a new one. */
export function seedOfRun(): number {
  return Number(process.env.SARASEHAN_SEED) || Math.floor(Math.random() * 2 ** 31)
}
