import { dayAndDate, localDate, shortDate, timeOfDay, zoneAbbreviation } from '#words/dates.ts'
import { type DocumentWords, documentWords } from '#words/documents.ts'
import type { Language } from '#words/language.ts'
import { capitalised, escaped, type Html, html, joined, type Part, plainLine } from './escape.ts'
import { watermark } from './marks.ts'
import type { NotulaParty, NotulaReference } from './notula.content.ts'

/** How far a document has come: a draft, or a final with its version and the SHA-256 of its content. */
export type DocumentState = 'draft' | { version: number; sha256: string }

/** A page ready to be shown or printed. `footer` stands at the left foot of every sheet: the state first, then the document and a detail, parted by ' · '. */
export interface DocumentPage {
  html: string
  title: string
  footer: string
}

/** What every part of a page needs to know: the words of its language, and how its instants are told. */
export interface PageSetting {
  language: Language
  words: DocumentWords
  zone: string
  /** The workshop's day: instants of that day are told by the clock alone. */
  date: string
}

/** The setting of a page in one language. */
export function pageSetting(language: Language, workshop: { zone: string; date: string }): PageSetting {
  return { language, words: documentWords(language), zone: workshop.zone, date: workshop.date }
}

/** A whole document: its stylesheets and fonts from the same origin, no script. */
export function documentHtml(page: { language: Language; title: string; watermark: string; body: Html }): string {
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${escaped(plainLine(page.title))}</title>
${fonts.map((font) => `<link rel="preload" href="/documents/fonts/sarasehan-${font}.woff2" as="font" type="font/woff2" crossorigin>`).join('\n')}
<link rel="stylesheet" href="/documents/paper.css">
<link rel="stylesheet" href="/documents/screen.css" media="screen">
</head>
<body>
${page.watermark === '' ? '' : watermark(page.watermark).markup}
${page.body.markup}
</body>
</html>
`
}

const fonts = ['serif-400', 'serif-600', 'serif-400-italic', 'sans-400', 'sans-600', 'sans-400-italic']

/** What the foot of every sheet says: how far the document has come, which it is, and when a draft was printed or what a final's content sums to. */
export function pageFooter(setting: PageSetting, document: string, state: DocumentState, now: number): string {
  const { footer } = setting.words
  if (state === 'draft') return [footer.draft, plainLine(document), printedAt(setting, now)].join(' · ')
  const sum = state.sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
  return [footer.final, plainLine(document), footer.version(state.version), footer.content(sum)].join(' · ')
}

/** 'dicetak 27 Sep 2022, 07.40 WITA'. */
export function printedAt({ language, words, zone }: PageSetting, now: number): string {
  return words.footer.printed(
    `${shortDate(localDate(now, zone), language)}, ${timeOfDay(now, zone, language)} ${zoneAbbreviation(zone, now)}`,
  )
}

/** What nobody entered prints as a dash, never as nothing. */
export function orDash(part: Part): Html {
  const filled = joined([part], '')
  return filled.markup === '' ? html`–` : filled
}

/** Short words that must not be torn apart at the end of a line. */
export function unbroken(part: Part): Html {
  return html`<span class="unbroken">${part}</span>`
}

/** Text as it was typed: one paragraph a line, empty lines fall away. */
export function paragraphs(text: string, before: Part = ''): Html {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return html`${lines.map((line, index) => html`<p>${index === 0 ? before : ''}${line}</p>`)}`
}

/** 'pukul 10.13' on the workshop's day, '3 Okt 2022 pukul 09.00' on another. */
export function moment(instant: number, setting: PageSetting): Html {
  const day = otherDay(instant, setting)
  const time = unbroken(setting.words.time.at(clock(instant, setting)))
  return day === '' ? time : html`${unbroken(day)} ${time}`
}

/** '10.13': an instant by the clock alone. */
export function clock(instant: number, { zone, language }: PageSetting): string {
  return timeOfDay(instant, zone, language)
}

/** '3 Okt 2022' where an instant is not of the workshop's day, '' where it is. */
export function otherDay(instant: number, { language, zone, date }: PageSetting): string {
  const day = localDate(instant, zone)
  return day === date ? '' : shortDate(day, language)
}

/** A clock time of the plan, HH:MM, as the language writes it. */
export function plannedTime(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time
}

/** The day of the workshop, or any other, in full. */
export function fullDay(date: string, language: Language): Html {
  return unbroken(dayAndDate(date, language))
}

/** Somebody in two parts: who it is, and in what function. */
export function partyWords(party: NotulaParty, words: DocumentWords): { lead: string; rest: string[] } {
  const { name, position, organisation, unnamed } = party
  const filled = (texts: string[]) => texts.filter((text) => text !== '')
  if (unnamed === 'erased') return { lead: capitalised(words.people.unnamed.erased).markup, rest: filled([position, organisation]) }
  if (name !== '') return { lead: name, rest: filled([position, organisation]) }
  if (position !== '') return { lead: position, rest: filled([organisation]) }
  if (unnamed === null && organisation !== '') return { lead: organisation, rest: [] }
  return { lead: words.people.participant, rest: filled([organisation]) }
}

/** Somebody in one line of text. */
export function partyLine(party: NotulaParty | null, words: DocumentWords): string {
  if (party === null) return ''
  const { lead, rest } = partyWords(party, words)
  return [lead, ...rest].join(', ')
}

/** Codes of other records, each leading to its place in this document. */
export function codes(references: readonly NotulaReference[]): Html {
  return joined(
    references.map((each) => html`<a href="#${anchor(each)}">${each.code}</a>`),
    ', ',
  )
}

/** The name of a record's place in the document. */
export function anchor({ of, key }: { of: NotulaReference['of']; key: string }): string {
  return `${of}-${key}`
}

/** Words that end like a sentence. */
export function sentence(text: string): string {
  return /[.!?…”"]$/u.test(text) ? text : `${text}.`
}

/** A section of the document: its number hangs in the margin column. */
export function section(number: number, title: string, body: Part): Html {
  return html`<section><h2><span class="number">${number} </span>${title}</h2>
${body}</section>
`
}

/** A table with hairlines: the columns' widths come from its name in the stylesheet; `figures` names the columns set to the right. */
export function table(name: string, heads: readonly Part[], bodies: Part, options: { figures?: readonly number[] } = {}): Html {
  const scope = (index: number) => (options.figures?.includes(index) ? html` class="figure"` : '')
  return html`<table class="grid ${name}"><colgroup>${heads.map(() => html`<col>`)}</colgroup>
<thead><tr>${heads.map((head, index) => html`<th scope="col"${scope(index)}>${head}</th>`)}</tr></thead>
${bodies}
</table>
`
}

/** A table with its title above, kept with it. A `caption` would be left behind on the page before (Chrome 130). */
export function titledTable(title: Part, grid: Html): Html {
  return html`<div class="table"><p class="caption">${title}</p>
${grid}</div>
`
}

/** A sentence that says there is nothing to print here. */
export function nothing(sentence: string): Html {
  return html`<p class="text soft">${sentence}</p>`
}
