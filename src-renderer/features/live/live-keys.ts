import { useEffect, useRef } from 'react'
import type { Kind } from '#contract/workshops.ts'

export interface LiveKeys {
  readonly kinds: readonly Kind[]
  capture(): void
  /** Of the line, or of the selected contribution where the focus is on it. */
  kind(kind: Kind, ofSelected: boolean): void
  /** Counted from 1; 0 is none. */
  programme(number: number): void
  nextSpeaker(): void
  findSpeaker(): void
  correctSpeaker(): void
  extend(minutes: number): void
  nextStep(): void
  bookmark(inLine: boolean): void
  search(): void
  print(): void
}

/** The keys of the Live screen: they work while one is typing, and rest while a dialog is open. */
export function useLiveKeys(keys: LiveKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const does = doing(event, latest.current)
      if (!does) return
      event.preventDefault()
      does()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function doing(event: KeyboardEvent, keys: LiveKeys): (() => void) | undefined {
  const onSelected = within(event, '[role="feed"], [data-region="3"]')
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    // The letter of the key cap, also where a system gives Alt with a letter another sign.
    const letter = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase()
    const kind = keys.kinds.find((candidate) => !candidate.hidden && candidate.letter === letter)
    const number = event.code.startsWith('Digit') ? Number(event.code.slice(5)) : undefined
    if (number !== undefined) return onSelected ? () => keys.programme(number) : undefined
    return kind && (() => keys.kind(kind, onSelected))
  }
  if (event.ctrlKey || event.metaKey) {
    const inLine = within(event, '[data-region="1"]')
    const control: Record<string, () => void> = { b: () => keys.bookmark(inLine), f: keys.search, p: keys.print }
    return event.shiftKey ? undefined : control[event.key.toLowerCase()]
  }
  if (event.key === 'F3') return () => keys.extend(event.shiftKey ? 5 : 1)
  if (event.key === 'F6') return () => nextRegion(event.shiftKey ? -1 : 1)
  if (event.key === 'F4') return onSelected ? keys.correctSpeaker : keys.findSpeaker
  const plain: Record<string, () => void> = { Escape: keys.capture, F2: keys.nextSpeaker, F8: keys.nextStep }
  return plain[event.key]
}

function within(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null
}

/** Moves the focus to the first thing of the next region of the screen. */
function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].sort((left, right) => order(left) - order(right))
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(here + by * step + regions.length * 2) % regions.length]
    // In the stream: the selected row, else the newest of those in the page.
    const target =
      region?.querySelector<HTMLElement>('textarea, [tabindex="0"]') ??
      [...(region?.querySelectorAll('article') ?? [])].at(-1) ??
      region?.querySelector<HTMLElement>('button:not(:disabled), input, select, summary')
    if (target) {
      target.focus()
      return
    }
  }
}

function order(region: HTMLElement): number {
  return Number(region.dataset.region)
}
