import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TestRoom, testRoom } from '../../app/test-room.ts'
import { contract } from '../../contract/contract.ts'
import type { Db } from '../../database/db.ts'
import { chance, chanceFrom, samples } from '../../database/random.fixture.ts'
import { expectSound } from '../../database/recovery.fixture.ts'
import { imageColumns, trackedTables } from '../../database/tables.ts'
import { draws, type UndoableName } from './any-command.fixture.ts'
import { handIn } from './hand.fixture.ts'

const names = Object.keys(draws) as UndoableName[]

it('every command that changes something can be taken back, or is known by name as one that cannot', () => {
  const undoable = Object.entries(contract).flatMap(([name, operation]) =>
    operation.type === 'command' && operation.undoable ? [name] : [],
  )
  expect(undoable.toSorted()).toEqual(names.toSorted())
  const not = Object.entries(contract).flatMap(([name, operation]) =>
    operation.type === 'command' && !operation.undoable && operation.kept ? [name] : [],
  )
  expect(not.toSorted()).toEqual(['history.redo', 'history.undo', 'packages.write'])
})

describe('each command', () => {
  it('is taken back to what was before it, and done again to what was after it', () =>
    inRoom(async (room) => {
      const at = chance('each command')
      // One alone could not take over from another speaker, nor one obstacle be resolved by itself.
      for (const name of ['people.add', 'people.add', 'contributions.capture', 'signatories.add', ...names] as const) {
        const before = visible(room.open.db)
        await carriedOut(room, name, at.below(2 ** 31))
        const after = visible(room.open.db)
        expect([name, after !== before]).toEqual([name, true])
        const next = await room.ask('history.next', { workshopId: room.workshopId })
        expect(next).toMatchObject({ undo: { name }, redo: null })
        expect(await room.send('history.undo', { workshopId: room.workshopId })).toEqual({ undone: name })
        expectSame(room, before, `${name} taken back`)
        expect(await room.send('history.redo', { workshopId: room.workshopId })).toEqual({ redone: name })
        expectSame(room, after, `${name} done again`)
      }
      expectSound(room.open.db)
      return room
    }))
})

describe('a hundred commands', () => {
  it('are taken back one by one to the beginning and done again to the end, also after the program was closed in between', () =>
    inRoom(async (opened) => {
      let room = opened
      const at = chance('a hundred commands')
      const states = [visible(room.open.db)]
      while (states.length <= 100) {
        const name = names[at.below(names.length)] ?? 'room.silence'
        if (name.startsWith('workshops.remove')) continue
        if (await couldCarryOut(room, name, at.below(2 ** 31))) states.push(visible(room.open.db))
      }
      const { workshopId } = room
      for (let step = 99; step >= 0; step -= 1) {
        if (step % 33 === 0) room = await room.restart({ cleanly: step % 2 === 0 })
        await room.send('history.undo', { workshopId })
        expectSame(room, states[step], `back to ${step}`)
      }
      // The workshop itself was the first command of all.
      expect((await room.ask('history.next', { workshopId })).undo?.name).toBe('workshops.create')
      for (let step = 1; step <= 100; step += 1) {
        if (step % 33 === 0) room = await room.restart({ cleanly: step % 2 === 0 })
        await room.send('history.redo', { workshopId })
        expectSame(room, states[step], `again to ${step}`)
      }
      expect(await room.try('history.redo', { workshopId })).toMatchObject({ refusal: { code: 'nothingToRedo' } })
      expectSound(room.open.db)
      return room
    }))
})

/** What the model knows: the states that undo and redo lead to. */
interface Model {
  readonly back: string[]
  readonly again: string[]
}

interface Real {
  room: TestRoom
  commands: number
}

describe('any commands, undos, redos and restarts', () => {
  it('lead where a stack of whole states leads, while history only grows', async () => {
    const seed = Number(process.env.SARASEHAN_SEED ?? Math.floor(Math.random() * 2 ** 31))
    console.log(`any commands: SARASEHAN_SEED=${seed}`)
    const anyCommand = fc.tuple(fc.constantFrom(...names), fc.nat()).map(([name, salt]) => command(name, salt))
    const steps = fc.oneof(
      { weight: 12, arbitrary: anyCommand },
      { weight: 7, arbitrary: fc.constant(back) },
      { weight: 4, arbitrary: fc.constant(again) },
      { weight: 1, arbitrary: fc.boolean().map(restart) },
    )
    await fc.assert(
      fc.asyncProperty(fc.commands([steps], { maxCommands: 60, size: 'max' }), (chosen) =>
        inRoom(async (room) => {
          const real: Real = { room, commands: commandsIn(room.open.db) }
          await fc.asyncModelRun(() => ({ model: { back: [], again: [] }, real }), chosen)
          expect(real.room.defects).toEqual([])
          expectSound(real.room.open.db)
          return real.room
        }),
      ),
      { seed, numRuns: samples(12), endOnFailure: true },
    )
  })
})

