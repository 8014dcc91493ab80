import { expect, test } from 'vitest'
import { indicatorStanding } from './indicator-standing.ts'

const number = { status: 'grey', measure: 'number', actual: null, words: '' } as const

test('no data is said only where nothing was entered', () => {
  expect(indicatorStanding(number)).toBe('noActual')
  expect(indicatorStanding({ ...number, actual: '0' })).toBe('incomputable')
  expect(indicatorStanding({ ...number, measure: 'qualitative' })).toBe('noActual')
  expect(indicatorStanding({ ...number, measure: 'qualitative', words: 'warga bergerak' })).toBe('notJudged')
})

test('a status stands for itself, with or without a figure', () => {
  for (const status of ['green', 'amber', 'red'] as const) expect(indicatorStanding({ ...number, status })).toBe(status)
})
