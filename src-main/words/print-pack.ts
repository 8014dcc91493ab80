import { printPack as en } from './en/print-pack.ts'
import { printPack as id } from './id/print-pack.ts'
import type { Language } from './language.ts'

export type PackWords = typeof id

/** The words of the print pack in one language. */
export function packWords(language: Language): PackWords {
  return language === 'id' ? id : en
}
