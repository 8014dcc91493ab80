import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievement, type Figures, progress, statusOf } from './achievement.rules.ts'

const rising = (target: string | null, actual: string | null, baseline: string | null = null): Figures => ({
  direction: 'rising',
  baseline,
  target,
  actual,
})
const falling = (baseline: string | null, target: string | null, actual: string | null): Figures => ({
  direction: 'falling',
  baseline,
  target,
  actual,
})
const usual = { greenFrom: '90.0', amberFrom: '70.0' }

// Figures as people enter them: small ones, so that ties are met, and long ones, so that no floating point would do.
const decimals = fc.oneof(
  fc.tuple(fc.bigInt({ min: -40n, max: 40n }), fc.integer({ min: 0, max: 2 })),
  fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 25 })),
)
const figures = decimals.map(([scaled, places]) => decimalOf(scaled, places))

describe('achievement of a rising indicator', () => {
  test.each([
    ['120', '105', '87.5'],
    ['120.0', '120.0', '100.0'],
    ['3', '1', '33.3'],
    ['3', '2', '66.7'],
    ['2000', '1', '0.1'],
    ['2001', '1', '0.0'],
    ['10', '25', '250.0'],
    ['10', '-2.5', '-25.0'],
    ['2000', '-1', '-0.1'],
    ['2001', '-1', '0.0'],
    ['10', '0', '0.0'],
  ])('with target %s and actual %s it is %s percent', (target, actual, percent) => {
    expect(achievement(rising(target, actual))).toBe(percent)
  })

  test('it is undefined without a target above zero or without an actual, whatever the baseline', () => {
    for (const target of [null, '0', '0.00', '-5']) expect(achievement(rising(target, '3', '1'))).toBeNull()
    expect(achievement(rising('5', null, '1'))).toBeNull()
  })

  test('the baseline plays no part', () => {
    expect(achievement(rising('120', '105', '100'))).toBe('87.5')
  })
})

describe('achievement of a falling indicator', () => {
  test.each([
    ['40', '10', '25', '50.0'],
    ['40', '10', '10', '100.0'],
    ['40', '10', '4', '120.0'],
    ['40', '10', '46', '-20.0'],
    ['12.0', '0', '3', '75.0'],
    ['12', '0', '0', '100.0'],
    ['-1', '-3', '-2', '50.0'],
    ['2000', '0', '1999', '0.1'],
    ['2000', '0', '2001', '-0.1'],
  ])('from %s to a target of %s with actual %s it is %s percent', (baseline, target, actual, percent) => {
    expect(achievement(falling(baseline, target, actual))).toBe(percent)
  })

  test('it is undefined when the baseline is not above the target or a figure is missing', () => {
    expect(achievement(falling('10', '10.0', '5'))).toBeNull()
    expect(achievement(falling('9', '10', '5'))).toBeNull()
    expect(achievement(falling(null, '10', '5'))).toBeNull()
    expect(achievement(falling('20', null, '5'))).toBeNull()
    expect(achievement(falling('20', '10', null))).toBeNull()
  })
})

describe('progress', () => {
  test.each([
    ['100', '120', '105', '25.0'],
    ['40', '10', '25', '50.0'],
    ['100', '120', '90', '-50.0'],
    ['0', '3', '4', '133.3'],
    ['-5', '0', '0', '100.0'],
  ])('from %s to a target of %s with actual %s it is %s percent, whichever way the indicator goes', (baseline, target, actual, percent) => {
    expect(progress({ direction: 'rising', baseline, target, actual })).toBe(percent)
    expect(progress({ direction: 'falling', baseline, target, actual })).toBe(percent)
  })

  test('it is undefined when target and baseline are the same figure or one is missing', () => {
    expect(progress(rising('10.0', '5', '10'))).toBeNull()
    expect(progress(rising('10', '5', null))).toBeNull()
    expect(progress(rising(null, '5', '1'))).toBeNull()
    expect(progress(rising('10', null, '1'))).toBeNull()
  })
})

