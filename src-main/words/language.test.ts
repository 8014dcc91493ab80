import { expect, test } from 'vitest'
import { languages } from './language.ts'

test('the program speaks Indonesian first and English second, and Intl knows both by these codes', () => {
  expect(languages).toEqual(['id', 'en'])
  expect(Intl.DateTimeFormat.supportedLocalesOf([...languages])).toEqual(['id', 'en'])
})
