import { expect, test } from 'vitest'
import { readCode, readFigure, readMinutes, readPercent } from './reading.rules.ts'

test('figures are read in the way of the language', () => {
  expect([readFigure('1.234,5', 'id'), readFigure('1,234.5', 'en'), readFigure('120,0', 'id'), readFigure('-3', 'id')]).toEqual([
    '1234.5',
    '1234.5',
    '120.0',
    '-3',
  ])
})

test('no figure is no figure, and words are none', () => {
  expect([readFigure(' ', 'id'), readFigure('–', 'id'), readFigure('dua ratus', 'id'), readFigure('1234567890123456', 'id')]).toEqual([
    '',
    '',
    undefined,
    undefined,
  ])
})

test('minutes are whole and fit into a day', () => {
  expect(['30', ' 007 ', '0', '1441', '1,5', ''].map(readMinutes)).toEqual(['30', '7', '0', undefined, undefined, undefined])
})

test('thresholds have at most one decimal', () => {
  expect([readPercent('90,0%', 'id'), readPercent('70', 'id'), readPercent('90,05', 'id'), readPercent('-1', 'id')]).toEqual([
    '90.0',
    '70',
    undefined,
    undefined,
  ])
})

test('a code is made of letters, digits and hyphens', () => {
  expect([readCode('MONEV 2026'), readCode('a/b'), readCode('')]).toEqual(['MONEV-2026', undefined, undefined])
})
