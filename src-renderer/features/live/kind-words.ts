import type { Kind, Step } from '#contract/workshops.ts'
import type { Language } from '#words/language.ts'

/** A kind's or step's word in the language of the screen. */
export function wordOf(named: Pick<Kind | Step, 'wordId' | 'wordEn'>, language: Language): string {
  return language === 'id' ? named.wordId : named.wordEn
}
