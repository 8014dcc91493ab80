import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readAttachment } from '../attachments/attachment-files.ts'
import { anySeed, rowsOf } from './any-workshop.fixture.ts'
import { contribution, fullWorkshop, ids, workshop, workshopId } from './full-workshop.fixture.ts'
import { dump, exported, imported, inFolder, openPlace, organiser, type Place, testId, writeRows } from './packages.fixture.ts'
import { readPackage } from './read-package.ts'
import { packPackage } from './write-package.ts'

function between(test: (here: Place, there: Place, file: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const here = openPlace(join(folder, 'here'))
    const there = openPlace(join(folder, 'there'), 'b')
    await test(here, there, join(folder, 'one.sarasehan'))
    here.open.close()
    there.open.close()
  })
}

describe('a workshop that is exported and imported elsewhere', () => {
  test('has the same content hash, whatever was said in it, and a second import changes nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, (seed) =>
        between(async (here, there, file) => {
          writeRows(here, workshopId, 50, rowsOf(seed, here))
          const sha256 = await exported(here, workshopId, file)
          await imported(there, file)
          expect(await exported(there, workshopId, `${file}.again`)).toBe(sha256)
          const before = dump(there)
          const again = await imported(there, file)
          expect(dump(there)).toBe(before)
          expect(again).toMatchObject({ added: 0, changed: 0, conflicts: [] })
          const back = dump(here)
          await imported(here, `${file}.again`)
          expect(dump(here)).toBe(back)
        }),
      ),
      { numRuns: 15 },
    )
  })

  test('brings its photographs along, byte for byte', () =>
    between(async (here, there, file) => {
      writeRows(here, workshopId, 50, fullWorkshop(here))
      await exported(here, workshopId, file)
      await imported(there, file)
      const [row] = there.open.db.all<{ sha256: string }>('SELECT sha256 FROM attachment')
      expect(readAttachment(there.open.folder.path, row?.sha256 ?? '').toString()).toBe('a photograph')
    }))

  test('says what was added and what was there', () =>
    between(async (here, there, file) => {
      const rows = fullWorkshop(here)
      writeRows(here, workshopId, 50, rows)
      await exported(here, workshopId, file)
      expect(await imported(there, file)).toMatchObject({ code: 'MONEV-2022', workshopId, added: rows.length + 1, present: 0, changed: 0 })
      expect(await imported(there, file)).toMatchObject({ added: 0, present: rows.length + 1, changed: 0 })
      writeRows(here, workshopId, 60, [['contribution', { ...contribution(here.open.device.id, ids.other, 2, 'gudang jelantah sempit') }]])
      await exported(here, workshopId, file)
      expect(await imported(there, file)).toMatchObject({ added: 0, present: rows.length, changed: 1 })
    }))

  test('brings its history along, and the import itself is one command that no later package carries', () =>
    between(async (here, there, file) => {
      writeRows(here, workshopId, 50, fullWorkshop(here))
      writeRows(here, workshopId, 60, [['contribution', contribution(here.open.device.id, ids.other, 2, 'gudang jelantah')]])
      await exported(here, workshopId, file)
      await imported(there, file)
      const ofRow = (place: Place) =>
        place.open.db.all(
          "SELECT command.at, command.deviceId, before, after FROM change JOIN command ON command.id = commandId WHERE rowId = :id AND name <> 'packages.write' ORDER BY at",
          { id: ids.other },
        )
      expect(ofRow(here)).toHaveLength(2)
      expect(ofRow(there)).toEqual(ofRow(here))
      expect(there.open.db.all("SELECT id FROM command WHERE name = 'packages.write'")).toHaveLength(1)
      await exported(there, workshopId, `${file}.again`)
      expect(readPackage(`${file}.again`).content).toEqual(readPackage(file).content)
    }))

  test('is the same file for the same content, exporter and time, its entries always in one order', () =>
    between(async (here, _there, file) => {
      writeRows(here, workshopId, 50, fullWorkshop(here))
      await exported(here, workshopId, file)
      const { content } = readPackage(file)
      const exporter = { exportedAt: 1, exportedBy: { deviceId: here.open.device.id, device: 'x', version: '1' } }
      const pack = () => packPackage(content, (sum) => readAttachment(here.open.folder.path, sum), exporter)
      expect(Buffer.compare(pack(), pack())).toBe(0)
      expect(Object.keys(unzipSync(pack()))).toEqual([
        'manifest.json',
        'workshop.json',
        ...[content.rows.attachment[0]?.sha256, content.rows.letterhead[0]?.leftLogo]
          .map(String)
          .toSorted()
          .map((sum) => `attachments/${sum}`),
      ])
    }))
})

test('an import is in the journal whole: without the database and its backups it comes back with all history', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'one.sarasehan')
    const here = openPlace(join(folder, 'here'))
    writeRows(here, workshopId, 50, fullWorkshop(here))
    const sha256 = await exported(here, workshopId, file)
    here.open.close()
    const there = openPlace(join(folder, 'there'), 'b')
    await imported(there, file)
    const before = dump(there)
    there.open.close()
    const { database, backups, closedMark } = there.open.folder
    for (const lost of [database, backups, closedMark]) rmSync(lost, { recursive: true })
    const again = openPlace(join(folder, 'there'), 'b')
    expect(await exported(again, workshopId, `${file}.again`)).toBe(sha256)
    expect(dump(again)).toBe(before)
    again.open.close()
  }))

