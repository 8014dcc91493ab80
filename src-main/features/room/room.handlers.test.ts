import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import { testRoom } from '../../app/test-room.ts'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const room = () => now.room.ask('room.now', { workshopId: now.workshopId })
const speak = (attendanceId: string, turnId = v7()) => now.room.send('room.speak', { workshopId: now.workshopId, turnId, attendanceId })
const blocks = async () => (await now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })).blocks
const turns = () =>
  now.room.open.db.all<{ attendanceId: string; endedAt: number | null }>(
    'SELECT attendanceId, endedAt FROM turn WHERE deletedAt IS NULL ORDER BY startedAt, id',
  )

describe('who speaks', () => {
  it('is one at a time: the next one ends the turn of the one before', async () => {
    await speak(now.lurah)
    await speak(now.head)
    expect((await room()).speaker).toMatchObject({ attendanceId: now.head, name: 'Budi Santoso', organisation: 'Kelompok Margasari' })
    expect(turns().map(({ attendanceId, endedAt }) => [attendanceId, endedAt === null])).toEqual([
      [now.lurah, false],
      [now.head, true],
    ])
    await now.room.send('room.silence', { workshopId: now.workshopId })
    expect((await room()).speaker).toBeNull()
  })

  it('goes on with the same turn when named again, and has arrived by speaking', async () => {
    await speak(now.lurah)
    await speak(now.lurah)
    expect(turns().length).toBe(1)
    const [lurah] = await now.room.ask('people.ofWorkshop', { workshopId: now.workshopId })
    expect(lurah?.arrivedAt).not.toBeNull()
  })

  it('is somebody who is there: nobody unknown, nobody taken off the list', async () => {
    expect(await now.room.try('room.speak', { workshopId: now.workshopId, turnId: v7(), attendanceId: v7() })).toEqual(
      refused('notFound', { what: 'attendance' }),
    )
    await now.room.send('people.remove', { attendanceId: now.head })
    expect(await now.room.try('room.speak', { workshopId: now.workshopId, turnId: v7(), attendanceId: now.head })).toEqual(
      refused('notFound', { what: 'attendance' }),
    )
  })

  it('still speaks after the program was killed', async () => {
    await speak(now.lurah)
    await now.restart({ cleanly: false })
    expect((await room()).speaker?.attendanceId).toBe(now.lurah)
  })
})

describe('the queue', () => {
  it('is first come, first served; who speaks next leaves it', async () => {
    const entries = [v7(), v7(), v7()]
    for (const [index, attendanceId] of [now.lurah, now.head, now.lurah].entries())
      await now.room.send('room.queue', { workshopId: now.workshopId, entryId: entries[index] ?? '', attendanceId })
    expect((await room()).queue.map(({ id }) => id)).toEqual(entries)
    await now.room.send('room.unqueue', { entryId: entries[2] ?? '' })
    await now.room.send('room.next', { workshopId: now.workshopId, turnId: v7() })
    expect((await room()).speaker?.attendanceId).toBe(now.lurah)
    await now.room.send('room.next', { workshopId: now.workshopId, turnId: v7() })
    expect((await room()).speaker?.attendanceId).toBe(now.head)
    expect(await now.room.try('room.next', { workshopId: now.workshopId, turnId: v7() })).toEqual(refused('notFound', { what: 'queue' }))
  })
})

describe('the running block', () => {
  it('is one: starting another ends it, starting it again goes on, and its first start stays', async () => {
    const [first, second] = await blocks()
    await now.room.send('room.startBlock', { blockId: first?.id ?? '' }, { ...now.room.envelope(), at: 1_000 })
    await now.room.send('room.startBlock', { blockId: second?.id ?? '' }, { ...now.room.envelope(), at: 2_000 })
    expect((await blocks()).slice(0, 2).map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [1_000, 2_000],
      [2_000, null],
    ])
    await now.room.send('room.startBlock', { blockId: first?.id ?? '' }, { ...now.room.envelope(), at: 3_000 })
    expect((await blocks()).slice(0, 2).map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [1_000, null],
      [2_000, 3_000],
    ])
  })

  it('takes its programme’s first step until another is chosen; without a programme there is no step', async () => {
    const all = await blocks()
    await now.room.send('room.startBlock', { blockId: all.find(({ programmeId }) => programmeId === now.waste)?.id ?? '' })
    expect(await room()).toMatchObject({ programmeId: now.waste, stepId: now.stepId('report') })
    await now.room.send('room.step', { workshopId: now.workshopId, stepId: now.stepId('waysOut') })
    expect(await room()).toMatchObject({ stepId: now.stepId('waysOut') })
    await now.room.send('room.startBlock', { blockId: all.find(({ programmeId }) => programmeId === null)?.id ?? '' })
    expect(await room()).toMatchObject({ programmeId: null, stepId: null })
    expect(await now.room.try('room.step', { workshopId: now.workshopId, stepId: v7() })).toEqual(refused('notFound', { what: 'step' }))
  })

  it('is made longer and shorter, and can be ended only while it runs', async () => {
    const [first] = await blocks()
    const blockId = first?.id ?? ''
    expect(await now.room.try('room.endBlock', { blockId })).toEqual(refused('notFound', { what: 'block' }))
    await now.room.send('room.startBlock', { blockId })
    for (const minutes of [5, 1, -2]) await now.room.send('room.extendBlock', { blockId, minutes })
    expect((await blocks())[0]?.extendedMinutes).toBe(4)
    await now.room.send('room.endBlock', { blockId })
    expect(await room()).toMatchObject({ blockId: null })
    expect(await now.room.try('room.endBlock', { blockId })).toEqual(refused('notFound', { what: 'block' }))
  })
})

