import { Refusal } from '../../contract/refusal.ts'
import { overlap, total, unpack, type ZipEntry } from '../packages/open-zip.ts'
import { most } from './table.ts'

/** A zip archive in memory whose directory was found harmless. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of an entry, exactly as long as the directory says and with its CRC; undefined where there is no such entry, refused where it is another. */
  read(name: string): Buffer | undefined
}

const megabyte = 1024 * 1024
const endLength = 22
const longestComment = 0xffff

/**
 * Reads the directory of a zip archive as programs write workbooks: comments and folders may be in it, which a package has none of. Refused
 * as damaged: what is cut short, encrypted, in several parts, or has entries that overlap or stand twice; as too large: what says it
 * unpacks to more than is taken.
 */
export function openArchive(bytes: Buffer, file: string): Archive {
  const entries = entriesOf(bytes)
  if (!entries) throw new Refusal('tableDamaged', { file })
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (byName.size !== entries.length) throw new Refusal('tableDamaged', { file })
  // Entries that are never unpacked, such as pictures, count too: an honest workbook of this size has far less.
  if (total(entries) > most.unpackedMegabytes * megabyte)
    throw new Refusal('tableTooLarge', { file, unit: 'unpacked', most: most.unpackedMegabytes })
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      if (!entry) return undefined
      const content = unpack((at, length) => bytes.subarray(at, at + length), entry)
      if (!content) throw new Refusal('tableDamaged', { file, part: name })
      return content
    },
  }
}

/** How many bytes an archive says it unpacks to; undefined where its directory is not sound. */
export function unpackedBytes(bytes: Buffer): number | undefined {
  const entries = entriesOf(bytes)
  return entries && total(entries)
}

function entriesOf(bytes: Buffer): ZipEntry[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const [disk, directoryDisk, count, countInAll] = [4, 6, 8, 10].map((at) => bytes.readUInt16LE(end + at))
  const [length, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  if (disk !== 0 || directoryDisk !== 0 || count !== countInAll || start + length > end) return undefined
  const entries: ZipEntry[] = []
  let at = start
  for (let read = 0; read < (count ?? 0); read += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const entry: ZipEntry = {
      name: bytes.toString('latin1', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    }
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) !== 0
    if (encrypted || !isSound(entry)) return undefined
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += 46 + nameLength + extraLength + commentLength
  }
  return at === start + length && !overlap(entries, start) ? entries : undefined
}

/** Where the record stands that a zip ends with, its comment counted in; the last that fits. */
function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at
  }
  return undefined
}

function isSound({ method, packed, size }: ZipEntry): boolean {
  return method === 8 || (method === 0 && packed === size)
}
