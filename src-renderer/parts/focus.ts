const pressable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'
const headings = 'h1, h2, h3'

/** Where a screen begins: what is marked as its start, else the first heading of its main part, else what can be reached in it. */
export function startOfScreen(): HTMLElement | null {
  const main = document.querySelector('main')
  return (
    document.querySelector<HTMLElement>('[data-start]') ??
    main?.querySelector<HTMLElement>(headings) ??
    main?.querySelector<HTMLElement>(`[tabindex="0"], ${pressable}`) ??
    null
  )
}

/** Puts the focus there, also on a heading, which cannot be reached otherwise. */
export function putFocus(element: HTMLElement): void {
  if (!element.matches(`[tabindex], ${pressable}`)) element.tabIndex = -1
  element.focus()
}

/** Whether the focus is nowhere: on the page itself, or on what can no longer be pressed. */
export function isFocusLost(): boolean {
  const holder = document.activeElement
  return holder === null || holder === document.body || holder.matches(':disabled')
}

/**
 * Where the focus goes from an element that has just left the page with its row: to the same control of the next row, else of one before,
 * else to where its table is written on, else to the nearest heading.
 */
export function afterRemoval(lost: Element, { target, nextSibling, previousSibling }: MutationRecord, row: Element): HTMLElement | null {
  const path = pathTo(lost, row)
  const rows = [...walk(nextSibling, 'nextSibling'), ...walk(previousSibling, 'previousSibling')]
  for (const other of rows) {
    if (other.tagName !== row.tagName) continue
    const same = path.reduce<Element | undefined>((element, at) => element?.children[at], other)
    if (same instanceof HTMLElement && same.tagName === lost.tagName && same.matches(pressable)) return same
  }
  return startAround(target)
}

/** Where the focus goes from a button that can no longer be pressed: to the one beside it. */
export function besideDisabled(lost: Element): HTMLElement | null {
  const others = [...(lost.parentElement?.querySelectorAll<HTMLElement>(pressable) ?? [])]
  const before = others.findLast((other) => isBefore(other, lost))
  return before ?? others[0] ?? startAround(lost)
}

function pathTo(element: Element, ancestor: Element): number[] {
  const path: number[] = []
  for (let at: Element | null = element; at && at !== ancestor; at = at.parentElement) {
    path.unshift(at.parentElement ? [...at.parentElement.children].indexOf(at) : -1)
  }
  return path
}

function walk(from: Node | null, direction: 'nextSibling' | 'previousSibling'): Element[] {
  const found: Element[] = []
  for (let at = from; at?.isConnected; at = at[direction]) if (at instanceof Element) found.push(at)
  return found
}

function startAround(from: Node): HTMLElement | null {
  for (let around = from instanceof Element && from.isConnected ? from : null; around && around !== document.body; ) {
    const start =
      (around.matches('table') && around.querySelector<HTMLElement>('tfoot input')) || around.querySelector<HTMLElement>(headings)
    if (start) return start
    around = around.parentElement
  }
  return startOfScreen()
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
