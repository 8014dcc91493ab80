import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface NewRow<Draft> {
  readonly draft: Draft
  /** The field that gets the focus back for the next row. */
  readonly first: RefObject<HTMLInputElement | null>
  /** Changes one field of the row being written. */
  set(changes: Partial<Draft>): void
  /** Adds the row and empties it for the next; a refused one comes back as it was typed. */
  add(): void
  /** Enter anywhere in the row adds it. */
  press(event: KeyboardEvent): void
}

/**
 * The row at the foot of a table that is being written: Enter adds it and the focus goes back to its first field. Ctrl+N leads to it
 * from anywhere on the screen. `save` answers whether the row was taken; null where something is missing first. `count` is how many rows
 * the table has: once the new one stands there, its end is brought into sight. `led`: whether the key leads to it, where there are several.
 */
export function useNewRow<Draft>(
  count: number,
  empty: Draft,
  save: (draft: Draft) => Promise<boolean> | null,
  { led = true } = {},
): NewRow<Draft> {
  const [draft, setDraft] = useState(empty)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!led) return
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || !event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      first.current?.focus()
      first.current?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [led])
  const awaited = useRef(Number.POSITIVE_INFINITY)
  useEffect(() => {
    if (count < awaited.current) return
    awaited.current = Number.POSITIVE_INFINITY
    first.current?.closest('table')?.scrollIntoView({ block: 'end' })
  }, [count])
  const add = () => {
    const saving = save(draft)
    if (!saving) return
    setDraft(empty)
    awaited.current = count + 1
    first.current?.focus()
    void saving.then((taken) => {
      if (!taken) setDraft(draft)
    })
  }
  return {
    draft,
    first,
    set: (changes) => setDraft({ ...draft, ...changes }),
    add,
    press: (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      add()
    },
  }
}
