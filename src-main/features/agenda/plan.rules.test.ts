import { expect, test } from 'vitest'
import { usualOf } from './plan.rules.ts'

const day = (...blocks: [programmeId: string | null, minutes: number, stepId?: string][]) =>
  blocks.map(([programmeId, plannedMinutes, stepId = null]) => ({ programmeId, plannedMinutes, stepId }))

test('a new programme gets the minutes that most of the others have, its steps together', () => {
  expect(usualOf([])).toEqual({ minutes: 30, bySteps: false })
  expect(usualOf(day([null, 15], ['a', 20], ['b', 25], ['c', 25]))).toEqual({ minutes: 25, bySteps: false })
  expect(usualOf(day(['a', 10, 's1'], ['a', 15, 's2'], ['b', 40]))).toEqual({ minutes: 25, bySteps: true })
})