describe('what stays at home', () => {
  test('private words, and all that hangs on them, are in no package', () =>
    between(async (here, _there, file) => {
      const secret = { ...contribution(here.open.device.id, ids.contribution, 1, 'sangat-rahasia'), visibility: 'private' }
      const rows = fullWorkshop(here).filter(([, row]) => row.id !== ids.contribution)
      writeRows(here, workshopId, 50, [...rows, ['contribution', secret]])
      await exported(here, workshopId, file)
      const { content } = readPackage(file)
      expect(JSON.stringify(content)).not.toContain('sangat-rahasia')
      expect(content.rows.contribution.map(({ id }) => id)).toEqual([ids.other])
      const { rendering, response, attachment, link, action } = content.rows
      expect([rendering, response, attachment, link].map((table) => table.length)).toEqual([0, 0, 0, 0])
      expect(action).toHaveLength(1)
    }))

  test('words that were private once travel from the moment they were opened', () =>
    between(async (here, there, file) => {
      const device = here.open.device.id
      const secret = { ...contribution(device, ids.contribution, 1, 'sangat-rahasia'), visibility: 'private' }
      writeRows(here, workshopId, 50, [...fullWorkshop(here).filter(([, row]) => row.id !== ids.contribution), ['contribution', secret]])
      writeRows(here, workshopId, 60, [['contribution', { ...secret, text: 'kurang rahasia' }]])
      writeRows(here, workshopId, 70, [['contribution', { ...secret, text: 'kurang rahasia', visibility: 'open' }]])
      const sha256 = await exported(here, workshopId, file)
      expect(JSON.stringify(readPackage(file).content)).not.toContain('sangat-rahasia')
      await imported(there, file)
      expect(await exported(there, workshopId, `${file}.again`)).toBe(sha256)
    }))

  test('the room, the queue and the draft are in no package and not touched by one', () =>
    between(async (here, there, file) => {
      writeRows(here, workshopId, 50, fullWorkshop(here))
      here.open.db.run("INSERT INTO room (deviceId, workshopId, draft) VALUES (:device, :workshopId, 'setengah-jadi')", {
        device: here.open.device.id,
        workshopId,
      })
      await exported(here, workshopId, file)
      expect(JSON.stringify(readPackage(file).content)).not.toContain('setengah-jadi')
      await imported(there, file)
      expect(there.open.db.all('SELECT draft FROM room')).toEqual([])
    }))
})

describe('earlier workshops', () => {
  const earlier = testId(50)
  const old = { indicator: testId(51), action: testId(52) }

  /** A workshop that continues an indicator and an action of last year’s. */
  function withLastYear(place: Place): void {
    const device = place.open.device.id
    const before = fullWorkshop(place)
    writeRows(
      place,
      earlier,
      40,
      before.filter(([table]) => ['series', 'organisation', 'person', 'programme'].includes(table)),
    )
    const action = { ...before.find(([table]) => table === 'action')?.[1], id: old.action, workshopId: earlier, deviceId: device }
    const indicator = { ...before.find(([table]) => table === 'indicator')?.[1], id: old.indicator, workshopId: earlier }
    writeRows(place, earlier, 41, [
      ['workshop', { ...workshop(earlier, 'MONEV-2021'), hostOrganisationId: ids.host }],
      ['indicator', indicator],
      ['action', action],
    ])
    const rows = before.map(
      ([table, row]) =>
        [
          table,
          table === 'indicator' ? { ...row, continuesId: old.indicator } : table === 'link' ? { ...row, toId: old.action } : row,
        ] as const,
    )
    writeRows(place, workshopId, 50, rows)
  }

  test('come along as far as they are referred to, and wait in the bin for their own package', () =>
    between(async (here, there, file) => {
      withLastYear(here)
      const sha256 = await exported(here, workshopId, file)
      await imported(there, file)
      expect(await exported(there, workshopId, `${file}.again`)).toBe(sha256)
      const bare = there.open.db.get('SELECT hostOrganisationId, deletedAt IS NOT NULL AS binned FROM workshop WHERE id = :earlier', {
        earlier,
      })
      expect(bare).toEqual({ hostOrganisationId: null, binned: 1 })
      const sum = await exported(here, earlier, `${file}.2021`)
      await imported(there, `${file}.2021`)
      expect(await exported(there, earlier, `${file}.2021.again`)).toBe(sum)
      expect(await exported(there, workshopId, `${file}.again`)).toBe(sha256)
    }))

  test('are not touched where they are known better', () =>
    between(async (here, there, file) => {
      withLastYear(here)
      await exported(here, earlier, `${file}.2021`)
      await exported(here, workshopId, file)
      await imported(there, `${file}.2021`)
      const whole = there.open.db.get('SELECT * FROM workshop WHERE id = :earlier', { earlier })
      await imported(there, file)
      expect(there.open.db.get('SELECT * FROM workshop WHERE id = :earlier', { earlier })).toEqual(whole)
    }))
})

test('a workshop in the bin, or one that is not there, is not exported', () =>
  between(async (here, _there, file) => {
    writeRows(here, workshopId, 50, fullWorkshop(here))
    writeRows(here, workshopId, 60, [['workshop', { ...workshop(workshopId, 'MONEV-2022'), deletedAt: 60 }]])
    for (const id of [workshopId, testId(7777)]) {
      const reply = await here.door.dispatch('packages.export', { workshopId: id, path: file }, organiser)
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
    }
  }))
