import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface RowDrag {
  /** The body of the table; its rows that can be dragged have their id in `data-row`. */
  readonly rows: RefObject<HTMLTableSectionElement | null>
  readonly draggedId: string | null
  /** Before which row it would be put: null after the last, undefined where it would stay. */
  readonly beforeId: string | null | undefined
  /** Takes hold of a row by its grip. */
  take(id: string, event: PointerEvent): void
}

/** How near to the edge of the page, in px, dragging scrolls it, and how fast. */
const edge = 90
const fastest = 14

/**
 * Dragging the rows of a table by their grips: where the row would be put is told while it moves, the page scrolls at its edges, and
 * Escape leaves all as it was. Rows are put by `onPut`, before another or last.
 */
export function useRowDrag(onPut: (id: string, beforeId: string | null) => void): RowDrag {
  const rows = useRef<HTMLTableSectionElement>(null)
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const [beforeId, setBeforeId] = useState<string | null | undefined>(undefined)
  const put = useRef(onPut)
  put.current = onPut

  useEffect(() => {
    if (draggedId === null) return
    const letGo = () => {
      setDraggedId(null)
      setBeforeId(undefined)
    }
    const page = rows.current?.closest('main')
    let at: number | null = null
    let frame = 0
    const look = () => {
      if (at !== null) setBeforeId(placeAt(at, rows.current, draggedId))
    }
    const scroll = () => {
      frame = requestAnimationFrame(scroll)
      if (!page || at === null) return
      const { top, bottom } = page.getBoundingClientRect()
      const by = at < top + edge ? at - top - edge : at > bottom - edge ? at - bottom + edge : 0
      if (by === 0) return
      page.scrollBy(0, Math.max(-fastest, Math.min(fastest, by / 4)))
      look()
    }
    const move = (event: globalThis.PointerEvent) => {
      at = event.clientY
      look()
    }
    const drop = () => {
      const before = at === null ? undefined : placeAt(at, rows.current, draggedId)
      letGo()
      if (before !== undefined) put.current(draggedId, before)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      letGo()
    }
    frame = requestAnimationFrame(scroll)
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', drop)
    document.addEventListener('pointercancel', letGo)
    document.addEventListener('keydown', press, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', drop)
      document.removeEventListener('pointercancel', letGo)
      document.removeEventListener('keydown', press, { capture: true })
    }
  }, [draggedId])

  const take = (id: string, event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    setDraggedId(id)
  }
  return { rows, draggedId, beforeId, take }
}

/** Before which row one dropped at this height comes; undefined where it is at home. */
function placeAt(height: number, body: HTMLTableSectionElement | null, draggedId: string): string | null | undefined {
  const all = [...(body?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const from = all.findIndex((row) => row.dataset.row === draggedId)
  const found = all.findIndex((row) => {
    const { top, height: tall } = row.getBoundingClientRect()
    return height < top + tall / 2
  })
  const to = found < 0 ? all.length : found
  if (to === from || to === from + 1) return undefined
  return all[to]?.dataset.row ?? null
}
