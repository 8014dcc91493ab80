import { capitalised, type Html, html, isEmpty, joined, type Part } from './escape.ts'
import { type Mark, type MarkColour, mark } from './marks.ts'
import type {
  NotulaContribution,
  NotulaDiscussion,
  NotulaObstacle,
  NotulaReference,
  NotulaResponse,
  NotulaSuggestion,
  NotulaTurn,
} from './notula.content.ts'
import { nameLine, type PartSetting, partSetting, placeOf, speakerOf } from './notula-names.page.ts'
import { anchor, clock, codes, moment, otherDay, type PageSetting, paragraphs, sentence } from './page-parts.ts'

/** The report, which stands before the figures it explains. */
export function reportPage({ report }: NotulaDiscussion, setting: PartSetting): Html {
  return headed(
    setting.words.talk.report,
    report.map((turn) => turnPage(turn, setting)),
  )
}

/** What was said, then obstacles with their ways out, then suggestions with their responses. */
export function discussionPage({ talk, obstacles, suggestions }: NotulaDiscussion, setting: PartSetting): Html {
  const { words } = setting
  return html`${[
    headed(
      words.talk.talk,
      talk.map((turn) => turnPage(turn, setting)),
    ),
    headed(
      words.talk.obstacles,
      obstacles.map((each) => obstaclePage(each, setting)),
    ),
    headed(
      words.talk.suggestions,
      suggestions.map((each) => suggestionPage(each, setting)),
    ),
  ]}`
}

/** All that was said outside the programmes, in one place. */
export function wholeDiscussion(discussion: NotulaDiscussion, setting: PageSetting): Html {
  const part = partSetting(discussion, [], setting)
  return html`${reportPage(discussion, part)}${discussionPage(discussion, part)}`
}

/** Whether anything was said here at all. */
export function isSilent({ report, talk, obstacles, suggestions }: NotulaDiscussion): boolean {
  return [report, talk, obstacles, suggestions].every((each) => each.length === 0)
}

/** A run-in heading and what stands under it; without anything under it, neither. */
export function headed(title: string, body: readonly Html[]): Html {
  return body.length === 0
    ? html``
    : html`<h4>${title}</h4>
${body}`
}

/** What stands beside a record in the margin column: its code, its time, its day where that is another, and notes on what it is. `place` is where references lead; null where the record is told again. */
export interface Margin {
  place: { of: NotulaReference['of']; key: string } | null
  code: string
  at?: number
  notes?: readonly string[]
}

/** One record: its code and what it is in the margin column, its words on the spine. */
export function entry(margin: Margin, body: Part, setting: PageSetting, names: readonly string[] = []): Html {
  const { place, code, at } = margin
  const notes = [at === undefined ? '' : otherDay(at, setting), ...(margin.notes ?? [])].filter((note) => note !== '')
  const id = place === null ? '' : html` id="${anchor(place)}"`
  const time = at === undefined ? '' : html` <span class="time">${clock(at, setting)}</span>`
  const classes = ['entry', `notes-${linesOf(notes)}`, ...names].filter((name) => name !== '')
  return html`<div class="${classes.join(' ')}"${id}><p class="code"><b>${code}</b>${time}${notes.map((note) => html` <span>${note}</span>`)}</p>${body}</div>
`
}

/** How a matter stands: a shape, the word, and what belongs to it. */
export function verdict(shape: Mark, colour: MarkColour, state: string, details: Part = '.'): Html {
  return html`<p class="verdict">${mark(shape, colour)}<b>${state}</b>${details}</p>`
}

/** The words of a contribution in the language of the page: a rendering with the original beside it, or the original alone, marked so. `before` stands in the line they begin in. */
export function wordsSaid(said: NotulaContribution, setting: PageSetting, before: Part = ''): { body: Html; note: string } {
  const { words, language } = setting
  const quoted = said.verbatim === 1 ? quote(said.text) : said.text
  if (tongue(said.language) === language) return { body: paragraphs(quoted, before), note: '' }
  const ours = isEmpty(before) ? '' : html`<span lang="${language}">${before}</span>`
  const original = html`<div lang="${said.language}">${paragraphs(quoted, ours)}</div>`
  const name = words.languages[tongue(said.language)] ?? words.otherLanguage(said.language)
  const rendering = said.renderings.find((each) => tongue(each.language) === language)
  if (rendering === undefined) return { body: original, note: words.talk.untranslated(name) }
  const asSpoken = html`<i>${words.talk.original(name)}</i> `
  return {
    body: html`${paragraphs(rendering.text, before)}<div class="original" lang="${said.language}">${paragraphs(quoted, asSpoken)}</div>`,
    note: '',
  }
}

// A turn may be cut by the end of a page: every contribution says whose it is.
function turnPage(turn: NotulaTurn, setting: PartSetting): Html {
  return html`${turn.map((said, index) => saidPage(said, setting, { names: index === 0 ? [] : ['goes-on'] }))}`
}