it('the coverage counts what stands in each programme and step, and not what lies in the bin', async () => {
  const inputs = { programmeId: now.waste, stepId: now.stepId('inputs') }
  await now.note('m', 'satu', inputs)
  const id = await now.note('m', 'dua', inputs)
  await now.note('m', 'tanpa langkah', { programmeId: now.waste, stepId: null })
  expect((await room()).coverage).toEqual([{ ...inputs, contributions: 2 }])
  await now.room.send('contributions.bin', { contributionIds: [id] })
  expect((await room()).coverage).toEqual([{ ...inputs, contributions: 1 }])
})

it('half-typed words and the selection come back after a kill, and are in no history', async () => {
  const { workshopId } = now
  const contributionId = await now.note('m', 'satu')
  const commands = now.room.open.db.all('SELECT id FROM command').length
  await now.room.send('room.keepDraft', { workshopId, text: 'gudang sem', firstKeyAt: 77, kindId: now.room.kindId('k') })
  await now.room.send('room.select', { workshopId, contributionId })
  await now.restart({ cleanly: false })
  expect(await room()).toMatchObject({
    draft: { text: 'gudang sem', firstKeyAt: 77, kindId: now.room.kindId('k') },
    selectionId: contributionId,
  })
  expect(now.room.open.db.all('SELECT id FROM command').length).toBe(commands)
  expect((await now.room.ask('history.next', { workshopId })).undo?.name).toBe('contributions.capture')
})

it('a line that a kill caught between the journal and the database is a contribution, and no draft any more', async () => {
  const { workshopId, room: before } = now
  await before.send('room.keepDraft', { workshopId, text: 'gudang sempit !k', firstKeyAt: 77, kindId: null })
  const killed = mkdtempSync(join(tmpdir(), 'sarasehan-killed-'))
  before.open.db.script(`VACUUM INTO '${join(killed, 'sarasehan.db')}'`)
  await now.note('k', 'gudang sempit', { firstKeyAt: 77 })
  cpSync(join(before.folder, 'journal'), join(killed, 'journal'), { recursive: true })

  const after = await testRoom(killed, before)
  expect(await after.ask('contributions.count', { workshopId, filter: 'all', words: '' })).toEqual({ count: 1 })
  expect((await after.ask('room.now', { workshopId })).draft).toEqual({ text: '', firstKeyAt: null, kindId: null })
  after.close()
  rmSync(killed, { recursive: true })
})

it('a draft the disk does not take is said to be on the screen only', async () => {
  now.room.breakDatabase('SQLITE_FULL')
  expect(await now.room.try('room.keepDraft', { workshopId: now.workshopId, text: 'gudang', firstKeyAt: 1, kindId: null })).toEqual(
    refused('notSavedNorKept', { reason: 'full' }),
  )
  now.room.mendDatabase()
  expect(now.room.defects).toEqual([])
})

describe('the workshop one was in the middle of', () => {
  const unfinished = async () => (await now.room.ask('room.unfinished', {})).workshopId

  it('is the open one whose block runs, until the block or the workshop ends', async () => {
    const { workshopId } = now
    expect(await unfinished()).toBeNull()
    await now.room.send('workshops.open', { workshopId })
    expect(await unfinished()).toBeNull()
    const [block] = await blocks()
    await now.room.send('room.startBlock', { blockId: block?.id ?? '' })
    expect(await unfinished()).toBe(workshopId)
    await now.restart({ cleanly: false })
    expect(await unfinished()).toBe(workshopId)
    await now.room.send('room.endBlock', { blockId: block?.id ?? '' })
    expect(await unfinished()).toBeNull()
    await now.room.send('room.startBlock', { blockId: block?.id ?? '' })
    await now.room.send('workshops.close', { workshopId, reasons: [], closingReason: '' })
    expect(await unfinished()).toBeNull()
  })

  it('is one of today: one that nobody touched for more than a day is left alone', async () => {
    const { workshopId } = now
    await now.room.send('workshops.open', { workshopId })
    const [block] = await blocks()
    await now.room.send('room.startBlock', { blockId: block?.id ?? '' })
    vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ['Date'] })
    expect(await unfinished()).toBeNull()
    vi.useRealTimers()
  })
})
