import type { Cell } from './table.ts'

/** One thing a column can mean, and how its column is told. */
export interface Field<Key extends string = string> {
  readonly key: Key
  /** Its heading in Indonesian, then what else people write there. */
  readonly id: readonly string[]
  /** The same in English. */
  readonly en: readonly string[]
  /** Whether a filled cell looks like it, for columns whose heading says nothing. */
  readonly looksLike?: (cell: Cell) => boolean
  /** Its content is told from that of others only so roughly that it counts in a table without headings alone. */
  readonly roughly?: true
}
