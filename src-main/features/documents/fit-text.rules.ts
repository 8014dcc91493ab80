import { type Face, textWidth } from './text-width.rules.ts'

/** A text set into lines that fit, and its size in points. */
export interface Fitted {
  readonly size: number
  readonly lines: readonly string[]
}

/**
 * A name on at most two lines, at the largest of the sizes (largest first) at which they fit the width (in points). One line is kept down
 * to `oneLineDownTo`. What fits no size stands on as many lines of the smallest as it needs, up to `mostLines`, and ends with an ellipsis.
 */
export function fittedName(
  name: string,
  {
    face,
    width,
    sizes,
    oneLineDownTo,
    mostLines,
  }: { face: Face; width: number; sizes: readonly number[]; oneLineDownTo: number; mostLines: number },
): Fitted {
  const lines = balancedInTwo(name, face)
  const widest = Math.max(...lines.map((line) => textWidth(line, face)))
  const whole = textWidth(name, face)
  const onOne = sizes.find((size) => whole * size <= width)
  if (onOne !== undefined && onOne >= oneLineDownTo) return { size: onOne, lines: [name] }
  const onTwo = sizes.find((size) => size < oneLineDownTo && widest * size <= width)
  if (onTwo !== undefined) return { size: onTwo, lines }
  const size = sizes.at(-1) ?? 10
  const wrapped = wrappedLines(name, face, width / size)
  if (wrapped.length <= mostLines) return { size, lines: wrapped }
  return { size, lines: [...wrapped.slice(0, mostLines - 1), `${(wrapped[mostLines - 1] ?? '').slice(0, -2)}…`] }
}

/** The lines a text takes in a width in ems: broken at spaces, and within a word only where it alone is wider. */
export function wrappedLines(text: string, face: Face, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, face, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, face) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function piecesOf(word: string, face: Face, width: number): string[] {
  if (textWidth(word, face) <= width) return [word]
  const pieces = ['']
  for (const character of word) {
    const longer = `${pieces.at(-1) ?? ''}${character}`
    if (textWidth(longer, face) > width) pieces.push(character)
    else pieces[pieces.length - 1] = longer
  }
  return pieces
}

/** Two lines as equal as the words allow; a single word is broken in its middle. */
function balancedInTwo(text: string, face: Face): string[] {
  const words = text.split(' ')
  if (words.length === 1) {
    const characters = Array.from(text)
    const middle = Math.ceil(characters.length / 2)
    return [characters.slice(0, middle).join(''), characters.slice(middle).join('')]
  }
  const breaks = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const widest = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, face)))
  return breaks.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best))
}
