import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newWorkshop, type TestRoom, testRoom } from '../../app/test-room.ts'
import type { Image } from '../../database/db.ts'
import { beginChanges, readImage, writeImage } from '../../database/images.ts'
import { writeCommandRow } from '../../database/replay.ts'
import type { TrackedTable } from '../../database/tables.ts'
import { action, decision, indicator } from '../sitting.fixture.ts'

let room: TestRoom
beforeEach(async () => {
  room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-history-')))
})
afterEach(() => {
  room.close()
  rmSync(room.folder, { recursive: true, force: true })
})

const undo = () => room.send('history.undo', { workshopId: room.workshopId })
const redo = () => room.send('history.redo', { workshopId: room.workshopId })
const next = () => room.ask('history.next', { workshopId: room.workshopId })
const textOf = async (contributionId: string) => (await room.ask('contributions.one', { contributionId })).text

async function captured(text: string): Promise<string> {
  const line = room.line(text)
  await room.send('contributions.capture', line)
  return line.contributionId
}

describe('undo', () => {
  it('takes back what was done last, and redo brings it again', async () => {
    const id = await captured('gudang sempit')
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'gudang jelantah sempit' } })
    expect(await undo()).toEqual({ undone: 'contributions.edit' })
    expect(await textOf(id)).toBe('gudang sempit')
    expect(await redo()).toEqual({ redone: 'contributions.edit' })
    expect(await textOf(id)).toBe('gudang jelantah sempit')
  })

  it('of a note puts it into the bin with all its words, and never gives its number again', async () => {
    const id = await captured('salah ketik')
    await undo()
    expect(await room.ask('contributions.counts', { workshopId: room.workshopId })).toMatchObject({ all: 0, bin: 1 })
    expect(await textOf(id)).toBe('salah ketik')
    expect(await room.send('contributions.capture', room.line('yang benar'))).toEqual({ code: 'M-02' })
  })

  it('never gives the number of a decision, an action, an offer or an indicator again', async () => {
    const { workshopId } = room
    const [programme] = await room.ask('programmes.ofWorkshop', { workshopId })
    const [host] = await room.ask('people.organisations', {})
    const cause = { causeId: null, linkId: v7() }
    const offer = {
      fromOrganisationId: host?.id ?? '',
      toOrganisationId: null,
      programmeId: null,
      text: 'pelatihan',
      term: '',
      condition: '',
      state: 'pending',
    } as const
    for (const number of ['01', '02', '03']) {
      expect(await room.send('agreements.addDecision', { workshopId, decisionId: v7(), ...cause, ...decision })).toEqual({
        code: `KP-${number}`,
      })
      await undo()
      expect(await room.send('agreements.addAction', { workshopId, actionId: v7(), ...cause, ...action })).toEqual({ code: `A-${number}` })
      await undo()
      expect(await room.send('agreements.addOffer', { workshopId, offerId: v7(), ...cause, ...offer })).toEqual({ code: `TK-${number}` })
      await undo()
      const added = { workshopId, programmeId: programme?.id ?? '', indicatorId: v7(), ...indicator }
      expect(await room.send('indicators.add', added)).toEqual({ code: `IK-${number}` })
      await undo()
    }
  })

  it('has nothing to do again once something new was done', async () => {
    const id = await captured('satu')
    await undo()
    expect((await next()).redo?.name).toBe('contributions.capture')
    await captured('dua')
    expect((await next()).redo).toBeNull()
    expect(await room.try('history.redo', { workshopId: room.workshopId })).toMatchObject({ refusal: { code: 'nothingToRedo' } })
    expect((await room.ask('contributions.one', { contributionId: id })).deleted).toBe(true)
  })

  it('says that there is nothing to take back', async () => {
    expect(await room.try('history.undo', { workshopId: null })).toMatchObject({ ok: false })
    const empty = { id: v7(), at: Date.now(), workshopId: null }
    expect(await room.try('history.undo', { workshopId: null }, empty)).toMatchObject({ refusal: { code: 'nothingToUndo' } })
    expect(await room.ask('history.next', { workshopId: null })).toEqual({ undo: null, redo: null })
  })

  it('passes over what changed nothing', async () => {
    const id = await captured('gudang sempit')
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'gudang sempit' } })
    await room.send('room.silence', { workshopId: room.workshopId })
    expect((await next()).undo?.name).toBe('contributions.capture')
  })

  it('is itself a command that history keeps: nothing of history is altered or removed', async () => {
    const id = await captured('satu')
    const before = room.open.db.all('SELECT * FROM command ORDER BY rowid')
    const changes = room.open.db.all('SELECT * FROM change ORDER BY commandId, position')
    await undo()
    await redo()
    await undo()
    expect(room.open.db.all('SELECT * FROM command ORDER BY rowid').slice(0, before.length)).toEqual(before)
    expect(room.open.db.all('SELECT * FROM change ORDER BY commandId, position')).toEqual(expect.arrayContaining(changes))
    const { history } = await room.ask('contributions.one', { contributionId: id })
    expect(history.map(({ name }) => name)).toEqual(['contributions.capture', 'history.undo', 'history.redo', 'history.undo'])
  })

  it('sent twice is done once', async () => {
    await captured('satu')
    await captured('dua')
    const sent = room.envelope()
    await room.send('history.undo', { workshopId: room.workshopId }, sent)
    await room.send('history.undo', { workshopId: room.workshopId }, sent)
    expect(await room.ask('contributions.counts', { workshopId: room.workshopId })).toMatchObject({ all: 1 })
  })

  it('goes on after the program was closed, and after it was killed', async () => {
    const id = await captured('satu')
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'dua' } })
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'tiga' } })
    await undo()
    room = await room.restart({ cleanly: true })
    await undo()
    expect(await textOf(id)).toBe('satu')
    room = await room.restart({ cleanly: false })
    await redo()
    await redo()
    expect(await textOf(id)).toBe('tiga')
  })

  it('takes back the closing of a workshop, which takes notes again', async () => {
    await room.send('workshops.open', { workshopId: room.workshopId })
    await room.send('workshops.close', { workshopId: room.workshopId, reasons: [], closingReason: '' })
    expect(await room.try('contributions.capture', room.line('terlambat'))).toMatchObject({ refusal: { code: 'workshopClosed' } })
    await undo()
    expect(await room.send('contributions.capture', room.line('belum terlambat'))).toEqual({ code: 'M-01' })
  })
})

