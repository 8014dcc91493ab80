import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
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

/** A committed (or about to be committed) command with the rows it changed. */
export interface DoneEntry {
  readonly type: 'done'
  readonly device: { readonly id: string; readonly letter: string; readonly name: string }
  readonly command: CommandRow
  readonly changes: readonly Change[]
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
  /** Writes the entries and syncs once; when it comes back they are on the disk. */
  append(...entries: JournalEntry[]): void
  /** Bytes written to the present file. */
  size(): number
  readonly file: string
  close(): void
}

const ballastBytes = 4 * 1024 * 1024

/** Starts a new journal file in `folder`, and keeps a ballast file there to free when the disk is full. */
export function openJournal(folder: string, now: number): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, nextName(folder, now))
  let handle: number | undefined
  let written = 0
  const ensureOpen = () => {
    if (handle === undefined) {
      handle = openSync(file, 'a', 0o600)
      syncFolder(folder)
    }
    return handle
  }
  const write = (line: Buffer) => {
    const open = ensureOpen()
    for (let done = 0; done < line.length; ) done += writeSync(open, line, done)
    fdatasyncSync(open)
    written += line.length
  }
  return {
    file,
    append(...entries) {
      const line = encodeLine(entries)
      try {
        write(line)
      } catch (error) {
        if (!isFull(error) || !freeBallast(folder)) throw error
        write(Buffer.concat([Buffer.from('\n'), line]))
      }
    },
    size: () => written,
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
  }
}

/** Sets aside a few megabytes, so that a full disk still takes the words of an afternoon. No room for it is no failure. */
export function keepBallast(folder: string): void {
  const file = join(folder, 'ballast')
  try {
    if (statSync(file, { throwIfNoEntry: false })?.size === ballastBytes) return
    const handle = openSync(file, 'w', 0o600)
    try {
      const chunk = Buffer.alloc(1024 * 1024, 'sarasehan ')
      for (let done = 0; done < ballastBytes; done += chunk.length) writeSync(handle, chunk)
    } finally {
      closeSync(handle)
    }
  } catch {
    rmSync(file, { force: true })
  }
}

/** Every readable entry of every journal file, oldest first. A line that is cut short or altered is passed over; `damaged` counts those. */
export function readJournal(folder: string): { entries: JournalEntry[]; damaged: number } {
  const entries: JournalEntry[] = []
  let damaged = 0
  for (const name of journalFiles(folder)) {
    for (const line of splitLines(readFileSync(join(folder, name)))) {
      const held = decodeLine(line)
      if (held) entries.push(...held)
      else damaged += 1
    }
  }
  return { entries, damaged }
}

/** The newest readable entry, or undefined: reads no more files than it needs. */
export function lastEntry(folder: string): JournalEntry | undefined {
  for (const name of journalFiles(folder).reverse()) {
    for (const line of splitLines(readFileSync(join(folder, name))).reverse()) {
      const entry = decodeLine(line)?.at(-1)
      if (entry) return entry
    }
  }
  return undefined
}

/** The names of the journal files, oldest first. */
export function journalFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{15}-\d{3}\.journal$/.test(name))
      .sort()
  } catch {
    return []
  }
}

function nextName(folder: string, now: number): string {
  const stamp = String(now).padStart(15, '0')
  const newest = journalFiles(folder).at(-1) ?? ''
  const base = [newest.slice(0, 15), stamp].sort().at(-1) ?? stamp
  const taken = journalFiles(folder).filter((name) => name.startsWith(base)).length
  return `${base}-${String(taken).padStart(3, '0')}.journal`
}

/** One line for what is committed in one transaction: a torn line takes all of it away, never a part. */
function encodeLine(entries: readonly JournalEntry[]): Buffer {
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

function freeBallast(folder: string): boolean {
  const file = join(folder, 'ballast')
  if (!statSync(file, { throwIfNoEntry: false })) return false
  rmSync(file)
  return true
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
