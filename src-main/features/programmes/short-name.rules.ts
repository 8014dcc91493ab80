/** How long a short name is at most, in letters. */
const most = 28

/**
 * A short name from a programme's long one, for chips and grids: without the most common office words. What is still too long loses what
 * stands in brackets, then is cut after a whole word, and never ends in a word that only leads to the next one.
 */
export function shortNameOf(name: string): string {
  const plain = name.replace(officeWords, '').trim() || name.trim()
  if (fits(plain)) return plain
  const bare = withoutBrackets(plain) || plain.replace(brackets, '').trim()
  return fits(bare) ? bare : cut(bare)
}

const officeWords = /\b(?:Kelurahan|Kecamatan|Kota|Provinsi|Kabupaten|Pengelolaan|Program)\s+/gi
const brackets = /[()[\]{}]/g

/** Words that say nothing at the end of a name, in both languages. */
const leadingOn = new Set(
  'di ke dari dan atau serta untuk bagi dengan oleh pada dalam yang tentang terhadap melalui antara of the a an for and or in on at to with by from'.split(
    ' ',
  ),
)

function fits(words: string): boolean {
  return Array.from(words).length <= most
}

/** Without what stands in brackets, closed or not. */
function withoutBrackets(name: string): string {
  const inner = /\s*[([{][^()[\]{}]*[)\]}]?/g
  return name.replace(inner, '').replace(brackets, '').replace(/\s+/g, ' ').trim()
}

/** The whole words that fit; a single word that is too long is cut within. */
function cut(name: string): string {
  const words: string[] = []
  for (const word of name.replace(/["“”„«»]/g, '').split(/\s+/)) {
    if (!fits([...words, word].join(' '))) break
    words.push(word)
  }
  while (words.length > 1 && leadsOn(words.at(-1) ?? '')) words.pop()
  return words.join(' ').replace(/[,;:&/–—-]+$/, '') || Array.from(name).slice(0, most).join('')
}

function leadsOn(word: string): boolean {
  return leadingOn.has(word.toLowerCase()) || !/[\p{Letter}\p{Number}]/u.test(word)
}
