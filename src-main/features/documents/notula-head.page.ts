import { instantOf, timeOfDay, timeRange, timeWithZone } from '#words/dates.ts'
import { countText } from '#words/numbers.ts'
import { type Html, html, joined, type Part } from './escape.ts'
import { letterheadPage } from './letterhead.page.ts'
import type { NotulaAttendance, NotulaContent, NotulaContribution, NotulaDiscussion } from './notula.content.ts'
import { isSilent, wholeDiscussion } from './notula-discussion.page.ts'
import { fullDay, nothing, orDash, type PageSetting, partyLine, plannedTime, table, unbroken } from './page-parts.ts'

/** Letterhead, title, the facts of the meeting, and the day in figures. */
export function headPage(content: NotulaContent, setting: PageSetting): Html {
  const { words } = setting
  const { workshop } = content
  return html`${letterheadPage(content.letterhead)}<div class="title"><h1>${words.notula}</h1><p class="subtitle">${workshop.title}</p></div>
${factsTable(content, setting)}${summary(content, setting)}${workshop.sample === 1 ? html`<p class="note apart">${words.sample.workshop}</p>` : ''}${isTranslated(content, setting) ? html`<p class="note apart">${words.translatedNote}</p>` : ''}
`
}

function isTranslated(content: NotulaContent, { language }: PageSetting): boolean {
  const said = allSaid(content)
  return said.filter((each) => each.language !== language).length > said.length / 2
}

/** How the meeting opened: last time's minutes, why it was held, on what basis, and what was said before the first programme. */
export function openingPage({ workshop, opening }: NotulaContent, setting: PageSetting): Html {
  const { words } = setting
  const said = facts([
    [words.opening.lastMinutes, lines(workshop.lastMinutes)],
    [words.opening.purpose, lines(workshop.purpose)],
    [words.opening.basis, lines(workshop.basis)],
  ])
  return html`${said}${isSilent(opening) ? '' : wholeDiscussion(opening, setting)}`
}

/** The blocks of the day, as planned and as held. */
export function agendaPage({ agenda, workshop }: NotulaContent, setting: PageSetting): Html {
  const { words, language } = setting
  if (agenda.length === 0) return nothing(words.agenda.none)
  const clock = (instant: number | null) => (instant === null ? '' : timeOfDay(instant, workshop.zone, language))
  const rows = agenda.map((block) => {
    const planned = unbroken(`${plannedTime(block.plannedFrom, language)}–${plannedTime(block.plannedTo, language)}`)
    const held = block.startedAt === null ? orDash('') : unbroken(`${clock(block.startedAt)}–${clock(block.endedAt)}`)
    const about = joined(
      [block.programme.includes(block.title) || block.title.includes(block.programme) ? '' : block.programme, block.step?.[language]],
      ', ',
    )
    const title = html`${block.title}${about.markup === '' ? '' : html` <span class="soft">${about}</span>`}`
    return html`<tr><td>${planned}</td><td>${held}</td><td>${title}</td><td>${orDash(block.responsible)}</td></tr>
`
  })
  const { planned, real, block, responsible } = words.agenda
  return table('agenda', [planned, real, block, responsible], html`<tbody>${rows}</tbody>`)
}

/** A list of facts: labels in the margin column, facts on the spine. */
export function facts(rows: readonly (readonly [label: string, fact: Part])[]): Html {
  return html`<table class="facts"><tbody>${rows.map(([label, fact]) => html`<tr><th scope="row">${label}</th><td>${orDash(fact)}</td></tr>`)}</tbody></table>
`
}

/** Lines of text inside a fact. */
export function lines(text: string): Html {
  return joined(text.split('\n'), html`<br>`)
}

function factsTable(content: NotulaContent, setting: PageSetting): Html {
  const { words, language } = setting
  const { workshop, attendance } = content
  // Before the day nobody is absent yet: whoever is invited is.
  const isBefore = workshop.openedAt === null && attendance.present.length === 0 && attendance.unrepresented.length > 0
  return facts([
    [words.head.number, workshop.number],
    [words.head.nature, workshop.nature],
    [words.head.annexes, attendance.present.length === 0 ? '' : words.head.annexList],
    [words.head.date, fullDay(workshop.date, language)],
    [words.head.time, openAndClose(workshop, setting)],
    [words.head.place, workshop.place],
    [words.head.chair, partyLine(content.chair, words)],
    [words.head.noteTaker, partyLine(content.noteTaker, words)],
    [words.head.present, presence(attendance, setting)],
    [words.head.from, names(attendance.organisations.map((each) => countedName(each.name, each.present, language)))],
    [words.head.apologies, names(attendance.apologies.map((each) => html`${partyLine(each.party, words)}: ${each.apology}`))],
    [
      isBefore ? words.people.invited : words.head.unrepresented,
      names(attendance.unrepresented.map((each) => joined([each.organisation, each.notice === 1 ? words.people.withNotice : ''], ' '))),
    ],
  ])
}

