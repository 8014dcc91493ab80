import { type Erased, emptied, folded, naming } from '../features/people/emptied.rules.ts'
import type { Db, Image } from './db.ts'
import type { Erasing } from './erasing-mark.ts'
import { recordChanges, writeImage } from './images.ts'
import { writeCommandRow } from './replay.ts'
import { isTracked, type TrackedTable } from './tables.ts'

/**
 * Empties every row and every row image that says who the person was, and writes the command that history keeps of it: one transaction,
 * which may be carried out again. An image is emptied as the row is, so rows still agree with history, and undo finds what it expects.
 */
export function emptyRows(db: Db, erasing: Erasing): void {
  const guards = db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN ('changeIsFixed', 'commandIsFixed')",
  )
  const recorders = db.all<{ name: string }>("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'")
  db.script('BEGIN IMMEDIATE')
  try {
    // History only grows but for this; and this is no change that history would record.
    for (const { name } of guards) db.script(`DROP TRIGGER main."${name}"`)
    for (const { name } of recorders) db.script(`DROP TRIGGER temp."${name}"`)
    const known = knownOf(db, erasing)
    emptyTables(db, known.erased)
    emptyImages(db, known.erased)
    emptyDrafts(db, known.texts)
    db.run("INSERT INTO contributionWord (contributionWord) VALUES ('rebuild')")
    for (const { sql } of guards) db.script(sql)
    recordChanges(db)
    keepCommand(db, erasing)
    db.script('COMMIT')
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** Who is erased as the database knows them now. Their names are known only until the rows are emptied. */
export function knownOf(db: Db, { personIds, command }: Erasing): { erased: Erased; texts: string[] } {
  const ids = JSON.stringify(personIds)
  const images = db
    .all<{ before: string | null; after: string }>(
      "SELECT before, after FROM change WHERE tableName = 'person' AND rowId IN (SELECT value FROM json_each(:ids))",
      { ids },
    )
    .flatMap(({ before, after }) => [before, after].flatMap((image) => (image === null ? [] : [JSON.parse(image) as Image])))
  const rows = db.all<Image>('SELECT name, phone, email FROM person WHERE id IN (SELECT value FROM json_each(:ids))', { ids })
  const said = (column: string) =>
    [...rows, ...images].flatMap((row) => (typeof row[column] === 'string' && row[column] !== '' ? [row[column]] : []))
  const attendances = db.all<{ id: string }>('SELECT id FROM attendance WHERE personId IN (SELECT value FROM json_each(:ids))', { ids })
  return {
    erased: {
      people: new Map(personIds.map((id) => [id, command.at])),
      attendances: new Set(attendances.map(({ id }) => id)),
      names: new Set(said('name').map(folded)),
    },
    texts: [...new Set([...said('name'), ...said('phone'), ...said('email')])].filter((text) => text.length > 2),
  }
}

function emptyTables(db: Db, erased: Erased): void {
  for (const table of naming.filter(isTracked)) {
    for (const row of db.all<Image>(`SELECT * FROM "${table}"`)) {
      const empty = emptied(table, row, erased)
      if (empty !== row) writeImage(db, table, empty)
    }
  }
}

function emptyImages(db: Db, erased: Erased): void {
  const stored = db.all<{ commandId: string; position: number; tableName: TrackedTable; before: string | null; after: string }>(
    'SELECT commandId, position, tableName, before, after FROM change WHERE tableName IN (SELECT value FROM json_each(:naming))',
    { naming: JSON.stringify(naming) },
  )
  for (const { commandId, position, tableName, before, after } of stored) {
    const was = before === null ? null : emptiedJson(tableName, before, erased)
    const now = emptiedJson(tableName, after, erased)
    if (was === before && now === after) continue
    db.run('UPDATE change SET before = :was, after = :now WHERE commandId = :commandId AND position = :position', {
      commandId,
      position,
      was,
      now,
    })
  }
}

function emptiedJson(table: string, json: string, erased: Erased): string {
  const image = JSON.parse(json) as Image
  const empty = emptied(table, image, erased)
  return empty === image ? json : JSON.stringify(empty)
}

/** What is typed and not yet said is not theirs; only how they are called or reached is taken out of it. */
function emptyDrafts(db: Db, texts: readonly string[]): void {
  for (const { deviceId, workshopId, draft } of db.all<{ deviceId: string; workshopId: string; draft: string }>(
    "SELECT deviceId, workshopId, draft FROM room WHERE draft <> ''",
  )) {
    const without = texts.reduce((left, text) => left.replaceAll(inAnyCase(text), ''), draft)
    if (without !== draft)
      db.run('UPDATE room SET draft = :without WHERE deviceId = :deviceId AND workshopId = :workshopId', { deviceId, workshopId, without })
  }
}

function inAnyCase(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
}

/** That somebody was erased, by whose hand and when; not who it was. */
function keepCommand(db: Db, { command }: Erasing): void {
  if (db.get('SELECT 1 AS known FROM command WHERE id = :id', { id: command.id })) return
  const { last } = db.one<{ last: number }>(
    'SELECT ifnull(max(deviceSeq), 0) AS last FROM command WHERE deviceId = :deviceId AND workshopId IS NULL',
    { deviceId: command.deviceId },
  )
  writeCommandRow(db, {
    ...command,
    workshopId: null,
    deviceSeq: last + 1,
    personId: null,
    name: 'people.erase',
    undoable: 0,
    undoes: null,
    reply: '{}',
  })
}

function rollBack(db: Db): void {
  try {
    db.script('ROLLBACK')
  } catch {
    // SQLite has rolled back by itself: after a full disk it often does.
  }
}
