import { timeOfDay } from '#words/dates.ts'
import { countText } from '#words/numbers.ts'
import { type Html, html } from './escape.ts'
import type { NotulaAttendance, NotulaAttendee } from './notula.content.ts'
import { nothing, orDash, type PageSetting, table, titledTable, unbroken } from './page-parts.ts'

/** The annex with everybody who came, room to sign (odd numbers left, even right), and how many by category and sex. */
export function attendanceAnnex(attendance: NotulaAttendance, setting: PageSetting): Html {
  const { words } = setting
  const { present } = attendance
  return html`<section${present.length === 0 ? '' : html` class="annex"`}><h2><span class="number">${words.attendance.annex(1)} </span>${words.attendance.title}</h2>
${present.length === 0 ? nothing(words.attendance.none) : html`${listOf(present, setting)}${totals(attendance, setting)}`}</section>
`
}

function listOf(present: readonly NotulaAttendee[], setting: PageSetting): Html {
  const { attendance } = setting.words
  const { number, name, sex, organisation, position, phone, arrived, left, signature } = attendance
  const heads = [number, name, sex, organisation, position, phone, arrived, left, signature, '']
  const rows = present.map((each, index) => personRow(each, index + 1, setting))
  const note = present.some((each) => each.party.unnamed !== null) ? html`<p class="note">${attendance.unnamedNote}</p>` : ''
  return html`${table('people', heads, html`<tbody>${rows}</tbody>`, { figures: [0, 6, 7] })}${note}
`
}

function personRow({ party, sex, phone, arrivedAt, leftAt }: NotulaAttendee, number: number, setting: PageSetting): Html {
  const { words, language, zone } = setting
  const clock = (instant: number | null) => (instant === null ? '' : timeOfDay(instant, zone, language))
  const name = party.unnamed === null ? orDash(party.name) : html`<i class="soft">${words.people.unnamed[party.unnamed]}</i>`
  const sign = html`<td class="sign"><span>${countText(number, language)}</span></td>`
  const blank = html`<td class="sign"></td>`
  return html`<tr><td class="figure">${countText(number, language)}</td><td>${name}</td><td>${words.attendance.sexes[sex]}</td><td>${orDash(party.organisation)}</td><td>${orDash(
    party.position,
  )}</td><td>${phoneCell(phone)}</td><td class="figure">${clock(arrivedAt)}</td><td class="figure">${clock(leftAt)}</td>${
    number % 2 === 1 ? html`${sign}${blank}` : html`${blank}${sign}`
  }</tr>
`
}

// What somebody typed may be of any length: only what fits the column is kept on one line.
function phoneCell(phone: string): Html {
  return phone.length > 17 ? html`${phone}` : unbroken(orDash(phone))
}

function totals({ categories }: NotulaAttendance, setting: PageSetting): Html {
  const { words, language } = setting
  const { category, men, women, unstated, total, totals: title } = words.attendance
  const figures = (counts: number[]) => html`${counts.map((count) => html`<td class="figure">${countText(count, language)}</td>`)}`
  const sum = (pick: (each: (typeof categories)[number]) => number) => categories.reduce((before, each) => before + pick(each), 0)
  const row = (name: string, m: number, w: number, u: number) => html`<td>${name}</td>${figures([m, w, u, m + w + u])}`
  const rows = categories.map(
    (each) => html`<tr>${row(each.category === '' ? words.people.otherCategory : each.category, each.men, each.women, each.unstated)}</tr>`,
  )
  const sums = row(
    total,
    sum((each) => each.men),
    sum((each) => each.women),
    sum((each) => each.unstated),
  )
  const body = html`<tbody>${rows}<tr class="sum">${sums}</tr></tbody>`
  return titledTable(title, table('headcount', [category, men, women, unstated, total], body, { figures: [1, 2, 3, 4] }))
}
