import { instantOf, zoneAbbreviation } from '#words/dates.ts'
import { capitalised, type Html, html } from './escape.ts'
import type { NotulaContent } from './notula.content.ts'
import { facts, lines } from './notula-head.page.ts'
import { moment, type PageSetting } from './page-parts.ts'

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
