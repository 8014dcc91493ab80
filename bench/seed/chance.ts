import { v7 } from 'uuid'

/** The one seed of all benches: the same rows every time. */
export const seed = 20261124

/** Chance that falls the same way every time: numbers, picks and ids. */
export interface Chance {
  /** At least 0, less than `below`, whole. */
  number(below: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  id(at: number): string
}

/** Starts a row of chance from a seed (mulberry32). */
export function chance(from = seed): Chance {
  let state = from >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    pick: (items) => items[number(items.length)] ?? items[0],
    id: (at) => v7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => number(256)) }),
  }
}
