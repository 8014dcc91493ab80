import { keepPreviousData, QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import type { CommandName, Given, JobName, Output, QueryName } from '#contract/contract.ts'
import type { Sent } from '#contract/operation.ts'
import { Refusal, type Reply } from '#contract/refusal.ts'
import type { PickedFile } from '#contract/spreadsheets.ts'
import { bridge } from './bridge.ts'
import { ask, envelope, send } from './call.ts'
import { useNaming } from './nameless.ts'

/** What a window keeps of itself as it goes: no screen that is open shows anything else because of it, the next one does. */
const typedHere = new Set(['room.keepDraft', 'room.select'])

/** Answers that a screen begins with and then keeps to itself: one from before, shown until the next came, would be taken for true. */
const neverFromBefore = new Set(['room.now'])

/** One cache for all answers of this window. It asks again after every change, and never waits for a network. */
export function answerCache(): QueryClient {
  const cache = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } },
  })
  const othersToo = askOthersLater(cache)
  bridge().onChanged((name) => {
    void cache.invalidateQueries({ refetchType: 'none' })
    if (typedHere.has(name)) return
    void cache.refetchQueries({ type: 'active', predicate: ({ queryKey }) => featureOf(queryKey[0]) === featureOf(name) })
    othersToo(featureOf(name))
  })
  return cache
}

const aFrame = 16

/** The answers of other features than the changed one follow a frame later, once for all changes until then: what was said stands first. */
function askOthersLater(cache: QueryClient): (feature: string) => void {
  const changed = new Set<string>()
  return (feature) => {
    const waiting = changed.size > 0
    changed.add(feature)
    if (waiting) return
    window.setTimeout(() => {
      const asked = changed.size === 1 ? feature : undefined
      changed.clear()
      void cache.refetchQueries({ type: 'active', predicate: ({ queryKey }) => featureOf(queryKey[0]) !== asked })
    }, aFrame)
  }
}

function featureOf(name: unknown): string {
  return String(name).split('.')[0] ?? ''
}

/** The answer to a question, asked again after every change; undefined until the first one is there. Pass null to ask nothing yet. */
export function useAnswer<Name extends QueryName>(name: Name, input: Given<Name> | null): Output<Name> | undefined {
  return useAnswerOrRefusal(name, input).value
}

/** As `useAnswer`, with the refusal where there is one. */
export function useAnswerOrRefusal<Name extends QueryName>(
  name: Name,
  input: Given<Name> | null,
): { value: Output<Name> | undefined; refusal: Refusal | undefined } {
  const { data, error } = useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => {
      if (input === null) throw new Refusal('badInput')
      const reply = await ask(name, input)
      if (!reply.ok) throw new Refusal(reply.refusal.code, reply.refusal.details)
      return reply.value
    },
    select: useNaming(name),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    ...(neverFromBefore.has(name) && { gcTime: 0 }),
  })
  return { value: data, refusal: error instanceof Refusal ? error : undefined }
}

/** Several answers to one question, such as the pages of a list; each undefined until it is there. */
export function useAnswers<Name extends QueryName>(name: Name, inputs: readonly Given<Name>[]): (Output<Name> | undefined)[] {
  const select = useNaming(name)
  return useQueries({
    queries: inputs.map((input) => ({
      select,
      queryKey: [name, input],
      queryFn: async () => {
        const reply = await ask(name, input)
        if (!reply.ok) throw new Refusal(reply.refusal.code, reply.refusal.details)
        return reply.value
      },
    })),
    combine: (results) => results.map((result) => result.data),
  })
}

/** The workshop whose history the commands of this part of the screen belong to. */
export const WorkshopScope = createContext<string | null>(null)

/** Told of every refusal that its sender does not take care of itself. */
export const RefusalListener = createContext<(refusal: Refusal) => void>(() => {})

/** Sends a command of the present workshop. `sent` repeats an earlier one; `quiet` leaves a refusal to the caller. */
export function useCommand<Name extends CommandName>(
  name: Name,
  options: { quiet?: boolean } = {},
): (input: Given<Name>, sent?: Sent) => Promise<Reply<Output<Name>>> {
  const workshopId = use(WorkshopScope)
  const tell = use(RefusalListener)
  const quiet = options.quiet ?? false
  const cache = useQueryClient()
  return useCallback(
    async (input, sent) => {
      const reply = await send(name, input, sent ?? envelope(workshopId))
      // Nothing has changed but that something waits now.
      if (!reply.ok && reply.refusal.code.startsWith('notSaved')) void cache.invalidateQueries({ queryKey: ['history.safety'] })
      if (!reply.ok && !quiet) tell(new Refusal(reply.refusal.code, reply.refusal.details))
      return reply
    },
    [name, workshopId, tell, quiet, cache],
  )
}

/** Starts long work: an export, an import, the demo. */
export function useJob<Name extends JobName>(name: Name): (input: Given<Name>) => Promise<Reply<Output<Name>>> {
  const tell = use(RefusalListener)
  return useCallback(
    async (input) => {
      const reply = await ask(name, input)
      if (!reply.ok) tell(new Refusal(reply.refusal.code, reply.refusal.details))
      return reply
    },
    [name, tell],
  )
}

/** Hands in a file that was dropped onto the window; null where it was refused, which is told. */
export function useDropped(): (file: File) => Promise<PickedFile | null> {
  const tell = use(RefusalListener)
  return useCallback(
    async (file) => {
      const reply = await bridge().dropped(file)
      if (!reply.ok) tell(new Refusal(reply.refusal.code, reply.refusal.details))
      return reply.ok ? reply.value : null
    },
    [tell],
  )
}
