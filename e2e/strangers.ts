import type { Page } from '@playwright/test'
import type { Language } from '#words/language.ts'
import { wordsOf } from '#words/words.ts'
import template from '../resources/templates/monev-csr.json' with { type: 'json' }

const gap = '\u{fffc}'

/** Sentences of the other language, as patterns, that are not also sentences of this one. */
export function strangersIn(language: Language): string[] {
  const own = new Set(sentencesOf(language))
  return [...new Set(sentencesOf(language === 'id' ? 'en' : 'id'))].filter((sentence) => !own.has(sentence) && letters(sentence) > 3)
}

/** The texts and spoken names in the page that are sentences of another language. */
export async function strangersShown(page: Page, strangers: readonly string[]): Promise<string[]> {
  const patterns = strangers.map(
    (sentence) =>
      new RegExp(
        `^${sentence
          .split(gap)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
        'su',
      ),
  )
  return (await saidIn(page)).filter((said) => patterns.some((pattern) => pattern.test(said)))
}

/** Every text of the page but what is marked as another language's, and every name that is only heard. */
function saidIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang')
      if (marked === document.documentElement.lang) said.add(node.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) said.add(element.getAttribute(name)?.trim() ?? '')
    }
    said.delete('')
    return [...said]
  })
}

/** Every sentence a language has for the screens: a gap stands for what is filled in. */
function sentencesOf(language: Language): string[] {
  const ofTemplate = [...template.kinds, ...template.steps].map((kind) => kind[language])
  return [...leavesOf(wordsOf(language)), ...ofTemplate]
}

function leavesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return filled(words as (...given: unknown[]) => unknown)
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(leavesOf)
}

/** What a sentence with gaps says for one, for several, and for a name. */
function filled(sentence: (...given: unknown[]) => unknown): string[] {
  const anything = new Proxy({}, { get: () => gap })
  return [gap, 1, anything, [gap]].flatMap((given) => {
    try {
      const said = sentence(given, gap, gap)
      return typeof said === 'string' ? [said] : []
    } catch {
      return []
    }
  })
}

function letters(sentence: string): number {
  return sentence.match(/\p{L}/gu)?.length ?? 0
}
