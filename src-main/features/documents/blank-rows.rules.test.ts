import { expect, test } from 'vitest'
import { blankRows } from './blank-rows.rules.ts'

const sheet = { page: 170, head: 40, columnHeads: 10, foot: 50, row: 10 }

test('with nobody on it the sheet is full of empty rows, and the foot stands on the last page', () => {
  // Twelve rows on the first page; eleven and the foot on the second.
  expect(blankRows([], sheet, 10)).toBe(12 + 11)
})

test('at least as many as asked for follow, and then as many as fill the page', () => {
  for (let count = 0; count <= 130; count += 1) {
    const blank = blankRows(Array(count).fill(10), sheet, 10)
    expect(blank).toBeGreaterThanOrEqual(10)
    // What is left of the last page takes the foot and no further row.
    const onLast = (count + blank - 12) % 16
    expect(onLast).toBe(11)
  }
})

test('high rows are counted as high as they are', () => {
  expect(blankRows([30, 30], sheet, 10)).toBe(6 + 11)
})

test('a foot that fits no page does not go on for ever', () => {
  expect(blankRows([], { ...sheet, foot: 500 }, 10)).toBeLessThan(30)
})
