import { shortDate } from '#words/dates.ts'
import { capitalised, type Html, html, isEmpty, joined, type Part } from './escape.ts'
import { type Mark, mark } from './marks.ts'
import type { NotulaAction, NotulaContent, NotulaDecision, NotulaOffer } from './notula.content.ts'
import { entry, headed, verdict } from './notula-discussion.page.ts'
import { nameLine, type PartSetting, placeOf } from './notula-names.page.ts'
import { codes, moment, nothing, orDash, type PageSetting, paragraphs, partyWords, table, unbroken } from './page-parts.ts'

/** What was agreed on one programme, by its place in the notula: the words in full, so that its section can be read alone. */
export function agreedIn(content: NotulaContent, place: number, setting: PartSetting): Html {
  const own = (record: { programme: number | null }) => record.programme === place
  const told = (code: string, text: string, more: Part) =>
    entry({ place: null, code }, html`${paragraphs(text)}${isEmpty(more) ? '' : html`<p class="trace">${more}</p>`}`, setting)
  return headed(setting.words.talk.agreed, [
    ...content.decisions
      .filter(own)
      .filter(isAgreed)
      .map((each) => told(each.code, each.text, '')),
    ...content.actions.filter(own).map((each) => told(each.code, each.text, promise(each, setting))),
    ...content.offers
      .filter((each) => own(each) && each.state !== 'declined')
      .map((each) =>
        told(each.code, each.text, `${offerParties(each, setting)}; ${setting.words.offers.states[each.state].toLowerCase()}`),
      ),
  ])
}

/** Offers of collaboration: from whom to whom, when, on what condition, and what was answered. */
export function offersPage(content: NotulaContent, setting: PageSetting): Html {
  const { words } = setting
  const said = content.offersSaid.length === 0 ? '' : html`<p class="trace">${words.offers.said}: ${codes(content.offersSaid)}.</p>`
  if (content.offers.length === 0) return html`${isEmpty(said) ? nothing(words.offers.none) : said}`
  return html`${content.offers.map((offer) =>
    entry(
      { place: { of: 'offer', key: offer.key }, code: offer.code, at: offer.at, notes: [programmeShort(content, offer)] },
      offerBody(offer, setting),
      setting,
    ),
  )}${said}`
}

/** Every agreed decision: its words, how it was reached with counts and no names, when, and when it was read back. */
export function decisionsPage(content: NotulaContent, setting: PageSetting): Html {
  const agreed = content.decisions.filter(isAgreed)
  if (agreed.length === 0) return nothing(setting.words.decisions.none)
  return html`${agreed.map((decision) =>
    entry(
      { place: { of: 'decision', key: decision.key }, code: decision.code, notes: [programmeShort(content, decision)] },
      html`${paragraphs(decision.text)}<p class="trace">${decisionDetails(decision, setting)}</p>`,
      setting,
    ),
  )}`
}

/** Every action: what, who, by when, where it stands, and the records it came from. */
export function actionsPage(content: NotulaContent, today: string, setting: PageSetting): Html {
  const { words, language } = setting
  if (content.actions.length === 0) return nothing(words.actions.none)
  const { what, who, due, status } = words.actions
  const rows = content.actions.map((action) => actionRow(action, today, setting))
  const heads = [words.indicators.code, what, who, due, status]
  return html`<p class="text note">${words.actions.asOf(shortDate(today, language))}</p>
${table('actions', heads, html`<tbody>${rows}</tbody>`)}`
}

/** How a decision was reached, when, when it was read back, where it came from and what came of it. */
export function decisionDetails(decision: NotulaDecision, setting: PageSetting): Html {
  const { words } = setting
  const at = moment(decision.decidedAt, setting)
  const readBack = decision.readBackAt === null ? '' : html`${words.decisions.readBack} ${moment(decision.readBackAt, setting)}`
  const from = decision.from.length === 0 ? '' : html`${words.decisions.from} ${codes(decision.from)}`
  const became = decision.became.length === 0 ? '' : html`${words.talk.became} ${codes(decision.became)}`
  return capitalised(joined([joined([howReached(decision, setting), at], ', '), readBack, from, became], '; '))
}

/** The short name of a record's programme, for the margin column; '' outside all programmes. */
export function programmeShort(content: NotulaContent, { programme }: { programme: number | null }): string {
  const named = programme === null ? undefined : content.programmes[programme - 1]
  return named === undefined ? '' : named.shortName || named.name
}

