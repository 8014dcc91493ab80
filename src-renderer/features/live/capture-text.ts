import type { Kind, Step } from '#contract/workshops.ts'

/** What a typed line says apart from its words: a kind, named by `!letter` or by the beginning of its word. */
export interface CaptureText {
  readonly words: string
  readonly kind: Kind | null
}

/** Reads `!s`, `!saran` or `!suggestion`, standing alone, out of a line. What names no kind stays in the words. */
export function readCapture(typed: string, kinds: readonly Kind[]): CaptureText {
  let kind: Kind | null = null
  const words = typed.replace(/(^|\s)!(\p{L}+)(?=\s|$)/gu, (whole, before: string, name: string) => {
    const named = kindNamed(name.toLowerCase(), kinds)
    if (!named) return whole
    kind = named
    return before
  })
  return {
    words: kind
      ? words
          .replace(/[ \t]+$/gm, '')
          .replace(/ {2,}/g, ' ')
          .trim()
      : typed.trim(),
    kind,
  }
}

function kindNamed(name: string, kinds: readonly Kind[]): Kind | undefined {
  const shown = kinds.filter((kind) => !kind.hidden)
  if (name.length === 1) return shown.find((kind) => kind.letter === name)
  const written = (word: string) => word.toLowerCase().replace(/\s/gu, '')
  return shown.find((kind) => written(kind.wordId).startsWith(name) || written(kind.wordEn).startsWith(name))
}

/** The kind a step calls for until another is chosen: the one of its name, else of its role. */
export function kindOfStep(step: Pick<Step, 'role' | 'wordId'> | undefined, kinds: readonly Kind[]): Kind | undefined {
  const shown = kinds.filter((kind) => !kind.hidden)
  const wanted = step?.role === 'obstacles' ? 'obstacle' : step?.role === 'waysOut' ? 'wayOut' : 'input'
  return shown.find(({ wordId }) => wordId === step?.wordId) ?? shown.find(({ role }) => role === wanted) ?? shown[0]
}
