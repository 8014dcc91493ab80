import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 },
})
