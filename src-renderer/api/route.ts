import { useSyncExternalStore } from 'react'
import type { Role } from '#contract/operation.ts'

export const workshopScreens = ['prepare', 'live', 'agreements', 'minutes'] as const
export type WorkshopScreen = (typeof workshopScreens)[number]

/** The parts that are the tools of a role; the facilitator of a single laptop has them all. */
export const screensOfRole: Readonly<Record<Role, readonly WorkshopScreen[]>> = {
  facilitator: workshopScreens,
  noteTaker: ['live', 'agreements', 'minutes'],
  organiser: ['prepare', 'agreements', 'minutes'],
}

/** Where one is: home, or a part of a workshop. It stands in the address, so that a reloaded window comes back to it. */
export type Route =
  | { readonly screen: 'home' }
  /** The registers over all workshops; `fromId` is the workshop one came from. */
  | { readonly screen: 'registers'; readonly fromId: string | null }
  | {
      readonly screen: WorkshopScreen
      readonly workshopId: string
      /** The record one came to see; it is brought into sight. */
      readonly recordId?: string
      /** The part of the screen one came for. */
      readonly part?: 'people'
    }

/** A route of one workshop. */
export type WorkshopRoute = Extract<Route, { workshopId: string }>

/** The present route. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Goes there. */
export function goTo(route: Route): void {
  window.location.hash = addressOf(route)
}

/** The address that leads there, for a link. */
export function addressOf(route: Route): string {
  if (route.screen === 'home') return ''
  const parts = route.screen === 'registers' ? ['registers', route.fromId] : [route.workshopId, route.screen, route.recordId ?? route.part]
  return ['#', ...parts].filter(Boolean).join('/')
}

function readRoute(hash: string): Route {
  const registers = /^#\/registers(?:\/([0-9a-f-]{36}))?$/.exec(hash)
  if (registers) return { screen: 'registers', fromId: registers[1] ?? null }
  const found = /^#\/([0-9a-f-]{36})\/(\w+)(?:\/([0-9a-f-]{36}|people))?$/.exec(hash)
  const screen = workshopScreens.find((name) => name === found?.[2])
  if (!found?.[1] || !screen) return { screen: 'home' }
  const place = found[3] === 'people' ? { part: 'people' as const } : found[3] ? { recordId: found[3] } : {}
  return { screen, workshopId: found[1], ...place }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
