import { v7 } from 'uuid'
import type { CommandName, Given, JobName, OperationName, Output, QueryName } from '#contract/contract.ts'
import type { Sent } from '#contract/operation.ts'
import type { Reply } from '#contract/refusal.ts'
import { bridge } from './bridge.ts'

/** Asks, and gets a value or a refusal. */
export function ask<Name extends QueryName | JobName>(name: Name, input: Given<Name>): Promise<Reply<Output<Name>>> {
  return through(name, input)
}

/** Sends a command under an id of its own. The same `sent` again is the same command: it is carried out once. */
export function send<Name extends CommandName>(name: Name, input: Given<Name>, sent: Sent): Promise<Reply<Output<Name>>> {
  return through(name, input, sent)
}

/** A fresh envelope for a command of this workshop (null: of the home screen). */
export function envelope(workshopId: string | null): Sent {
  return { id: v7(), at: Date.now(), workshopId }
}

/** A fresh id for a record this window makes. */
export function newId(): string {
  return v7()
}

/** The border: what comes over the wire has been checked in the main process against the same contract. */
function through<Name extends OperationName>(name: Name, input: unknown, sent?: Sent): Promise<Reply<Output<Name>>> {
  return bridge().dispatch(name, input, sent) as Promise<Reply<Output<Name>>>
}
