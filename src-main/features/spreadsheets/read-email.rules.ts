import type { Cell } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** An address for email, up to 320 signs; undefined where it is none, or more than one. */
export function readEmail(cell: Cell): string | undefined {
  const written = valueLine(cell)
  return written.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(written) ? written : undefined
}
