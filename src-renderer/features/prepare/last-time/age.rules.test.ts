import { expect, it } from 'vitest'
import { monthsBetween } from './age.rules.ts'

it('tells an age in whole months, and none for what is still to come', () => {
  expect(monthsBetween('2022-09-27', '2023-09-27')).toBe(12)
  expect(monthsBetween('2022-09-27', '2023-09-26')).toBe(11)
  expect(monthsBetween('2022-12-31', '2023-01-01')).toBe(0)
  expect(monthsBetween('2022-12-31', '2023-01-31')).toBe(1)
  expect(monthsBetween('2023-01-31', '2022-12-31')).toBe(0)
})
