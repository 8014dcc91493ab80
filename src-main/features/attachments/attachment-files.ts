import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { writeWhole } from '../../database/write-file.ts'

/** Where a data folder keeps the bytes with this SHA-256. */
export function attachmentPath(dataFolder: string, sha256: string): string {
  return join(dataFolder, 'attachments', sha256.slice(0, 2), sha256)
}

/** The bytes of an attachment; refused where the file is gone or is not what its name says. */
export function readAttachment(dataFolder: string, sha256: string): Buffer {
  const path = attachmentPath(dataFolder, sha256)
  const bytes = bytesOf(path)
  if (!bytes) throw new Refusal('fileNotFound', { path })
  if (sumOf(bytes) !== sha256) throw new Refusal('databaseDamaged', { path })
  return bytes
}

/** Puts bytes where their sum says, whole and synced; what is there already and sound is left alone. */
export function storeAttachment(dataFolder: string, sha256: string, bytes: Uint8Array): void {
  const path = attachmentPath(dataFolder, sha256)
  const present = bytesOf(path)
  if (!present || sumOf(present) !== sha256) writeWhole(path, bytes)
}

/** SHA-256 as 64 hex digits. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
