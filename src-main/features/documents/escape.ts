/** Markup that is safe to stand in a page: made by `html` only, never from words somebody typed. */
export interface Html {
  readonly markup: string
}

/** What may stand in a template: text is escaped, markup stays, lists are joined, nothing prints nothing. */
export type Part = Html | string | number | null | undefined | readonly Part[]

/** Markup from a template; every text put into it is escaped, and text that turns the direction of writing is kept from turning its neighbours. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: template.reduce((before, after, index) => before + markupOf(parts[index - 1]) + after) }
}

/** Parts with something between them; empty ones fall away. */
export function joined(parts: readonly Part[], between: Part): Html {
  const filled = parts.map(markupOf).filter((markup) => markup !== '')
  return { markup: filled.join(markupOf(between)) }
}

/** Whether a part prints nothing. */
export function isEmpty(part: Part): boolean {
  return markupOf(part) === ''
}

/** The same markup with a capital at the start; only for words of ours, never for what somebody typed. */
export function capitalised(part: Part): Html {
  return { markup: markupOf(part).replace(/^((?:<[^>]*>)*)(\p{Ll})/u, (_, tags: string, letter: string) => tags + letter.toUpperCase()) }
}

/** Text for markup and attributes: the five characters that could end it are named, control characters become U+FFFD. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(controls, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** A text without line breaks and without characters that turn the direction of writing, for titles. */
export function plainLine(text: string): string {
  return text.replace(turning, '').replace(/\s+/gu, ' ').trim()
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const controls = /[^\P{Cc}\t\n]/gu
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const turns =
  /[\u061c\u200f\u202a-\u202e\u2066-\u2069]|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u

function markupOf(part: Part): string {
  if (part === null || part === undefined) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return turns.test(part) ? `<bdi>${escaped(part)}</bdi>` : escaped(part)
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}
