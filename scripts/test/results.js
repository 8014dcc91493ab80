// Reads how many tests passed out of what the test runners write down.

/** Counts in Vitest's JSON report. A file that does not load, or an error outside of tests, is a failure of its own. */
export function unitCounts(report, exitCode) {
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  return withUncounted(counts, exitCode)
}

/** Counts in Playwright's JSON report. A test that passed only when it was tried again failed. */
export function windowCounts(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return withUncounted({ passed: expected, failed: unexpected + flaky, skipped }, exitCode)
}

/** The counts of a part in which every tool is one check. */
export function toolCounts(exitCodes) {
  const failed = exitCodes.filter((code) => code !== 0).length
  return { passed: exitCodes.length - failed, failed, skipped: 0 }
}

/** The counts of a part that ended without a report. */
export const crashed = { passed: 0, failed: 1, skipped: 0 }

/** Where skipping is not allowed, a skipped test failed. */
export function strict({ passed, failed, skipped }) {
  return { passed, failed: failed + skipped, skipped: 0 }
}

/** `N passed, N failed`, and `, N skipped` where something was. */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** The sum over parts. */
export function total(parts) {
  const sum = (key) => parts.reduce((all, part) => all + part[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

function withUncounted(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
