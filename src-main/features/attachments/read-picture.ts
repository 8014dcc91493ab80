import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'

/** What a picture may be called. What it is, its content says. */
export const pictureTypes = ['png', 'jpg', 'jpeg', 'svg']

/** In bytes. */
export const largestPicture = 20 * 1024 * 1024

/** Reads a picture file and sees what it is; refused where it is too large, empty, or none of PNG, JPEG and SVG. */
export function readPicture(path: string): { bytes: Uint8Array; mime: string } {
  const file = basename(path)
  const size = sizeOf(path)
  if (size === undefined) throw new Refusal('fileNotFound', { path })
  if (size > largestPicture) throw new Refusal('pictureTooLarge', { file, megabytes: Math.ceil(size / 1024 / 1024) })
  const bytes = readFileSync(path)
  const mime = pictureType(bytes)
  if (mime === undefined) throw new Refusal('pictureWrongType', { file })
  return { bytes, mime }
}

/** The type of a picture by its first bytes; undefined for anything else. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/svg+xml' | undefined {
  const begins = (...expected: number[]) => expected.every((byte, index) => bytes[index] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  const start = new TextDecoder(begins(0xff, 0xfe) ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 8192))
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?svg[\s>]/u.test(start)
    ? 'image/svg+xml'
    : undefined
}

function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}
