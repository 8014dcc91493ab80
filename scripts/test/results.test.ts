import { describe, expect, it } from 'vitest'
import { sentence, strict, toolCounts, total, unitCounts, windowCounts } from './results.js'

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }

describe('counting what the test runners report', () => {
  it('adds up passed, failed and skipped', () => {
    expect(unitCounts(vitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  it('calls a test that passed only when tried again failed', () => {
    expect(windowCounts(playwright, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })

  it('counts an end with an error that no test accounts for as one failure', () => {
    expect(unitCounts({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1)
    expect(windowCounts({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1)
  })

  it('counts each tool of a part as one check', () => {
    expect(toolCounts([0, 2, 0])).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  it('lets a skipped test fail where skipping is not allowed', () => {
    expect(strict({ passed: 3, failed: 0, skipped: 2 })).toEqual({ passed: 3, failed: 2, skipped: 0 })
  })

  it('tells the sum in one line, and skipped tests only where there are some', () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]
    expect(sentence(total(parts))).toBe('3 passed, 1 failed')
    expect(sentence({ passed: 1, failed: 0, skipped: 4 })).toBe('1 passed, 0 failed, 4 skipped')
  })
})
