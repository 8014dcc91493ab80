import type { Sought } from './stream.rows.ts'

/** Reads what somebody types into search: words by their beginnings, any code by its number whatever the letter before it. */
export function soughtFrom(words: string): Sought {
  const plain = words.trim()
  const code = /^(?:\p{L}{1,2}-?)?0*(\d{1,7})[b-z]?$/iu.exec(plain)
  const terms = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    match: terms.length > 0 ? terms.map((term) => `"${term}"*`).join(' ') : null,
    number: code ? Number(code[1]) : null,
    part: plain.toLowerCase(),
  }
}
