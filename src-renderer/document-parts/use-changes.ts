import { useEffect, useReducer } from 'react'
import { bridge } from '../api/bridge.ts'

/** What no document shows: the room's own state on this device. */
const notPrinted = new Set(['room.keepDraft', 'room.select', 'room.queue', 'room.unqueue', 'room.step'])

/** How many changes there have been, since this screen was opened, that a document may show. */
export function useChanges(): number {
  const [changes, count] = useReducer((before: number) => before + 1, 0)
  useEffect(
    () =>
      bridge().onChanged((name) => {
        if (!notPrinted.has(name)) count()
      }),
    [],
  )
  return changes
}
