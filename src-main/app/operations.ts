import type { CommandName, Input, JobName, Output, QueryName } from '../contract/contract.ts'
import type { Role, Sent } from '../contract/operation.ts'
import type { Db } from '../database/db.ts'
import type { BroughtHistory, Journal } from '../database/journal.ts'
import type { Ports } from './ports.ts'

/** What a query may use: the database as it stands and the time. */
export interface Asking {
  readonly db: Db
  readonly now: number
  readonly deviceId: string
  /** Whoever asks: private notes are shown to the role that wrote them. */
  readonly role: Role
  /** The folder of files that ship with the program. */
  readonly resources: string
  /** What of this session has reached the disk, and what waits to. */
  safety(): Output<'history.safety'>
}

/** The command a handler runs in: who sent it and when. Handlers take ids and times from here, never from elsewhere. */
export interface Call extends Sent {
  readonly deviceId: string
  readonly deviceLetter: string
  readonly role: Role
  /** Gapless number of this command among the device's in this workshop. */
  readonly deviceSeq: number
  newId(): string
  /** Says that this command undoes that one; only history does. */
  undoes(commandId: string): void
  /** Says which history of other devices this command has written; only an import does. The journal keeps it beside the changes. */
  brings(history: BroughtHistory): void
}

export interface Commanding extends Asking {
  readonly call: Call
}

/** What long work may use: ports to the outside, and the door for everything it wants to change. */
export interface Working extends Asking {
  readonly ports: Ports
  readonly dataFolder: string
  /** For what writes its files anew: closed, it opens again with the next command. */
  readonly journal: Pick<Journal, 'close'>
  change<Name extends CommandName>(name: Name, input: unknown, sent: Sent & { role?: Role }): Output<Name>
  /** Carries out every `change` within `work` in one transaction: all of them or none, and on the disk when it comes back. */
  together<Value>(work: () => Value): Value
  ask<Name extends QueryName>(name: Name, input: unknown): Output<Name>
}

export type QueryHandlers<Name extends QueryName> = { [N in Name]: (input: Input<N>, asking: Asking) => Output<N> }
export type CommandHandlers<Name extends CommandName> = { [N in Name]: (input: Input<N>, commanding: Commanding) => Output<N> }
export type JobHandlers<Name extends JobName> = { [N in Name]: (input: Input<N>, working: Working) => Promise<Output<N>> }

/** One handler for every operation, no more, no fewer. */
export type Handlers = QueryHandlers<QueryName> & CommandHandlers<CommandName> & JobHandlers<JobName>

/** The operations whose names begin with one of these words: what one feature's handlers must cover. */
export type Named<Names, Prefix extends string> = Extract<Names, `${Prefix}.${string}`>
