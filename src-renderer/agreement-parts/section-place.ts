import { goTo } from '../api/route.ts'

/** The sections of the Agreements screen, in their order. */
export const sections = ['decisions', 'actions', 'offers', 'suggestions', 'obstacles'] as const
export type Section = (typeof sections)[number]

/** Goes to a section of the Agreements screen; a reloaded window and the way back keep it. */
export function goToSection(workshopId: string, section: Section): void {
  goTo({ screen: 'agreements', workshopId })
  window.history.replaceState({ section }, '')
}

/** The section that was asked for on the way here, if any. */
export function sectionAsked(): Section | undefined {
  const state: unknown = window.history.state
  const asked = typeof state === 'object' && state !== null && 'section' in state ? state.section : undefined
  return sections.find((section) => section === asked)
}
