import type { Page } from '@playwright/test'

/** Texts of the page that are cut off or run out of their box, and whatever makes the page wider than the window. */
export function cutOffIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    const found: string[] = []
    const tell = (what: string, element: Element, said: string) =>
      found.push(`${what}: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${said.trim().slice(0, 60)}”`)

    const wider = document.documentElement.scrollWidth - window.innerWidth
    if (wider > 0) found.push(`the page is ${wider} pixels wider than the window`)

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.only-heard, svg, iframe, option, datalist')) continue
      const style = getComputedStyle(element)
      if (element.matches('input, select, textarea')) {
        if (isFieldTooNarrow(element, style)) tell('a field shows less than it holds', element, wordsIn(element))
        continue
      }
      if (style.display.startsWith('inline') && style.display !== 'inline-block' && style.display !== 'inline-flex') continue
      // Letters that stand on their side overhang their line, which cuts nothing off.
      const across = element.scrollWidth - element.clientWidth > 1 && style.writingMode === 'horizontal-tb'
      const down = element.scrollHeight - element.clientHeight > 1
      const ellipsis = style.textOverflow === 'ellipsis' || element.classList.contains('clip')
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const said = element.textContent ?? ''
      if (said.trim() === '') continue
      if (across && hides(style.overflowX) && !ellipsis) tell('cut off at the side', element, said)
      else if (across && (style.overflowX === 'auto' || style.overflowX === 'scroll')) tell('scrolls sideways', element, said)
      else if (across && hasOwnText(element) && !ellipsis) tell('runs out of its box', element, said)
      if (down && hides(style.overflowY) && !ellipsis) tell('cut off at the foot', element, said)
      const beyond = element.getBoundingClientRect().right - (element.parentElement?.getBoundingClientRect().right ?? Infinity)
      if (ellipsis && hasOwnText(element) && beyond > 1) tell('stands out of what holds it', element, said)
    }
    return found

    function hasOwnText(element: Element): boolean {
      return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    }

    function wordsIn(field: Element): string {
      if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent ?? ''
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value || field.placeholder : ''
    }

    function isFieldTooNarrow(field: HTMLElement, style: CSSStyleDeclaration): boolean {
      if (!pen || field.matches('[type=checkbox], [type=radio], [type=date]')) return false
      // What somebody typed may be longer than its field; what the program says in it may not.
      if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== '') return false
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const arrow = field instanceof HTMLSelectElement && style.appearance !== 'none' ? 16 : 0
      const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow
      const lines = wordsIn(field).split('\n')
      return lines.some((line) => pen.measureText(line).width > room + 1)
    }
  })
}