function openAndClose(
  { date, zone, plannedOpen, plannedClose, openedAt, closedAt }: NotulaContent['workshop'],
  setting: PageSetting,
): Html {
  const { time } = setting.words
  // An open one ends when it is closed: the plan would say nothing of it, and could lie before its beginning.
  if (openedAt !== null && closedAt === null) return html`${unbroken(time.since(timeWithZone(openedAt, zone, setting.language)))}`
  const from = openedAt ?? instantOf(date, plannedOpen, zone)
  const to = closedAt ?? instantOf(date, plannedClose, zone)
  const planned = openedAt === null ? time.planned : ''
  return joined([timeRange(from, to, zone, setting.language), planned], ' ')
}

function presence(attendance: NotulaAttendance, setting: PageSetting): Html {
  const { words, language } = setting
  const { present, invited, invitedPresent, categories } = attendance
  if (present.length === 0) return html`${words.people.noneYet}`
  const count = (sex: 'L' | 'P' | '') => present.filter((each) => each.sex === sex).length
  const some = (n: number, told: (n: number) => string) => (n === 0 ? '' : told(n))
  const sexes = joined(
    [some(count('L'), words.people.men), some(count('P'), words.people.women), some(count(''), words.people.unstated)],
    ', ',
  )
  const walkIns = present.length - invitedPresent
  const guests = joined(
    [invited === 0 ? '' : words.people.ofInvited(invitedPresent, invited), invited === 0 ? '' : some(walkIns, words.people.notInvited)],
    ', ',
  )
  const byCategory = categories.map(({ category, men, women, unstated }) =>
    countedName(category === '' ? words.people.otherCategory : category, men + women + unstated, language),
  )
  return html`${words.people.present(present.length)} (${sexes})${guests.markup === '' ? '' : html`; ${guests}`}${
    categories.some(({ category }) => category !== '') ? html`.<br>${joined(byCategory, ', ')}` : ''
  }`
}

function countedName(name: string, count: number, language: PageSetting['language']): Html {
  return html`${name} ${unbroken(`(${countText(count, language)})`)}`
}

// Lists of names are looked up, not read.
function names(list: readonly Html[]): Html {
  return list.length === 0 ? html`` : html`<span class="names">${joined(list, '; ')}</span>`
}

// The day in figures: size tells what to read first, no boxes.
function summary(content: NotulaContent, { words, language }: PageSetting): Html {
  const discussions = discussionsOf(content)
  const said = allSaid(content)
  const slips = said.filter((each) => each.speaker === null && each.source !== 'spoken').length
  const count = (list: (discussion: NotulaDiscussion) => unknown[]) => discussions.flatMap(list).length
  const item = (n: number, word: (n: number) => string, more: Part = '') =>
    html`<div><b>${countText(n, language)}</b> ${word(n)}${more}</div>`
  return html`<div class="summary">${[
    item(content.programmes.length, words.summary.programmes),
    item(content.programmes.flatMap((each) => each.indicators).length, words.summary.indicators),
    item(said.length, words.summary.contributions, slips === 0 ? '' : html`<br>${words.summary.slips(slips)}`),
    item(
      count((each) => each.obstacles),
      words.summary.obstacles,
    ),
    item(
      count((each) => each.suggestions),
      words.summary.suggestions,
    ),
    item(content.decisions.filter((each) => each.outcome === 'agreed').length, words.summary.decisions),
    item(content.actions.length, words.summary.actions),
    item(content.offers.length + content.offersSaid.length, words.summary.offers),
  ]}</div>
`
}

function discussionsOf(content: NotulaContent): NotulaDiscussion[] {
  return [content.opening, ...content.programmes.map((each) => each.discussion), content.general]
}

function allSaid(content: NotulaContent): NotulaContribution[] {
  return discussionsOf(content).flatMap(saidIn)
}

function saidIn({ report, talk, obstacles, suggestions }: NotulaDiscussion): NotulaContribution[] {
  return [
    ...report.flat(),
    ...talk.flat(),
    ...obstacles.flatMap((each) => [each.said, ...each.waysOut]),
    ...suggestions.map((each) => each.said),
  ]
}
