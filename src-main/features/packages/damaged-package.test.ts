import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sumOf } from '../attachments/attachment-files.ts'
import { fullWorkshop, workshopId } from './full-workshop.fixture.ts'
import { dump, exported, inFolder, openPlace, organiser, type Place, testId, writeRows } from './packages.fixture.ts'
import { readPackage } from './read-package.ts'
import { formatVersion } from './workshop-json.ts'

/** Gives a sound package, and a place that holds another workshop and must not change. */
function withPackage(
  test: (sound: Buffer, refuse: (bytes: Uint8Array, name?: string) => Promise<Refused>) => Promise<void> | void,
): Promise<void> {
  return inFolder(async (folder) => {
    const here = openPlace(join(folder, 'here'))
    writeRows(here, workshopId, 50, fullWorkshop(here))
    const file = join(folder, 'sound.sarasehan')
    await exported(here, workshopId, file)
    const there = openPlace(join(folder, 'there'), 'b')
    const before = trace(there, folder)
    await test(readFileSync(file), async (bytes, name = 'bad.sarasehan') => {
      const bad = join(folder, name)
      writeFileSync(bad, bytes)
      const reply = await there.door.dispatch('packages.import', { path: bad }, organiser)
      expect(trace(there, folder)).toEqual(before)
      if (reply.ok) throw new Error('it was imported')
      expect(Object.values(reply.refusal.details)).toContain(bad)
      return { code: reply.refusal.code, ...reply.refusal.details }
    })
    here.open.close()
    there.open.close()
  })
}

type Refused = { readonly code: string } & Readonly<Record<string, string | number>>

/** All that an import could leave behind: rows, backups, attachments, files beside the folder. */
function trace(place: Place, folder: string): unknown {
  const inside = ['attachments', 'backups'].map((name) => join(place.open.folder.path, name)).filter((path) => existsSync(path))
  const outside = readdirSync(folder).filter((name) => !name.startsWith('bad') && name !== 'inner')
  return [dump(place), inside.map((path) => readdirSync(path, { recursive: true })), outside]
}

describe('a package that was damaged', () => {
  test('is refused whole wherever it was cut', () =>
    withPackage(async (sound, refuse) => {
      for (let length = 0; length < sound.length; length += length < 100 || length > sound.length - 300 ? 1 : 97) {
        const { code } = await refuse(sound.subarray(0, length))
        expect(code).toBe(length < 4 ? 'notAPackage' : 'packageDamaged')
      }
    }))

  test('is refused whole whichever of its bits is another', () =>
    withPackage(async (sound, refuse) => {
      for (let at = 0; at < sound.length; at += at < 120 || at > sound.length - 700 ? 1 : 13) {
        const bad = Buffer.from(sound)
        bad.writeUInt8(bad.readUInt8(at) ^ (1 << (at % 8)), at)
        const { code } = await refuse(bad)
        expect(['packageDamaged', 'notAPackage']).toContain(code)
      }
    }))

  test('says the same when another program has packed it without the sum of the whole, or is refused', () =>
    withPackage(async (sound) => {
      await inFolder((folder) => {
        const file = join(folder, 'plain.sarasehan')
        const plain = withoutSum(sound)
        writeFileSync(file, plain)
        const { content } = readPackage(file)
        let refused = 0
        for (let at = 0; at < plain.length; at += 7) {
          const bad = Buffer.from(plain)
          bad.writeUInt8(bad.readUInt8(at) ^ 0x41, at)
          writeFileSync(file, bad)
          try {
            expect(readPackage(file).content).toEqual(content)
          } catch (error) {
            if (!(error instanceof Error) || error.name !== 'Refusal') throw error
            refused += 1
          }
        }
        expect(refused).toBeGreaterThan(plain.length / 7 / 2)
      })
    }))

  test('is refused when an entry is not what the manifest says', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const other = { ...entries, 'workshop.json': strToU8(text(entries, 'workshop.json').replace('Balikpapan', 'Balikpapam')) }
      expect(await refuse(zipSync(other))).toMatchObject({ code: 'packageDamaged', entry: 'workshop.json' })
      const { [photograph(entries)]: _gone, ...fewer } = entries
      expect(await refuse(zipSync(fewer))).toMatchObject({ code: 'packageDamaged', entry: 'manifest.json' })
      expect(await refuse(zipSync({ ...entries, 'extra.json': strToU8('{}') }))).toMatchObject({
        code: 'packageDamaged',
        entry: 'manifest.json',
      })
    }))

  test('is refused when a photograph its rows name is not in it, or one is in it that no row names', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const { [photograph(entries)]: _gone, ...fewer } = entries
      expect(await refuse(withManifest(fewer))).toMatchObject({ code: 'packageDamaged', entry: photograph(entries) })
      const spare = strToU8('spare')
      const name = `attachments/${sumOf(spare)}`
      expect(await refuse(withManifest({ ...entries, [name]: spare }))).toMatchObject({ code: 'packageDamaged', entry: name })
    }))
})

