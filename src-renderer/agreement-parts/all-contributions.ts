import type { Contribution, StreamFilter } from '#contract/contributions.ts'
import { useAnswer, useAnswers } from '../api/hooks.ts'

const pageSize = 1000

/** Every contribution behind a filter in its order, however many pages that takes; undefined until all of them are there. */
export function useAllContributions(workshopId: string, filter: StreamFilter): readonly Contribution[] | undefined {
  const total = useAnswer('contributions.count', { workshopId, filter, words: '' })?.count
  const starts = Array.from({ length: Math.ceil((total ?? 0) / pageSize) }, (_, page) => page * pageSize)
  const pages = useAnswers(
    'contributions.page',
    starts.map((offset) => ({ workshopId, filter, words: '', offset, limit: pageSize })),
  )
  if (total === undefined || pages.includes(undefined)) return undefined
  return pages.flatMap((page) => page ?? [])
}
