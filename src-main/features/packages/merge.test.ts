import { cpSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Image } from '../../database/db.ts'
import { readImage } from '../../database/images.ts'
import { contribution, fullWorkshop, ids, indicator, type Rows, workshop, workshopId } from './full-workshop.fixture.ts'
import { dump, exported, imported, inFolder, openPlace, organiser, type Place, testId, writeRows } from './packages.fixture.ts'
import { person } from './registers.fixture.ts'

interface Two {
  readonly home: Place
  readonly second: Place
  /** Takes what one place has to the other. */
  carry(from: Place, to: Place): ReturnType<typeof imported>
  /** The content hash of a place. */
  hash(place: Place): Promise<string>
  readonly folder: string
}

/** The home device and a second note-taker's (letter b), with the same workshop on both. */
function together(test: (two: Two) => Promise<void>, letter = 'b'): Promise<void> {
  return inFolder(async (folder) => {
    const home = openPlace(join(folder, 'home'))
    const second = openPlace(join(folder, 'second'), letter)
    let files = 0
    const hash = (place: Place) => exported(place, workshopId, join(folder, `${files++}.sarasehan`))
    const carry = async (from: Place, to: Place) => {
      await hash(from)
      return imported(to, join(folder, `${files - 1}.sarasehan`))
    }
    writeRows(home, workshopId, 50, fullWorkshop(home))
    await carry(home, second)
    await test({ home, second, carry, hash, folder })
    home.open.close()
    second.open.close()
  })
}

function edit(place: Place, at: number, table: Rows[number][0], id: string, fields: Image): void {
  writeRows(place, workshopId, at, [[table, { ...readImage(place.open.db, table, id), ...fields }]])
}

function row(place: Place, table: Rows[number][0], id: string): Image {
  return readImage(place.open.db, table, id) ?? {}
}

