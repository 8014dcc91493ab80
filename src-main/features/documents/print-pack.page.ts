import type { Language } from '#words/language.ts'
import { type PackWords, packWords } from '#words/print-pack.ts'
import { cardSheets, type PackPart, packParts, usualCards } from '../../contract/print-pack.ts'
import { type Html, html, plainLine } from './escape.ts'
import { nameTents } from './name-tents.page.ts'
import { noteCards } from './note-cards.page.ts'
import { packAgenda } from './pack-agenda.page.ts'
import { type DocumentPage, documentHtml, type PageSetting, pageSetting, printedAt } from './page-parts.ts'
import type { PackContent } from './print-pack.content.ts'
import { signInSheet } from './sign-in-sheet.page.ts'

/** What a part of the print pack needs to know. */
export interface PackSetting extends PageSetting {
  pack: PackWords
  phones: boolean
  cardSheets: number
}

/** How the print pack looks: each part chosen begins a sheet. It is no draft of anything, so it says only what it is and when it was printed. */
export function printPackPage(
  content: PackContent,
  options: { language: Language; parts: readonly PackPart[]; phones: boolean; cards: number | null; now: number },
): DocumentPage {
  const { language, parts, phones, cards, now } = options
  const pack = packWords(language)
  const setting: PackSetting = {
    ...pageSetting(language, content.workshop),
    pack,
    phones,
    cardSheets: cardSheets(cards ?? usualCards(content.guests.length)),
  }
  const title = `${pack.title} – ${plainLine(content.workshop.title)}`
  const chosen = packParts.filter((part) => parts.includes(part))
  return {
    html: documentHtml({ language, title, watermark: '', body: html`${chosen.map((part) => pages[part](content, setting))}` }),
    title,
    footer: [pack.title, plainLine(content.workshop.title), printedAt(setting, now)].join(' · '),
  }
}

const pages: Record<PackPart, (content: PackContent, setting: PackSetting) => Html> = {
  signIn: signInSheet,
  agenda: packAgenda,
  tents: nameTents,
  cards: noteCards,
}
