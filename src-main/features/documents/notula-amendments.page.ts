import { decimalText } from '#words/numbers.ts'
import { type Html, html } from './escape.ts'
import type { NotulaAmendment, NotulaIndicator } from './notula.content.ts'
import { moment, type PageSetting, sentence } from './page-parts.ts'

/** What was changed in an indicator after the workshop had opened: from what to what, when, and why. */
export function amendmentsPage({ amendments }: NotulaIndicator, setting: PageSetting): Html[] {
  const { words } = setting
  return amendments.map(
    (each) =>
      html`<span class="soft">${words.indicators.amended(words.indicators[each.field].toLowerCase())}:</span> ${value(each, 'before', setting)} → ${value(each, 'after', setting)}, ${moment(each.at, setting)}. ${sentence(each.comment)}`,
  )
}

function value(amendment: NotulaAmendment, side: 'before' | 'after', { language }: PageSetting): string {
  const text = amendment[side]
  if (text === null || text === '') return '–'
  return amendment.field === 'baseline' || amendment.field === 'target' ? decimalText(text, language) : text
}
