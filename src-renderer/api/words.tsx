import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Language } from '#words/language.ts'
import { type Words, wordsOf } from '#words/words.ts'

const Spoken = createContext<{ language: Language; words: Words } | null>(null)

/** Gives the parts below it the words of one language. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  const spoken = useMemo(() => ({ language, words: wordsOf(language) }), [language])
  return <Spoken value={spoken}>{children}</Spoken>
}

/** All words of the screens in the present language. */
export function useWords(): Words {
  return useSpoken().words
}

/** The word for whoever was erased; none where nothing speaks yet. */
export function useNameless(): string {
  return use(Spoken)?.words.common.nameless ?? ''
}

/** The present language of the screens. */
export function useLanguage(): Language {
  return useSpoken().language
}

function useSpoken(): { language: Language; words: Words } {
  const spoken = use(Spoken)
  if (!spoken) throw new Error('a part that speaks stands outside <Speaking>')
  return spoken
}
