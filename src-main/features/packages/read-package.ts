import type { z } from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { sumOf } from './attachment-files.ts'
import { contentHash } from './content-hash.rules.ts'
import { parseGuarded } from './json-text.rules.ts'
import { attachmentName, contentName, manifest, manifestName } from './manifest.ts'
import { openZip, shown, type Zip, type ZipLimits } from './open-zip.ts'
import { flawOf } from './sound-package.rules.ts'
import { formatVersion, type WorkshopJson, workshopJson } from './workshop-json.ts'
import { sumsOf } from './write-package.ts'

/** A package that has been read whole and found sound. */
export interface ReadPackage {
  readonly content: WorkshopJson
  /** The content hash of the workshop in it. */
  readonly sha256: string
}

const megabyte = 1024 * 1024
const limits: ZipLimits = {
  bytes: 512 * megabyte,
  entries: 10_000,
  entryBytes: (name) => (name === contentName ? 64 : name === manifestName ? 4 : 20) * megabyte,
}

/** Letters, digits and single dots, in folders at most: nothing that leads anywhere. Which of them exist is the manifest's to say. */
const plainName = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(\/[A-Za-z0-9]+([.-][A-Za-z0-9]+)*)*$/

/**
 * Reads a package and everything in it; writes nothing. Refused whole, naming the file: what is not a package, is damaged, comes from a newer
 * version, has a field this version does not know, or is an excerpt.
 */
export function readPackage(file: string): ReadPackage {
  return withPackage(file, (zip) => {
    const sums = readManifest(file, zip)
    const content = readContent(file, unpack(file, zip, contentName, sums))
    for (const sha256 of sumsOf(content)) unpack(file, zip, attachmentName(sha256), sums)
    const named = new Set([manifestName, contentName, ...sumsOf(content).map(attachmentName)])
    const spare = zip.names.find((name) => !named.has(name))
    if (spare !== undefined) throw new Refusal('packageDamaged', { file, entry: spare })
    return { content, sha256: contentHash(content) }
  })
}

/** Goes through the attachments of a package that was read before, one at a time. */
export function eachAttachment(file: string, content: WorkshopJson, take: (sha256: string, bytes: Uint8Array) => void): void {
  withPackage(file, (zip) => {
    for (const sha256 of sumsOf(content)) {
      const name = attachmentName(sha256)
      take(sha256, unpack(file, zip, name, new Map([[name, sha256]])))
    }
  })
}

function withPackage<Value>(file: string, use: (zip: Zip) => Value): Value {
  const zip = openZip(file, limits)
  try {
    if (!zip.names.includes(manifestName)) throw new Refusal('notAPackage', { file })
    const odd = zip.names.find((name) => !plainName.test(name))
    if (odd !== undefined) throw new Refusal('packageDamaged', { file, entry: shown(odd) })
    return use(zip)
  } finally {
    zip.close()
  }
}

function readManifest(file: string, zip: Zip): ReadonlyMap<string, string> {
  const value = parsed(file, manifestName, zip.read(manifestName))
  const { entries } = checked(file, manifestName, manifest, value)
  const sums = new Map(entries.map(({ name, sha256 }) => [name, sha256]))
  const present = new Set(zip.names)
  const listed = present.size - 1 === entries.length && entries.length === sums.size && entries.every(({ name }) => present.has(name))
  if (!listed || !sums.has(contentName)) throw new Refusal('packageDamaged', { file, entry: manifestName })
  return sums
}

function readContent(file: string, bytes: Buffer): WorkshopJson {
  const content = checked(file, contentName, workshopJson, parsed(file, contentName, bytes))
  if (content.excerpt) throw new Refusal('packageExcerpt', { file })
  const flaw = flawOf(content)
  if (flaw !== null) throw new Refusal('packageDamaged', { file, entry: contentName, field: flaw })
  return content
}

function unpack(file: string, zip: Zip, name: string, sums: ReadonlyMap<string, string>): Buffer {
  const bytes = zip.read(name)
  if (sumOf(bytes) !== sums.get(name)) throw new Refusal('packageDamaged', { file, entry: name })
  return bytes
}

/** The JSON of an entry; one of a newer format is refused before anything else in it is looked at. */
function parsed(file: string, entry: string, bytes: Buffer): unknown {
  const json = parseGuarded(bytes)
  if (json.type === 'damaged') throw new Refusal('packageDamaged', { file, entry })
  if (json.type === 'unknownField') throw new Refusal('packageUnknownField', { file, entry, field: json.field })
  const { value } = json
  if (typeof value === 'object' && value !== null && 'formatVersion' in value && typeof value.formatVersion === 'number') {
    if (value.formatVersion > formatVersion) throw new Refusal('packageNewer', { file, entry, version: value.formatVersion })
  }
  return value
}

function checked<Schema extends z.ZodType>(file: string, entry: string, schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const unknown = result.error.issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown)
    throw new Refusal('packageUnknownField', { file, entry, field: [...unknown.path.map(String), unknown.keys[0] ?? ''].join('.') })
  throw new Refusal('packageDamaged', { file, entry, field: result.error.issues[0]?.path.map(String).join('.') ?? '' })
}
