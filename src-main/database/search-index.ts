import type { Db } from './db.ts'

/**
 * Holds the search index against the words themselves and makes it anew where they differ. It can always be made again, so its damage is no
 * reason to restore; and SQLite's own check does not compare it with the words.
 */
export function mendSearch(db: Db): void {
  try {
    db.run("INSERT INTO contributionWord (contributionWord, rank) VALUES ('integrity-check', 1)")
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))) throw error
    db.run("INSERT INTO contributionWord (contributionWord) VALUES ('rebuild')")
  }
}
