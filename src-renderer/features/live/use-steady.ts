import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for as long as the component lives, which does what the latest one does: what is given it need not be drawn again. */
export function useSteady<Args extends unknown[]>(latest: (...args: Args) => void): (...args: Args) => void {
  const held = useRef(latest)
  useLayoutEffect(() => {
    held.current = latest
  })
  return useCallback((...args) => held.current(...args), [])
}