describe('two devices that changed the same workshop', () => {
  test('keep both changes of one record when they are in different fields', () =>
    together(async ({ home, second, carry, hash }) => {
      edit(home, 100, 'contribution', ids.other, { text: 'gudang jelantah sempit' })
      edit(second, 101, 'contribution', ids.other, { bookmarked: 1 })
      expect(await carry(second, home)).toMatchObject({ changed: 1, conflicts: [] })
      await carry(home, second)
      expect(row(second, 'contribution', ids.other)).toMatchObject({ text: 'gudang jelantah sempit', bookmarked: 1 })
      expect(await hash(home)).toBe(await hash(second))
    }))

  test('agree on the later of two changes of one field, whoever merges first, and say which field it was', () =>
    together(async ({ home, second, carry, hash }) => {
      edit(home, 100, 'contribution', ids.other, { text: 'dari rumah' })
      edit(second, 101, 'contribution', ids.other, { text: 'dari kedua' })
      const conflicts = [{ table: 'contribution', rowId: ids.other, field: 'text' }]
      await hash(home)
      expect(await carry(second, home)).toMatchObject({ conflicts })
      expect(row(home, 'contribution', ids.other).text).toBe('dari kedua')
      await carry(home, second)
      expect(await hash(second)).toBe(await hash(home))
      const words = home.open.db
        .all<{ after: string }>('SELECT after FROM change WHERE rowId = :id', { id: ids.other })
        .map(({ after }) => JSON.parse(after).text)
      expect(words).toEqual(expect.arrayContaining(['dari rumah', 'dari kedua']))
    }))

  test('agree where both changed a field in the same millisecond: the greater device stands', () =>
    together(async ({ home, second, carry, hash }) => {
      edit(home, 100, 'contribution', ids.other, { text: 'dari rumah' })
      edit(second, 100, 'contribution', ids.other, { text: 'dari kedua' })
      await carry(home, second)
      await carry(second, home)
      expect(await hash(second)).toBe(await hash(home))
      const greater = home.open.device.id > second.open.device.id ? 'dari rumah' : 'dari kedua'
      expect(row(home, 'contribution', ids.other).text).toBe(greater)
    }))

  test('keep a correction made by a clock that is behind, for it was made knowing the other', () =>
    together(async ({ home, second, carry, hash }) => {
      edit(second, 20, 'contribution', ids.other, { text: 'dikoreksi kemudian' })
      expect(await carry(second, home)).toMatchObject({ changed: 1, conflicts: [] })
      expect(row(home, 'contribution', ids.other).text).toBe('dikoreksi kemudian')
      expect(await hash(home)).toBe(await hash(second))
    }))

  test('do not bring back an old state by an old file', () =>
    together(async ({ home, second, carry, hash, folder }) => {
      const old = join(folder, 'old.sarasehan')
      await exported(second, workshopId, old)
      edit(second, 101, 'contribution', ids.other, { text: 'baru' })
      await carry(second, home)
      const before = dump(home)
      await imported(home, old)
      expect(dump(home)).toBe(before)
      expect(await hash(home)).toBe(await hash(second))
    }))

  test('merge into one state from any edits, in any order', async () => {
    const field = fc.constantFrom('text', 'bookmarked', 'important', 'deletedAt', 'programmeId')
    const oneEdit = fc.record({ device: fc.nat(2), which: fc.nat(3), field, value: fc.nat(5), isNew: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneEdit, { maxLength: 14 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
        async (edits, order) => {
          await inFolder(async (folder) => {
            const places = ['', 'b', 'c'].map((letter) => openPlace(join(folder, `place${letter}`), letter))
            const [home] = places
            if (!home) return
            writeRows(home, workshopId, 50, fullWorkshop(home))
            await exported(home, workshopId, join(folder, 'base'))
            for (const place of places.slice(1)) await imported(place, join(folder, 'base'))
            for (const [index, one] of edits.entries()) {
              const place = places[one.device]
              if (place) change(place, 100 + Math.floor(index / 2), one, index)
            }
            for (const [index, place] of places.entries()) await exported(place, workshopId, join(folder, `${index}`))
            const merged = openPlace(join(folder, 'merged'), 'd')
            for (const index of order) await imported(merged, join(folder, `${index}`))
            const sums = [await exported(merged, workshopId, join(folder, 'merged.sarasehan'))]
            for (const [index, place] of places.entries()) {
              for (const other of order) if (other !== index) await imported(place, join(folder, `${other}`))
              sums.push(await exported(place, workshopId, join(folder, `after${index}`)))
            }
            expect(new Set(sums).size).toBe(1)
            for (const place of [...places, merged]) place.open.close()
          })
        },
      ),
      { numRuns: 12 },
    )
  })
})

test('devices that edit and exchange files in any order end in one state once everybody has heard everybody', async () => {
  const field = fc.constantFrom('text', 'bookmarked', 'important', 'deletedAt', 'programmeId')
  const editing = fc.record({ device: fc.nat(2), which: fc.nat(4), field, value: fc.nat(5), isNew: fc.boolean() })
  const carrying = fc.record({ from: fc.nat(2), to: fc.nat(2) })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(editing, carrying), { maxLength: 16 }), async (steps) => {
      await inFolder(async (folder) => {
        const places = ['', 'b', 'c'].map((letter) => openPlace(join(folder, `place${letter}`), letter))
        const carry = async (from: Place | undefined, to: Place | undefined) => {
          if (!from || !to || from === to) return
          await exported(from, workshopId, join(folder, 'carried'))
          await imported(to, join(folder, 'carried'))
        }
        const [home, second, third] = places
        if (home) writeRows(home, workshopId, 50, fullWorkshop(home))
        await carry(home, second)
        await carry(home, third)
        for (const [index, step] of steps.entries()) {
          const place = 'device' in step ? places[step.device] : undefined
          if ('from' in step) await carry(places[step.from], places[step.to])
          else if (place) change(place, 100 + index, step, index)
        }
        for (const [from, to] of [
          [home, second],
          [second, third],
          [third, second],
          [second, home],
        ] as const)
          await carry(from, to)
        const sums: string[] = []
        for (const place of places) sums.push(await exported(place, workshopId, join(folder, 'last')))
        expect(new Set(sums).size).toBe(1)
        for (const place of places) place.open.close()
      })
    }),
    { numRuns: 12 },
  )
})

type Edit = { which: number; field: string; value: number; isNew: boolean }

