import { Refusal } from '../../contract/refusal.ts'

/**
 * The text of a file that is no workbook: UTF-8 with or without a mark, UTF-16 with one, otherwise Windows-1252. Refused with its line
 * where a byte stands for no letter, where UTF-8 is broken, and where there are NULs and the like, which text has none of.
 */
export function decodeText(bytes: Buffer, file: string): string {
  const text = decoded(bytes, file)
  const at = text.search(/(?![\t\n\v\f\r\u0080-\u009f])[\p{Cc}\p{Noncharacter_Code_Point}]/u)
  if (at >= 0) throw unreadable(file, text.slice(0, at))
  return text
}

function decoded(bytes: Buffer, file: string): string {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes.subarray(3)) ?? refuseBroken(bytes, file)
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2), file)
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(swapped(bytes.subarray(2), file), file)
  return utf8(bytes) ?? windows1252(bytes, file)
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function utf16(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf16le')
  if (bytes.length % 2 !== 0 || !text.isWellFormed()) throw unreadable(file, text.toWellFormed().split('\ufffd')[0] ?? '')
  return text
}

function swapped(bytes: Buffer, file: string): Buffer {
  if (bytes.length % 2 !== 0) throw unreadable(file, '')
  return Buffer.from(bytes).swap16()
}

// The letters of 0x80 to 0x9f; five of these bytes stand for nothing. Not TextDecoder: some versions of Node read them as Latin-1.
const letters = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'
const utf8Letter = /[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/

function windows1252(bytes: Buffer, file: string): string {
  const latin1 = bytes.toString('latin1')
  // Letters of UTF-8 beside bytes that are none: the file was cut or put together, and every accent in it would come out wrong.
  if (utf8Letter.test(latin1)) return refuseBroken(bytes, file)
  const text = latin1.replace(/[\x80-\x9f]/g, (letter) => letters[letter.charCodeAt(0) - 0x80] ?? '\0')
  if (text.includes('\0')) throw unreadable(file, text.slice(0, text.indexOf('\0')))
  return text
}

function refuseBroken(bytes: Buffer, file: string): never {
  throw unreadable(file, new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '')
}

function unreadable(file: string, before: string): Refusal {
  return new Refusal('tableUnreadableText', { file, line: before.split(/\r\n?|\n/).length })
}
