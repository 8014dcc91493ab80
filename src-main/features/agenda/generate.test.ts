import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { refused, sitting } from '../sitting.fixture.ts'
import { shareMinutes } from './generate.rules.ts'

const now = sitting()

const asked = (more: object = {}) =>
  ({ workshopId: now.workshopId, programmeIds: null, minutes: 30, bySteps: false, language: 'id', ...more }) as const
const blocks = async () => (await now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })).blocks
const titles = async () => (await blocks()).map(({ title }) => title)
const addProgramme = async (name: string) => {
  const programmeId = v7()
  const rest = { shortName: '', groupName: '', place: '', partners: '', budget: '' }
  await now.room.send('programmes.add', { workshopId: now.workshopId, programmeId, name, ...rest })
  return programmeId
}

describe('the agenda made from the programmes', () => {
  it('adds what is missing after the programme before it, and leaves the rest of the day where it is', async () => {
    const before = await titles()
    const { blocks: planned } = await now.room.ask('agenda.generated', asked())
    expect(planned.map(({ title, state }) => [title, state])).toEqual(
      before.map((title, at) => [title, at === 2 || at === 3 ? 'same' : 'other']),
    )
    const programmeId = await addProgramme('Mariojela')
    expect(await now.room.send('agenda.generate', asked({ programmeIds: [programmeId], minutes: 20 }))).toEqual({
      added: 1,
      changed: 0,
      removed: 0,
    })
    expect(await titles()).toEqual([...before.slice(0, 4), 'Mariojela', ...before.slice(4)])
    expect((await blocks())[4]).toMatchObject({ programmeId, plannedMinutes: 20, stepId: null, kind: '' })
  })

  it('makes what it has shown, and one step back brings all of the old day', async () => {
    const before = await blocks()
    await now.room.send('agenda.editBlock', { blockId: before[2]?.id ?? '', changes: { responsible: 'Ketua kelompok' } })
    const old = await blocks()
    const shown = await now.room.ask('agenda.generated', asked({ bySteps: true, minutes: 40 }))
    await now.room.send('agenda.generate', asked({ bySteps: true, minutes: 40 }))
    const made = await blocks()
    const told = ({ title, programmeId, stepId, plannedMinutes, plannedAt }: (typeof shown.blocks)[number] | (typeof made)[number]) => ({
      ...{ title, programmeId, stepId, plannedMinutes, plannedAt },
    })
    expect(made.map(told)).toEqual(shown.blocks.map(told))
    expect(shown.removed).toEqual(['Pengelolaan Sampah Terpadu', 'KSB Kelurahan Baru Tengah'])
    expect(made.filter(({ programmeId }) => programmeId === now.waste).map((block) => [block.title, block.plannedMinutes])).toEqual([
      ['Sampah Terpadu: laporan', 7],
      ['Sampah Terpadu: indikator', 7],
      ['Sampah Terpadu: kendala', 7],
      ['Sampah Terpadu: masukan', 7],
      ['Sampah Terpadu: jalan keluar', 6],
      ['Sampah Terpadu: kesepakatan', 6],
    ])
    expect(made[2]?.responsible).toBe('Ketua kelompok')
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect(await blocks()).toEqual(old)
  })

  it('sets the minutes of blocks that stand there, and keeps their titles and their order', async () => {
    const [, , first, second] = await blocks()
    await now.room.send('agenda.moveBlock', { blockId: second?.id ?? '', by: -1 })
    await now.room.send('agenda.editBlock', { blockId: second?.id ?? '', changes: { title: 'KSB dan BPBD' } })
    const before = await titles()
    expect(await now.room.send('agenda.generate', asked({ minutes: 45 }))).toEqual({ added: 0, changed: 2, removed: 0 })
    expect(await titles()).toEqual(before)
    expect((await blocks()).filter(({ id }) => id === first?.id || id === second?.id).map((block) => block.plannedMinutes)).toEqual([
      45, 45,
    ])
  })

  it('leaves a programme that has been begun as it is, and puts nothing before it', async () => {
    const running = (await blocks())[3]
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('room.startBlock', { blockId: running?.id ?? '' })
    const shown = await now.room.ask('agenda.generated', asked({ bySteps: true }))
    expect(shown.blocks.filter(({ programmeId }) => programmeId === now.fire).map(({ title, state }) => [title, state])).toEqual([
      [running?.title, 'begun'],
    ])
    await now.room.send('agenda.removeBlock', { blockId: (await blocks())[2]?.id ?? '' })
    await now.room.send('agenda.generate', asked())
    expect((await titles()).slice(2, 4)).toEqual(['KSB Kelurahan Baru Tengah', 'Pengelolaan Sampah Terpadu'])
  })

  it('is refused once the workshop is closed', async () => {
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    expect(await now.room.try('agenda.generate', asked())).toEqual(refused('workshopClosed'))
  })
})

describe('a block', () => {
  it('is of one programme, or of one kind, and only a programme’s is planned for a step', async () => {
    const [, , block] = await blocks()
    const edit = (changes: object) => now.room.send('agenda.editBlock', { blockId: block?.id ?? '', changes })
    const one = async () => {
      const { programmeId, stepId, kind } = (await blocks())[2] ?? {}
      return { programmeId, stepId, kind }
    }
    const stepId = now.stepId('obstacles')
    await edit({ stepId })
    expect(await one()).toEqual({ programmeId: now.waste, stepId, kind: '' })
    await edit({ kind: 'break' })
    expect(await one()).toEqual({ programmeId: null, stepId: null, kind: 'break' })
    await edit({ programmeId: now.fire })
    expect(await one()).toEqual({ programmeId: now.fire, stepId: null, kind: '' })
    expect(await now.room.try('agenda.editBlock', { blockId: block?.id, changes: { stepId: v7() } })).toEqual(
      refused('notFound', { what: 'step' }),
    )
  })

  it('begins with the step it is planned for, and goes on from there', async () => {
    const block = (await blocks())[2]
    await now.room.send('agenda.editBlock', { blockId: block?.id ?? '', changes: { stepId: now.stepId('obstacles') } })
    await now.room.send('room.startBlock', { blockId: block?.id ?? '' })
    const step = async () => (await now.room.ask('room.now', { workshopId: now.workshopId })).stepId
    expect(await step()).toBe(now.stepId('obstacles'))
    expect(await now.one(await now.note('k', 'gudang sempit'))).toMatchObject({ stepId: now.stepId('obstacles') })
    await now.room.send('room.step', { workshopId: now.workshopId, stepId: now.stepId('waysOut') })
    expect(await step()).toBe(now.stepId('waysOut'))
  })

  it('is added before any other', async () => {
    const before = await blocks()
    const add = (beforeId: string) => ({
      ...{ workshopId: now.workshopId, blockId: v7(), title: 'Rehat', programmeId: null, plannedMinutes: 15, responsible: '' },
      ...{ kind: 'break', beforeId },
    })
    await now.room.send('agenda.addBlock', add(before[3]?.id ?? '') as never)
    expect(await titles()).toEqual([...before.slice(0, 3), { title: 'Rehat' }, ...before.slice(3)].map(({ title }) => title))
    expect(await now.room.try('agenda.addBlock', add(v7()))).toEqual(refused('notFound', { what: 'block' }))
  })
})

it('minutes are shared out whole, and none is lost', () => {
  for (let total = 0; total <= 100; total += 1)
    for (let parts = 1; parts <= 9; parts += 1) {
      const shares = shareMinutes(total, parts)
      expect(shares).toHaveLength(parts)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }
})
