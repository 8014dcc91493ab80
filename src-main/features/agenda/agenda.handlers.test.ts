import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const day = () => now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })
const titles = async () => (await day()).blocks.map(({ title }) => title)
const add = async (title: string, plannedMinutes = 10) => {
  const blockId = v7()
  await now.room.send('agenda.addBlock', {
    workshopId: now.workshopId,
    blockId,
    title,
    programmeId: null,
    plannedMinutes,
    responsible: 'MC',
  })
  return blockId
}

describe('the blocks of a day', () => {
  it('stand in their order: a new one comes last, each is moved a place at a time and stays at the edge', async () => {
    const before = await titles()
    const blockId = await add('Rehat')
    expect(await titles()).toEqual([...before, 'Rehat'])
    const move = (by: -1 | 1) => now.room.send('agenda.moveBlock', { blockId, by })
    await move(1)
    expect((await titles()).at(-1)).toBe('Rehat')
    await move(-1)
    expect(await titles()).toEqual([...before.slice(0, -1), 'Rehat', ...before.slice(-1)])
    for (let count = 0; count < 20; count += 1) await move(-1)
    expect(await titles()).toEqual(['Rehat', ...before])
    await now.room.send('agenda.removeBlock', { blockId })
    expect(await titles()).toEqual(before)
    expect(await now.room.try('agenda.removeBlock', { blockId })).toEqual(refused('notFound', { what: 'block' }))
  })

  it('begin one after the other from the planned opening, in the workshop’s own zone, and say where the plan runs over', async () => {
    const { blocks, plannedOpenAt, plannedCloseAt, endsAt } = await day()
    // 08:30 in Balikpapan is 00:30 UTC.
    expect(plannedOpenAt).toBe(Date.UTC(2026, 10, 24, 0, 30))
    expect(endsAt).toBe(plannedCloseAt)
    let at = plannedOpenAt
    for (const block of blocks) {
      expect([block.title, block.plannedAt, block.past]).toEqual([block.title, at, false])
      at += block.plannedMinutes * 60_000
    }
    await add('Terlalu panjang', 1)
    const longer = await day()
    expect(longer.blocks.map(({ past }) => past)).toEqual([...blocks.map(() => false), true])
    expect(longer.endsAt).toBe(endsAt + 60_000)
  })

  it('may go on past midnight: a closing that is not after the opening is on the next day', async () => {
    const close = (plannedClose: string) => now.room.send('workshops.edit', { workshopId: now.room.workshopId, changes: { plannedClose } })
    const { plannedOpenAt } = await day()
    await close('01:00')
    expect((await day()).plannedCloseAt).toBe(plannedOpenAt + 16.5 * 3_600_000)
    await close('08:31')
    expect((await day()).plannedCloseAt).toBe(plannedOpenAt + 60_000)
  })

  it('take new words and minutes, and keep the rest', async () => {
    const blockId = await add('Rehat')
    await now.room.send('agenda.editBlock', { blockId, changes: { plannedMinutes: 25, programmeId: now.waste } })
    expect((await day()).blocks.at(-1)).toMatchObject({ title: 'Rehat', plannedMinutes: 25, programmeId: now.waste, responsible: 'MC' })
    expect(await now.room.try('agenda.editBlock', { blockId, changes: { plannedMinutes: 1441 } })).toMatchObject(
      refused('badInput', { field: 'changes.plannedMinutes' }),
    )
    expect(await now.room.try('agenda.editBlock', { blockId, changes: { programmeId: v7() } })).toEqual(
      refused('notFound', { what: 'programme' }),
    )
    expect(await now.room.try('agenda.editBlock', { blockId: v7(), changes: { title: 'X' } })).toEqual(
      refused('notFound', { what: 'block' }),
    )
  })

  it('are put before any other, or last, and one that is gone is no place', async () => {
    const before = await titles()
    const blockId = await add('Rehat')
    const [first] = (await day()).blocks
    const place = (beforeId: string | null) => now.room.send('agenda.placeBlock', { blockId, beforeId })
    await place(first?.id ?? '')
    expect(await titles()).toEqual(['Rehat', ...before])
    await place(blockId)
    expect(await titles()).toEqual(['Rehat', ...before])
    await place(null)
    expect(await titles()).toEqual([...before, 'Rehat'])
    expect(await now.room.try('agenda.placeBlock', { blockId, beforeId: v7() })).toEqual(refused('notFound', { what: 'block' }))
  })

  it('say what they are for: a template’s own, and a break', async () => {
    expect((await day()).blocks.map(({ kind }) => kind)).toEqual(['opening', 'promises', '', '', 'offers', 'readBack', 'signing'])
    const blockId = await add('Istirahat')
    await now.room.send('agenda.editBlock', { blockId, changes: { kind: 'break' } })
    expect((await day()).blocks.at(-1)).toMatchObject({ title: 'Istirahat', kind: 'break' })
  })

  it('count what was said in them', async () => {
    const blockId = await add('Diskusi')
    await now.room.send('room.startBlock', { blockId })
    await now.note('m', 'satu')
    await now.note('m', 'dua')
    expect((await day()).blocks.at(-1)?.contributions).toBe(2)
  })
})
