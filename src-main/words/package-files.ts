import { packageFiles as en } from './en/package-files.ts'
import { packageFiles as id } from './id/package-files.ts'
import type { Language } from './language.ts'

/** The words of the file windows for packages, in one language. */
export function packageFileWords(language: Language): typeof id {
  return language === 'id' ? id : en
}