describe('undo stays in its own history', () => {
  it('and does not touch what was done in another workshop', async () => {
    const other = { workshopId: v7(), seriesId: v7() }
    const there = (): { id: string; at: number; workshopId: string } => ({ id: v7(), at: Date.now(), workshopId: other.workshopId })
    await captured('di sini')
    await room.send('workshops.create', { ...newWorkshop(other.workshopId, other.seriesId), title: 'Lain' }, there())
    const { kinds } = await room.ask('workshops.get', { workshopId: other.workshopId })
    const line = { workshopId: other.workshopId, contributionId: v7(), text: 'di sana', kindId: kinds[0]?.id ?? '', firstKeyAt: Date.now() }
    await room.send('contributions.capture', line, there())
    await undo()
    expect(await room.ask('contributions.counts', { workshopId: other.workshopId })).toMatchObject({ all: 1 })
    expect(await room.ask('contributions.counts', { workshopId: room.workshopId })).toMatchObject({ all: 0 })
    await room.send('history.undo', { workshopId: other.workshopId }, there())
    expect(await room.ask('contributions.counts', { workshopId: other.workshopId })).toMatchObject({ all: 0 })
  })

  it('so that the home screen’s undo is none of the workshop’s', async () => {
    const home = () => ({ id: v7(), at: Date.now(), workshopId: null })
    await captured('di sini')
    await room.send('workshops.removeSeries', { seriesId: room.seriesId }, home())
    expect(await room.ask('workshops.list', {})).toEqual([])
    await room.send('history.undo', { workshopId: null }, home())
    expect((await room.ask('workshops.list', {})).length).toBe(1)
    expect(await room.ask('contributions.counts', { workshopId: room.workshopId })).toMatchObject({ all: 1 })
  })

  it('and is refused under another one’s name: it would be found by neither', async () => {
    await captured('di sini')
    const elsewhere = { ...room.envelope(), workshopId: null }
    expect(await room.try('history.undo', { workshopId: room.workshopId }, elsewhere)).toMatchObject({ refusal: { code: 'badInput' } })
    expect((await next()).undo?.name).toBe('contributions.capture')
  })
})