/** One edit of a contribution, or a new one, as its device makes it. */
function change(place: Place, at: number, { which, field, value, isNew }: Edit, index: number): void {
  const { db, device } = place.open
  if (isNew) {
    const { next } = db.one<{ next: number }>('SELECT ifnull(max(number), 0) + 1 AS next FROM contribution WHERE deviceId = :id', {
      id: device.id,
    })
    writeRows(place, workshopId, at, [['contribution', contribution(device.id, testId(5000 + index), next, `kata ${index}`)]])
    return
  }
  const known = db.all<{ id: string }>('SELECT id FROM contribution ORDER BY id')
  const id = known[which % known.length]?.id ?? ''
  const values: Record<string, string | number | null> = {
    text: `kata ${value}`,
    bookmarked: value % 2,
    important: value % 2,
    deletedAt: value % 2 ? at : null,
    programmeId: value % 2 ? ids.programme : null,
  }
  edit(place, at, 'contribution', id, { [field]: values[field] ?? null })
}

describe('what two devices made in the same place', () => {
  const answer = (id: string, reason: string): Rows[number] => [
    'response',
    { id, workshopId, contributionId: ids.other, outcome: 'partly', reason, attendanceId: null, at: 1, deletedAt: null },
  ]

  test('of two answers to one suggestion the last made stays, the other goes to the bin, on both', () =>
    together(async ({ home, second, carry, hash }) => {
      writeRows(home, workshopId, 100, [answer(testId(6001), 'rumah')])
      writeRows(second, workshopId, 101, [answer(testId(6002), 'kedua')])
      await carry(home, second)
      await carry(second, home)
      for (const place of [home, second]) {
        expect(row(place, 'response', testId(6001)).deletedAt).not.toBeNull()
        expect(row(place, 'response', testId(6002)).deletedAt).toBeNull()
      }
      expect(await hash(home)).toBe(await hash(second))
      const before = dump(home)
      await carry(second, home)
      expect(dump(home)).toBe(before)
    }))

  test('of two indicators with one number the later made gets the next free one, on both', () =>
    together(async ({ home, second, carry, hash }) => {
      writeRows(home, workshopId, 100, [
        ['indicator', indicator(testId(6003), 2)],
        ['indicator', indicator(testId(6005), 3)],
      ])
      writeRows(second, workshopId, 101, [['indicator', indicator(testId(6004), 2)]])
      await carry(home, second)
      await carry(second, home)
      expect(row(home, 'indicator', testId(6003)).number).toBe(2)
      expect(row(home, 'indicator', testId(6004)).number).toBe(4)
      expect(await hash(home)).toBe(await hash(second))
    }))
})

describe('an import into a folder that has other workshops', () => {
  test('gives a code that is taken the next suffix, and keeps it ever after', () =>
    inFolder(async (folder) => {
      const home = openPlace(join(folder, 'home'))
      const other = openPlace(join(folder, 'other'), 'b')
      writeRows(home, workshopId, 50, fullWorkshop(home))
      const series = fullWorkshop(other).slice(0, 1)
      writeRows(other, null, 40, [
        ...series,
        ['workshop', workshop(testId(70), 'monev-2022')],
        ['workshop', workshop(testId(71), 'MONEV-2022-2')],
      ])
      await exported(home, workshopId, join(folder, 'one'))
      expect(await imported(other, join(folder, 'one'))).toMatchObject({ code: 'MONEV-2022-3' })
      const before = dump(other)
      expect(await imported(other, join(folder, 'one'))).toMatchObject({ code: 'MONEV-2022-3', added: 0, changed: 0 })
      expect(dump(other)).toBe(before)
      edit(home, 60, 'workshop', workshopId, { title: 'Judul baru' })
      await exported(home, workshopId, join(folder, 'two'))
      expect(await imported(other, join(folder, 'two'))).toMatchObject({ code: 'MONEV-2022-3', changed: 1 })
      edit(home, 61, 'workshop', workshopId, { code: 'LAIN' })
      await exported(home, workshopId, join(folder, 'three'))
      expect(await imported(other, join(folder, 'three'))).toMatchObject({ code: 'LAIN', changed: 1 })
      home.open.close()
      other.open.close()
    }))

  test('takes a workshop and its series out of the bin', () =>
    together(async ({ home, second, carry, hash }) => {
      writeRows(second, null, 100, [
        ['series', { ...row(second, 'series', ids.series), deletedAt: 100 }],
        ['workshop', { ...row(second, 'workshop', workshopId), deletedAt: 100 }],
      ])
      expect(await carry(home, second)).toMatchObject({ changed: 2 })
      expect(await hash(second)).toBe(await hash(home))
    }))

  test('leaves a newer register row as it is: the round trip holds only where there is none', () =>
    together(async ({ home, second, carry, hash }) => {
      writeRows(second, null, 100, [['person', person(ids.speaker, 'Budi Santoso')]])
      await carry(home, second)
      expect(row(second, 'person', ids.speaker).name).toBe('Budi Santoso')
      expect(await hash(second)).not.toBe(await hash(home))
      await carry(second, home)
      expect(await hash(second)).toBe(await hash(home))
    }))

  test('never brings an erased person back, not even in history', () =>
    together(async ({ home, second, carry }) => {
      writeRows(home, workshopId, 110, [['person', person(ids.speaker, 'Nama Lengkap')]])
      second.open.db.run("UPDATE person SET name = '', phone = '', email = '', erasedAt = 105 WHERE id = :id", { id: ids.speaker })
      await carry(home, second)
      expect(row(second, 'person', ids.speaker)).toMatchObject({ name: '', phone: '', erasedAt: 105 })
      expect(second.open.db.all("SELECT 1 FROM change WHERE after LIKE '%Nama Lengkap%'")).toEqual([])
      await carry(second, home)
      expect(row(home, 'person', ids.speaker)).toMatchObject({ name: '', phone: '', erasedAt: 105 })
    }))
})

