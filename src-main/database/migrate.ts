import { applicationId } from './connect.ts'
import type { Db } from './db.ts'
import { theFirstPath } from './migrations/0010-the-first-path.ts'
import { preparing } from './migrations/0020-preparing.ts'

/**
 * Shipped migrations are never edited; new ones are added with the next ten: a version that is no multiple of ten is taken for damage.
 */
const migrations = [
  { version: 10, sql: theFirstPath },
  { version: 20, sql: preparing },
] as const

/** The schema version this program writes. */
export const schemaVersion: number = Math.max(...migrations.map((migration) => migration.version))

/** Brings the database up to a schema, today's unless another is named, in one transaction, or leaves it as it was. */
export function migrate(db: Db, to: number = schemaVersion): void {
  const from = Number(db.pragma('user_version'))
  const pending = migrations.filter(({ version }) => version > from && version <= to)
  if (pending.length === 0) return
  db.script('BEGIN IMMEDIATE')
  try {
    for (const migration of pending) db.script(migration.sql)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${pending.at(-1)?.version}`)
    db.script('COMMIT')
  } catch (error) {
    db.script('ROLLBACK')
    throw error
  }
}
