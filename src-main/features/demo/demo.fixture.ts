import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDoor } from '../../app/dispatch.ts'
import { allHandlers } from '../../app/handlers.ts'
import { testPorts } from '../../app/test-ports.ts'
import type { CommandName, Given, JobName, Output, QueryName } from '../../contract/contract.ts'
import type { Attendance } from '../../contract/people.ts'
import { type OpenDatabase, openDatabase } from '../../database/open-database.ts'

const caller = { role: 'facilitator', window: 'main' } as const

/** A data folder of its own behind the real door, for the demo to be played into. */
export interface DemoPlace {
  readonly open: OpenDatabase
  readonly defects: readonly unknown[]
  ask<Name extends QueryName | JobName>(name: Name, input: Given<Name>): Promise<Output<Name>>
  /** A command as the home screen sends it, or in a workshop's history. */
  send<Name extends CommandName>(name: Name, input: Given<Name>, workshopId?: string): Promise<Output<Name>>
  close(): void
}

/** Opens a fresh data folder. */
export function demoPlace(): DemoPlace {
  const folder = mkdtempSync(join(tmpdir(), 'sarasehan-demo-'))
  const open = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
  const defects: unknown[] = []
  const ports = testPorts()
  const door = openDoor({
    open,
    handlers: allHandlers(ports, folder),
    ports,
    logDefect: (_name, error) => void defects.push(error),
    checkReplies: true,
  })
  return {
    open,
    defects,
    ask: async (name, input) => {
      const reply = await door.dispatch(name, input, caller)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`, { cause: defects.at(-1) })
      return reply.value
    },
    send: async (name, input, workshopId) => {
      const reply = await door.dispatch(name, input, caller, { id: v7(), at: Date.now(), workshopId: workshopId ?? null })
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`, { cause: defects.at(-1) })
      return reply.value
    },
    close: () => {
      open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The first two letters of a short name, as they are typed. */
export function letters(shortName: string): string {
  return shortName.slice(0, 2).toLowerCase()
}

/** As the finder on the live screen finds: any beginning of a word, those called so in the room first. */
export function found(all: readonly Attendance[], typed: string): Attendance[] {
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(typed))
  const called = all.filter(({ shortName }) => begins(shortName))
  return [...called, ...all.filter((row) => !called.includes(row) && begins(`${row.name} ${row.organisationShort}`))]
}
