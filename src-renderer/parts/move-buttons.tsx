import type { KeyboardEvent } from 'react'
import { useWords } from '../api/words.tsx'
import { IconButton } from './button.tsx'

/** A row that has a place among others, and how it is moved a place up (-1) or down (1). */
interface Movable {
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
}

/** Up and down, for a row whose place can be changed. */
export function MoveButtons({ name, isFirst, isLast, onMove }: Movable & { name: string }) {
  const { common } = useWords()
  return (
    <>
      <IconButton icon="chevron-up" label={common.moveUp(name)} disabled={isFirst} onClick={() => onMove(-1)} />
      <IconButton icon="chevron-down" label={common.moveDown(name)} disabled={isLast} onClick={() => onMove(1)} />
    </>
  )
}

/** Alt+↑ and Alt+↓ do the same from anywhere in the row, unless the field one is in has a use of its own for them. */
export function moveKeys({ isFirst, isLast, onMove }: Movable): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    if (event.key === 'ArrowUp' && !isFirst) onMove(-1)
    if (event.key === 'ArrowDown' && !isLast) onMove(1)
  }
}
