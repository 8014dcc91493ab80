import { commandLine as en } from './en/command-line.ts'
import { commandLine as id } from './id/command-line.ts'
import type { Language } from './language.ts'

export type CommandLineWords = typeof id

/** The words of the command line in one language. */
export function commandLineWords(language: Language): CommandLineWords {
  return language === 'id' ? id : en
}
