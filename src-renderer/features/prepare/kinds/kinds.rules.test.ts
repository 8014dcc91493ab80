import { expect, test } from 'vitest'
import { freeLetter, letterIn } from './kinds.rules.ts'

test('a new kind is offered the first letter of its word that no kind has', () => {
  const kinds = Array.from('hmsikjtpr').map((letter) => ({ letter }))
  expect(['kutipan', 'mimpi', 'Éa', '', '  '].map((word) => freeLetter(word, kinds))).toEqual(['u', 'a', 'a', undefined, undefined])
  expect(
    freeLetter(
      'x',
      Array.from('abcdefghijklmnopqrstuvwxyz').map((letter) => ({ letter })),
    ),
  ).toBeUndefined()
})

test('a key is one letter from a to z', () => {
  expect([' K ', 'z', 'ab', '1', 'é', ''].map(letterIn)).toEqual(['k', 'z', undefined, undefined, undefined, undefined])
})
