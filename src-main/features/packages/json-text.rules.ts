/** What became of a JSON text: its value, or why it is not taken. */
export type ParsedJson =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'unknownField'; readonly field: string }
  | { readonly type: 'damaged' }

const deepest = 8
const mostObjects = 500_000
const mostValues = 10_000_000

/**
 * Parses JSON that anybody may have written: UTF-8, at most eight levels, half a million objects and arrays, ten million values, and keys of
 * letters and digits only.
 * The bytes are looked through first, so that a text made to be expensive costs nothing.
 */
export function parseGuarded(bytes: Uint8Array): ParsedJson {
  const flaw = lookThrough(bytes)
  if (flaw) return flaw
  try {
    return { type: 'value', value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) }
  } catch {
    return { type: 'damaged' }
  }
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const comma = 0x2c
const brace = 0x7b
const bracket = 0x5b
const braceEnd = 0x7d
const bracketEnd = 0x5d
const blank = new Set([0x20, 0x09, 0x0a, 0x0d])

function lookThrough(bytes: Uint8Array): ParsedJson | null {
  let depth = 0
  let objects = 0
  let values = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      const end = endOfString(bytes, at)
      if (isKey(bytes, end) && !isPlain(bytes, at + 1, end)) return { type: 'unknownField', field: shown(bytes.subarray(at + 1, end)) }
      at = end
    } else if (byte === brace || byte === bracket) {
      depth += 1
      objects += 1
      if (depth > deepest || objects > mostObjects) return { type: 'damaged' }
    } else if (byte === braceEnd || byte === bracketEnd) depth -= 1
    else if (byte === comma) {
      values += 1
      if (values > mostValues) return { type: 'damaged' }
    }
  }
  return null
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}

function isKey(bytes: Uint8Array, end: number): boolean {
  let at = end + 1
  while (blank.has(bytes[at] ?? 0)) at += 1
  return bytes[at] === colon
}

/** No key of ours has more than letters and digits, and `__proto__` is not one of them. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = (bytes[at] ?? 0) | 0x20
    if (!((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39))) return false
  }
  return true
}

function shown(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 80)).replace(/\p{Control}/gu, '')
}
