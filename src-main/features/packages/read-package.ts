import { z } from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { sumOf } from '../attachments/attachment-files.ts'
import { contentHash } from './content-hash.rules.ts'
import { type Problem, problemWith, problemWithOne } from './first-problem.ts'
import { parseGuarded } from './json-text.rules.ts'
import { attachmentName, contentName, manifest, manifestName } from './manifest.ts'
import { openZip, shown, type Zip, type ZipLimits } from './open-zip.ts'
import { parseWorkshop } from './parse-workshop.ts'
import { flawOf } from './sound-package.rules.ts'
import { upgraded } from './upgrade.rules.ts'
import { formatVersion, type WorkshopJson } from './workshop-json.ts'
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
  entryBytes: (name) => (name === contentName ? 48 : name === manifestName ? 4 : 20) * megabyte,
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
  const outer = outline.safeParse(value)
  const problem = outer.success
    ? problemWithOne(manifest.shape.entries.element, outer.data.entries, ['entries'])
    : problemWith(outline, value)
  if (problem) throw refusalFor(file, manifestName, problem)
  const { entries } = manifest.parse(value)
  const sums = new Map(entries.map(({ name, sha256 }) => [name, sha256]))
  const present = new Set(zip.names)
  const listed = present.size - 1 === entries.length && entries.length === sums.size && entries.every(({ name }) => present.has(name))
  if (!listed || !sums.has(contentName)) throw new Refusal('packageDamaged', { file, entry: manifestName })
  return sums
}

/** A manifest with its list unread. */
const outline = z.strictObject({ ...manifest.shape, entries: z.array(z.unknown()) })

function readContent(file: string, bytes: Buffer): WorkshopJson {
  const today = upgraded(parsed(file, contentName, bytes))
  const read = 'problem' in today ? today : parseWorkshop(today.value)
  if ('problem' in read) throw refusalFor(file, contentName, read.problem)
  const { content } = read
  if (content.excerpt) throw new Refusal('packageExcerpt', { file })
  const flaw = flawOf(content)
  if (flaw !== null) throw new Refusal('packageDamaged', { file, entry: contentName, field: flaw })
  return content
}

function refusalFor(file: string, entry: string, { unknownField, field }: Problem): Refusal {
  return new Refusal(unknownField ? 'packageUnknownField' : 'packageDamaged', { file, entry, field: shown(field) })
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
