import type { Kind, KindRole } from '#contract/workshops.ts'

/** A letter that can be a kind's key; undefined for anything else. */
export function letterIn(typed: string): string | undefined {
  const letter = typed.trim().toLowerCase()
  return /^[a-z]$/.test(letter) ? letter : undefined
}

/** A letter no kind has yet: the first such one of the word, else of the alphabet; undefined where there is no word yet, or none is left. */
export function freeLetter(word: string, kinds: readonly Pick<Kind, 'letter'>[]): string | undefined {
  const letters = Array.from(`${word.toLowerCase()}abcdefghijklmnopqrstuvwxyz`)
  const isFree = (letter: string) => letterIn(letter) !== undefined && !kinds.some((kind) => kind.letter === letter)
  return word.trim() === '' ? undefined : letters.find(isFree)
}

const looks = {
  hope: { icon: 'sunrise', colour: 'harapan' },
  input: { icon: 'message-square-plus', colour: 'masukan' },
  suggestion: { icon: 'signpost', colour: 'saran' },
  idea: { icon: 'lightbulb', colour: 'ide' },
  obstacle: { icon: 'construction', colour: 'kendala' },
  wayOut: { icon: 'door-open', colour: 'jalan' },
  offer: { icon: 'handshake', colour: 'tawaran' },
  question: { icon: 'message-circle-question-mark', colour: 'tanya' },
  appreciation: { icon: 'hand-heart', colour: 'apresiasi' },
  plain: { icon: 'star', colour: 'tanya' },
} as const satisfies Record<KindRole, object>

/** How a new kind of this role looks until something else is chosen. */
export function looksOf(role: KindRole): (typeof looks)[KindRole] {
  return looks[role]
}
