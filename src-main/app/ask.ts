import type { OperationName, Output } from '../contract/contract.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Caller, Door } from './dispatch.ts'

/** Who speaks through the door where there is no window. */
const caller: Caller = { role: 'organiser', window: 'commandLine' }

/** The answer of a query or a job, or its refusal thrown. */
export async function ask<Name extends OperationName>(door: Door, name: Name, input: unknown): Promise<Output<Name>> {
  const reply = await door.dispatch(name, input, caller)
  if (reply.ok) return reply.value
  throw new Refusal(reply.refusal.code, reply.refusal.details)
}
