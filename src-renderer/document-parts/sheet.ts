/** The width of an A4 sheet in CSS pixels. */
export const sheetWidth = 794

/**
 * What this screen changes about the page's own look on screen: the desk is ours, the sheets touch its edges, and what is printed across is
 * shown as wide as the rest. Nothing else: what is read here is what is printed.
 */
const onOurDesk = `
  html { background: none; }
  html > body { position: relative; width: 210mm; min-width: 0; padding: 0; }
  body > main { width: 210mm; min-height: 297mm; padding: 14mm 20mm 22mm 30mm; background: #fff; }
  body > .annex { width: 297mm; min-height: 210mm; padding: 16mm 20mm 20mm 30mm; margin: 24px 0 0; background: #fff; zoom: 0.70707; }
  body > .sign-in { padding-top: 14mm; }
  body > .plan { min-height: 297mm; padding: 14mm 20mm 22mm 30mm; margin: 24px 0 0; }
  body > .leaves { padding: 0; margin: 24px 0 0; background: none; }
  body > section:first-of-type:first-child { margin-top: 0; }
  body > .watermark { position: absolute; left: 35mm; top: 94mm; z-index: 1; mix-blend-mode: multiply; pointer-events: none; }
`

/** Sets a loaded document page on its sheets, and gives its height in CSS pixels once its fonts are there. */
export async function setOnSheets(page: Document): Promise<number> {
  const Sheet = page.defaultView?.CSSStyleSheet
  if (Sheet) {
    const sheet = new Sheet()
    sheet.replaceSync(onOurDesk)
    page.adoptedStyleSheets = [sheet]
  }
  await page.fonts.ready
  return Math.ceil(page.documentElement.getBoundingClientRect().height)
}

/** A place in a page that outlives a change elsewhere in it: the last record above a height, and how far below it. */
export interface Place {
  readonly anchor: string | null
  readonly below: number
}

/** The place at a height of the page, both in CSS pixels. */
export function placeAt(page: Document, height: number): Place {
  const above = [...page.querySelectorAll('[id]')].filter((element) => element.getBoundingClientRect().top <= height).at(-1)
  return above ? { anchor: above.id, below: height - above.getBoundingClientRect().top } : { anchor: null, below: height }
}

/** The height of a place in a page, in CSS pixels. */
export function heightOf(page: Document, { anchor, below }: Place): number {
  const element = anchor === null ? null : page.getElementById(anchor)
  return below + (element?.getBoundingClientRect().top ?? 0)
}
