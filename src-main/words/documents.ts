import { documents as en } from './en/documents.ts'
import { documents as id } from './id/documents.ts'
import type { Language } from './language.ts'

export type DocumentWords = typeof id

/** The words of every printed document in one language. */
export function documentWords(language: Language): DocumentWords {
  return language === 'id' ? id : en
}