describe('a file that is no package', () => {
  test('is refused as such: a text, a PDF, nothing, a folder, another zip', () =>
    withPackage(async (_sound, refuse) => {
      for (const bytes of [
        Buffer.alloc(0),
        Buffer.from('halo'),
        Buffer.from('%PDF-1.7'),
        Buffer.from('SQLite format 3\u0000'),
        zipSync({ '[Content_Types].xml': strToU8('<x/>') }),
      ]) {
        expect((await refuse(bytes)).code).toBe('notAPackage')
      }
    }))

  test('is refused by name where it is not there or is a folder', () =>
    inFolder(async (folder) => {
      const place = openPlace(join(folder, 'here'))
      mkdirSync(join(folder, 'folder'))
      const missing = await place.door.dispatch('packages.import', { path: join(folder, 'none.sarasehan') }, organiser)
      expect(missing).toMatchObject({ ok: false, refusal: { code: 'fileNotFound', details: { path: join(folder, 'none.sarasehan') } } })
      const directory = await place.door.dispatch('packages.import', { path: join(folder, 'folder') }, organiser)
      expect(directory).toMatchObject({ ok: false, refusal: { code: 'notAPackage' } })
    }))
})

describe('a package from a newer version', () => {
  test('is refused as newer before anything else in it is looked at', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const newer = strToU8(
        text(entries, 'manifest.json').replace(`"formatVersion":${formatVersion}`, `"formatVersion":${formatVersion + 1},"seal":"x"`),
      )
      expect(await refuse(zipSync({ ...entries, 'manifest.json': newer, 'finals/one.json': strToU8('{}') }))).toMatchObject({
        code: 'packageNewer',
        version: formatVersion + 1,
      })
      const content = edited(entries, (json) => ({ ...json, formatVersion: 7, finals: [] }))
      expect(await refuse(content)).toMatchObject({ code: 'packageNewer', entry: 'workshop.json', version: 7 })
    }))

  test('is refused for a field this version does not know, wherever it stands', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const at = async (edit: (json: Json) => Json) => {
        const { code, entry, field } = await refuse(edited(entries, edit))
        return [code, entry, field]
      }
      expect(await at((json) => ({ ...json, mood: 'good' }))).toEqual(['packageUnknownField', 'workshop.json', 'mood'])
      expect(await at((json) => ({ ...json, rows: { ...json.rows, finals: [] } }))).toEqual([
        'packageUnknownField',
        'workshop.json',
        'rows.finals',
      ])
      expect(await at((json) => withFirst(json, 'contribution', { mood: 1 }))).toEqual([
        'packageUnknownField',
        'workshop.json',
        'rows.contribution.0.mood',
      ])
      expect(await at((json) => withFirst(json, 'person', JSON.parse('{"__proto__":{"name":"x"}}')))).toEqual([
        'packageUnknownField',
        'workshop.json',
        '__proto__',
      ])
      expect(await at(withFirstImage)).toEqual(['packageUnknownField', 'workshop.json', 'history.changes.0.after.mood'])
      const manifest = strToU8(text(entries, 'manifest.json').replace('{', '{"mood":1,'))
      expect(await refuse(zipSync({ ...entries, 'manifest.json': manifest }))).toMatchObject({
        code: 'packageUnknownField',
        entry: 'manifest.json',
        field: 'mood',
      })
      expect(({} as Record<string, unknown>).name).toBeUndefined()
    }))
})

