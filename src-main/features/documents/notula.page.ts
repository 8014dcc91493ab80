import { localDate } from '#words/dates.ts'
import type { Language } from '#words/language.ts'
import { attendanceAnnex } from './attendance-list.page.ts'
import { type Html, html, plainLine } from './escape.ts'
import type { NotulaContent } from './notula.content.ts'
import { actionsPage, decisionsPage, offersPage } from './notula-agreements.page.ts'
import { closingPage } from './notula-closing.page.ts'
import { isSilent, wholeDiscussion } from './notula-discussion.page.ts'
import { agendaPage, headPage, openingPage } from './notula-head.page.ts'
import { programmePage } from './notula-programme.page.ts'
import { unsettledPage } from './notula-unsettled.page.ts'
import { type DocumentPage, type DocumentState, documentHtml, nothing, pageFooter, pageSetting, section } from './page-parts.ts'
import { signaturesPage } from './signatures.page.ts'

/** How a notula looks: the one page that is shown on screen and printed. Pure; `now` in ms UTC tells a draft's time of printing and what is overdue. */
export function notulaPage(content: NotulaContent, options: { language: Language; state: DocumentState; now: number }): DocumentPage {
  const { language, state, now } = options
  const setting = pageSetting(language, content.workshop)
  const { words } = setting
  const numbered = [words.notula, plainLine(content.workshop.number)].filter((part) => part !== '').join(' ')
  const title = `${numbered} – ${plainLine(content.workshop.title)}`
  const today = localDate(now, content.workshop.zone)
  const body = html`<main>
${headPage(content, setting)}
${sectionsOf(content, today, setting)}
</main>
${attendanceAnnex(content.attendance, setting)}`
  return {
    html: documentHtml({ language, title, watermark: state === 'draft' ? words.watermark : '', body }),
    title,
    footer: pageFooter(setting, numbered === words.notula ? title : numbered, state, now),
  }
}

function sectionsOf(content: NotulaContent, today: string, setting: ReturnType<typeof pageSetting>): Html {
  const { words } = setting
  const { programmes, general } = content
  return html`${[
    section(1, words.opening.title, openingPage(content, setting)),
    section(2, words.agenda.title, agendaPage(content, setting)),
    section(
      3,
      words.programmes.title,
      programmes.length === 0
        ? nothing(words.programmes.none)
        : programmes.map((each, index) => programmePage(content, each, index + 1, `3.${index + 1}`, setting)),
    ),
    section(4, words.general.title, isSilent(general) ? nothing(words.general.none) : wholeDiscussion(general, setting)),
    section(5, words.offers.title, offersPage(content, setting)),
    section(6, words.decisions.title, decisionsPage(content, setting)),
    section(7, words.unsettled.title, unsettledPage(content, setting)),
    section(8, words.actions.title, actionsPage(content, today, setting)),
    html`<div class="closing">${[section(9, words.closing.title, closingPage(content, setting)), signaturesPage(content, setting)]}</div>`,
  ]}`
}
