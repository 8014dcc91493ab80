import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRoom, testRoom } from '../../app/test-room.ts'
import { composeNotula } from './compose-notula.rules.ts'
import { notulaRecords } from './notula.rows.ts'

let room: TestRoom
const folder = mkdtempSync(join(tmpdir(), 'sarasehan-notula-'))

beforeAll(async () => {
  room = await testRoom(folder)
  for (const [text, visibility] of [
    ['kata terbuka', 'open'],
    ['kata rahasia', 'confidential'],
    ['kata pribadi', 'private'],
  ] as const)
    await room.send('contributions.capture', { ...room.line(text), visibility })
})

afterAll(() => {
  room.close()
  rmSync(folder, { recursive: true, force: true })
})

test('private words are never read, confidential ones only on request', () => {
  const words = (includeConfidential: boolean) =>
    notulaRecords(room.open.db, room.workshopId, { includeConfidential })?.contributions.map(({ text }) => text)
  expect(words(false)).toEqual(['kata terbuka'])
  expect(words(true)).toEqual(['kata terbuka', 'kata rahasia'])
})

test('a workshop is read whole and can be composed', () => {
  const records = notulaRecords(room.open.db, room.workshopId, { includeConfidential: false })
  if (!records) throw new Error('no workshop')
  expect(records.programmes).toHaveLength(2)
  expect(records.kinds.length).toBeGreaterThan(5)
  expect(composeNotula(records, { includeConfidential: false }).workshop.title).toBe(records.workshop.title)
})

test('there is nothing to read of a workshop that is not there', () => {
  expect(notulaRecords(room.open.db, 'none', { includeConfidential: false })).toBeUndefined()
})
