import { useEffect } from 'react'
import { afterRemoval, besideDisabled, isFocusLost, putFocus } from '../../parts/focus.ts'

/** The focus is never nowhere: when what holds it leaves the page or can no longer be pressed, it goes to what stands nearest. */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element | null = null
    const hold = (event: FocusEvent) => {
      held = event.target instanceof Element ? event.target : null
    }
    // Whoever presses beside everything has let go on purpose.
    const letGo = () => {
      if (held?.isConnected && !held.matches(':disabled') && isFocusLost()) held = null
    }
    const onLeave = () => window.setTimeout(letGo)
    const watch = new MutationObserver((records) => {
      if (!held || (held.isConnected && !held.matches(':disabled'))) return
      const lost = held
      const next = nextFor(lost, records)
      if (!next) return
      // Whoever took it away may put the focus somewhere first.
      window.setTimeout(() => {
        const place = isFocusLost() ? next() : null
        if (place) putFocus(place)
      })
    })
    document.addEventListener('focusin', hold)
    document.addEventListener('focusout', onLeave)
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', hold)
      document.removeEventListener('focusout', onLeave)
      watch.disconnect()
    }
  }, [])
}

function nextFor(lost: Element, records: readonly MutationRecord[]): (() => HTMLElement | null) | null {
  if (lost.isConnected) return records.some(({ target }) => target === lost) ? () => besideDisabled(lost) : null
  for (const record of records) {
    const row = [...record.removedNodes].find((node) => node.contains(lost))
    if (row instanceof Element) return leftWhileScrolling(lost, record.target) ? null : () => afterRemoval(lost, record, row)
  }
  return null
}

/** A row of the stream leaves when it is scrolled out of sight: it takes the focus along, or the stream would jump back to it. */
function leftWhileScrolling(lost: Element, from: Node): boolean {
  return lost.closest('[role="feed"]') !== null || (from instanceof Element && from.closest('[role="feed"]') !== null)
}
