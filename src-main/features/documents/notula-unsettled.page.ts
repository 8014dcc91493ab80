import { capitalised, type Html, html, joined, type Part } from './escape.ts'
import { mark } from './marks.ts'
import type { NotulaAction, NotulaContent, NotulaDecision, NotulaObstacle, NotulaOffer, NotulaSuggestion } from './notula.content.ts'
import { decisionDetails, offerParties, programmeShort } from './notula-agreements.page.ts'
import { obstacleDetails, wordsSaid } from './notula-discussion.page.ts'
import { codes, nothing, type PageSetting, partyLine, sentence, table } from './page-parts.ts'

/** What the workshop leaves behind undecided, and what it turned down: each matter in full, so that the list can be worked from alone. */
export function unsettledPage(content: NotulaContent, setting: PageSetting): Html {
  const { words } = setting
  const { undecided, rejected } = mattersIn(content, setting)
  const list = (title: string, rows: Html[], none: string) => html`<h4>${title}</h4>
${rows.length === 0 ? nothing(none) : table('matters', [words.indicators.code, words.unsettled.matter, words.unsettled.state], html`<tbody>${rows}</tbody>`)}`
  return html`${list(words.unsettled.undecided, undecided, words.unsettled.nothingUndecided)}
${list(words.unsettled.rejected, rejected, words.unsettled.nothingRejected)}`
}

function mattersIn(content: NotulaContent, setting: PageSetting): { undecided: Html[]; rejected: Html[] } {
  const discussions = [content.opening, ...content.programmes.map((each) => each.discussion), content.general]
  const obstacles = discussions.flatMap((each) => each.obstacles).filter((each) => each.status !== 'agreed')
  const suggestions = discussions.flatMap((each) => each.suggestions)
  const waiting = suggestions.filter(({ response }) => response === null || response.outcome === 'studied')
  const turnedDown = suggestions.filter(({ response }) => response?.outcome === 'rejected')
  const decisions = (outcome: NotulaDecision['outcome']) => content.decisions.filter((each) => each.outcome === outcome)
  const offers = (state: NotulaOffer['state']) => content.offers.filter((each) => each.state === state)
  const loose = content.actions.filter((each) => each.agreed === 0 && each.status !== 'done' && each.status !== 'cancelled')
  return {
    undecided: [
      ...decisions('undecided').map((each) => decisionRow(each, content, setting)),
      ...obstacles.map((each) => obstacleRow(each, setting)),
      ...waiting.map((each) => suggestionRow(each, setting)),
      ...offers('pending').map((each) => offerRow(each, setting)),
      ...loose.map((each) => actionRow(each, setting)),
    ],
    rejected: [
      ...decisions('rejected').map((each) => decisionRow(each, content, setting)),
      ...turnedDown.map((each) => suggestionRow(each, setting)),
      ...offers('declined').map((each) => offerRow(each, setting)),
    ],
  }
}

function row(place: string, code: Part, matter: Part, state: Part): Html {
  const id = place === '' ? '' : html` id="${place}"`
  return html`<tr${id}><td><b>${code}</b></td><td>${matter}</td><td>${state}</td></tr>
`
}

function decisionRow(decision: NotulaDecision, content: NotulaContent, setting: PageSetting): Html {
  const { states } = setting.words.unsettled
  const state = decision.outcome === 'rejected' ? html`${mark('crossed')}${states.rejected}` : html`${mark('empty')}${states.undecided}`
  const about = joined([programmeShort(content, decision)], '')
  const matter = html`${decision.text}${about.markup === '' ? '' : html` <span class="soft">${about}</span>`}`
  return row(
    `decision-${decision.key}`,
    decision.code,
    matter,
    html`${state}<br><span class="soft">${decisionDetails(decision, setting)}</span>`,
  )
}

function obstacleRow(obstacle: NotulaObstacle, setting: PageSetting): Html {
  const shape = obstacle.status === 'proposed' ? mark('half', 'near') : mark('empty', 'far')
  const state = html`${shape}${setting.words.obstacle.states[obstacle.status]}${obstacleDetails(obstacle, setting)}`
  const ways = obstacle.waysOut.map(({ key, code }) => ({ of: 'contribution' as const, key, code }))
  return row(
    '',
    codes([{ of: 'contribution', ...obstacle.said }]),
    saidBy(obstacle.said, setting),
    html`${state}${ways.length === 0 ? '' : html` <span class="soft">${codes(ways)}</span>`}`,
  )
}

function suggestionRow({ said, response }: NotulaSuggestion, setting: PageSetting): Html {
  const { words } = setting
  const code = codes([{ of: 'contribution', ...said }])
  if (response === null) return row('', code, saidBy(said, setting), html`${mark('dash', 'soft')}${words.response.unanswered}`)
  const shape = response.outcome === 'rejected' ? mark('crossed') : mark('empty')
  return row('', code, saidBy(said, setting), html`${shape}${words.response.states[response.outcome]}. ${sentence(response.reason)}`)
}

function offerRow(offer: NotulaOffer, setting: PageSetting): Html {
  const state = html`${offer.state === 'pending' ? mark('empty') : mark('crossed')}${setting.words.offers.states[offer.state]}`
  const matter = html`${offer.text} <span class="soft">${offerParties(offer, setting)}</span>`
  return row('', codes([{ of: 'offer', key: offer.key, code: offer.code }]), matter, state)
}

function actionRow(action: NotulaAction, setting: PageSetting): Html {
  const matter = html`${action.text} <span class="soft">${partyLine(action.owner, setting.words)}</span>`
  const code = codes([{ of: 'action', key: action.key, code: action.code }])
  return row('', code, matter, html`${mark('empty')}${capitalised(setting.words.actions.notAgreed)}`)
}

function saidBy(said: NotulaObstacle['said'], setting: PageSetting): Html {
  const speaker = said.speaker === null ? setting.words.people.sources[said.source] : partyLine(said.speaker, setting.words)
  return html`${wordsSaid(said, setting).body}<p class="soft">${speaker}</p>`
}