describe('a package that contradicts itself', () => {
  test('is refused, and the place is named', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const at = async (edit: (json: Json) => Json) => {
        const { code, field } = await refuse(edited(entries, edit))
        return [code, field]
      }
      expect(await at((json) => ({ ...json, workshopId: testId(5) }))).toEqual(['packageDamaged', 'workshopId'])
      expect(await at((json) => withFirst(json, 'contribution', { kindId: testId(4321) }))).toEqual([
        'packageDamaged',
        'rows.contribution.0.kindId',
      ])
      expect(await at((json) => withFirst(json, 'contribution', { text: '' }))).toEqual(['packageDamaged', 'rows.contribution.0.text'])
      expect(await at((json) => withFirst(json, 'contribution', { text: '\ud800' }))).toEqual([
        'packageDamaged',
        'rows.contribution.0.text',
      ])
      expect(await at((json) => withFirst(json, 'contribution', { visibility: 'private' }))).toEqual([
        'packageDamaged',
        'rows.contribution.0.visibility',
      ])
      expect(await at((json) => withFirst(json, 'contribution', { number: 1.5 }))).toEqual(['packageDamaged', 'rows.contribution.0.number'])
      expect(await at((json) => withFirst(json, 'workshop', { zone: 'Mars/Olympus' }))).toEqual(['packageDamaged', 'rows.workshop.0.zone'])
      expect(await at((json) => withFirst(json, 'indicator', { baseline: 'abc' }))).toEqual(['packageDamaged', 'rows.indicator.0.baseline'])
      expect(await at((json) => ({ ...json, rows: { ...json.rows, link: [...rowsOf(json, 'link'), ...rowsOf(json, 'link')] } }))).toEqual([
        'packageDamaged',
        'rows.link.id',
      ])
      expect(await at((json) => ({ ...json, history: { ...json.history, commands: [] } }))).toEqual([
        'packageDamaged',
        'history.changes.0.commandId',
      ])
      expect(await at((json) => ({ ...json, rows: { ...json.rows, link: [] } }))).toEqual([
        'packageDamaged',
        expect.stringMatching(/^history\.changes\.\d+\.rowId$/),
      ])
    }))

  test('is refused where only the tables themselves see it, and nothing stays', () =>
    withPackage(async (sound) => {
      const twice = edited(unzipSync(sound), (json) => {
        const [first] = rowsOf(json, 'contribution')
        return { ...json, rows: { ...json.rows, contribution: [...rowsOf(json, 'contribution'), { ...first, id: testId(8888) }] } }
      })
      await inFolder(async (folder) => {
        const place = openPlace(join(folder, 'here'), 'c')
        const before = dump(place)
        writeFileSync(join(folder, 'twice'), twice)
        const reply = await place.door.dispatch('packages.import', { path: join(folder, 'twice') }, organiser)
        expect(reply).toMatchObject({ ok: false, refusal: { code: 'packageDamaged' } })
        expect(dump(place)).toBe(before)
      })
    }))

  test('is refused, too, when it comes as a command and not as a file', () =>
    inFolder(async (folder) => {
      const place = openPlace(folder)
      const before = dump(place)
      const sent = { id: testId(9999), at: 1, workshopId: null }
      for (const content of [undefined, 'x', { formatVersion: 1 }]) {
        const reply = await place.door.dispatch('packages.write', { content }, organiser, sent)
        expect(reply).toMatchObject({ ok: false, refusal: { code: 'badInput' } })
      }
      expect(dump(place)).toBe(before)
      place.open.close()
    }))

  test('is refused when it is an excerpt', () =>
    withPackage(async (sound, refuse) => {
      expect((await refuse(edited(unzipSync(sound), (json) => ({ ...json, excerpt: true })))).code).toBe('packageExcerpt')
    }))
})

