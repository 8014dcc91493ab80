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
    (pair) => html`<div class="leaf tents">${pair.map((guest) => tent(guest, fold))}<span class="cut across" aria-hidden="true">${cut}</span></div>
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
  return html`<p class="who size-${fitted.size}">${lines(fitted.lines)}</p>${rest.map((each, index) => {
    const { size, lines: under } = fittedUnder(each)
    return html`<p class="under size-${size}${index === rest.length - 1 && rest.length > 1 ? ' soft' : ''}">${lines(under)}</p>`
  })}`
}

// 176 mm between the margins, in points, and a little less, so that nothing ever touches them.
const faceWidth = 490
const nameSizes = [66, 60, 54, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12]

/** A function or an organisation: on one line where it fits, at most on two. */
function fittedUnder(text: string): Fitted {
  for (const size of [16, 13, 11]) {
    const under = wrappedLines(text, 'sans400', faceWidth / size)
    if (under.length === 1 || (size < 16 && under.length === 2)) return { size, lines: under }
  }
  return fittedName(text, { face: 'sans400', width: faceWidth, sizes: [9], oneLineDownTo: 9, mostLines: 3 })
}

function lines(each: readonly string[]): Html {
  return html`${each.map((line, index) => html`${index === 0 ? '' : html`<br>`}${line}`)}`
}
