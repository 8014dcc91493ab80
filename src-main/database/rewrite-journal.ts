import { accessSync, constants, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Erased, emptied } from '../features/people/emptied.rules.ts'
import type { Db, Image } from './db.ts'
import { type Change, changesOf } from './images.ts'
import {
  type BroughtHistory,
  type CommandRow,
  type DoneEntry,
  encodeLine,
  type JournalEntry,
  journalFiles,
  type KeptEntry,
  readLines,
  syncFolder,
} from './journal.ts'
import { schemaVersion } from './migrate.ts'
import { isSettled } from './replay.ts'
import { writeWhole } from './write-file.ts'

/**
 * Writes every journal file anew, each whole or not at all, with what the database holds of its commands now that somebody is erased, and
 * with the command that did it. What no start could use any more, a torn line for one, goes: it may name them, and nobody could tell.
 * Nothing may have the newest file open meanwhile.
 */
export function rewriteJournal(db: Db, folder: string, erased: Erased, erasingCommandId: string): void {
  for (const name of readdirSync(folder)) if (/^\..+\.part$/.test(name)) rmSync(join(folder, name), { force: true })
  const files = journalFiles(folder)
  let isTold = false
  for (const [index, name] of files.entries()) {
    const file = join(folder, name)
    // One that cannot be read would be taken for torn.
    accessSync(file, constants.R_OK)
    const lines = readLines(file).flatMap((held) => {
      const entries = (held ?? []).flatMap((entry) => rewritten(db, entry, erased) ?? [])
      isTold ||= entries.some((entry) => entry.type === 'done' && entry.command.id === erasingCommandId)
      return entries.length > 0 ? [encodeLine(entries)] : []
    })
    if (index === files.length - 1 && !isTold) lines.push(encodeLine([told(db, erasingCommandId)]))
    if (lines.length > 0) writeWhole(file, Buffer.concat(lines))
    else rmSync(file)
  }
  syncFolder(folder)
}

function rewritten(db: Db, entry: JournalEntry, erased: Erased): JournalEntry | undefined {
  if (entry.type === 'kept') return isSettled(db, entry) ? undefined : withoutThem(entry, erased)
  const stored = commandRow(db, entry.command.id)
  if (!stored) return isSettled(db, entry) ? undefined : emptiedEntry(entry, erased)
  const changes = changesOf(db, entry.command.id)
  return {
    ...entry,
    command: { ...entry.command, reply: stored.reply },
    changes: changes.length === entry.changes.length ? changes : entry.changes.map((change) => emptiedChange(change, erased)),
    ...(entry.brought && { brought: storedHistory(db, entry.brought, erased) }),
  }
}

/** A command that the database could not take back: only the ids in its images tell whose they are. */
function emptiedEntry(entry: DoneEntry, erased: Erased): DoneEntry {
  return {
    ...entry,
    changes: entry.changes.map((change) => emptiedChange(change, erased)),
    ...(entry.brought && { brought: emptiedHistory(entry.brought, erased) }),
  }
}

function emptiedChange({ table, rowId, before, after }: Change, erased: Erased): Change {
  return { table, rowId, before: before && emptied(table, before, erased), after: emptied(table, after, erased) }
}

function storedHistory(db: Db, brought: BroughtHistory, erased: Erased): BroughtHistory {
  const { devices, commands, changes } = emptiedHistory(brought, erased)
  return {
    devices,
    commands,
    changes: changes.map((change) => ({
      ...change,
      ...db.get<{ before: string | null; after: string }>(
        'SELECT before, after FROM change WHERE commandId = :commandId AND position = :position',
        { commandId: change.commandId, position: change.position },
      ),
    })),
  }
}

function emptiedHistory({ devices, commands, changes }: BroughtHistory, erased: Erased): BroughtHistory {
  const json = (table: string, image: string) => JSON.stringify(emptied(table, JSON.parse(image) as Image, erased))
  return {
    devices,
    commands,
    changes: changes.map((change) => ({
      ...change,
      before: change.before === null ? null : json(change.tableName, change.before),
      after: json(change.tableName, change.after),
    })),
  }
}

/** Words that still wait stay, but for those that say who they are: a list of people goes on without them, all else about them goes. */
function withoutThem(entry: KeptEntry, { people, attendances }: Erased): KeptEntry | undefined {
  const isTheirs = (value: unknown) => typeof value === 'string' && (people.has(value) || attendances.has(value))
  const names = (input: unknown) => typeof input === 'object' && input !== null && Object.values(input).some(isTheirs)
  // An import is repeated from its file.
  if (entry.name === 'packages.write') return [...people.keys()].some((id) => JSON.stringify(entry.input).includes(id)) ? undefined : entry
  if (!/^(people|signatories)\./.test(entry.name)) return entry
  if (names(entry.input)) return undefined
  const input = entry.input as { rows?: unknown[] }
  if (!Array.isArray(input.rows)) return entry
  const rows = input.rows.filter((row) => !names(row))
  return rows.length > 0 ? { ...entry, input: { ...input, rows } } : undefined
}

function told(db: Db, commandId: string): DoneEntry {
  const command = commandRow(db, commandId)
  if (!command) throw new Error('history does not know of the erasing')
  const device = db.one<DoneEntry['device']>('SELECT id, letter, name FROM device WHERE id = :id', { id: command.deviceId })
  return { type: 'done', schema: schemaVersion, device, command, changes: [] }
}

function commandRow(db: Db, id: string): CommandRow | undefined {
  return db.get(
    'SELECT id, deviceId, workshopId, deviceSeq, role, personId, name, at, undoable, undoes, reply FROM command WHERE id = :id',
    { id },
  )
}
