import { type Html, html } from './escape.ts'
import type { NotulaAction, NotulaContribution, NotulaDiscussion, NotulaParty } from './notula.content.ts'
import { type PageSetting, partyLine, partyWords } from './page-parts.ts'

/** One part of a notula: how people are named depends on where in it they stand. */
export interface PartSetting extends PageSetting {
  /** Whether somebody is named in full at this place: where they first stand in the part, and wherever fewer words could mean somebody else. */
  inFull(party: NotulaParty, place: string): boolean
}

/** Where somebody is named: beside their words, their response or their action. */
export const placeOf = {
  said: ({ key }: NotulaContribution) => `said ${key}`,
  response: ({ key }: NotulaContribution) => `response ${key}`,
  action: ({ key }: NotulaAction) => `action ${key}`,
}

/** The setting of one part, from what is told in it, in the order it is told. */
export function partSetting(discussion: NotulaDiscussion, actions: readonly NotulaAction[], setting: PageSetting): PartSetting {
  const { words } = setting
  const firstPlaces = new Map<string, string>()
  const linesOfLead = new Map<string, Set<string>>()
  for (const { party, place } of namedIn(discussion, actions)) {
    const line = partyLine(party, words)
    const { lead } = partyWords(party, words)
    if (!firstPlaces.has(line)) firstPlaces.set(line, place)
    linesOfLead.set(lead, (linesOfLead.get(lead) ?? new Set()).add(line))
  }
  const isShared = (lead: string) => (linesOfLead.get(lead)?.size ?? 0) > 1
  const isNobodys = (party: NotulaParty, lead: string) => party.unnamed === 'erased' || lead === words.people.participant
  return {
    ...setting,
    inFull: (party, place) => {
      const { lead } = partyWords(party, words)
      return firstPlaces.get(partyLine(party, words)) === place || isShared(lead) || isNobodys(party, lead)
    },
  }
}

/** Somebody in one line of text: in full, or by the lead alone where they have been named before. */
export function nameLine(party: NotulaParty | null, place: string, setting: PartSetting): string {
  if (party === null) return ''
  return setting.inFull(party, place) ? partyLine(party, setting.words) : partyWords(party, setting.words).lead
}

/** Who said it: a line above the words, or a name they begin with. A slip goes by where it came from. */
export function speakerOf(said: NotulaContribution, setting: PartSetting): { isLine: boolean; name: Html } {
  const { people } = setting.words
  if (said.speaker === null) return { isLine: true, name: html`<b>${people.sources[said.source]}</b>` }
  const { lead, rest } = partyWords(said.speaker, setting.words)
  const by = people.bySource[said.source]
  const told = (details: string[]) => details.filter((each) => each !== '').join(', ')
  if (setting.inFull(said.speaker, placeOf.said(said)))
    return { isLine: true, name: html`<b>${lead}</b> <span>${told([...rest, by])}</span>` }
  return { isLine: false, name: html`<b>${lead}</b>${by === '' ? '' : html`, ${by}`}` }
}

function namedIn(
  { report, talk, obstacles, suggestions }: NotulaDiscussion,
  actions: readonly NotulaAction[],
): { party: NotulaParty; place: string }[] {
  const at = (party: NotulaParty | null, place: string) => (party === null ? [] : [{ party, place }])
  const said = (each: NotulaContribution) => at(each.speaker, placeOf.said(each))
  return [
    ...[...report.flat(), ...talk.flat()].flatMap(said),
    ...obstacles.flatMap((each) => [each.said, ...each.waysOut].flatMap(said)),
    ...suggestions.flatMap((each) => [...said(each.said), ...at(each.response?.by ?? null, placeOf.response(each.said))]),
    ...actions.flatMap((each) => at(each.owner, placeOf.action(each))),
  ]
}
