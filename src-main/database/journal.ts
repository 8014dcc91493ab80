import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { freeBallast, hasRoom } from './ballast.ts'
import type { Change } from './images.ts'

/** The command row of a journal line, as `command` holds it. */
export interface CommandRow {
  readonly id: string
  readonly deviceId: string
  readonly workshopId: string | null
  readonly deviceSeq: number
  readonly role: string
  readonly personId: string | null
  readonly name: string
  readonly at: number
  readonly undoable: number
  readonly undoes: string | null
  readonly reply: string
}

/** History other devices made, as its tables hold it: what an import brings. */
export interface BroughtHistory {
  readonly devices: readonly { readonly id: string; readonly letter: string; readonly name: string }[]
  readonly commands: readonly CommandRow[]
  readonly changes: readonly {
    readonly commandId: string
    readonly position: number
    readonly tableName: string
    readonly rowId: string
    readonly before: string | null
    readonly after: string
  }[]
}

/** A committed (or about to be committed) command with the rows it changed. */
export interface DoneEntry {
  readonly type: 'done'
  /** The schema its rows were written in: a newer one's rows do not fit into an older one's tables. */
  readonly schema: number
  readonly device: { readonly id: string; readonly letter: string; readonly name: string }
  readonly command: CommandRow
  readonly changes: readonly Change[]
  /** Only an import has any. */
  readonly brought?: BroughtHistory
}

/** A command the database would not take: its words, to be carried out when it does. */
export interface KeptEntry {
  readonly type: 'kept'
  readonly name: string
  readonly input: unknown
  readonly sent: { readonly id: string; readonly at: number; readonly workshopId: string | null }
  readonly role: string
}

export type JournalEntry = DoneEntry | KeptEntry

/** The independent witness: every command is here, synced, before the database commits it. */
export interface Journal {
  /** Writes the entries and syncs once; when it comes back they are on the disk. The last room of a full disk is for kept words only. */
  append(...entries: JournalEntry[]): void
  /** Bytes written to the present file. */
  size(): number
  readonly file: string
  close(): void
}

/**
 * Starts a new journal file in `folder`; it is made with its first line. Its name says when, but never sorts before what is there already,
 * whatever the clock says: `after` is the stamp of the newest backup.
 */
export function openJournal(folder: string, now: number, after = 0): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = Math.max(now, after, newestStamp(folder) + 1)
  const file = join(folder, `${String(stamp).padStart(15, '0')}-000.journal`)
  let handle: number | undefined
  let named = false
  let torn = false
  let written = 0
  const write = (line: Buffer) => {
    handle ??= openSync(file, 'a', 0o600)
    if (!named) syncFolder(folder)
    named = true
    // What a failed write has left of a line must not take the next one with it.
    const bytes = torn ? Buffer.concat([Buffer.from('\n'), line]) : line
    torn = true
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
    fdatasyncSync(handle)
    torn = false
    written += bytes.length
  }
  return {
    file,
    append(...entries) {
      const line = encodeLine(entries)
      const onlyWords = entries.every(({ type }) => type === 'kept')
      if (!onlyWords && !hasRoom(folder)) throw Object.assign(new Error('the last room is kept for words'), { code: 'ENOSPC' })
      try {
        write(line)
      } catch (error) {
        if (!onlyWords || !isFull(error) || !freeBallast(folder)) throw error
        write(line)
      }
    },
    size: () => written,
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
  }
}

/** Every readable entry of every journal file, oldest first. A line that is cut short or altered is passed over; `damaged` counts those. */
export function readJournal(folder: string): { entries: JournalEntry[]; damaged: number } {
  const entries: JournalEntry[] = []
  let damaged = 0
  for (const name of journalFiles(folder)) {
    for (const held of readLines(join(folder, name))) {
      if (held) entries.push(...held)
      else damaged += 1
    }
  }
  return { entries, damaged }
}

/** The newest readable entry, or undefined: reads no more than it needs. */
export function lastEntry(folder: string): JournalEntry | undefined {
  for (const name of journalFiles(folder).reverse()) {
    for (const line of linesOf(join(folder, name)).reverse()) {
      const last = decodeLine(line)?.at(-1)
      if (last) return last
    }
  }
  return undefined
}

/** The entries of one file, line by line; undefined stands for a line, or a whole file, that cannot be read. */
export function readLines(file: string): (JournalEntry[] | undefined)[] {
  return linesOf(file).map(decodeLine)
}

function linesOf(file: string): Buffer[] {
  try {
    return splitLines(readFileSync(file))
  } catch {
    // A journal that cannot be read costs its witness, not the start: the database may be sound.
    return [Buffer.from('unreadable')]
  }
}

/** The names of the journal files, oldest first. */
export function journalFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{15}-\d{3}\.journal$/.test(name))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The stamp of the newest journal file: no clock sets it back. 0 where there is none. */
export function newestStamp(folder: string): number {
  return Number(journalFiles(folder).at(-1)?.slice(0, 15) ?? 0)
}

/** One line for what is committed in one transaction: a torn line takes all of it away, never a part. */
export function encodeLine(entries: readonly JournalEntry[]): Buffer {
  const json = Buffer.from(JSON.stringify(entries.length === 1 ? entries[0] : entries), 'utf8')
  return Buffer.concat([Buffer.from(`${json.length} ${sha256(json)} `), json, Buffer.from('\n')])
}

function decodeLine(line: Buffer): JournalEntry[] | undefined {
  const head = /^(\d+) ([0-9a-f]{64}) /.exec(line.subarray(0, 90).toString('latin1'))
  if (!head) return undefined
  const json = line.subarray(head[0].length)
  if (json.length !== Number(head[1]) || sha256(json) !== head[2]) return undefined
  const held = JSON.parse(json.toString('utf8')) as JournalEntry | JournalEntry[]
  return Array.isArray(held) ? held : [held]
}

function splitLines(content: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf(10, from)
    const line = content.subarray(from, end < 0 ? content.length : end)
    if (line.length > 0) lines.push(line)
    from = end < 0 ? content.length : end + 1
  }
  return lines
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

/** Makes a new or renamed name in a folder durable; where a system cannot, the file itself is still synced. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
