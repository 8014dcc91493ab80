import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalWords } from '#words/refusals.ts'
import { readJournal } from '../database/journal.ts'
import { type TestRoom, testRoom } from './test-room.ts'

let room: TestRoom
beforeEach(async () => {
  room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-')))
})
afterEach(() => {
  room.close()
  rmSync(room.folder, { recursive: true, force: true })
})

describe('the door', () => {
  it('carries a command out once, however often it comes, and gives back its first reply', async () => {
    const sent = room.envelope()
    const input = room.line('alat terbatas')
    const first = await room.send('contributions.capture', input, sent)
    const again = await room.send('contributions.capture', input, sent)
    expect(again).toEqual(first)
    expect(await room.ask('contributions.count', { workshopId: room.workshopId, filter: 'all', words: '' })).toEqual({ count: 1 })
  })

  it('has every command in the journal before it answers', async () => {
    const sent = room.envelope()
    await room.send('contributions.capture', room.line('gudang sempit'), sent)
    const last = readJournal(join(room.folder, 'journal')).entries.at(-1)
    expect(last).toMatchObject({ type: 'done', command: { id: sent.id, name: 'contributions.capture' } })
  })

  it('keeps neither a row nor a journal line of a refused command', async () => {
    const before = readJournal(join(room.folder, 'journal')).entries.length
    const reply = await room.try('contributions.capture', { ...room.line('siapa'), kindId: v7() })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
    expect(readJournal(join(room.folder, 'journal')).entries.length).toBe(before)
    expect(await room.ask('contributions.count', { workshopId: room.workshopId, filter: 'bin', words: '' })).toEqual({ count: 0 })
  })

  it('names the field that cannot be read', async () => {
    const reply = await room.try('contributions.capture', { ...room.line('x'), text: 7 })
    expect(reply).toEqual({ ok: false, refusal: { code: 'badInput', details: { field: 'text', problem: 'invalid_type' } } })
  })

  it('says how long a field may be that is too long', async () => {
    const reply = await room.try('workshops.edit', { workshopId: room.workshopId, changes: { place: 'p'.repeat(2001) } })
    const details = { field: 'changes.place', problem: 'too_big', limit: 2000 }
    expect(reply).toEqual({ ok: false, refusal: { code: 'badInput', details } })
    expect(refusalWords('id').badInput(details)).toBe('Terlalu panjang: paling banyak 2.000 karakter; tidak ada yang berubah.')
    expect(refusalWords('en').badInput({ field: 'changes.place', problem: 'invalid_type' })).not.toContain('changes')
  })

  it('lets the projector ask projector questions only', async () => {
    const reply = await room.door.dispatch('workshops.list', {}, { role: 'facilitator', window: 'projector' })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
  })

  it('knows no operation that the contract does not name', async () => {
    const reply = await room.door.dispatch('toString' as never, {}, { role: 'facilitator', window: 'main' })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'unknownOperation' } })
  })

  it('numbers this device’s commands of a workshop without a gap', async () => {
    for (let index = 0; index < 20; index += 1) {
      await room.send('contributions.capture', room.line(`kalimat ${index}`))
      await room.try('contributions.capture', { ...room.line('ditolak'), kindId: v7() })
    }
    const seqs = room.open.db.all<{ deviceSeq: number }>('SELECT deviceSeq FROM command WHERE workshopId = :id ORDER BY deviceSeq', {
      id: room.workshopId,
    })
    expect(seqs.map((row) => row.deviceSeq)).toEqual(seqs.map((_row, index) => index + 1))
  })
})

it('a folder that another program copies to the internet is told', async () => {
  expect(await room.ask('history.safety', {})).toMatchObject({ syncedFolder: null })
  const folder = join(room.folder, 'Dropbox', 'Monev')
  const there = await testRoom(folder)
  expect(await there.ask('history.safety', {})).toMatchObject({ syncedFolder: realpathSync(folder) })
  there.close()
})

describe('a disk that fails', () => {
  it('is told, the words are kept in the journal, and the same words go in once it works again', async () => {
    const sent = room.envelope()
    const input = room.line('pompa kedua')
    room.breakDatabase('SQLITE_FULL')
    const reply = await room.try('contributions.capture', input, sent)
    expect(reply).toEqual({ ok: false, refusal: { code: 'notSaved', details: { reason: 'full' } } })
    expect(readJournal(join(room.folder, 'journal')).entries.at(-1)).toMatchObject({ type: 'kept', sent: { id: sent.id } })
    expect(await room.ask('history.safety', {})).toMatchObject({ waiting: 1 })
    room.mendDatabase()
    expect(await room.try('contributions.capture', input, sent)).toMatchObject({ ok: true })
    expect(await room.ask('history.safety', {})).toMatchObject({ waiting: 0 })
    expect(await room.ask('contributions.count', { workshopId: room.workshopId, filter: 'all', words: '' })).toEqual({ count: 1 })
  })

  it('never loses the order: words that wait go in before the next ones', async () => {
    room.breakDatabase('SQLITE_IOERR')
    await room.try('contributions.capture', room.line('pertama'))
    room.mendDatabase()
    await room.send('contributions.capture', room.line('kedua'))
    const page = await room.ask('contributions.page', { workshopId: room.workshopId, filter: 'all', words: '', offset: 0, limit: 10 })
    expect(page.map((row) => row.text)).toEqual(['pertama', 'kedua'])
  })

  it('brings the kept words back at the next start', async () => {
    room.breakDatabase('SQLITE_FULL')
    await room.try('contributions.capture', room.line('jangan hilang'))
    room.mendDatabase()
    const again = await room.restart({ cleanly: false })
    const page = await again.ask('contributions.page', { workshopId: room.workshopId, filter: 'all', words: '', offset: 0, limit: 10 })
    expect(page.map((row) => row.text)).toEqual(['jangan hilang'])
    room = again
  })

  it('says so when neither database nor journal takes the words', async () => {
    room.breakDatabase('SQLITE_READONLY')
    room.breakJournal('EROFS')
    const reply = await room.try('contributions.capture', room.line('hanya di layar'))
    expect(reply).toEqual({ ok: false, refusal: { code: 'notSavedNorKept', details: { reason: 'readOnly' } } })
    expect(readdirSync(join(room.folder, 'journal')).length).toBeGreaterThan(0)
  })
})
