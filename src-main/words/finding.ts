/** Something that is found by typing a part of what is said of it. */
export interface Findable {
  readonly name: string
  /** Said beside the name: position, organisation. */
  readonly more?: string
  /** What else finds it. */
  readonly also?: string
}

/**
 * What every typed piece is a part of, whatever its case and diacritics: first those with a word of their name that begins so, then those
 * with any word, then those with a longer piece somewhere within. Without typing, all of them.
 */
export function matching<One extends Findable>(all: readonly One[], typed: string): One[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...all]
  const named: One[] = []
  const beginning: One[] = []
  const within: One[] = []
  for (const one of all) {
    const text = fold(`${one.also ?? ''} ${one.name} ${one.more ?? ''}`)
    if (!wanted.every((piece) => text.includes(piece))) continue
    const words = wordsOf(text)
    const isBegun = (piece: string) => words.some((word) => word.startsWith(piece))
    if (wanted.every(isBegun)) (isBegunBy(`${one.also ?? ''} ${one.name}`, typed) ? named : beginning).push(one)
    else if (wanted.every((piece) => piece.length > 1 || isBegun(piece))) within.push(one)
  }
  return [...named, ...beginning, ...within]
}

/** Whether a word of the text begins with every typed piece. */
export function isBegunBy(text: string, typed: string): boolean {
  const words = wordsOf(fold(text))
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((piece) => words.some((word) => word.startsWith(piece)))
}

/** A text without case, diacritics and wide forms of its letters. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

/** A name as it is compared: folded, its spaces single and none around it. */
export function folded(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}

/** Whether a text has plain letters and signs alone, without line breaks; most have, and need no care. */
export function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u)
}