describe('a package made to harm', () => {
  test('is refused for names that lead out of their folder', () =>
    withPackage(async (sound, refuse) => {
      for (const name of [
        '../evil',
        '/etc/evil',
        'C:\\evil',
        'attachments/../../evil',
        'attachments\\evil',
        './evil',
        'a//b',
        'folder/',
        '..',
        'CON:',
        'x\u0000y',
        'a/.b',
      ]) {
        const bytes = zipSync({ ...unzipSync(sound), [name]: strToU8('x') })
        expect((await refuse(bytes)).code, name).toBe('packageDamaged')
      }
    }))

  test('is refused for links, encrypted entries, entries that stand twice or lie over another, other methods, lying sizes', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const link: Zippable = { ...entries, linked: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }
      expect(await refuse(zipSync(link))).toMatchObject({ code: 'packageDamaged', entry: 'linked' })
      const twice = zipSync({ ...entries, 'workshop.jsom': strToU8('{}') })
      expect(await refuse(replaced(twice, 'workshop.jsom', 'workshop.json'))).toMatchObject({
        code: 'packageDamaged',
        entry: 'workshop.json',
      })
      const plain = withoutSum(sound)
      const first = plain.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
      for (const [what, offset, value] of [
        ['encrypted', 8, 1],
        ['bzip2', 10, 12],
        ['other disk', 34, 1],
        ['longer than it is', 24, 60_000],
        ['shorter than it is', 24, 10],
        ['packed longer', 20, 60_000],
        ['elsewhere', 42, 40],
      ] as const) {
        const bad = Buffer.from(plain)
        bad.writeUInt16LE(value, first + offset)
        expect((await refuse(bad)).code, what).toBe('packageDamaged')
      }
    }))

  test('is refused for what would unpack to too much or be expensive to look at', () =>
    withPackage(async (sound, refuse) => {
      const entries = unzipSync(sound)
      const bomb = zipSync({ ...entries, 'workshop.json': new Uint8Array(47 * 1024 * 1024) }, { level: 9 })
      expect(await refuse(bomb)).toMatchObject({ code: 'packageDamaged', entry: 'workshop.json' })
      const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
      expect((await refuse(withManifest({ ...entries, 'workshop.json': strToU8(nested) }))).code).toBe('packageDamaged')
      const wrong = edited(entries, (json) => ({ ...json, rows: { ...json.rows, device: Array.from({ length: 400_000 }, () => ({})) } }))
      expect(await refuse(wrong)).toMatchObject({ code: 'packageDamaged', field: 'rows.device.0.id' })
      const lying = Buffer.from(bomb)
      const directory = lying.lastIndexOf(Buffer.from('workshop.json')) - 46
      lying.writeUInt32LE(1000, directory + 24)
      expect(await refuse(lying)).toMatchObject({ code: 'packageDamaged' })
      const many = Object.fromEntries(Array.from({ length: 10_001 }, (_none, index) => [`a${index}`, new Uint8Array(0)]))
      expect((await refuse(zipSync({ ...entries, ...many }))).code).toBe('packageDamaged')
    }))
})

interface Json {
  readonly rows: Readonly<Record<string, readonly object[]>>
  readonly history: Readonly<Record<string, readonly object[]>>
  readonly [field: string]: unknown
}

/** The package with another `workshop.json` and a manifest that fits it. */
function edited(entries: Record<string, Uint8Array>, edit: (json: Json) => Json): Uint8Array {
  return withManifest({ ...entries, 'workshop.json': strToU8(JSON.stringify(edit(JSON.parse(text(entries, 'workshop.json')) as Json))) })
}

function withManifest(entries: Record<string, Uint8Array>): Uint8Array {
  const manifest = JSON.parse(text(entries, 'manifest.json')) as object
  const listed = Object.keys(entries).filter((name) => name !== 'manifest.json')
  const sums = listed.map((name) => ({ name, sha256: sumOf(entries[name] ?? new Uint8Array(0)) }))
  return zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ ...manifest, entries: sums })) })
}

function rowsOf(json: Json, table: string): readonly object[] {
  return json.rows[table] ?? []
}

function withFirst(json: Json, table: string, fields: object): Json {
  const [first, ...rest] = rowsOf(json, table)
  const own = Object.fromEntries(Object.entries(first ?? {}))
  for (const key of Object.keys(fields)) {
    Object.defineProperty(own, key, { value: (fields as Record<string, unknown>)[key], enumerable: true, configurable: true })
  }
  return { ...json, rows: { ...json.rows, [table]: [own, ...rest] } }
}

function withFirstImage(json: Json): Json {
  const [first, ...rest] = (json.history.changes ?? []) as { after: object }[]
  return { ...json, history: { ...json.history, changes: [{ ...first, after: { ...first?.after, mood: 1 } }, ...rest] } }
}

function text(entries: Record<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(entries[name])
}

function photograph(entries: Record<string, Uint8Array>): string {
  return Object.keys(entries).find((name) => name.startsWith('attachments/')) ?? ''
}

function withoutSum(bytes: Buffer): Buffer {
  const plain = Buffer.from(bytes.subarray(0, bytes.length - 64))
  plain.writeUInt16LE(0, plain.length - 2)
  return plain
}

function replaced(bytes: Uint8Array, from: string, to: string): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')
}
