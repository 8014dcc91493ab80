import { expect, test } from 'vitest'
import { textScale } from './finish-pdf.ts'

const page = (scale: string) =>
  `.24 0 0 -.24 0 841.92 cm\nq\n2.749 0 0 2.749 10 20 cm\n0 0 m\nS\nQ\nq\n${scale} 0 0 ${scale} 353.125 -21.5 cm\n/G3 gs\nBT\n/F4 12 Tf\nET\nQ\n`

test('text that was not shrunk takes three quarters of a point for a pixel; drawings do not count', () => {
  expect(textScale(page('3.125'))).toBeCloseTo(0.75)
})

test('text that was shrunk takes less', () => {
  expect(textScale(page('3.109'))).toBeLessThan(0.7495)
})

test('a page that tells no scale tells nothing', () => {
  expect(textScale('BT ET')).toBeUndefined()
})
