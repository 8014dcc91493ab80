import { expect, test } from 'vitest'
import { contributionCode, recordCode } from './code.rules.ts'

test('a code has the letter of the kind, at least two digits and the letter of a second device', () => {
  expect(contributionCode({ letter: 's', number: 7, deviceLetter: '' })).toBe('S-07')
  expect(contributionCode({ letter: 'k', number: 312, deviceLetter: 'b' })).toBe('K-312b')
  expect(recordCode('KP', 3, '')).toBe('KP-03')
  expect(recordCode('TK', 12, 'c')).toBe('TK-12c')
})
