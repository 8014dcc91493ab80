import { v7 } from 'uuid'
import type { CommandName, Given, JobName, OperationName, Output, QueryName } from '../contract/contract.ts'
import type { Sent } from '../contract/operation.ts'
import type { Reply } from '../contract/refusal.ts'
import { type OpenDatabase, openDatabase } from '../database/open-database.ts'
import { type Door, openDoor } from './dispatch.ts'
import { allHandlers } from './handlers.ts'
import type { Ports } from './ports.ts'
import { testPorts } from './test-ports.ts'

/** A workshop in a folder of its own, behind the real door on a real database: what tests of features stand in. */
export interface TestRoom {
  readonly folder: string
  readonly workshopId: string
  readonly seriesId: string
  readonly door: Door
  readonly open: OpenDatabase
  readonly ports: Ports
  readonly defects: readonly unknown[]
  envelope(): Sent
  /** A contribution of the first kind with these words, as the capture line sends it. */
  line(text: string): Given<'contributions.capture'>
  kindId(letter: string): string
  ask<Name extends QueryName | JobName>(name: Name, input: Given<Name>): Promise<Output<Name>>
  send<Name extends CommandName>(name: Name, input: Given<Name>, sent?: Sent): Promise<Output<Name>>
  try(name: OperationName, input: unknown, sent?: Sent): Promise<Reply<unknown>>
  breakDatabase(code: string): void
  mendDatabase(): void
  breakJournal(code: string): void
  /** Opens the same folder again, after a clean close or as after a kill. */
  restart(how: { cleanly: boolean }): Promise<TestRoom>
  close(): void
}

const main = { role: 'facilitator', window: 'main' } as const

/** Opens the folder and, where there is none yet, makes a workshop with two programmes in it. */
export async function testRoom(folder: string, known?: { workshopId: string; seriesId: string }): Promise<TestRoom> {
  const opened = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
  const defects: unknown[] = []
  let broken: string | null = null
  let journalBroken: string | null = null
  const failing = (code: string) => Object.assign(new Error(code), { code })
  const open: OpenDatabase = {
    ...opened,
    db: {
      ...opened.db,
      script: (sql) => {
        if (broken !== null && sql.startsWith('COMMIT')) throw failing(broken)
        opened.db.script(sql)
      },
    },
    journal: {
      ...opened.journal,
      append: (entry) => {
        if (journalBroken !== null || (broken !== null && entry.type === 'done')) throw failing(journalBroken ?? broken ?? '')
        opened.journal.append(entry)
      },
    },
  }
  const ports = testPorts()
  const door = openDoor({
    open,
    handlers: allHandlers(ports, folder),
    ports,
    logDefect: (_name, error) => void defects.push(error),
    checkReplies: true,
  })
  const { workshopId, seriesId } = known ?? { workshopId: v7(), seriesId: v7() }
  const envelope = (): Sent => ({ id: v7(), at: Date.now(), workshopId })
  let shut = false

  const value = async <Name extends OperationName>(name: Name, reply: Promise<Reply<Output<Name>>>): Promise<Output<Name>> => {
    const answer = await reply
    if (!answer.ok)
      throw new Error(
        `${name} refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details)} ${defects.map((defect) => (defect instanceof Error ? defect.stack : '')).at(-1) ?? ''}`,
      )
    return answer.value
  }
  const room: TestRoom = {
    folder,
    workshopId,
    seriesId,
    door,
    open,
    ports,
    defects,
    envelope,
    line: (text) => ({ workshopId, contributionId: v7(), text, kindId: room.kindId('m'), firstKeyAt: Date.now() }),
    kindId: (letter) =>
      opened.db.one<{ id: string }>('SELECT id FROM kind WHERE workshopId = :workshopId AND letter = :letter', { workshopId, letter }).id,
    ask: (name, input) => value(name, door.dispatch(name, input, main)),
    send: (name, input, sent = envelope()) => value(name, door.dispatch(name, input, main, sent)),
    try: (name, input, sent = envelope()) => door.dispatch(name, input, main, sent),
    breakDatabase: (code) => {
      broken = code
    },
    mendDatabase: () => {
      broken = null
      journalBroken = null
    },
    breakJournal: (code) => {
      journalBroken = code
    },
    restart: async ({ cleanly }) => {
      shut = true
      if (cleanly) opened.close()
      else opened.abandon()
      return testRoom(folder, { workshopId, seriesId })
    },
    close: () => {
      if (!shut) opened.close()
      shut = true
    },
  }
  if (!known) await room.send('workshops.create', newWorkshop(workshopId, seriesId))
  return room
}

/** A small workshop in Balikpapan, as the dialog on the home screen makes it. */
export function newWorkshop(workshopId: string, seriesId: string): Given<'workshops.create'> {
  return {
    workshopId,
    seriesId,
    seriesTitle: 'Monev CSR',
    template: 'monev-csr',
    language: 'id',
    sample: false,
    title: 'Monev Program CSR 2026',
    date: '2026-11-24',
    zone: 'Asia/Makassar',
    plannedOpen: '08:30',
    place: 'Gedung Banua Patra',
    hostName: 'KPI Unit Balikpapan',
    programmes: ['Pengelolaan Sampah Terpadu; Kelompok Margasari', 'KSB Kelurahan Baru Tengah; KSB Baru Tengah'],
  }
}
