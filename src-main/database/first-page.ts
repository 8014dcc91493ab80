import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'

/** The database's header, and after it what its schema's own table says of itself. */
export const headerBytes = 108

/** The start of a database's first page as SQLite would read it: the newest committed one in the write-ahead log, or else the file's own. */
export function firstPage(file: string): Buffer {
  return firstPageInLog(`${file}-wal`) ?? firstBytes(file)
}

function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, headerBytes, 0))
  } finally {
    closeSync(handle)
  }
}

/** Follows the log frame by frame as far as its sums agree (https://sqlite.org/fileformat2.html#walformat). */
function firstPageInLog(file: string): Buffer | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return undefined
  const log = readFileSync(file)
  if (log.length < 32 || log.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1) return undefined
  const littleEndian = (log.readUInt32BE(0) & 1) === 0
  const pageBytes = log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  let sum = checksum(log.subarray(0, 24), [0, 0], littleEndian)
  if (pageBytes < 512 || !isSum(sum, log, 24)) return undefined
  let written: Buffer | undefined
  let committed: Buffer | undefined
  for (let at = 32; at + 24 + pageBytes <= log.length; at += 24 + pageBytes) {
    const page = log.subarray(at + 24, at + 24 + pageBytes)
    sum = checksum(page, checksum(log.subarray(at, at + 8), sum, littleEndian), littleEndian)
    if (!log.subarray(at + 8, at + 16).equals(salts) || !isSum(sum, log, at + 16)) break
    if (log.readUInt32BE(at) === 1) written = page
    if (log.readUInt32BE(at + 4) !== 0) committed = written
  }
  return committed
}

type Sum = readonly [number, number]

function checksum(bytes: Buffer, from: Sum, littleEndian: boolean): Sum {
  let [first, second] = from
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    first = (first + view.getUint32(at, littleEndian) + second) >>> 0
    second = (second + view.getUint32(at + 4, littleEndian) + first) >>> 0
  }
  return [first, second]
}

function isSum(sum: Sum, log: Buffer, at: number): boolean {
  return sum[0] === log.readUInt32BE(at) && sum[1] === log.readUInt32BE(at + 4)
}
