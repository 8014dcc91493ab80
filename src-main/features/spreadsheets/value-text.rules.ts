import { isAscii } from '#words/finding.ts'
import type { Cell } from './table.ts'

/**
 * The words of a cell: well-formed, NFC, LF, without outer spaces, and without the apostrophe that marks a number as text ('0812). The
 * apostrophe of a name ('Aisyah, O'Neil) stays.
 */
export function valueText({ text }: Cell): string {
  const clean = isAscii(text) ? text.trim() : text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()
  return clean.replace(/^['’`](?=[\d+\-=@(])/, '')
}

/** As `valueText`, in one line. */
export function valueLine(cell: Cell): string {
  const text = valueText(cell)
  if (!text.includes('\n')) return text
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).join(' ')
}

/** Whether a cell says that there is nothing: empty, or a dash as tables have it. */
export function isNothing(cell: Cell): boolean {
  return /^([-–—−]+|n\/a|n\.a\.)?$/i.test(valueText(cell))
}
