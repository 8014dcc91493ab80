import { expect, test } from 'vitest'
import { obstacleStatus } from './obstacle.rules.ts'

test('an obstacle nobody has answered has no way out', () => {
  expect(obstacleStatus(0, 0)).toBe('open')
})

test('a way out makes an obstacle proposed, however many there are', () => {
  expect(obstacleStatus(1, 0)).toBe('proposed')
  expect(obstacleStatus(7, 0)).toBe('proposed')
})

test('one agreed way out settles an obstacle, whatever else was proposed', () => {
  expect(obstacleStatus(1, 1)).toBe('agreed')
  expect(obstacleStatus(7, 1)).toBe('agreed')
})

test('an agreement that resolves an obstacle directly settles it without a way out of its own', () => {
  expect(obstacleStatus(0, 1)).toBe('agreed')
})
