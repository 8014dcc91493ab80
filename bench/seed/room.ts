import { v7 } from 'uuid'
import { type Door, openDoor } from '../../src-main/app/dispatch.ts'
import { allHandlers } from '../../src-main/app/handlers.ts'
import type { Ports } from '../../src-main/app/ports.ts'
import { testPorts } from '../../src-main/app/test-ports.ts'
import type { Given, OperationName, Output } from '../../src-main/contract/contract.ts'
import type { Sent } from '../../src-main/contract/operation.ts'
import { type OpenDatabase, openDatabase } from '../../src-main/database/open-database.ts'

/** A data folder behind the real door, opened as the program opens it: nothing is switched off and nothing is checked twice. */
export interface Room {
  readonly open: OpenDatabase
  readonly door: Door
  readonly ports: Ports
  /** Asks or sends; a refusal ends the bench. */
  call<Name extends OperationName>(name: Name, input: Given<Name>, sent?: Sent): Promise<Output<Name>>
}

/** A fresh envelope, as a window makes it. */
export function envelope(workshopId: string | null): Sent {
  return { id: v7(), at: Date.now(), workshopId }
}

/** Opens the folder. */
export function openRoom(folder: string): Room {
  const open = openDatabase(folder, { now: Date.now(), deviceName: 'bench' })
  const ports = testPorts()
  const door = openDoor({
    open,
    handlers: allHandlers(ports, folder),
    ports,
    logDefect: (name, error) => process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`),
  })
  return {
    open,
    door,
    ports,
    call: async (name, input, sent = envelope(null)) => {
      const reply = await door.dispatch(name, input, { role: 'facilitator', window: 'main' }, sent)
      if (!reply.ok) throw new Error(`${name} refused: ${reply.refusal.code} ${JSON.stringify(reply.refusal.details)}`)
      return reply.value
    },
  }
}