function saidPage(said: NotulaContribution, setting: PartSetting, options: { names?: readonly string[]; after?: Part } = {}): Html {
  const { words, language } = setting
  const { isLine, name } = speakerOf(said, setting)
  const isLong = said.text.length > longText
  const runIn = isLine || isLong ? '' : html`<span class="runs-in">${name}:</span> `
  const { body, note } = wordsSaid(said, setting, runIn)
  const line = html`<p class="speaker">${name}</p>`
  const told = isLong ? longWords(line, body) : html`${isLine ? line : ''}${body}`
  const margin = {
    place: { of: 'contribution', key: said.key },
    code: said.code,
    at: said.at,
    notes: [said.kind[language], said.confidential === 1 ? words.talk.confidential : '', note],
  } as const
  return entry(margin, html`${told}${traceLine(said, setting)}${options.after}`, setting, [...(options.names ?? []), isLong ? 'long' : ''])
}

// Only the head of a table is printed again on the next page: words that may be cut carry their speaker in one.
function longWords(speaker: Html, body: Html): Html {
  return html`<table class="told" role="presentation"><thead><tr><td>${speaker}</td></tr></thead><tbody><tr><td>${body}</td></tr></tbody></table>`
}

function linesOf(notes: readonly string[]): number {
  return Math.min(6, notes.flatMap((note) => note.split(' ').reduce(wrapped, [0])).length)
}

// 17 letters is what a line of the margin column holds at the width most letters have.
function wrapped(lines: number[], word: string): number[] {
  const last = lines.at(-1) ?? 0
  if (last > 0 && last + 1 + word.length <= 17) return [...lines.slice(0, -1), last + 1 + word.length]
  const own = Array.from({ length: Math.max(1, Math.ceil(word.length / 17)) }, () => Math.min(word.length, 17))
  return last === 0 ? [...lines.slice(0, -1), ...own] : [...lines, ...own]
}

// About nine lines: more than that may leave too much of a page empty.
const longText = 700

function traceLine(said: NotulaContribution, { words }: PageSetting): Html {
  const relations = said.relations.map(({ relation, to }) => html`${words.talk.relations[relation]} ${codes([to])}`)
  const became = said.became.length === 0 ? '' : html`${words.talk.became} ${codes(said.became)}`
  const line = joined([...relations, became], '; ')
  return isEmpty(line) ? line : html`<p class="trace">${capitalised(line)}</p>`
}

function obstaclePage(obstacle: NotulaObstacle, setting: PartSetting): Html {
  const ways = obstacle.waysOut.map((way) => saidPage(way, setting, { names: ['way-out'] }))
  const states = { agreed: ['full', 'good'], proposed: ['half', 'near'], open: ['empty', 'far'] } as const
  const [shape, colour] = states[obstacle.status]
  const { words } = setting
  return html`<div class="matter">${saidPage(obstacle.said, setting)}${ways}<div class="outcome">${verdict(
    shape,
    colour,
    words.obstacle.states[obstacle.status],
    obstacleDetails(obstacle, setting),
  )}</div></div>
`
}

/** What made an obstacle settled, or why it was left open; follows the word for how it stands. */
export function obstacleDetails({ status, agreements, openReason, waysOutElsewhere }: NotulaObstacle, { words }: PageSetting): Html {
  const settled = agreements.length === 0 ? '' : html` (${codes(agreements)})`
  const none = status === 'open' ? words.obstacle.noReason : ''
  const reason = openReason === '' ? none : `${words.obstacle.reason}: ${sentence(openReason)}`
  const elsewhere = waysOutElsewhere.length === 0 ? '' : html`${capitalised(words.obstacle.also)} ${codes(waysOutElsewhere)}.`
  return html`${settled}${joined(['.', status === 'agreed' ? '' : reason, elsewhere], ' ')}`
}

function suggestionPage({ said, response }: NotulaSuggestion, setting: PartSetting): Html {
  return html`<div class="matter">${saidPage(said, setting, { after: responseLine(said, response, setting) })}</div>`
}

// What was answered to a suggestion, why, and by whom; an unanswered one is printed as such.
function responseLine(said: NotulaContribution, response: NotulaResponse | null, setting: PartSetting): Html {
  const { words } = setting
  if (response === null) return verdict('dash', 'soft', words.response.unanswered)
  const shapes = { accepted: 'full', partly: 'half', rejected: 'crossed', studied: 'empty', notRelevant: 'aside' } as const
  const by = response.by === null ? '' : html`${words.response.by} ${nameLine(response.by, placeOf.response(said), setting)}`
  const reason = response.reason === '' ? '' : sentence(response.reason)
  const state = verdict(shapes[response.outcome], 'ink', words.response.states[response.outcome], joined(['.', reason], ' '))
  return html`${state}<p class="trace by">${capitalised(joined([by, moment(response.at, setting)], ', '))}</p>`
}

function quote(text: string): string {
  return /^["“”«‘']/u.test(text) ? text : `“${text}”`
}

function tongue(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
