import { type Html, html } from './escape.ts'
import { type Fitted, fittedName, wrappedLines } from './fit-text.rules.ts'
import type { PackContent, PackGuest } from './print-pack.content.ts'
import type { PackSetting } from './print-pack.page.ts'

/**
 * A name for each who is invited, two on a sheet: cut in the middle, each half folded, and read from both sides.
 * Who refuses to be named stands by function. A half that is left over is a tent to write on.
 */
export function nameTents({ guests }: PackContent, setting: PackSetting): Html {
  const tents: (PackGuest | null)[] = guests.length === 0 ? [null, null] : guests.length % 2 === 1 ? [...guests, null] : guests
  const sheets = Array.from({ length: tents.length / 2 }, (_, index) => tents.slice(index * 2, index * 2 + 2))
  const { title, fold, cut } = setting.pack.tents
  return html`<section class="leaves"><h1 class="unseen">${title}</h1>${sheets.map(
    (
      pair,
    ) => html`<div class="leaf tents">${pair.map((guest) => tent(guest, fold))}<span class="cut across" aria-hidden="true">${cut}</span></div>
`,
  )}</section>
`
}

function tent(guest: PackGuest | null, fold: string): Html {
  const words = face(guest)
  return html`<div class="tent"><div class="face turned" aria-hidden="true">${words}</div><span class="fold" aria-hidden="true">${fold}</span><div class="face">${words}</div></div>`
}

function face(guest: PackGuest | null): Html {
  if (guest === null) return html`<div class="to-write"></div>`
  const { name, position, organisation } = guest.party
  const [lead = '', ...rest] = [name, position, organisation].filter((each) => each !== '')
  if (lead === '') return html`<div class="to-write"></div>`
  const fitted = fittedName(lead, { face: 'serif600', width: faceWidth, sizes: nameSizes, oneLineDownTo: 44, mostLines: 6 })
  const under = fittedUnder(rest)
  return html`<p class="who size-${fitted.size}">${lines(fitted.lines)}</p>${under.map(
    ({ size, lines: each }, index) => html`<p class="under size-${size}${index > 0 ? ' soft' : ''}">${lines(each)}</p>`,
  )}`
}

// 176 mm between the margins, in points, and a little less, so that nothing ever touches them.
const faceWidth = 490
const nameSizes = [66, 60, 54, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12]

/** Function and organisation, in one size: each on one line where that is still well read, otherwise on at most two. */
function fittedUnder(texts: readonly string[]): Fitted[] {
  const sizes = [16, 13, 11, 9]
  const linesAt = (size: number) => texts.map((text) => wrappedLines(text, 'sans400', faceWidth / size))
  const size = sizes.find((each) => linesAt(each).every(({ length }) => length <= (each === 16 ? 1 : 2))) ?? 9
  return linesAt(size).map((under) => ({ size, lines: under.slice(0, mostUnder) }))
}

// Nobody's function is longer than four lines of 9 pt, which is some 400 letters.
const mostUnder = 4

function lines(each: readonly string[]): Html {
  return html`${each.map((line, index) => html`${index === 0 ? '' : html`<br>`}${line}`)}`
}
