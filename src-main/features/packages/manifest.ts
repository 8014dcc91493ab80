import { z } from 'zod'
import { id, instant } from '../../contract/values.ts'
import { formatVersion } from './workshop-json.ts'

export const manifestName = 'manifest.json'
export const contentName = 'workshop.json'

/** The entry a photograph stands under. */
export function attachmentName(sha256: string): string {
  return `attachments/${sha256}`
}

const listed = z.strictObject({
  name: z.union([z.literal(contentName), z.string().regex(/^attachments\/[0-9a-f]{64}$/)]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `manifest.json`: what is in the file, and who wrote it when. Nothing else says so. */
export const manifest = z.strictObject({
  formatVersion: z.int().min(1).max(formatVersion),
  exportedAt: instant,
  exportedBy: z.strictObject({ deviceId: id, device: z.string(), version: z.string() }),
  entries: z.array(listed),
})

export type Manifest = z.output<typeof manifest>
