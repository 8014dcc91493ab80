import type { RefusalCode, RefusalDetails } from '#contract/refusal.ts'
import { refusals as en } from './en/refusals.ts'
import { refusals as id } from './id/refusals.ts'
import type { Language } from './language.ts'

/** The sentences of every refusal in one language. */
export function refusalWords(language: Language): Record<RefusalCode, (details: RefusalDetails) => string> {
  return language === 'id' ? id : en
}
