import { useSyncExternalStore } from 'react'

/** The present second, ms UTC, for clocks on screen: always read from the system, never counted. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, second)
}

function second(): number {
  return Math.floor(Date.now() / 1000) * 1000
}

function subscribe(listener: () => void): () => void {
  const timer = window.setInterval(listener, 250)
  return () => window.clearInterval(timer)
}
