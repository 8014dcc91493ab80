import { longDate } from '#words/dates.ts'
import { type Html, html, joined } from './escape.ts'
import type { NotulaParty, NotulaSignatory, NotulaSignatures, NotulaWorkshop } from './notula.content.ts'
import { type PageSetting, partyWords, unbroken } from './page-parts.ts'

/** What stands under a document that is signed. */
export interface Signing {
  workshop: Pick<NotulaWorkshop, 'date' | 'place'>
  chair: NotulaParty | null
  noteTaker: NotulaParty | null
  signatures: NotulaSignatures
}

/**
 * Where and when it is signed, then everybody who signs, each by name and position over a line: chair and note-taker; those who state it, by
 * category, or the two parties with their witnesses, as the workshop's layout says; and those who take note of it.
 */
export function signaturesPage({ workshop, chair, noteTaker, signatures }: Signing, { words, language }: PageSetting): Html {
  const town = signatures.town === '' ? signingPlace(workshop.place) : signatures.town
  const placeAndDate = joined([town, unbroken(longDate(workshop.date, language))], ', ')
  const { signing } = words
  const of = (part: NotulaSignatory['part']) => signatures.others.filter((each) => each.part === part)
  const space = (role: string, party: NotulaParty | null) => signatureSpace(role, party, words)
  const by = (layout: NotulaSignatures['layout'], part: NotulaSignatory['part']) => (signatures.layout === layout ? of(part) : [])
  const rows = [
    space(`${words.head.noteTaker},`, noteTaker),
    space(`${words.head.chair},`, chair),
    ...together(
      signing.stating,
      by('byCategory', 'stating').map(({ category, party }) => [category, party]),
      words,
    ),
    ...by('parties', 'first').map(({ party }) => space(`${signing.first},`, party)),
    ...by('parties', 'second').map(({ party }) => space(`${signing.second},`, party)),
    ...together(
      signing.witnesses,
      by('parties', 'witness').map(({ party }, index) => [`${index + 1}.`, party]),
      words,
    ),
    ...together(
      signing.knowing,
      of('knowing').map(({ party }) => ['', party]),
      words,
    ),
  ]
  // A few stand on one sheet together; many may go on, but no space is torn.
  return html`<div class="signatures${rows.length <= 6 ? ' few' : ''}"><p class="signed">${placeAndDate}</p>
${rows}</div>
`
}

/** Several who sign as the same stand under one title; one alone has it as its own, in the middle. */
function together(title: string, signers: readonly [role: string, party: NotulaParty][], words: PageSetting['words']): Html[] {
  const [only] = signers
  if (only && signers.length === 1) return [html`<div class="alone">${signatureSpace(`${title},`, only[1], words)}</div>`]
  return signers.length === 0
    ? []
    : [html`<p class="together">${title},</p>`, ...signers.map(([role, party]) => signatureSpace(role, party, words))]
}

/** Room to sign on, over the name and what it is signed as. */
export function signatureSpace(role: string, party: NotulaParty | null, words: PageSetting['words']): Html {
  return html`<div><p>${role}</p><div class="line"></div>${signer(party, words)}</div>
`
}

function signer(party: NotulaParty | null, words: PageSetting['words']): Html {
  if (party === null || party.name === '')
    return html`<p class="soft">${words.closing.name}</p>${party === null ? '' : html`<p class="soft">${[party.position, party.organisation].filter((each) => each !== '').join(', ')}</p>`}`
  const { lead, rest } = partyWords(party, words)
  return html`<p class="name">${lead}</p>${rest.map((each) => html`<p class="soft">${each}</p>`)}`
}

/** The town of a place, its last part after a comma; the place as it was entered where that part is more likely a room, a street or a province. */
export function signingPlace(place: string): string {
  const parts = place.split(/[,\n]/u).flatMap((part) => part.trim() || [])
  const last = parts.at(-1) ?? ''
  return /^\p{Lu}[\p{L} .’'-]*$/u.test(last) && !noTown.test(last) ? last : parts.join(', ')
}

const noTown =
  /^(?:ruang|rt|rw|lantai|lt|aula|gedung|balai|jalan|jl|blok|kecamatan|kec|provinsi|prov|indonesia|jawa|kalimantan|sumatera|sulawesi|maluku|papua|nusa tenggara|room|hall|floor|street)\b/iu
