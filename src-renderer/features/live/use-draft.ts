import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useCommand } from '../../api/hooks.ts'

export interface Draft {
  readonly text: string
  readonly firstKeyAt: number | null
  readonly kindId: string | null
}

const atMost = 500

export interface KeptDraft {
  /** Keeps this half-typed line on disk, at most half a second later. */
  keep(draft: Draft): void
  /** Keeps nothing of what still waits: the line is being saved, and would come back beside what was saved. */
  drop(): void
}

/** Keeps what is being typed on disk, at most half a second behind the keys, so that a kill loses less than a second of typing. */
export function useKeptDraft(workshopId: string): KeptDraft {
  const keep = useCommand('room.keepDraft', { quiet: true })
  const waiting = useRef<Draft | null>(null)
  const timer = useRef<number | null>(null)
  const flush = useCallback(() => {
    timer.current = null
    const draft = waiting.current
    waiting.current = null
    if (draft) void keep({ workshopId, ...draft })
  }, [keep, workshopId])
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current)
      flush()
    },
    [flush],
  )
  return useMemo(
    () => ({
      keep: (draft) => {
        waiting.current = draft
        timer.current ??= window.setTimeout(flush, atMost)
      },
      drop: () => {
        waiting.current = null
      },
    }),
    [flush],
  )
}
