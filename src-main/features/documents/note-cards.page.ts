import { type Html, html } from './escape.ts'
import type { PackContent } from './print-pack.content.ts'
import type { PackSetting } from './print-pack.page.ts'

/** Cards to write on, four on a sheet: kind to be ticked, programme, words, and a name for who wants to give it. */
export function noteCards(content: PackContent, setting: PackSetting): Html {
  const card = oneCard(content, setting)
  const sheet = html`<div class="leaf cards">${Array<Html>(4).fill(card)}<span class="cut across" aria-hidden="true"></span><span class="cut down" aria-hidden="true"></span></div>
`
  return html`<section class="leaves"><h1 class="unseen">${setting.pack.cards.title}</h1>${Array<Html>(setting.cardSheets).fill(sheet)}</section>
`
}

function oneCard({ workshop, kinds }: PackContent, { pack, language }: PackSetting): Html {
  const { title, kind, programme, words, name } = pack.cards
  const ticks = kinds.map((each) => html`<li><span class="box"></span><b>${each.letter.toUpperCase()}</b> ${each.word[language]}</li>`)
  return html`<div class="card"><p class="title-line"><b>${title}</b></p><p class="of">${workshop.title}</p>
<p class="label">${kind}</p><ul class="kinds${kinds.length > 10 ? ' many' : ''}">${ticks}</ul>
<p class="label written">${programme}</p>
<p class="label">${words}</p><div class="ruled">${Array<Html>(writingLines).fill(html`<div></div>`)}</div>
<p class="label written">${name}</p></div>
`
}

const writingLines = 6