describe('two devices that cannot be told apart', () => {
  test('are refused by their letter when both gave numbers in the workshop, and nothing is written', () =>
    together(async ({ home, second, hash, folder }) => {
      writeRows(second, workshopId, 100, [['contribution', contribution(second.open.device.id, testId(6100), 1, 'kata')]])
      await hash(second)
      await exported(second, workshopId, join(folder, 'b.sarasehan'))
      const before = dump(home)
      const reply = await home.door.dispatch('packages.import', { path: join(folder, 'b.sarasehan') }, organiser)
      expect(reply).toMatchObject({
        ok: false,
        refusal: { code: 'sameDeviceLetter', details: { letter: '', file: join(folder, 'b.sarasehan') } },
      })
      expect(dump(home)).toBe(before)
    }, ''))

  test('are no hindrance while only one of them gave numbers', () =>
    together(async ({ home, second, carry, hash }) => {
      edit(second, 100, 'contribution', ids.other, { text: 'dikoreksi' })
      await carry(second, home)
      expect(await hash(home)).toBe(await hash(second))
    }, ''))

  test('are refused when they are two copies of one data folder', () =>
    together(async ({ home, hash, folder }) => {
      await hash(home)
      const copy = openPlace(join(folder, 'copy'), 'c')
      await imported(copy, join(folder, '0.sarasehan'))
      writeRows(
        copy,
        workshopId,
        100,
        [['contribution', { ...row(copy, 'contribution', ids.other), text: 'salinan' }]],
        home.open.device.id,
      )
      edit(home, 101, 'contribution', ids.other, { text: 'asli' })
      await exported(copy, workshopId, join(folder, 'copy.sarasehan'))
      const before = dump(home)
      const reply = await home.door.dispatch('packages.import', { path: join(folder, 'copy.sarasehan') }, organiser)
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'sameDeviceLetter' } })
      expect(dump(home)).toBe(before)
      copy.open.close()
    }))
})

test('a device restored from an older backup takes back its own newer work', () =>
  inFolder(async (folder) => {
    const home = openPlace(join(folder, 'home'))
    writeRows(home, null, 40, fullWorkshop(home).slice(0, 6))
    home.open.close()
    cpSync(join(folder, 'home'), join(folder, 'restored'), { recursive: true })
    const again = openPlace(join(folder, 'home'))
    writeRows(again, null, 45, [['person', person(ids.speaker, 'Budi Santoso')]])
    writeRows(again, workshopId, 50, fullWorkshop(again).slice(6))
    const sha256 = await exported(again, workshopId, join(folder, 'one'))
    again.open.close()
    const restored = openPlace(join(folder, 'restored'))
    await imported(restored, join(folder, 'one'))
    expect(await exported(restored, workshopId, join(folder, 'two'))).toBe(sha256)
    const before = dump(restored)
    await imported(restored, join(folder, 'one'))
    expect(dump(restored)).toBe(before)
    restored.open.close()
  }))
