import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'

const require = createRequire(import.meta.url)

/** The oldest SQLite with the fix for the write-ahead log's reset bug. */
const oldestSqlite = [3, 51, 3] as const

/**
 * Loads the database engine. Its prebuilt addon needs Node-API 10 and crashes the process on less, without a JavaScript error;
 * so this looks first, and refuses with a sentence where only the prebuilt addon is there.
 */
export function loadSqlite(napi: string | undefined = process.versions.napi): typeof BetterSqlite3 {
  const folder = dirname(require.resolve('better-sqlite3/package.json'))
  const compiled = existsSync(join(folder, 'build', 'Release', 'better_sqlite3.node'))
  if (!compiled && Number(napi ?? 0) < 10) throw new Refusal('runtimeTooOld', { napi: napi ?? '0' })
  return require('better-sqlite3') as typeof BetterSqlite3
}

/** Refuses an engine older than the one whose durability was measured. */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number)
  const order = oldestSqlite.map((part, index) => (parts[index] ?? 0) - part).find((difference) => difference !== 0) ?? 0
  if (order < 0) throw new Error(`SQLite ${version} is older than ${oldestSqlite.join('.')}`)
}
