import { instantOf, longDate, zoneAbbreviation } from '#words/dates.ts'
import { capitalised, type Html, html, joined } from './escape.ts'
import type { NotulaContent, NotulaParty } from './notula.content.ts'
import { facts, lines } from './notula-head.page.ts'
import { moment, type PageSetting, partyWords, unbroken } from './page-parts.ts'

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

/** Where and when it is signed; then chair and note-taker: name and position, and a line each to sign on. */
export function signaturesPage({ workshop, chair, noteTaker }: NotulaContent, { words, language }: PageSetting): Html {
  const signing = (
    role: string,
    party: NotulaParty | null,
  ) => html`<div><p>${role},</p><div class="line"></div>${signer(party, words)}</div>
`
  const placeAndDate = joined([signingPlace(workshop.place), unbroken(longDate(workshop.date, language))], ', ')
  return html`<div class="signatures"><p class="signed">${placeAndDate}</p>
${signing(words.head.noteTaker, noteTaker)}${signing(words.head.chair, chair)}</div>
`
}

/** The town of a place, its last part after a comma; the place as it was entered where that part is more likely a room, a street or a province. */
export function signingPlace(place: string): string {
  const parts = place.split(/[,\n]/u).flatMap((part) => part.trim() || [])
  const last = parts.at(-1) ?? ''
  return /^\p{Lu}[\p{L} .’'-]*$/u.test(last) && !noTown.test(last) ? last : parts.join(', ')
}

const noTown =
  /^(?:ruang|rt|rw|lantai|lt|aula|gedung|balai|jalan|jl|blok|kecamatan|kec|provinsi|prov|indonesia|jawa|kalimantan|sumatera|sulawesi|maluku|papua|nusa tenggara|room|hall|floor|street)\b/iu

function signer(party: NotulaParty | null, words: PageSetting['words']): Html {
  if (party === null || party.name === '')
    return html`<p class="soft">${words.closing.name}</p>${party === null ? '' : html`<p class="soft">${[party.position, party.organisation].filter((each) => each !== '').join(', ')}</p>`}`
  const { lead, rest } = partyWords(party, words)
  return html`<p class="name">${lead}</p>${rest.map((each) => html`<p class="soft">${each}</p>`)}`
}
