import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '../../contract/refusal.ts'

/** A zip archive whose directory has been read and found harmless; entries are unpacked one at a time. */
export interface Zip {
  readonly names: readonly string[]
  /** The bytes of an entry, as long as the directory says and with its CRC; refused otherwise. */
  read(name: string): Buffer
  close(): void
}

/** What an archive may be at most: unpacked bytes in all, unpacked bytes of one entry, entries. */
export interface ZipLimits {
  readonly bytes: number
  readonly entryBytes: (name: string) => number
  readonly entries: number
}

/** An entry as the directory of an archive has it; `at` is where its own head stands. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const endLength = 22
const sumLength = 64
const stretch = 1024 * 1024

/**
 * Opens a zip archive and reads its directory alone. Refused: what is no zip; what is cut short or altered; encryption, other methods than
 * stored and deflated, links, folders, more than one disk, names that stand twice, entries that overlap, and more bytes or entries than the
 * limits. Names are only names here: nothing is ever written under them.
 */
export function openZip(file: string, limits: ZipLimits): Zip {
  const handle = openFile(file)
  try {
    const size = fstatSync(handle).size
    const bytesAt = (at: number, length: number) => readAt(handle, at, length)
    if (size < 4 || bytesAt(0, 4).readUInt32LE() !== 0x04034b50) throw new Refusal('notAPackage', { file })
    if (size > limits.bytes + limits.entries * 1024) throw new Refusal('packageDamaged', { file })
    const end = findEnd(bytesAt, size)
    if (!end || !hasItsSum(handle, end.sum, size)) throw new Refusal('packageDamaged', { file })
    const entries = readDirectory(bytesAt(end.at, end.length), end.count, file)
    const byName = new Map<string, ZipEntry>()
    for (const entry of entries) {
      if (byName.has(entry.name) || !isAllowed(entry, limits)) throw new Refusal('packageDamaged', { file, entry: shown(entry.name) })
      byName.set(entry.name, entry)
    }
    if (entries.length > limits.entries || total(entries) > limits.bytes || overlap(entries, end.at))
      throw new Refusal('packageDamaged', { file })
    return {
      names: [...byName.keys()],
      read(name) {
        const entry = byName.get(name)
        const bytes = entry && unpack(bytesAt, entry)
        if (!bytes) throw new Refusal('packageDamaged', { file, entry: shown(name) })
        return bytes
      },
      close: () => closeSync(handle),
    }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

function openFile(file: string): number {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new Refusal('fileNotFound', { path: file })
  }
  if (fstatSync(handle).isFile()) return handle
  closeSync(handle)
  throw new Refusal('notAPackage', { file })
}

type BytesAt = (at: number, length: number) => Buffer

/** Up to `length` bytes; fewer where the file ends. */
function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let done = 0
  for (let got = 1; got > 0 && done < length; done += got) got = readSync(handle, bytes, done, length - done, at + done)
  return bytes.subarray(0, done)
}

/** The record a zip ends with; its comment is empty or the SHA-256 of all that stands before it. */
function findEnd(bytesAt: BytesAt, size: number): { at: number; length: number; count: number; sum: string } | undefined {
  for (const comment of [0, sumLength]) {
    const endAt = size - endLength - comment
    if (endAt < 0) return undefined
    const end = bytesAt(endAt, endLength + comment)
    if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== comment) continue
    const [disk, directoryDisk, count, countInAll] = [end.readUInt16LE(4), end.readUInt16LE(6), end.readUInt16LE(8), end.readUInt16LE(10)]
    const [length, at] = [end.readUInt32LE(12), end.readUInt32LE(16)]
    if (disk !== 0 || directoryDisk !== 0 || count !== countInAll || at + length !== endAt) return undefined
    return { at, length, count, sum: end.toString('latin1', endLength) }
  }
  return undefined
}

function hasItsSum(handle: number, sum: string, size: number): boolean {
  if (sum === '') return true
  const hash = createHash('sha256')
  const covered = size - sumLength
  for (let at = 0; at < covered; at += stretch) hash.update(readAt(handle, at, Math.min(stretch, covered - at)))
  return hash.digest('hex') === sum
}

function readDirectory(directory: Buffer, count: number, file: string): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new Refusal('packageDamaged', { file })
    const [nameLength, extraLength, commentLength] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ]
    const name = directory.toString('latin1', at + 46, at + 46 + nameLength)
    const unixType = (directory.readUInt32LE(at + 38) >>> 28) & 0xf
    const encrypted = (directory.readUInt16LE(at + 8) & 1) !== 0
    const odd = encrypted || ![0, 8].includes(unixType) || directory.readUInt16LE(at + 34) !== 0
    if (odd) throw new Refusal('packageDamaged', { file, entry: shown(name) })
    entries.push({
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  if (at !== directory.length) throw new Refusal('packageDamaged', { file })
  return entries
}

function isAllowed({ name, method, packed, size }: ZipEntry, limits: ZipLimits): boolean {
  if ((method !== 0 && method !== 8) || (method === 0 && packed !== size)) return false
  return size <= limits.entryBytes(name)
}

/** How many bytes entries unpack to together. */
export function total(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0)
}

/** Whether entries share bytes, or reach into the directory, as those of a zip bomb do. */
export function overlap(entries: readonly ZipEntry[], directoryAt: number): boolean {
  const ordered = [...entries].sort((left, right) => left.at - right.at)
  return ordered.some((entry, index) => entry.at + 30 + entry.name.length + entry.packed > (ordered[index + 1]?.at ?? directoryAt))
}

/** The bytes of an entry; undefined where it is not what the directory says of it. */
export function unpack(bytesAt: BytesAt, { name, method, crc, packed, size, at }: ZipEntry): Buffer | undefined {
  const head = bytesAt(at, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || head.readUInt16LE(8) !== method) return undefined
  const nameLength = head.readUInt16LE(26)
  if (bytesAt(at + 30, nameLength).toString('latin1') !== name) return undefined
  const content = bytesAt(at + 30 + nameLength + head.readUInt16LE(28), packed)
  const bytes = method === 0 ? content : inflate(content, size)
  return bytes?.length === size && crc32(bytes) === crc ? bytes : undefined
}

function inflate(content: Buffer, size: number): Buffer | undefined {
  try {
    // One buffer, a byte longer than the entry may be: nothing is put together from pieces.
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) })
  } catch {
    return undefined
  }
}

/** A name from a file nobody vouches for, fit for one line. */
export function shown(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
}
