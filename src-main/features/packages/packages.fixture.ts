import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Caller, type Door, openDoor } from '../../app/dispatch.ts'
import type { Handlers } from '../../app/operations.ts'
import type { Ports } from '../../app/ports.ts'
import type { Image } from '../../database/db.ts'
import { beginChanges, writeImage } from '../../database/images.ts'
import { type OpenDatabase, openDatabase } from '../../database/open-database.ts'
import { writeCommandRow } from '../../database/replay.ts'
import { type TrackedTable, trackedTables } from '../../database/tables.ts'
import { storeAttachment, sumOf } from '../attachments/attachment-files.ts'
import { packageHandlers } from './packages.handlers.ts'

export const noon = Date.UTC(2022, 8, 27, 4)
export const organiser: Caller = { role: 'organiser', window: 'main' }

/** A data folder of its own, with the door of this feature. */
export interface Place {
  readonly open: OpenDatabase
  readonly door: Door
  readonly folder: string
}

/** Runs a test in a folder that is gone afterwards. */
export async function inFolder<Value>(test: (folder: string) => Promise<Value> | Value): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'sarasehan-packages-'))
  try {
    return await test(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens a data folder; `letter` is what its device is called in codes. */
export function openPlace(folder: string, letter = ''): Place {
  const open = openDatabase(folder, { now: noon, deviceName: `device ${letter}` })
  open.db.run('UPDATE device SET letter = :letter WHERE id = :id', { letter, id: open.device.id })
  const defects: unknown[] = []
  const door = openDoor({
    open: { ...open, device: { ...open.device, letter } },
    handlers: packageHandlers as unknown as Handlers,
    ports: quietPorts(),
    logDefect: (_name, error) => {
      defects.push(error)
      console.error(error)
    },
    checkReplies: true,
  })
  return { open, door, folder }
}

/** Ports of a machine on which nobody is asked anything. */
export function quietPorts(): Ports {
  let now = noon
  const unasked = () => {
    throw new Error('nobody is here to be asked')
  }
  return {
    now: () => (now += 1),
    printPdf: unasked,
    drawPicture: async () => null,
    askWhereToSave: async () => null,
    askWhatToOpen: async () => null,
    picked: { add: unasked, pathOf: unasked },
    readBeside: unasked,
    openFile: unasked,
    showInFolder: unasked,
    copyText: unasked,
    readSettings: () => ({ language: 'id', theme: 'system', textSize: 100, role: 'facilitator', captureLanguage: null, recent: [] }),
    writeSettings: unasked,
    version: '0.1.0',
    runtime: 'test',
    resources: '',
  }
}

/** A UUIDv7 of its own for every number; later numbers are later. */
export function testId(number: number): string {
  const hex = (noon + number).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** Writes rows as a command of this place does: with history, in one transaction. */
export function writeRows(
  { open }: Place,
  workshopId: string | null,
  at: number,
  rows: readonly (readonly [TrackedTable, Image])[],
  deviceId = open.device.id,
): string {
  const { db } = open
  const id = testId(1_000_000 + commandsWritten())
  db.script('BEGIN IMMEDIATE')
  db.pragma('defer_foreign_keys = ON')
  beginChanges(db, id)
  for (const [table, row] of rows) writeImage(db, table, row)
  const { next } = db.one<{ next: number }>(
    "SELECT ifnull(max(deviceSeq), 0) + 1 AS next FROM command WHERE deviceId = :deviceId AND ifnull(workshopId, '') = ifnull(:workshopId, '')",
    { deviceId, workshopId },
  )
  writeCommandRow(db, {
    id,
    deviceId,
    workshopId,
    deviceSeq: next,
    role: 'noteTaker',
    personId: null,
    name: 'test.write',
    at,
    undoable: 1,
    undoes: null,
    reply: '{}',
  })
  db.script('COMMIT')
  return id
}

let written = 0
function commandsWritten(): number {
  written += 1
  return written
}

/** Puts a file among a place's attachments and gives its row's columns. */
export function withFile({ open }: Place, content: string): { sha256: string; bytes: number } {
  const bytes = Buffer.from(content, 'utf8')
  storeAttachment(open.folder.path, sumOf(bytes), bytes)
  return { sha256: sumOf(bytes), bytes: bytes.length }
}

/** Everything a database holds, row by row, as one sum: two equal ones hold the same. */
export function dump({ open: { db } }: Place): string {
  const tables = ['device', 'localDevice', 'command', 'change', 'room', 'queueEntry', ...trackedTables]
  const all = tables.map((table) => [table, db.all(`SELECT * FROM "${table}" ORDER BY 1, 2`)])
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** The content hash of a workshop as an export says it. */
export async function exported({ door }: Place, workshopId: string, path: string): Promise<string> {
  const reply = await door.dispatch('packages.export', { workshopId, path }, organiser)
  if (!reply.ok) throw new Error(`${reply.refusal.code} ${JSON.stringify(reply.refusal.details)}`)
  return reply.value.sha256
}

/** Imports a file, and fails where it is refused. */
export async function imported({ door }: Place, path: string) {
  const reply = await door.dispatch('packages.import', { path }, organiser)
  if (!reply.ok) throw new Error(`${reply.refusal.code} ${JSON.stringify(reply.refusal.details)}`)
  if (!reply.value) throw new Error('no file')
  return reply.value
}
