import { expect, test } from 'vitest'
import { readTime, timeText } from './time-text.ts'

test('a time of day is read however it is written', () => {
  expect(['8', '8.30', '08:30', '0830', '830', '23.59'].map(readTime)).toEqual(['08:00', '08:30', '08:30', '08:30', '08:30', '23:59'])
})

test('what is no time of day is not guessed', () => {
  expect(['', '24.00', '8.60', '8.3', 'pagi', '12345'].map(readTime)).toEqual(Array(6).fill(undefined))
})

test('a time is written with the mark of its language', () => {
  expect([timeText('08:30', 'id'), timeText('08:30', 'en')]).toEqual(['08.30', '08:30'])
})
