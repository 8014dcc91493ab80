import { defineConfig } from '@playwright/test'

/**
 * Drives the built program (`dist/`) in real Electron, one at a time. `npm test -- e2e` starts it with a screen, the executable in
 * SARASEHAN_ELECTRON and its own reporters.
 */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: { trace: 'off', video: 'off', screenshot: 'off', actionTimeout: 10_000 },
})
