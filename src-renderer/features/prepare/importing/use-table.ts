import { useEffect, useRef, useState } from 'react'
import { Refusal, type Reply } from '#contract/refusal.ts'
import { bridge } from '../../../api/bridge.ts'
import { ask, newId } from '../../../api/call.ts'
import { type Asked, granted, mappingOf, type TableKind, type Understood, type Wish } from './table-kind.ts'

/** What somebody holds out to be read: a pasted block, or a file dropped onto the window. */
export type Offer = { readonly text: string } | { readonly file: File }

/** What a dialog shows of a table: the last one that could be read, whatever was refused after it. */
export interface ShownTable<Field extends string, Row> {
  readonly shown: { readonly asked: Asked<Field>; readonly table: Understood<Field, Row> } | null
  /** Why the last thing could not be done. */
  readonly refusal: Refusal | null
  readonly busy: { readonly readingId: string; readonly adding: boolean } | null
  /** Both answer whether there is a new table. */
  take(offer: Offer): Promise<boolean>
  choose(): Promise<boolean>
  /** Reads what is shown once more, otherwise. */
  change(changes: Partial<Asked<Field>>): Promise<void>
  /** What the columns mean while that is being read. */
  readonly meanings: ReadonlyMap<number, Field>
  mean(column: number, field: Field | null): Promise<void>
  /** Enters what is shown; answers how many, null where it was refused or stopped. */
  enter(commandId: string): Promise<{ added: number; changed: number } | null>
  stop(): void
}

/** Reads tables one after another; what comes later puts what is still being read aside. */
export function useTable<Field extends string, Row>(kind: TableKind<Field, Row>, programmeId: string | null): ShownTable<Field, Row> {
  const [shown, setShown] = useState<ShownTable<Field, Row>['shown']>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState<ShownTable<Field, Row>['busy']>(null)
  const [wishes, setWishes] = useState<readonly Wish<Field>[] | null>(null)
  const current = useRef<string | null>(null)

  const entering = useRef(false)

  const stop = () => {
    if (current.current !== null) void ask('spreadsheets.stop', { readingId: current.current })
    current.current = null
    setBusy(null)
  }
  useEffect(
    () => () => {
      if (current.current !== null) void ask('spreadsheets.stop', { readingId: current.current })
    },
    [],
  )

  /** The reply, or null where something else came first: entering is never overtaken. */
  async function under<Value>(adding: boolean, work: (readingId: string) => Promise<Reply<Value>>): Promise<Reply<Value> | null> {
    if (entering.current) return null
    stop()
    const readingId = newId()
    current.current = readingId
    entering.current = adding
    setBusy({ readingId, adding })
    const reply = await work(readingId)
    if (current.current !== readingId) return null
    current.current = null
    entering.current = false
    setBusy(null)
    setRefusal(reply.ok ? null : new Refusal(reply.refusal.code, reply.refusal.details))
    return reply
  }

  const read = async (asked: Asked<Field>): Promise<boolean> => {
    const reply = await under(false, (readingId) => kind.read({ ...asked, readingId }))
    if (reply === null) return false
    const table = reply.ok ? reply.value : null
    if (table === null || asked.mapping === undefined) setWishes(null)
    if (table === null) return false
    setShown({ asked: { ...asked, sheet: table.sheet || undefined }, table })
    return true
  }
  const kept = () => ({ programmeId: shown?.asked.programmeId ?? programmeId })
  const readFile = async (reply: Reply<{ token: string } | null>) => {
    if (!reply.ok) setRefusal(new Refusal(reply.refusal.code, reply.refusal.details))
    return reply.ok && reply.value !== null && read({ ...kept(), source: { token: reply.value.token } })
  }

  return {
    shown,
    refusal,
    busy,
    stop: () => {
      stop()
      setWishes(null)
    },
    take: async (offer) =>
      'text' in offer ? read({ ...kept(), source: { text: offer.text } }) : readFile(await bridge().dropped(offer.file)),
    choose: async () => readFile(await ask('spreadsheets.choose', {})),
    change: async (changes) => {
      if (shown) await read({ ...shown.asked, ...(wishes && { mapping: granted(wishes) }), ...changes })
    },
    meanings: new Map((wishes ? granted(wishes) : mappingOf(shown?.table.columns ?? [])).map(({ column, field }) => [column, field])),
    mean: async (column, field) => {
      if (!shown) return
      const before = (wishes ?? shown.table.columns).filter((one) => one.column !== column)
      const next = [{ column, field }, ...before.map((one) => ({ column: one.column, field: one.field }))]
      setWishes(next)
      await read({ ...shown.asked, mapping: granted(next) })
    },
    enter: async (commandId) => {
      if (!shown) return null
      const { asked, table } = shown
      const mapping = mappingOf(table.columns)
      const reply = await under(true, (readingId) => kind.enter({ ...asked, readingId, mapping, sum: table.sum, commandId }))
      if (reply?.ok) return reply.value
      // It is shown as it is now, with the reason why it was not entered.
      if (reply?.refusal.code === 'tableChanged' && (await read({ ...asked, mapping })))
        setRefusal(new Refusal(reply.refusal.code, reply.refusal.details))
      return null
    },
  }
}
