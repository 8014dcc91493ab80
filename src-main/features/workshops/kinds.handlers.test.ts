import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const workshop = () => now.room.ask('workshops.get', { workshopId: now.workshopId })
const words = async () => (await workshop()).kinds.map(({ wordId }) => wordId)
const steps = async () => (await workshop()).steps.map(({ wordId }) => wordId)
const kindOf = async (letter: string) => (await workshop()).kinds.find((kind) => kind.letter === letter)?.id ?? ''
const undo = () => now.room.send('history.undo', { workshopId: now.workshopId })
const evidence = { wordId: 'bukti', wordEn: 'evidence', icon: 'bookmark', colour: 'jalan', role: 'plain' } as const
const add = async (letter: string) => {
  const kindId = v7()
  await now.room.send('workshops.addKind', { workshopId: now.workshopId, kindId, letter, ...evidence })
  return kindId
}

describe('the kinds of a workshop', () => {
  it('are renamed, and everything noted before has the new name, on paper too', async () => {
    await now.note('m', 'tambah timbangan')
    await now.room.send('workshops.editKind', {
      kindId: await kindOf('m'),
      changes: { wordId: 'usul warga', wordEn: 'resident’s proposal' },
    })
    const { html } = await now.room.ask('documents.page', {
      ...{ workshopId: now.workshopId, document: 'notula', language: 'id', includeConfidential: false },
    })
    expect([html.includes('usul warga'), html.includes('>masukan<')]).toEqual([true, false])
    await undo()
    expect(await words()).toContain('masukan')
  })

  it('take one more, whose letter is in the codes of what is noted under it', async () => {
    const kindId = await add('b')
    expect((await workshop()).kinds.at(-1)).toEqual({ id: kindId, letter: 'b', ...evidence, hidden: false })
    expect((await now.one(await now.note('b', 'foto timbangan'))).code).toBe('B-01')
    await now.room.send('workshops.editKind', { kindId, changes: { letter: 'x' } })
    expect((await now.one(now.room.open.db.one<{ id: string }>('SELECT id FROM contribution').id)).code).toBe('X-01')
  })

  it('have a letter each, a hidden one too', async () => {
    const [kindId, offers] = [await add('b'), await kindOf('t')]
    await now.room.send('workshops.editKind', { kindId: offers, changes: { hidden: true } })
    const taken = refused('letterTaken', { letter: 't', wordId: 'tawaran kolaborasi', wordEn: 'collaboration offer' })
    expect(await now.room.try('workshops.editKind', { kindId, changes: { letter: 't' } })).toEqual(taken)
    expect(await now.room.try('workshops.addKind', { workshopId: now.workshopId, kindId: v7(), letter: 't', ...evidence })).toEqual(taken)
    await now.room.send('workshops.editKind', { kindId, changes: { letter: 'b' } })
    for (const letter of ['', 'ab', 'B', '1']) {
      expect(await now.room.try('workshops.editKind', { kindId, changes: { letter } })).toMatchObject(
        refused('badInput', { field: 'changes.letter' }),
      )
    }
  })

  it('are hidden without touching what has them, but never all of them', async () => {
    const noteId = await now.note('t', 'BPBD meminjamkan tenda')
    const { kinds } = await workshop()
    for (const { id } of kinds.slice(1)) await now.room.send('workshops.editKind', { kindId: id, changes: { hidden: true } })
    expect(await now.room.try('workshops.editKind', { kindId: kinds[0]?.id, changes: { hidden: true } })).toEqual(refused('lastKind'))
    expect((await now.one(noteId)).kindId).toBe(await kindOf('t'))
    await now.room.send('workshops.editKind', { kindId: kinds[1]?.id ?? '', changes: { hidden: false } })
    expect((await workshop()).kinds.filter(({ hidden }) => !hidden).map(({ letter }) => letter)).toEqual(['h', 'm'])
  })

  it('stand in the order they are given', async () => {
    const before = await words()
    await now.room.send('workshops.moveKind', { kindId: await kindOf('s'), by: -1 })
    expect((await words()).slice(0, 3)).toEqual(['harapan', 'saran', 'masukan'])
    await now.room.send('workshops.moveKind', { kindId: await kindOf('h'), by: -1 })
    await undo()
    expect(await words()).toEqual(before)
  })
})

describe('the steps of a workshop', () => {
  it('are renamed, added, hidden and moved, each taken back by itself', async () => {
    const before = await steps()
    const stepId = v7()
    await now.room.send('workshops.addStep', {
      workshopId: now.workshopId,
      stepId,
      wordId: 'prioritas',
      wordEn: 'priorities',
      role: 'plain',
    })
    await now.room.send('workshops.moveStep', { stepId, by: -1 })
    await now.room.send('workshops.editStep', { stepId, changes: { wordId: 'urutan' } })
    expect((await steps()).slice(-2)).toEqual(['urutan', 'kesepakatan'])
    for (let count = 0; count < 3; count += 1) await undo()
    expect(await steps()).toEqual(before)
  })

  it('that are hidden are no longer gone through', async () => {
    const { blocks } = await now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })
    await now.room.send('workshops.editStep', { stepId: now.stepId('report'), changes: { hidden: true } })
    await now.room.send('room.startBlock', { blockId: blocks[2]?.id ?? '' })
    expect((await now.room.ask('room.now', { workshopId: now.workshopId })).stepId).toBe(now.stepId('indicators'))
  })
})

it('a closed workshop keeps its kinds and steps, and what is gone is told', async () => {
  const { room, workshopId } = now
  const kindId = await kindOf('m')
  const stepId = now.stepId('report')
  for (const name of ['workshops.editKind', 'workshops.moveKind'] as const) {
    expect(await room.try(name, { kindId: v7(), changes: {}, by: 1 })).toEqual(refused('notFound', { what: 'kind' }))
  }
  expect(await room.try('workshops.moveStep', { stepId: v7(), by: 1 })).toEqual(refused('notFound', { what: 'step' }))
  await room.send('workshops.open', { workshopId })
  await room.send('workshops.close', { workshopId, reasons: [], closingReason: '' })
  const attempts = [
    ['workshops.addKind', { workshopId, kindId: v7(), letter: 'b', ...evidence }],
    ['workshops.editKind', { kindId, changes: { wordId: 'lain' } }],
    ['workshops.moveKind', { kindId, by: 1 }],
    ['workshops.addStep', { workshopId, stepId: v7(), wordId: 'lain', wordEn: 'other', role: 'plain' }],
    ['workshops.editStep', { stepId, changes: { hidden: true } }],
    ['workshops.moveStep', { stepId, by: 1 }],
  ] as const
  for (const [name, input] of attempts) expect([name, await room.try(name, input)]).toEqual([name, refused('workshopClosed')])
})
