import { figureText } from '#words/figures.ts'
import { type Html, html } from './escape.ts'
import type { NotulaAmendment, NotulaIndicator } from './notula.content.ts'
import { moment, type PageSetting, sentence } from './page-parts.ts'

/** What was changed in an indicator after the workshop had opened: from what to what, when, and why. */
export function amendmentsPage(indicator: NotulaIndicator, setting: PageSetting): Html[] {
  const { words } = setting
  return indicator.amendments.map(
    (each) =>
      html`<span class="soft">${words.indicators.amended(words.indicators[each.field].toLowerCase())}:</span> ${value(each.before, each, indicator, setting)} → ${value(each.after, each, indicator, setting)}, ${moment(each.at, setting)}. ${sentence(each.comment)}`,
  )
}

function value(text: string | null, { field }: NotulaAmendment, indicator: NotulaIndicator, { language }: PageSetting): string {
  if (text === null || text === '') return '–'
  return field === 'baseline' || field === 'target' ? figureText(text, indicator, language) : text
}