describe('percentages in general', () => {
  test('a rising achievement is the exact fraction, rounded once and half away from zero', () => {
    fc.assert(
      fc.property(figures, figures, (target, actual) => {
        expect(achievement(rising(target, actual))).toBe(scaled(target) > 0n ? percentByHand(scaled(actual), scaled(target)) : null)
      }),
      { numRuns: 1000 },
    )
  })

  test('a falling achievement is the exact fraction, rounded once and half away from zero', () => {
    fc.assert(
      fc.property(figures, figures, figures, (baseline, target, actual) => {
        const [b, t, a] = [scaled(baseline), scaled(target), scaled(actual)]
        expect(achievement(falling(baseline, target, actual))).toBe(b > t ? percentByHand(b - a, b - t) : null)
      }),
      { numRuns: 1000 },
    )
  })

  test('progress is the exact fraction, rounded once and half away from zero', () => {
    fc.assert(
      fc.property(figures, figures, figures, (baseline, target, actual) => {
        const [b, t, a] = [scaled(baseline), scaled(target), scaled(actual)]
        expect(progress(rising(target, actual, baseline))).toBe(b === t ? null : percentByHand(a - b, t - b))
      }),
      { numRuns: 1000 },
    )
  })

  test('ties go away from zero on both sides', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (tenths) => {
        // actual ÷ 100 is the percent: tenths plus half a tenth.
        const [tie, up] = [decimalOf(tenths * 10n + 5n, 2), decimalOf(tenths + 1n, 1)]
        expect(achievement(rising('100', tie))).toBe(up)
        expect(achievement(rising('100', `-${tie}`))).toBe(`-${up}`)
      }),
    )
  })

  test('a figure just below a tie is not rounded twice', () => {
    expect(achievement(rising('100', `89.94${'9'.repeat(60)}`))).toBe('89.9')
    expect(achievement(falling('100', '0', `10.05${'0'.repeat(60)}1`))).toBe('89.9')
  })

  test('more never achieves less of a rising indicator, nor more of a falling one', () => {
    fc.assert(
      fc.property(figures, figures, figures, figures, (baseline, target, one, other) => {
        const [less, more] = scaled(one) <= scaled(other) ? [one, other] : [other, one]
        const up = [less, more].map((actual) => achievement(rising(target, actual)))
        const down = [more, less].map((actual) => achievement(falling(baseline, target, actual)))
        for (const [low, high] of [up, down]) {
          if (low != null && high != null) expect(scaled(low) <= scaled(high)).toBe(true)
          else expect(low).toBe(high)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('every percentage has exactly one decimal, is never "-0.0", no infinity and no exponent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rising' as const, 'falling' as const),
        fc.option(figures),
        fc.option(figures),
        fc.option(figures),
        (direction, baseline, target, actual) => {
          for (const percent of [achievement, progress].map((of) => of({ direction, baseline, target, actual }))) {
            if (percent !== null) expect(percent).toMatch(/^(0|-?[1-9]\d*)\.\d$|^-?0\.[1-9]$/)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('status', () => {
  test.each([
    ['90.0', 'green'],
    ['89.9', 'amber'],
    ['89.95', 'green'],
    ['89.94', 'amber'],
    ['70.0', 'amber'],
    ['69.95', 'amber'],
    ['69.9', 'red'],
    ['250.0', 'green'],
    ['0.0', 'red'],
    ['-20.0', 'red'],
    ['9.0', 'red'],
  ])('%s percent is %s', (percent, status) => {
    expect(statusOf(percent, usual)).toBe(status)
  })

  test('no figure is grey, never red', () => {
    expect(statusOf(null, usual)).toBe('grey')
    expect(statusOf(achievement(rising('0', '5')), usual)).toBe('grey')
  })

  test('thresholds are those of the workshop', () => {
    expect(statusOf('85.0', { greenFrom: '85', amberFrom: '60' })).toBe('green')
    expect(statusOf('84.9', { greenFrom: '85', amberFrom: '60' })).toBe('amber')
    expect(statusOf('100.0', { greenFrom: '100.00', amberFrom: '100.0' })).toBe('green')
  })
})

const places = 25

// A TEXT decimal as a whole number of 10^-25.
function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function decimalOf(scaledValue: bigint, decimalPlaces: number): string {
  const unsigned = (scaledValue < 0n ? -scaledValue : scaledValue).toString().padStart(decimalPlaces + 1, '0')
  const cut = unsigned.length - decimalPlaces
  return `${scaledValue < 0n ? '-' : ''}${unsigned.slice(0, cut)}${decimalPlaces > 0 ? `.${unsigned.slice(cut)}` : ''}`
}

function percentByHand(part: bigint, whole: bigint): string {
  const positive = part < 0n === whole < 0n
  const [p, w] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  const tenths = (p * 2000n + w) / (w * 2n)
  return decimalOf(positive ? tenths : -tenths, 1)
}