/** From whom an offer comes and to whom it goes. */
export function offerParties({ by, to }: NotulaOffer, { words }: PageSetting): string {
  return to === '' ? by : words.offers.toWhom(by, to)
}

function isAgreed({ outcome }: NotulaDecision): boolean {
  return outcome === 'agreed'
}

function howReached({ method, outcome, ...counts }: NotulaDecision, { words }: PageSetting): Part {
  // Nothing was reached by consensus where nothing was decided.
  if (method === 'consensus') return outcome === 'undecided' ? '' : words.decisions.consensus
  const { votesFor, votesAgainst, abstained } = counts
  const votes = [
    votesFor === null ? '' : words.decisions.votesFor(votesFor),
    votesAgainst === null ? '' : words.decisions.votesAgainst(votesAgainst),
    abstained === null ? '' : words.decisions.abstained(abstained),
  ].filter((count) => count !== '')
  return `${words.decisions.handCount}: ${votes.length === 0 ? words.decisions.notCounted : votes.join(', ')}`
}

function promise(action: NotulaAction, setting: PartSetting): Html {
  const { words, language } = setting
  const due = action.dueOn === null ? '' : unbroken(`${words.actions.dueBy} ${shortDate(action.dueOn, language)}`)
  const cancelled = action.status === 'cancelled' ? words.actions.states.cancelled : ''
  const loose = cancelled === '' && action.agreed === 0 ? words.actions.notAgreed : ''
  return joined([nameLine(action.owner, placeOf.action(action), setting), due, loose, cancelled], '; ')
}

function offerBody(offer: NotulaOffer, setting: PageSetting): Html {
  const { words } = setting
  const shapes = { pending: 'empty', accepted: 'full', declined: 'crossed' } as const
  const terms = joined(
    [
      offer.term === '' ? '' : html`${words.offers.term}: ${offer.term}`,
      offer.condition === '' ? '' : html`${words.offers.condition}: ${offer.condition}`,
      offer.from.length === 0 ? '' : html`${words.decisions.from} ${codes(offer.from)}`,
      offer.became.length === 0 ? '' : html`${words.talk.became} ${codes(offer.became)}`,
    ],
    '; ',
  )
  return html`<p class="speaker"><b>${offerParties(offer, setting)}</b></p>
${paragraphs(offer.text)}${isEmpty(terms) ? '' : html`<p class="trace">${terms}</p>`}${verdict(shapes[offer.state], 'ink', words.offers.states[offer.state])}`
}

function actionRow(action: NotulaAction, today: string, setting: PageSetting): Html {
  const { words, language } = setting
  const details = joined(
    [
      action.from.length === 0 ? '' : html`${words.decisions.from} ${codes(action.from)}`,
      action.priority === null ? '' : words.actions.priority(action.priority),
      action.resources === '' ? '' : html`${words.actions.resources}: ${action.resources}`,
    ],
    '; ',
  )
  const due = action.dueOn === null ? orDash('') : unbroken(shortDate(action.dueOn, language))
  return html`<tr id="action-${action.key}"><td><b>${action.code}</b></td><td>${action.text}${
    isEmpty(details) ? '' : html`<br><span class="soft">${details}</span>`
  }</td><td>${ownerCell(action, setting)}</td><td>${due}</td><td>${statusCell(action, today, setting)}</td></tr>
`
}

function ownerCell({ owner }: NotulaAction, { words }: PageSetting): Html {
  if (owner === null) return html`<span class="soft">${words.actions.noOwner}</span>`
  const { lead, rest } = partyWords(owner, words)
  return html`${lead}${rest.length === 0 ? '' : html`<br><span class="soft">${rest.join(', ')}</span>`}`
}

function statusCell(action: NotulaAction, today: string, { words }: PageSetting): Html {
  const shapes: Record<NotulaAction['status'], Mark> = { notStarted: 'empty', underWay: 'half', done: 'full', cancelled: 'crossed' }
  const waiting = action.status === 'notStarted' || action.status === 'underWay'
  const late = waiting && action.dueOn !== null && action.dueOn < today ? words.actions.overdue : ''
  const now = waiting && action.dueOn === today ? words.actions.dueToday : ''
  const loose = waiting && action.agreed === 0 ? words.actions.notAgreed : ''
  const remarks = joined([late, now, loose], '; ')
  return html`${unbroken(html`${mark(shapes[action.status])}${words.actions.states[action.status]}`)}${
    isEmpty(remarks) ? '' : html`<br><span class="soft">${remarks}</span>`
  }`
}
