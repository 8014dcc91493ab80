import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import type { CommandName, Given, JobName, OperationName, Output, QueryName } from '#contract/contract.ts'
import type { Sent } from '#contract/operation.ts'
import type { Reply } from '#contract/refusal.ts'

type Bridge = { dispatch(name: OperationName, input: unknown, sent?: Sent): Promise<Reply<unknown>> }

/** The door behind the screens, for what a test needs to be there before it begins. */
export class Door {
  constructor(private readonly page: Page) {}

  ask<Name extends QueryName | JobName>(name: Name, input: Given<Name>): Promise<Output<Name>> {
    return this.through(name, input)
  }

  /** Sends a command of this workshop (null: of the home screen). */
  send<Name extends CommandName>(name: Name, input: Given<Name>, workshopId: string | null): Promise<Output<Name>> {
    return this.through(name, input, { id: v7(), at: Date.now(), workshopId })
  }

  private async through<Name extends OperationName>(name: Name, input: unknown, sent?: Sent): Promise<Output<Name>> {
    const reply = await this.page.evaluate(
      ([given, asked, with_]) => (window as unknown as { sarasehan: Bridge }).sarasehan.dispatch(given, asked, with_),
      [name, input, sent] as const,
    )
    if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.refusal)}`)
    return reply.value as Output<Name>
  }
}
