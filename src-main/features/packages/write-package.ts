import { zipSync } from 'fflate'
import { sumOf } from '../attachments/attachment-files.ts'
import { attachmentName, contentName, type Manifest, manifestName } from './manifest.ts'
import { formatVersion, type WorkshopJson } from './workshop-json.ts'

/** Whose hand wrote a package, and when. */
export type Exporter = Pick<Manifest, 'exportedAt' | 'exportedBy'>

/** The same content, exporter and time give the same bytes. */
const noTime = new Date(1980, 0, 1)

/**
 * The bytes of a package: a zip of `manifest.json`, `workshop.json` and every attachment the rows name. Its comment is the SHA-256 of all
 * before it, so that no byte of the file can change unnoticed.
 */
export function packPackage(content: WorkshopJson, attachment: (sha256: string) => Uint8Array, exporter: Exporter): Uint8Array {
  const json = encoded(content)
  const files = [
    { name: contentName, bytes: json, level: 6 as const },
    ...sumsOf(content).map((sha256) => ({ name: attachmentName(sha256), bytes: attachment(sha256), level: 0 as const })),
  ]
  const manifest: Manifest = { formatVersion, ...exporter, entries: files.map(({ name, bytes }) => ({ name, sha256: sumOf(bytes) })) }
  const entries = [{ name: manifestName, bytes: encoded(manifest), level: 6 as const }, ...files]
  const zip = zipSync(Object.fromEntries(entries.map(({ name, bytes, level }) => [name, [bytes, { level, mtime: noTime }]])))
  return withSum(zip)
}

/** The sums of the photographs and logos a workshop's rows name, each once, in order. */
export function sumsOf(content: WorkshopJson): string[] {
  const { attachment, letterhead } = content.rows
  const logos = letterhead.flatMap(({ leftLogo, rightLogo }) => [leftLogo, rightLogo].filter((sum) => sum !== null))
  return [...new Set([...attachment.map(({ sha256 }) => sha256), ...logos])].sort()
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`)
}

function withSum(zip: Uint8Array): Uint8Array {
  const commented = new Uint8Array(zip)
  new DataView(commented.buffer).setUint16(commented.length - 2, 64, true)
  return Buffer.concat([commented, Buffer.from(sumOf(commented), 'latin1')])
}