describe('where another device has changed a row since', () => {
  it('undo says whose device it was and changes nothing, whatever the clocks say', async () => {
    const id = await captured('satu')
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'dua' } })
    for (const [name, at] of [
      ['Laptop Rina', Date.now() + 60_000],
      ['Laptop Budi', 5],
    ] as const) {
      byAnotherDevice(name, at, [['contribution', { ...image('contribution', id), text: `dua, kata ${name}` }]])
      const before = room.open.db.all('SELECT * FROM command')
      expect(await room.try('history.undo', { workshopId: room.workshopId })).toMatchObject({
        refusal: { code: 'changedSince', details: { who: name } },
      })
      expect(room.open.db.all('SELECT * FROM command')).toEqual(before)
      expect(await textOf(id)).toBe(`dua, kata ${name}`)
    }
  })

  it('redo says so too', async () => {
    const id = await captured('satu')
    await room.send('contributions.edit', { contributionId: id, changes: { text: 'dua' } })
    await undo()
    byAnotherDevice('Laptop Rina', Date.now(), [['contribution', { ...image('contribution', id), bookmarked: 1 }]])
    expect(await room.try('history.redo', { workshopId: room.workshopId })).toMatchObject({
      refusal: { code: 'changedSince', details: { who: 'Laptop Rina' } },
    })
  })

  it('undo goes on where the other changed only other rows', async () => {
    const [mine, other] = [await captured('punyaku'), await captured('punyanya')]
    await room.send('contributions.edit', { contributionId: mine, changes: { text: 'punyaku, dibetulkan' } })
    byAnotherDevice('Laptop Rina', Date.now(), [['contribution', { ...image('contribution', other), text: 'punyanya, dibetulkan' }]])
    await undo()
    expect([await textOf(mine), await textOf(other)]).toEqual(['punyaku', 'punyanya, dibetulkan'])
  })

  it('undo takes back all of a command or nothing: one foreign row among many is enough', async () => {
    const ids = [await captured('satu'), await captured('dua'), await captured('tiga')]
    await room.send('contributions.bin', { contributionIds: ids })
    byAnotherDevice('Laptop Rina', Date.now(), [['contribution', { ...image('contribution', ids[1] ?? ''), deletedAt: null }]])
    expect(await room.try('history.undo', { workshopId: room.workshopId })).toMatchObject({ refusal: { code: 'changedSince' } })
    expect(await room.ask('contributions.counts', { workshopId: room.workshopId })).toMatchObject({ all: 1, bin: 2 })
  })

  it('undo does not bring back an answer beside the one another device has given meanwhile', async () => {
    const id = await captured('saran')
    await room.send('agreements.respond', { contributionId: id, responseId: v7(), outcome: 'accepted', reason: '', attendanceId: null })
    const response = room.open.db.one<Image>('SELECT * FROM response')
    await room.send('agreements.withdrawResponse', { contributionId: id })
    byAnotherDevice('Laptop Rina', Date.now(), [['response', { ...response, id: v7(), outcome: 'rejected' }]])
    expect(await room.try('history.undo', { workshopId: room.workshopId })).toMatchObject({
      refusal: { code: 'changedSince', details: { who: 'Laptop Rina' } },
    })
    expect((await room.ask('contributions.one', { contributionId: id })).response).toBe('rejected')
    expect(room.defects).toEqual([])
  })

  it('the other one’s own commands are not this device’s to take back', async () => {
    const id = await captured('satu')
    byAnotherDevice('Laptop Rina', Date.now(), [
      ['contribution', { ...image('contribution', id), id: v7(), number: 9, orderAt: 9, text: 'dari Rina' }],
    ])
    expect((await next()).undo?.name).toBe('contributions.capture')
    await undo()
    const page = await room.ask('contributions.page', { workshopId: room.workshopId, filter: 'all', words: '', offset: 0, limit: 10 })
    expect(page.map(({ text }) => text)).toEqual(['dari Rina'])
  })
})

function image(table: TrackedTable, id: string): Image {
  return readImage(room.open.db, table, id) ?? {}
}

/** What another device has written, as it stands here once its package was imported. */
function byAnotherDevice(name: string, at: number, rows: readonly (readonly [TrackedTable, Image])[]): void {
  const { db } = room.open
  const [commandId, deviceId] = [v7(), v7()]
  db.script('BEGIN IMMEDIATE')
  db.run("INSERT INTO device (id, letter, name) VALUES (:id, 'b', :name)", { id: deviceId, name })
  beginChanges(db, commandId)
  for (const [table, row] of rows) writeImage(db, table, row)
  writeCommandRow(db, {
    id: commandId,
    deviceId,
    workshopId: room.workshopId,
    deviceSeq: 1,
    role: 'noteTaker',
    personId: null,
    name: 'contributions.edit',
    at,
    undoable: 1,
    undoes: null,
    reply: '{}',
  })
  db.script('COMMIT')
}
