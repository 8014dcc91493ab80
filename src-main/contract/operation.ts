import type { z } from 'zod'

/** Who asks. The projector may only ask `projector.*` queries. */
export const roles = ['facilitator', 'noteTaker', 'organiser'] as const
export type Role = (typeof roles)[number]

/** Asks and changes nothing. */
export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly type: 'query'
  readonly input: Input
  readonly output: Output
}

/**
 * Changes something, once per id, in one transaction that is in the journal before it is committed.
 * `undoable: false` only for what the design names (import, history itself); `kept: false` only for room state, which is no history.
 */
export interface Command<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly type: 'command'
  readonly input: Input
  readonly output: Output
  readonly undoable: boolean
  readonly kept: boolean
}

/** Long work outside a transaction: exports, imports, the demo. What it changes it changes by commands. */
export interface Job<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly type: 'job'
  readonly input: Input
  readonly output: Output
}

export type Operation = Query | Command | Job

/** Declares a question. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Query<Input, Output> {
  return { type: 'query', input, output }
}

/** Declares a change that history keeps and undo covers. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: { undoable?: boolean } = {},
): Command<Input, Output> {
  return { type: 'command', input, output, undoable: options.undoable ?? true, kept: true }
}

/** Declares a change of this device's room state: durable, but neither history nor undo. */
export function roomCommand<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Command<Input, Output> {
  return { type: 'command', input, output, undoable: false, kept: false }
}

/** Declares long work. */
export function job<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Job<Input, Output> {
  return { type: 'job', input, output }
}

/** What every command carries: its own id, when it was sent, and the workshop whose history it belongs to (none: the home screen's). */
export interface Sent {
  readonly id: string
  readonly at: number
  readonly workshopId: string | null
}
