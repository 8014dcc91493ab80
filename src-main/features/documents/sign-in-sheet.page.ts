import { timeRange } from '#words/dates.ts'
import { countText } from '#words/numbers.ts'
import { blankRows } from './blank-rows.rules.ts'
import { type Html, html } from './escape.ts'
import { wrappedLines } from './fit-text.rules.ts'
import { letterheadPage } from './letterhead.page.ts'
import { facts } from './notula-head.page.ts'
import { fullDay, partyWords, table, titledTable } from './page-parts.ts'
import type { PackContent, PackGuest } from './print-pack.content.ts'
import type { PackSetting } from './print-pack.page.ts'

/** The sheet at the door: those invited, by organisation, then empty rows for everybody else; below, what is counted and signed at the end. */
export function signInSheet(content: PackContent, setting: PackSetting): Html {
  const { words, pack } = setting
  const { number, name, sex, organisation, position, phone, signature } = words.attendance
  const heads = [number, name, sex, organisation, position, phone, pack.signIn.arrived, signature, '']
  const { guests } = content
  const blank = blankRows(
    guests.map((guest) => rowHeight(guest, setting)),
    { page: 175, head: headHeight(content), columnHeads: 6.1, foot: footHeight(content), row: leastRow },
    fewestBlank,
  )
  const rows = [...guests, ...Array<null>(blank).fill(null)].map((guest, index) => row(guest, index + 1, setting))
  const foot = html`<tfoot><tr><td class="last" colspan="9"><div class="at-the-end">${totals(content, setting)}${acknowledged(content, setting)}</div></td></tr></tfoot>`
  return html`<section class="annex sign-in">${head(content, setting)}
${table('guests', heads, html`<tbody>${rows}</tbody>${foot}`, { figures: [0] })}</section>
`
}

const fewestBlank = 10
const leastRow = 9.6
const mostCategories = 6

function head(content: PackContent, setting: PackSetting): Html {
  const { pack, language } = setting
  const { workshop, agenda } = content
  const { title, activity, date, time, place } = pack.signIn
  const day = facts([
    [date, fullDay(workshop.date, language)],
    [time, timeRange(agenda.opensAt, agenda.closesAt, workshop.zone, language)],
  ])
  const about = facts([
    [activity, workshop.title],
    [place, workshop.place],
  ])
  return html`${letterheadPage(content.letterhead)}<div class="title"><h1>${title}</h1></div><div class="beside">${about}${day}</div>`
}

// What is not known is left empty to be written in; who refuses to be named decides at the door what to write.
function row(guest: PackGuest | null, number: number, { phones, language, words }: PackSetting): Html {
  const { party, sex = '' } = guest ?? {}
  const told = sex === '' ? '' : words.attendance.sexes[sex]
  const sign = html`<td class="sign"><span>${countText(number, language)}</span></td>`
  const free = html`<td class="sign"></td>`
  return html`<tr><td class="figure">${countText(number, language)}</td><td>${party?.name}</td><td>${told}</td><td>${party?.organisation}</td><td>${
    party?.position
  }</td><td>${phones ? guest?.phone : ''}</td><td></td>${number % 2 === 1 ? html`${sign}${free}` : html`${free}${sign}`}</tr>
`
}

// A row is as high as its longest cell; widths in ems of 8.75 pt, those of the columns less the space between them.
function rowHeight({ party, phone }: PackGuest, { phones }: PackSetting): number {
  const lines = [
    [party.name, 47],
    [party.organisation, 45],
    [party.position, 35],
    [phones ? phone : '', 23],
  ] as const
  const most = Math.max(...lines.map(([text, millimetres]) => wrappedLines(text, 'sans400', millimetres / emOfRow).length))
  return Math.max(leastRow, most * 4.06 + 1.4)
}

const emOfRow = 8.75 * 0.3528

function headHeight({ letterhead, workshop }: PackContent): number {
  const factLines = Math.max(
    2,
    wrappedLines(workshop.title, 'serif600', 108 / emOfText).length + wrappedLines(workshop.place, 'serif600', 108 / emOfText).length,
  )
  return letterheadHeight(letterhead) + 14 + factLines * 5.7
}

/** In mm, as the stylesheet sets it: beside logos the words have 58 mm less, and stand at least as high as a logo may. */
function letterheadHeight({ lines: [name = '', ...address], leftLogo, rightLogo }: PackContent['letterhead']): number {
  const withLogos = leftLogo !== null || rightLogo !== null
  const less = withLogos ? 58 : 0
  const nameLines = name === '' ? 0 : wrappedLines(name.toUpperCase(), 'sans400', (230 - less) / (13 * 0.3528 * 1.1)).length
  const addressLines = address.reduce((sum, line) => sum + wrappedLines(line, 'sans400', (240 - less) / emOfRow).length, 0)
  const words = nameLines * 6 + addressLines * 4.3
  if (words === 0 && !withLogos) return 0
  return Math.max(words, withLogos ? 22 : 0) + 5.2
}

const emOfText = 10.5 * 0.3528

function totals({ categories }: PackContent, { words, pack }: PackSetting): Html {
  const { category, men, women, total } = words.attendance
  const named = categories.length > mostCategories ? [...categories.slice(0, mostCategories), pack.signIn.otherCategories] : categories
  const empty = html`<td></td><td></td><td></td>`
  const rows = [...named, ...Array<string>(footRows(categories) - named.length).fill('')].map(
    (each) => html`<tr><td>${each}</td>${empty}</tr>`,
  )
  const body = html`<tbody>${rows}<tr class="sum"><td>${total}</td>${empty}</tr></tbody>`
  return titledTable(pack.signIn.totals, table('by-hand', [category, men, women, total], body))
}

function footRows(categories: readonly string[]): number {
  return Math.max(4, Math.min(categories.length, mostCategories + 1))
}

function footHeight({ categories }: PackContent): number {
  return Math.max(52, 15 + (footRows(categories) + 1) * 7)
}

function acknowledged({ acknowledging: { asChair, party } }: PackContent, { words, pack }: PackSetting): Html {
  const named = party !== null && party.name !== ''
  const { lead, rest } = party === null ? { lead: '', rest: [] } : partyWords(party, words)
  return html`<div class="signing"><p>${pack.signIn.knowing}</p>${asChair === 1 ? html`<p>${words.head.chair}</p>` : ''}<div class="line"></div><p${
    named ? html` class="name"` : html` class="soft"`
  }>${named ? lead : words.closing.name}</p>${named ? rest.map((each) => html`<p class="soft">${each}</p>`) : ''}</div>`
}
