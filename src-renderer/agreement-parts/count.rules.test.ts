import { expect, test } from 'vitest'
import { readCount } from './count.rules.ts'

test('hands are counted in whole numbers; what is none is not made one by leaving signs out', () => {
  expect(['12', ' 0 ', '', '-3', '12,5', '1.2', 'dua', '100000'].map(readCount)).toEqual([
    12,
    0,
    null,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
