import { useMemo, useState } from 'react'
import type { Contribution, StreamFilter } from '#contract/contributions.ts'
import { useAnswer, useAnswers } from '../../api/hooks.ts'

const pageSize = 50
const margin = 10

/** The stream as far as it is looked at: how long it is, and the rows around what shows. */
export interface Stream {
  readonly count: number | undefined
  rowAt(index: number): Contribution | undefined
  /** To be told which rows show. */
  look(first: number, last: number): void
}

/** Reads a stream page by page: of a hundred thousand rows only those near the eye are asked for. */
export function useStream(workshopId: string, filter: StreamFilter, words: string): Stream {
  const count = useAnswer('contributions.count', { workshopId, filter, words })?.count
  const [seen, setSeen] = useState<{ first: number; last: number } | null>(null)
  const newest = Math.max(0, Math.floor(((count ?? 1) - 1) / pageSize))
  const pages = useMemo(() => {
    if (count === undefined || count === 0) return []
    const from = seen ? Math.floor(seen.first / pageSize) : newest
    const to = Math.min(newest, seen ? Math.floor(seen.last / pageSize) : newest)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  }, [count, seen, newest])
  const answers = useAnswers(
    'contributions.page',
    pages.map((page) => ({ workshopId, filter, words, offset: page * pageSize, limit: pageSize })),
  )
  return useMemo(
    () => ({
      count,
      rowAt: (index) => answers[pages.indexOf(Math.floor(index / pageSize))]?.[index % pageSize],
      look: (first, last) => {
        const next = { first: Math.max(0, first - margin), last: last + margin }
        const same = (left: number, right: number) => Math.floor(left / pageSize) === Math.floor(right / pageSize)
        if (!seen || !same(seen.first, next.first) || !same(seen.last, next.last)) setSeen(next)
      },
    }),
    [count, answers, pages, seen],
  )
}
