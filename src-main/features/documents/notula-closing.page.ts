import { instantOf, longDate, zoneAbbreviation } from '#words/dates.ts'
import { capitalised, type Html, html } from './escape.ts'
import type { NotulaContent, NotulaParty } from './notula.content.ts'
import { facts, lines } from './notula-head.page.ts'
import { moment, type PageSetting, partyWords } from './page-parts.ts'

/** When and why the meeting was closed, and when the next one is. */
export function closingPage({ workshop }: NotulaContent, setting: PageSetting): Html {
  const { closing } = setting.words
  const { closedAt, date, plannedClose, zone } = workshop
  const at = closedAt ?? instantOf(date, plannedClose, zone)
  const when = html`${moment(at, setting)} ${zoneAbbreviation(zone, at)}`
  const reason = workshop.closingReason === '' ? [] : ([[closing.reason, lines(workshop.closingReason)]] as const)
  return facts([
    [closing.label, closedAt === null ? html`${closing.stillOpen} ${when}` : capitalised(when)],
    ...reason,
    [closing.nextMeeting, lines(workshop.nextMeeting)],
  ])
}

/** Chair and note-taker: name and position, and a line each to sign on. */
export function signaturesPage({ workshop, chair, noteTaker }: NotulaContent, { words, language }: PageSetting): Html {
  const place = (
    role: string,
    party: NotulaParty | null,
    above: string,
  ) => html`<div><p>${above}</p><p>${role},</p><div class="line"></div>${signer(party, words)}</div>
`
  return html`<div class="signatures">${place(words.head.noteTaker, noteTaker, '')}${place(words.head.chair, chair, longDate(workshop.date, language))}</div>
`
}

function signer(party: NotulaParty | null, words: PageSetting['words']): Html {
  if (party === null || party.name === '')
    return html`<p class="soft">${words.closing.name}</p>${party === null ? '' : html`<p class="soft">${[party.position, party.organisation].filter((each) => each !== '').join(', ')}</p>`}`
  const { lead, rest } = partyWords(party, words)
  return html`<p class="name">${lead}</p>${rest.map((each) => html`<p class="soft">${each}</p>`)}`
}
