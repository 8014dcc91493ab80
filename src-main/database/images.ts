import type { Db, Image } from './db.ts'
import { forgetColumns, imageColumns, type TrackedTable, trackedTables } from './tables.ts'

/** One changed row of a command: `before` is null where the command made it. */
export interface Change {
  readonly table: TrackedTable
  readonly rowId: string
  readonly before: Image | null
  readonly after: Image
}

/**
 * Makes every write to a tracked table leave its before and after in `change`, under the command named by `beginChanges`; a write that
 * alters nothing leaves nothing. The triggers are temporary: only this connection, the one writer, has them, and they always know the
 * columns of today.
 */
export function recordChanges(db: Db): void {
  forgetColumns(db)
  db.script('CREATE TEMP TABLE IF NOT EXISTS dispatching (commandId TEXT NOT NULL, position INTEGER NOT NULL)')
  for (const table of trackedTables) {
    const columns = imageColumns(db, table)
    if (columns.length === 0) continue
    const differs = columns.map((name) => `old."${name}" IS NOT new."${name}"`).join(' OR ')
    const write = (before: string) => `
      UPDATE dispatching SET position = position + 1;
      INSERT INTO change (commandId, position, tableName, rowId, before, after)
      SELECT commandId, position, '${table}', new.id, ${before}, ${imageOf(db, table, 'new')} FROM dispatching;`
    db.script(`
      DROP TRIGGER IF EXISTS temp."${table}Made";
      DROP TRIGGER IF EXISTS temp."${table}Changed";
      DROP TRIGGER IF EXISTS temp."${table}Stays";
      CREATE TEMP TRIGGER "${table}Made" AFTER INSERT ON main."${table}" BEGIN ${write('NULL')} END;
      CREATE TEMP TRIGGER "${table}Changed" AFTER UPDATE ON main."${table}" WHEN ${differs} BEGIN ${write(imageOf(db, table, 'old'))} END;
      CREATE TEMP TRIGGER "${table}Stays" BEFORE DELETE ON main."${table}" BEGIN SELECT raise(ABORT, 'nothing is removed'); END;`)
  }
  findOrphans(db)
}

/** From here on, changes belong to this command. */
export function beginChanges(db: Db, commandId: string): void {
  db.run('DELETE FROM temp.dispatching')
  db.run('INSERT INTO temp.dispatching (commandId, position) VALUES (:commandId, 0)', { commandId })
}

/** What a command has changed, in the order it did. */
export function changesOf(db: Db, commandId: string): Change[] {
  return db
    .all<{ tableName: TrackedTable; rowId: string; before: string | null; after: string }>(
      'SELECT tableName, rowId, before, after FROM change WHERE commandId = :commandId ORDER BY position',
      { commandId },
    )
    .map((row) => ({
      table: row.tableName,
      rowId: row.rowId,
      before: row.before === null ? null : (JSON.parse(row.before) as Image),
      after: JSON.parse(row.after) as Image,
    }))
}

/** The first of these rows that refers to a row which is not there, or undefined: what the database would refuse at its commit. */
export function orphanAmong(db: Db, changes: readonly Change[]): { readonly column: string; readonly parent: string } | undefined {
  for (const { table, rowId } of changes) {
    const orphan = db.get<{ column: string; parent: string }>(`SELECT "column", parent FROM temp."${table}Orphan" WHERE id = :rowId`, {
      rowId,
    })
    if (orphan) return orphan
  }
  return undefined
}

/** The row as it stands, or undefined. */
export function readImage(db: Db, table: TrackedTable, id: string): Image | undefined {
  const columns = imageColumns(db, table)
  return db.get<Image>(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" WHERE id = :id`, { id })
}

/** Writes a row as the image has it, new or not. Columns the image does not know keep what they hold; unknown ones are ignored. */
export function writeImage(db: Db, table: TrackedTable, image: Image): void {
  const columns = imageColumns(db, table).filter((name) => name in image)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((name) => `:${name}`).join(', ')
  const updates = columns.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`)
  const known = Object.fromEntries(columns.map((name) => [name, image[name] ?? null]))
  db.run(`INSERT INTO "${table}" (${names}) VALUES (${values}) ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`, known)
}

/** Whether two images say the same, column by column. */
export function sameImage(left: Image | undefined, right: Image): boolean {
  if (!left) return false
  return Object.keys(right).every((name) => left[name] === right[name])
}

/** In SQL: the image of a row of this table, by the name the statement gives the row. */
export function imageOf(db: Db, table: TrackedTable, row: string): string {
  return `json_object(${imageColumns(db, table)
    .map((name) => `'${name}', ${row}."${name}"`)
    .join(', ')})`
}

/** For each tracked table a view of its rows that refer to nothing: foreign keys are checked at the commit, which is after the journal. */
function findOrphans(db: Db): void {
  for (const table of trackedTables) {
    const references = db.all<{ column: string; parent: string }>(
      'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(:table)',
      { table },
    )
    const none = `SELECT id, '' AS "column", '' AS parent FROM main."${table}" WHERE FALSE`
    const orphans = references.map(
      ({ column, parent }) => `SELECT id, '${column}' AS "column", '${parent}' AS parent FROM main."${table}" AS line
        WHERE "${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main."${parent}" AS other WHERE other.id = line."${column}")`,
    )
    if (imageColumns(db, table).length === 0) continue
    db.script(`DROP VIEW IF EXISTS temp."${table}Orphan"; CREATE TEMP VIEW "${table}Orphan" AS ${[none, ...orphans].join(' UNION ALL ')}`)
  }
}
