import type { Sureness } from '../../contract/spreadsheet-fields.ts'
import type { Field } from './fields.ts'
import { plainWords } from './read-choice.rules.ts'

/** How well a heading names a field: 1 its own heading, a little less what else people write, less part of that; 0 not at all. */
export type Matcher = (heading: string, field: number) => number

/**
 * Compares headings with the words of fields. Case, diacritics and punctuation are ignored. Best is a field's own heading, then another
 * word for it; it is less where each of them is shortened to three letters or more (`Inst.`), or where a field's words stand among others (`Nama para
 * tamu`). A year beside them (`Target 2022`) is no difference; of several years the last comes first.
 */
export function matcherOf(fields: readonly Field[]): Matcher {
  const known = fields.map(({ id, en }) => [id, en].flatMap((language) => language.map(synonymOf)))
  const remembered = new Map<string, readonly number[]>()
  return (heading, field) => {
    const words = plainWords(heading)
    if (words === '') return 0
    const scores = remembered.get(words) ?? scoresOf(words, known)
    remembered.set(words, scores)
    return scores[field] ?? 0
  }
}

/** What a score says of how sure a heading is. Which year is meant is for a person to say. */
export function surenessOf(score: number, heading: string): Sureness {
  return score > shortened && !plainWords(heading).split(' ').some(isYear) ? 'certain' : 'likely'
}

interface Synonym {
  readonly words: readonly string[]
  /** What it scores where a heading is just so. */
  readonly worth: number
}

const shortened = 0.85

function synonymOf(words: string, index: number): Synonym {
  return { words: plainWords(words).split(' '), worth: index === 0 ? 1 : 0.96 }
}

function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word)
}

function scoresOf(words: string, known: readonly (readonly Synonym[])[]): number[] {
  const all = words.split(' ')
  const years = all.filter(isYear)
  const rest = years.length === all.length ? all : all.filter((word) => !years.includes(word))
  // A little for the year, much less than between one kind of fit and the next.
  const share = years.length === 0 ? 1 : 0.98 + Math.max(...years.map(Number)) / 1_000_000
  return known.map((synonyms) => bestOf(rest, synonyms) * share)
}

function bestOf(heading: readonly string[], synonyms: readonly Synonym[]): number {
  return synonyms.reduce((best, synonym) => Math.max(best, scoreOf(heading, synonym)), 0)
}

function scoreOf(heading: readonly string[], { words: synonym, worth }: Synonym): number {
  if (heading.join('') === synonym.join('')) return worth
  if (heading.length === synonym.length && heading.every((word, index) => isShortOf(word, synonym[index] ?? ''))) return shortened
  // A heading of many words is a title or a sentence.
  if (heading.length > 8) return 0
  const at = placeWithin(heading, synonym)
  if (at < 0 || synonym.join('').length < 2) return 0
  // The more of the heading it is, and the nearer to its beginning, the better: in Indonesian the first word is the thing itself.
  return 0.4 + 0.35 * (synonym.length / heading.length) + (at === 0 ? 0.05 : 0)
}

function isShortOf(word: string, whole: string): boolean {
  return word === whole || (word.length >= 3 && whole.startsWith(word))
}

function placeWithin(heading: readonly string[], synonym: readonly string[]): number {
  for (let at = 0; at + synonym.length <= heading.length; at += 1) {
    if (synonym.every((word, index) => heading[at + index] === word)) return at
  }
  return -1
}
