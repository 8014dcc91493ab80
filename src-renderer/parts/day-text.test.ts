import { expect, test } from 'vitest'
import { readWorkshopDay } from './day-text.ts'

test('a workshop is on a day between 1990 and 2100, however it is written', () => {
  const read = (typed: string) => readWorkshopDay(typed, '2026-09-01')
  expect(['27-9', 'Minggu, 27 September 2026', '1-1-1990', '31 Des 2100'].map(read)).toEqual([
    { day: '2026-09-27' },
    { day: '2026-09-27' },
    { day: '1990-01-01' },
    { day: '2100-12-31' },
  ])
  expect(['1-1-0001', '31-12-1989', '1-1-2101'].map(read)).toEqual(Array(3).fill({ wrong: 'otherYear' }))
  expect(['', '31-2-2026', 'besok'].map(read)).toEqual(Array(3).fill({ wrong: 'noDay' }))
})
