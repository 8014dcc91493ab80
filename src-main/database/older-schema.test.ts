import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { testRoom } from '../app/test-room.ts'
import { listBackups } from './backup.ts'
import { agreesWithHistory, isSound, readHeader } from './check.ts'
import { schemaVersion } from './migrate.ts'
import { openReader } from './open-database.ts'
import { openToRead } from './open-to-read.ts'
import { inFolder } from './recovery.fixture.ts'

const versions = readdirSync(join(import.meta.dirname, 'formats')).map((name) => Number(/^schema-(\d+)\.db\.gz$/.exec(name)?.[1]))

/** A data folder as a program of that schema closed it. */
function olderFolder(place: string, version: number): string {
  const folder = join(place, 'data')
  mkdirSync(folder)
  const packed = readFileSync(join(import.meta.dirname, 'formats', `schema-${version}.db.gz`))
  writeFileSync(join(folder, 'sarasehan.db'), gunzipSync(packed))
  return folder
}

it('has an example of every older schema', () => {
  expect(versions.toSorted((left, right) => left - right)).toEqual(
    Array.from({ length: schemaVersion / 10 - 1 }, (_, index) => (index + 1) * 10),
  )
})

it.each(versions)(
  'a database of schema %i is brought up behind a backup, with every word, and what was done in it can be undone',
  (version) =>
    inFolder(async (place) => {
      const folder = olderFolder(place, version)
      const { db } = openReader(folder)
      const { id: workshopId, seriesId } = db.one<{ id: string; seriesId: string }>('SELECT id, seriesId FROM workshop')
      const said = db.all<{ text: string }>('SELECT text FROM contribution ORDER BY number').map(({ text }) => text)
      db.close()
      expect(said).toContain('gudang terlalu sempit')

      const room = await testRoom(folder, { workshopId, seriesId })
      expect(readHeader(join(folder, 'sarasehan.db'))).toEqual({ version: schemaVersion })
      expect(room.open.db.all<{ text: string }>('SELECT text FROM contribution ORDER BY number').map(({ text }) => text)).toEqual(said)
      expect([isSound(room.open.db, true), agreesWithHistory(room.open.db)]).toEqual([true, true])
      const [backup] = listBackups(room.open.folder)
      expect(readHeader(backup?.file ?? '')).toEqual({ version })
      expect(await room.ask('workshops.get', { workshopId })).toMatchObject({ number: '014/NOT/IX/2022' })
      await room.send('history.undo', { workshopId })
      expect(await room.ask('workshops.get', { workshopId })).toMatchObject({ number: '' })
      await room.send('history.redo', { workshopId })
      expect(await room.ask('workshops.get', { workshopId })).toMatchObject({ number: '014/NOT/IX/2022' })
      room.close()
    }),
)

it.each(versions)('a database of schema %i is read beside its own program, and not a byte of it changes', (version) =>
  inFolder((place) => {
    const folder = olderFolder(place, version)
    const file = join(folder, 'sarasehan.db')
    const before = readFileSync(file)
    const db = openToRead(file)
    expect(db.one('SELECT kind FROM block LIMIT 1')).toEqual({ kind: '' })
    expect(db.one('PRAGMA user_version')).toEqual({ user_version: schemaVersion })
    db.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  }),
)
