import type { Language } from '#words/language.ts'
import { html } from './escape.ts'
import { letterheadPage } from './letterhead.page.ts'
import type { NotulaContent } from './notula.content.ts'
import { facts } from './notula-head.page.ts'
import { documentHtml, fullDay, pageSetting } from './page-parts.ts'
import { signaturesPage } from './signatures.page.ts'

/** Head and foot of a workshop's documents on one sheet, as they print: what stands between is left out. */
export function headAndFootPage(content: NotulaContent, language: Language): string {
  const { workshop } = content
  const setting = pageSetting(language, workshop)
  const { words } = setting
  const body = html`<main class="head-and-foot">${letterheadPage(content.letterhead)}<div class="title"><h1>${words.notula}</h1><p class="subtitle">${workshop.title}</p></div>
${facts([
  [words.head.number, workshop.number],
  [words.head.date, fullDay(workshop.date, language)],
  [words.head.place, workshop.place],
])}<p class="between" aria-hidden="true">⋯</p>
${signaturesPage(content, setting)}</main>`
  return documentHtml({ language, title: words.notula, watermark: '', body })
}
