import type { Language } from './language.ts'

/** A kind's or step's word in this language. */
export function wordOf(named: { readonly wordId: string; readonly wordEn: string }, language: Language): string {
  return language === 'id' ? named.wordId : named.wordEn
}
