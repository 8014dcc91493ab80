import { useSyncExternalStore } from 'react'

/** Which row is selected. Held beside React's state, so that moving it draws two rows again and not a thousand. */
export interface Selection {
  get(): string | null
  set(recordId: string): void
  subscribe(listener: () => void): () => void
}

/** A selection with nothing in it yet. */
export function emptySelection(): Selection {
  const listeners = new Set<() => void>()
  let selected: string | null = null
  return {
    get: () => selected,
    set: (recordId) => {
      if (recordId === selected) return
      selected = recordId
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** What is selected, or `first` as long as nothing is. */
export function useSelected(selection: Selection, first: string | null): string | null {
  return useSyncExternalStore(selection.subscribe, () => selection.get() ?? first)
}

/** Whether this row is the selected one. */
export function useIsSelected(selection: Selection, first: string | null, recordId: string): boolean {
  return useSyncExternalStore(selection.subscribe, () => (selection.get() ?? first) === recordId)
}
