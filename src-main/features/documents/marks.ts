import { type Html, html } from './escape.ts'

/** Shapes that tell a state without colour: full, half, empty, crossed out, set aside, nothing to judge. A word always stands beside them. */
export type Mark = 'full' | 'half' | 'empty' | 'crossed' | 'aside' | 'dash'

/** The colour of a mark: only indicators and obstacles have one. */
export type MarkColour = 'good' | 'near' | 'far' | 'ink' | 'soft'

/** A mark, drawn, hidden from readers of the structure: the word after it says the same. */
export function mark(shape: Mark, colour: MarkColour = 'ink'): Html {
  return html`<svg class="mark ${colour}" viewBox="0 0 10 10" aria-hidden="true">${shapes[shape]}</svg>`
}

const ring = html`<circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width=".9"/>`
const shapes: Record<Mark, Html> = {
  full: html`<circle cx="5" cy="5" r="4.65" fill="currentColor"/>`,
  half: html`${ring}<path d="M5 .8A4.2 4.2 0 0 0 5 9.2Z" fill="currentColor"/>`,
  empty: ring,
  crossed: html`${ring}<path d="M2.1 2.1 7.9 7.9M7.9 2.1 2.1 7.9" stroke="currentColor" stroke-width=".9"/>`,
  aside: html`${ring}<path d="M2.4 5H7.6" stroke="currentColor" stroke-width=".9"/>`,
  dash: html`<path d="M1 5H9" stroke="currentColor" stroke-width="1.1"/>`,
}

/** The word across every page of a draft, as outlines: stroked text would become a Type 3 font. */
export function watermark(word: string): Html {
  const { width, outline } = words[word === 'DRAFT' ? 'DRAFT' : 'DRAF']
  return html`<svg class="watermark" viewBox="-10 -10 ${width} 720" aria-hidden="true"><path d="${outline}"/></svg>`
}

const DRAF =
  'M83 700V46H258Q408 46 492 127Q576 208 576 370Q576 533 493 616Q410 700 264 700ZM199 606H250Q349 606 403 548Q457 491 457 370Q457 250 403 195Q349 140 250 140H199ZM818 700V46H1039Q1107 46 1162 64Q1216 82 1248 124Q1279 167 1279 240Q1279 315 1244 361Q1208 407 1149 427L1305 700H1175L1034 444H934V700ZM934 352H1027Q1094 352 1130 324Q1165 295 1165 240Q1165 184 1130 162Q1094 139 1027 139H934ZM1654 352 1631 432H1798L1775 352Q1759 300 1744 245Q1730 190 1716 136H1712Q1699 191 1684 246Q1670 300 1654 352ZM1435 700 1648 46H1784L1997 700H1875L1824 523H1604L1553 700ZM2188 700V46H2583V144H2304V329H2542V427H2304V700Z'
const words = {
  DRAF: { width: 2635, outline: DRAF },
  DRAFT: { width: 3225, outline: `${DRAF}M2901 700V144H2717V46H3201V144H3017V700Z` },
}
