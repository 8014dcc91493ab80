import type { Db } from './db.ts'
import { beginChanges, recordChanges, writeImage } from './images.ts'
import type { DoneEntry, JournalEntry, KeptEntry } from './journal.ts'
import { isTracked, trackedTables } from './tables.ts'

/** What the journal knew that the database did not. */
export interface Replayed {
  /** Commands whose rows were written again, as they were. */
  readonly written: number
  /** Instant of the newest command the database now holds, or null. */
  readonly until: number | null
  /** Words the database had refused: to be carried out once the door is open. */
  readonly kept: readonly KeptEntry[]
}

/** Brings the database level with its journal, in the journal's order. A command it already has is passed over, so nothing doubles. */
export function replay(db: Db, entries: readonly JournalEntry[]): Replayed {
  recordChanges(db)
  const last = new Map<string, JournalEntry>()
  for (const entry of entries) last.set(idOf(entry), entry)
  const kept: KeptEntry[] = []
  let written = 0
  db.script('BEGIN IMMEDIATE')
  try {
    db.pragma('defer_foreign_keys = ON')
    for (const entry of last.values()) {
      if (db.get('SELECT 1 AS known FROM command WHERE id = :id', { id: idOf(entry) })) continue
      if (entry.type === 'kept') kept.push(entry)
      else {
        writeAgain(db, entry)
        written += 1
      }
    }
    db.script('COMMIT')
  } catch (error) {
    db.script('ROLLBACK')
    throw error
  }
  const newest = db.get<{ at: number }>('SELECT at FROM command ORDER BY rowid DESC LIMIT 1')
  return { written, until: newest?.at ?? null, kept }
}

/** Writes a command into history: its row, after its changes. */
export function writeCommandRow(db: Db, command: DoneEntry['command']): void {
  db.run(
    `INSERT INTO command (id, deviceId, workshopId, deviceSeq, role, personId, name, at, undoable, undoes, reply)
     VALUES (:id, :deviceId, :workshopId, :deviceSeq, :role, :personId, :name, :at, :undoable, :undoes, :reply)`,
    { ...command },
  )
}

function writeAgain(db: Db, entry: DoneEntry): void {
  db.run('INSERT INTO device (id, letter, name) VALUES (:id, :letter, :name) ON CONFLICT (id) DO NOTHING', { ...entry.device })
  db.run('INSERT INTO localDevice (one, deviceId) VALUES (1, :id) ON CONFLICT (one) DO NOTHING', { id: entry.device.id })
  beginChanges(db, entry.command.id)
  for (const change of entry.changes) {
    if (isTracked(change.table)) writeImage(db, change.table, change.after)
  }
  writeCommandRow(db, entry.command)
}

function idOf(entry: JournalEntry): string {
  return entry.type === 'done' ? entry.command.id : entry.sent.id
}

/** How many rows each followed table holds: for comparing copies. */
export function countRows(db: Db): Record<string, number> {
  return Object.fromEntries(trackedTables.map((table) => [table, db.one<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).rows]))
}
