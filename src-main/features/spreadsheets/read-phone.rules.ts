import type { Cell } from './table.ts'
import { isNothing, valueLine } from './value-text.rules.ts'

/**
 * A telephone number: digits, +, and spaces as typed; other signs between digits go. A number that lost its first zero because a
 * spreadsheet took it for a quantity gets it back (81234567890 is 081234567890). Undefined where it is none, or more than one.
 */
export function readPhone(cell: Cell): string | undefined {
  const written = valueLine(cell).normalize('NFKC')
  if (cell.kind !== 'text' && cell.kind !== 'number') return undefined
  if (!/^\+?[\d\s().\-–/]+$/.test(written) || isNothing(cell)) return undefined
  // 0812…/0813… are two; 0542-12/34 is one.
  if (written.split('/').filter((part) => digitsOf(part).length >= 7).length > 1) return undefined
  const kept = written
    .replace(/[^\d+\s]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const digits = digitsOf(kept)
  if (digits.length < 5 || digits.length > 15) return undefined
  return lostItsZero(kept, cell) ? `0${kept}` : kept
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Mobile numbers begin with 08; a number stored as a quantity has no other way to begin with a zero. */
function lostItsZero(kept: string, { kind }: Cell): boolean {
  if (/^8\d{8,11}$/.test(kept)) return true
  return kind === 'number' && /^[2-9]\d{8,10}$/.test(kept) && !kept.startsWith('62')
}