type Step = fc.AsyncCommand<Model, Real>

function command(name: UndoableName, salt: number): Step {
  return {
    check: () => true,
    toString: () => `${name} ${salt}`,
    run: async (model, real) => {
      const before = visible(real.room.open.db)
      const isStep = await couldCarryOut(real.room, name, salt)
      // Refused, or a command that changed nothing: history may have grown, but undo and redo lead where they led before.
      if (!isStep) real.commands = commandsIn(real.room.open.db)
      if (!isStep) return
      model.back.push(before)
      model.again.length = 0
      expectGrown(real)
    },
  }
}

const back: Step = {
  check: () => true,
  toString: () => 'undo',
  run: async (model, real) => {
    const before = visible(real.room.open.db)
    const next = await real.room.ask('history.next', { workshopId: real.room.workshopId })
    const expected = model.back.pop()
    // Beneath all of them lies the command that made the workshop.
    if (expected === undefined) return expect(next.undo?.name).toBe('workshops.create')
    expect(await real.room.send('history.undo', { workshopId: real.room.workshopId })).toEqual({ undone: next.undo?.name })
    model.again.push(before)
    expectSame(real.room, expected, 'undone')
    expectGrown(real)
  },
}

const again: Step = {
  check: () => true,
  toString: () => 'redo',
  run: async (model, real) => {
    const before = visible(real.room.open.db)
    const expected = model.again.pop()
    const reply = await real.room.try('history.redo', { workshopId: real.room.workshopId })
    if (expected === undefined) return expect(reply).toMatchObject({ ok: false, refusal: { code: 'nothingToRedo' } })
    expect(reply).toMatchObject({ ok: true })
    model.back.push(before)
    expectSame(real.room, expected, 'done again')
    expectGrown(real)
  },
}

function restart(cleanly: boolean): Step {
  return {
    check: () => true,
    toString: () => (cleanly ? 'close and open' : 'kill and open'),
    run: async (_model, real) => {
      const before = visible(real.room.open.db)
      expect(real.room.defects).toEqual([])
      real.room = await real.room.restart({ cleanly })
      expectSame(real.room, before, 'reopened')
    },
  }
}

/** Tries until chance has drawn what changes something: a move at the edge, for one, does not. */
async function carriedOut(room: TestRoom, name: UndoableName, salt: number): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) if (await couldCarryOut(room, name, salt + tries)) return
  expect(`${name} was never carried out`).toBe('')
}

/** Draws an input and sends it; true where a step was made that undo can take back. */
async function couldCarryOut(room: TestRoom, name: UndoableName, salt: number): Promise<boolean> {
  const input = await draws[name](handIn(room, chanceFrom(salt)))
  if (input === undefined) return false
  const sent = room.envelope()
  const before = visible(room.open.db)
  const reply = await room.try(name, input, sent)
  if (!reply.ok) expect([name, reply.refusal.code, String(room.defects.length)]).not.toContain('defect')
  const step = room.open.db.get<{ undoable: number }>('SELECT undoable FROM command WHERE id = :id', { id: sent.id })
  // What changes nothing is no step, and what changes something is one.
  if (step?.undoable !== 1) expectSame(room, before, `${name} is no step`)
  return step?.undoable === 1
}

function expectGrown(real: Real): void {
  const { db } = real.room.open
  const commands = commandsIn(db)
  expect(commands).toBe(real.commands + 1)
  real.commands = commands
}

function commandsIn(db: Db): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM command').count
}

function expectSame(room: TestRoom, expected: string | undefined, moment: string): void {
  const now = visible(room.open.db)
  // As text first: a deep comparison of all rows is slow.
  if (now !== expected) expect({ moment, ...JSON.parse(now) }).toEqual({ moment, ...JSON.parse(expected ?? '{}') })
}

/** All that is not in the bin, as one text. */
function visible(db: Db): string {
  return JSON.stringify(
    Object.fromEntries(
      trackedTables.map((table) => [
        table,
        db.all(
          `SELECT ${imageColumns(db, table)
            .map((name) => `"${name}"`)
            .join(', ')} FROM "${table}" WHERE deletedAt IS NULL ORDER BY id`,
        ),
      ]),
    ),
  )
}

async function inRoom(test: (room: TestRoom) => Promise<TestRoom>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sarasehan-history-'))
  try {
    const last = await test(await testRoom(folder))
    last.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
