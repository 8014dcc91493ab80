import type { CommandName, Given } from '../../contract/contract.ts'
import type { Role } from '../../contract/operation.ts'

/** One command of the script: when it is sent, by whom, and with what. The input is asked for when its turn comes, for earlier cues make some of it. */
export interface Cue {
  readonly at: number
  readonly role: Role
  readonly name: CommandName
  readonly input: () => unknown
}

/** Writes down a cue whose input fits its command. */
export function cue<Name extends CommandName>(at: number, role: Role, name: Name, input: () => Given<Name>): Cue {
  return { at, role, name, input }
}

/** A clock that is one step further each time it is asked: for work that is done one thing after the other. */
export function spaced(from: number, seconds: number): () => number {
  let next = from - seconds * 1000
  return () => {
    next += seconds * 1000
    return next
  }
}
