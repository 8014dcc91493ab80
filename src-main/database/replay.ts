import type { Db } from './db.ts'
import { beginChanges, orphanAmong, recordChanges, writeImage } from './images.ts'
import type { BroughtHistory, DoneEntry, JournalEntry, KeptEntry } from './journal.ts'
import { migrate } from './migrate.ts'
import { isTracked } from './tables.ts'

/** What the journal knew that the database did not. */
export interface Replayed {
  /** Commands whose rows were written again, as they were. */
  readonly written: number
  /** Commands that could not be: what they build on is in neither backup nor journal. They stay in the journal. */
  readonly setAside: number
  /** Instant of the newest command the database now holds, or null. */
  readonly until: number | null
  /** Words the database had refused: to be carried out once the door is open. */
  readonly kept: readonly KeptEntry[]
}

/**
 * Brings the database level with its journal, in the journal's order. A command it already has is passed over, so nothing doubles. Rows are
 * written in the schema they were written in before: a database that is older than they are is migrated up to them on the way.
 */
export function replay(db: Db, entries: readonly JournalEntry[]): Replayed {
  const unsettled = hasHistory(db) ? lastWords(entries).filter((entry) => !isSettled(db, entry)) : lastWords(entries)
  const done = lastInTheirPlaces(unsettled.filter((entry) => entry.type === 'done'))
  const kept = unsettled.filter((entry) => entry.type === 'kept')
  let written = 0
  for (const stretch of inOneSchema(done)) {
    migrate(db, stretch[0]?.schema)
    recordChanges(db)
    written += writeAllAgain(db, stretch)
  }
  return { written, setAside: done.length - written, until: newestCommand(db), kept }
}

/** Writes a command into history: its row, after its changes. */
export function writeCommandRow(db: Db, command: DoneEntry['command']): void {
  db.run(
    `INSERT INTO command (id, deviceId, workshopId, deviceSeq, role, personId, name, at, undoable, undoes, reply)
     VALUES (:id, :deviceId, :workshopId, :deviceSeq, :role, :personId, :name, :at, :undoable, :undoes, :reply)`,
    { ...command },
  )
}

/** Writes the history an import brings, before the import's own command; what is known already stays as it is. */
export function writeBrought(db: Db, { devices, commands, changes }: BroughtHistory): void {
  for (const device of devices)
    db.run('INSERT INTO device (id, letter, name) VALUES (:id, :letter, :name) ON CONFLICT (id) DO NOTHING', { ...device })
  for (const command of commands) {
    if (!isKnown(db, command.id)) writeCommandRow(db, command)
  }
  for (const change of changes) {
    db.run(
      `INSERT INTO change (commandId, position, tableName, rowId, before, after)
       VALUES (:commandId, :position, :tableName, :rowId, :before, :after) ON CONFLICT (commandId, position) DO NOTHING`,
      { ...change },
    )
  }
}

/** Whether the database has no more need of this entry: it holds the command, or another one in its place. */
export function isSettled(db: Db, entry: JournalEntry): boolean {
  return isKnown(db, idOf(entry)) || (entry.type === 'done' && placeIsTaken(db, entry))
}

/** The last word on each command, in the order of these: kept and then done is done. */
function lastWords(entries: readonly JournalEntry[]): JournalEntry[] {
  const last = new Map<string, JournalEntry>()
  for (const entry of entries) {
    last.delete(idOf(entry))
    last.set(idOf(entry), entry)
  }
  return [...last.values()]
}

function idOf(entry: JournalEntry): string {
  return entry.type === 'done' ? entry.command.id : entry.sent.id
}

/** A place in a device's sequence that was given again was never committed the first time: the later entry stands. */
function lastInTheirPlaces(entries: readonly DoneEntry[]): DoneEntry[] {
  const placeOf = ({ command: { deviceId, workshopId, deviceSeq } }: DoneEntry) => [deviceId, workshopId ?? '', deviceSeq].join(' ')
  const last = new Map(entries.map((entry) => [placeOf(entry), entry]))
  return entries.filter((entry) => last.get(placeOf(entry)) === entry)
}

function inOneSchema(entries: readonly DoneEntry[]): DoneEntry[][] {
  const stretches: DoneEntry[][] = []
  for (const entry of entries) {
    const stretch = stretches.at(-1)
    if (stretch && stretch[0]?.schema === entry.schema) stretch.push(entry)
    else stretches.push([entry])
  }
  return stretches
}

/** All in one transaction; each within a savepoint of its own, so that one which cannot be written does not take the others with it. */
function writeAllAgain(db: Db, entries: readonly DoneEntry[]): number {
  let written = 0
  db.script('BEGIN IMMEDIATE')
  try {
    db.pragma('defer_foreign_keys = ON')
    for (const entry of entries) if (couldWriteAgain(db, entry)) written += 1
    db.script('COMMIT')
  } catch (error) {
    rollBack(db)
    throw error
  }
  return written
}

function rollBack(db: Db): void {
  try {
    db.script('ROLLBACK')
  } catch {
    // SQLite has rolled back by itself: after a full disk it often does.
  }
}

function couldWriteAgain(db: Db, entry: DoneEntry): boolean {
  db.script('SAVEPOINT entry')
  try {
    writeAgain(db, entry)
    db.script('RELEASE entry')
    return true
  } catch (error) {
    if (!isConstraint(error)) throw error
    db.script('ROLLBACK TO entry; RELEASE entry')
    return false
  }
}

function writeAgain(db: Db, entry: DoneEntry): void {
  db.run(
    `INSERT INTO device (id, letter, name) VALUES (:id, :letter, :name)
     ON CONFLICT (id) DO UPDATE SET letter = excluded.letter, name = excluded.name`,
    { ...entry.device },
  )
  db.run('INSERT INTO localDevice (one, deviceId) VALUES (1, :id) ON CONFLICT (one) DO NOTHING', { id: entry.device.id })
  beginChanges(db, entry.command.id)
  for (const change of entry.changes) {
    if (isTracked(change.table)) writeImage(db, change.table, change.after)
  }
  if (entry.brought) writeBrought(db, entry.brought)
  if (orphanAmong(db, entry.changes)) throw new Orphaned()
  const { undoes } = entry.command
  writeCommandRow(db, { ...entry.command, undoes: undoes !== null && isKnown(db, undoes) ? undoes : null })
}

/** Its rows refer to what is not there: the commit would refuse it, and everything with it. */
class Orphaned extends Error {
  readonly code = 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}

function isKnown(db: Db, id: string): boolean {
  return db.get('SELECT 1 AS known FROM command WHERE id = :id', { id }) !== undefined
}

function placeIsTaken(db: Db, { command: { deviceId, workshopId, deviceSeq } }: DoneEntry): boolean {
  return (
    db.get(
      `SELECT 1 AS taken FROM command WHERE deviceId = :deviceId AND ifnull(workshopId, '') = ifnull(:workshopId, '') AND deviceSeq = :deviceSeq`,
      { deviceId, workshopId, deviceSeq },
    ) !== undefined
  )
}

/** A database that was only begun has no table to ask. */
function hasHistory(db: Db): boolean {
  return Number(db.pragma('user_version')) > 0
}

function newestCommand(db: Db): number | null {
  if (!hasHistory(db)) return null
  return db.get<{ at: number }>('SELECT at FROM command ORDER BY rowid DESC LIMIT 1')?.at ?? null
}
