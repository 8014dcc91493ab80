import { useEffect, useRef } from 'react'
import { putFocus, startOfScreen } from '../../parts/focus.ts'

/** Whoever comes to another screen begins at its start, unless the screen itself has put the focus somewhere; it may still be reading. */
export function useArrival(place: string): void {
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    if (arrive()) return
    const watch = new MutationObserver(() => arrive() && watch.disconnect())
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [place])
}

function arrive(): boolean {
  if (document.querySelector('main')?.contains(document.activeElement)) return true
  const start = startOfScreen()
  if (start) putFocus(start)
  return start !== null
}
