import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { contract } from '../contract/contract.ts'
import type { Role } from '../contract/operation.ts'
import { mayDo } from './permissions.ts'
import { testRoom } from './test-room.ts'

const commands = Object.entries(contract).flatMap(([name, { type }]) => (type === 'command' ? [name] : []))
const may = (role: Role) => commands.filter((name) => mayDo(role, name))

describe('what a role may do', () => {
  it('is everything for the facilitator, who may be alone at the only laptop', () => {
    expect(may('facilitator')).toEqual(commands)
  })

  it('is for the note-taker to capture, and not to prepare nor to open or close', () => {
    const allowed = may('noteTaker')
    for (const name of ['contributions.capture', 'contributions.edit', 'agreements.addAction', 'room.speak', 'people.add', 'history.undo'])
      expect([name, allowed.includes(name)]).toEqual([name, true])
    for (const name of [
      'workshops.open',
      'workshops.create',
      'workshops.removeSeries',
      'agenda.addBlock',
      'indicators.edit',
      'people.merge',
      'room.startBlock',
    ])
      expect([name, allowed.includes(name)]).toEqual([name, false])
  })

  it('is for the organiser to prepare and to follow up, and not to speak for the room', () => {
    const allowed = may('organiser')
    for (const name of [
      'workshops.create',
      'workshops.edit',
      'agenda.addBlock',
      'indicators.import',
      'people.merge',
      'agreements.editAction',
      'history.undo',
    ])
      expect([name, allowed.includes(name)]).toEqual([name, true])
    for (const name of [
      'contributions.capture',
      'room.speak',
      'workshops.open',
      'workshops.close',
      'workshops.reopen',
      'agreements.addDecision',
    ])
      expect([name, allowed.includes(name)]).toEqual([name, false])
  })

  it('is known for every command: each is the tool of one role at least beside the facilitator, or of the room', () => {
    const nobodys = commands.filter((name) => !mayDo('noteTaker', name) && !mayDo('organiser', name))
    expect(nobodys.toSorted()).toEqual(
      [
        'room.endBlock',
        'room.extendBlock',
        'room.startBlock',
        'room.step',
        'workshops.close',
        'workshops.open',
        'workshops.reopen',
      ].toSorted(),
    )
  })
})

it('a forbidden command is refused at the door, whoever draws a button for it, and nothing is written', async () => {
  const room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-')))
  const { workshopId, door } = room
  const as = (role: Role, name: 'workshops.open' | 'contributions.capture', input: unknown) =>
    door.dispatch(name, input, { role, window: 'main' }, room.envelope())
  const before = room.open.db.all('SELECT id FROM command')
  expect(await as('noteTaker', 'workshops.open', { workshopId })).toEqual({
    ok: false,
    refusal: { code: 'notYourRole', details: { role: 'noteTaker', name: 'workshops.open' } },
  })
  expect(await as('organiser', 'contributions.capture', room.line('gudang sempit'))).toMatchObject({ refusal: { code: 'notYourRole' } })
  expect(room.open.db.all('SELECT id FROM command')).toEqual(before)
  expect(await as('noteTaker', 'contributions.capture', room.line('gudang sempit'))).toMatchObject({ ok: true })
  expect(room.open.db.all('SELECT role FROM command ORDER BY rowid DESC LIMIT 1')).toEqual([{ role: 'noteTaker' }])
  room.close()
  rmSync(room.folder, { recursive: true })
})

it('long work does nothing that whoever started it could not do: a note-taker changes no letterhead through it', async () => {
  const room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-')))
  const { workshopId, door } = room
  const before = room.open.db.all('SELECT id FROM command')
  const input = { workshopId, letterheadId: v7(), side: 'left', token: null }
  expect(await door.dispatch('letterheads.takeLogo', input, { role: 'noteTaker', window: 'main' })).toEqual({
    ok: false,
    refusal: { code: 'notYourRole', details: { role: 'noteTaker', name: 'letterheads.takeLogo' } },
  })
  expect(room.open.db.all('SELECT id FROM command')).toEqual(before)
  room.close()
  rmSync(room.folder, { recursive: true })
})

it('a private note is shown to the role that wrote it, and to no other', async () => {
  const room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-')))
  const { workshopId, door } = room
  const note = { ...room.line('tanyakan anggarannya nanti'), visibility: 'private' }
  expect(await door.dispatch('contributions.capture', note, { role: 'noteTaker', window: 'main' }, room.envelope())).toMatchObject({
    ok: true,
  })
  for (const [role, count] of [
    ['noteTaker', 1],
    ['facilitator', 0],
    ['organiser', 0],
  ] as const) {
    const input = { workshopId, filter: 'all', words: '' }
    expect([role, await door.dispatch('contributions.count', input, { role, window: 'main' })]).toEqual([
      role,
      { ok: true, value: { count } },
    ])
    const { ok } = await door.dispatch('contributions.one', { contributionId: note.contributionId }, { role, window: 'main' })
    expect([role, ok]).toEqual([role, count === 1])
  }
  room.close()
  rmSync(room.folder, { recursive: true })
})
