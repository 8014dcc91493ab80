import { timeWithZone, zoneAbbreviation } from '#words/dates.ts'
import { countText } from '#words/numbers.ts'
import { type Html, html } from './escape.ts'
import { letterheadPage } from './letterhead.page.ts'
import { facts } from './notula-head.page.ts'
import { clock, fullDay, orDash, table, unbroken } from './page-parts.ts'
import type { PackContent } from './print-pack.content.ts'
import type { PackSetting } from './print-pack.page.ts'

/** The day on one sheet, to hang up and to hand out: what begins when, who leads it, how long it may take. */
export function packAgenda(content: PackContent, setting: PackSetting): Html {
  const { pack, language } = setting
  const { workshop } = content
  return html`<section class="plan">${letterheadPage(content.letterhead)}<div class="title"><h1>${pack.agenda.title}</h1><p class="subtitle">${workshop.title}</p></div>
${facts([
  [pack.signIn.date, fullDay(workshop.date, language)],
  [pack.signIn.place, workshop.place],
])}${blocks(content, setting)}</section>
`
}

function blocks({ agenda, workshop }: PackContent, setting: PackSetting): Html {
  const { pack, language } = setting
  const { time, block, responsible, minutes, total, ends, none } = pack.agenda
  if (agenda.blocks.length === 0) return html`<p class="none soft">${none}</p>`
  const rows = agenda.blocks.map((each) => {
    const about = each.programme === '' || each.title.includes(each.programme) ? '' : html`<p class="soft">${each.programme}</p>`
    const span = unbroken(`${clock(each.from, setting)}–${clock(each.to, setting)}`)
    return html`<tr${each.isBreak ? html` class="break"` : ''}><td>${span}</td><td><p>${each.title}</p>${about}</td><td>${
      each.isBreak && each.responsible === '' ? '' : orDash(each.responsible)
    }</td><td class="figure">${countText(each.minutes, language)}</td></tr>
`
  })
  const end = ends(timeWithZone(agenda.endsAt, workshop.zone, language))
  const sum = html`<tr class="sum"><td>${total}</td><td colspan="2">${end}</td><td class="figure">${countText(agenda.minutes, language)}</td></tr>`
  const heads = [time(zoneAbbreviation(workshop.zone, agenda.opensAt)), block, responsible, minutes]
  return table('day', heads, html`<tbody>${rows}${sum}</tbody>`, { figures: [3] })
}
