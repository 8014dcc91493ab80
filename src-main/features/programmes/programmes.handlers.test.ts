import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Given } from '../../contract/contract.ts'
import { indicator, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const list = () => now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })
const indicators = async () => (await list()).flatMap((programme) => programme.indicators)

async function addIndicator(more: Partial<Given<'indicators.add'>> = {}): Promise<string> {
  const indicatorId = v7()
  await now.room.send('indicators.add', { workshopId: now.workshopId, programmeId: now.waste, indicatorId, ...indicator, ...more })
  return indicatorId
}

const edit = (indicatorId: string, changes: object) => now.room.try('indicators.edit', { indicatorId, changes })

describe('baseline and target', () => {
  it('are locked once the workshop is open, each with its own sentence; everything else can still be changed', async () => {
    const id = await addIndicator()
    expect(await edit(id, { baseline: '110.0', target: '210.0' })).toMatchObject({ ok: true })
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    expect(await edit(id, { baseline: '120.0' })).toEqual(refused('lockedOnceOpen', { field: 'baseline' }))
    expect(await edit(id, { target: '220.0' })).toEqual(refused('lockedOnceOpen', { field: 'target' }))
    expect(await edit(id, { target: null })).toEqual(refused('lockedOnceOpen', { field: 'target' }))
    expect(await edit(id, { baseline: '110.0', target: '210.0', name: 'Sampah terkelola per bulan' })).toMatchObject({ ok: true })
    expect((await indicators())[0]).toMatchObject({ baseline: '110.0', target: '210.0', name: 'Sampah terkelola per bulan' })
  })

  it('are amended with a comment, which stays with what stood there before', async () => {
    const indicatorId = await addIndicator({ baseline: '100.0', target: '200.0' })
    const amend = (field: Given<'indicators.amend'>['field'], value: string | null, comment = 'salah ketik') =>
      now.room.try('indicators.amend', { indicatorId, amendmentId: v7(), field, value, comment })
    expect(await amend('target', '210.0')).toEqual(refused('workshopNotOpen', {}))
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    expect(await amend('target', '210.0')).toMatchObject({ ok: true })
    expect(await amend('baseline', null, 'belum pernah diukur')).toMatchObject({ ok: true })
    expect(await amend('target', '210.0')).toEqual(refused('nothingAmended', {}))
    expect(await amend('target', 'dua')).toEqual(refused('badInput', { field: 'value' }))
    expect(await amend('target', '220.0', ' ')).toMatchObject(refused('badInput', { field: 'comment' }))
    const shown = (await indicators()).find(({ id }) => id === indicatorId)
    expect(shown).toMatchObject({ baseline: null, target: '210.0' })
    expect(shown?.amendments).toMatchObject([
      { field: 'target', before: '200.0', after: '210.0', comment: 'salah ketik' },
      { field: 'baseline', before: '100.0', after: null, comment: 'belum pernah diukur' },
    ])
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await indicators()).find(({ id }) => id === indicatorId)).toMatchObject({
      baseline: '100.0',
      amendments: [{ field: 'target' }],
    })
  })

  it('stay locked in a workshop that was opened again', async () => {
    const id = await addIndicator()
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    await now.room.send('workshops.reopen', { workshopId: now.workshopId, reason: 'tanda tangan kurang' })
    expect(await edit(id, { baseline: '1' })).toEqual(refused('lockedOnceOpen', { field: 'baseline' }))
  })

  it('are kept as they were entered: 120.0 keeps its zero', async () => {
    await addIndicator({ baseline: '-0.50', target: '120.0' })
    expect((await indicators())[0]).toMatchObject({ baseline: '-0.50', target: '120.0' })
    for (const target of ['1,5', '1e3', '', '.5', 'NaN', '1.', '0x10']) {
      const input = { workshopId: now.workshopId, programmeId: now.waste, indicatorId: v7(), ...indicator, target }
      expect([target, await now.room.try('indicators.add', input)]).toMatchObject([target, refused('badInput', { field: 'target' })])
    }
  })
})

describe('a measurement', () => {
  it('is one of an indicator and workshop: the next one changes it, and the rest of it stays', async () => {
    const indicatorId = await addIndicator()
    await now.room.send('indicators.measure', { indicatorId, changes: { actual: '150.0' } })
    await now.room.send('indicators.measure', { indicatorId, changes: { why: 'mesin baru' } })
    expect((await indicators())[0]).toMatchObject({ actual: '150.0', why: 'mesin baru', achievement: '75.0', status: 'amber' })
    expect(now.room.open.db.all('SELECT id FROM measurement').length).toBe(1)
  })

  it('that is missing is grey, and undone it is missing again', async () => {
    const indicatorId = await addIndicator()
    expect((await indicators())[0]).toMatchObject({ actual: null, achievement: null, status: 'grey' })
    await now.room.send('indicators.measure', { indicatorId, changes: { actual: '200.0' } })
    expect((await indicators())[0]).toMatchObject({ achievement: '100.0', status: 'green' })
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await indicators())[0]).toMatchObject({ actual: null, status: 'grey' })
    await now.room.send('indicators.measure', { indicatorId, changes: { actual: '10' } })
    expect((await indicators())[0]).toMatchObject({ actual: '10', status: 'red' })
  })

  it('in words has a judgement and no number', async () => {
    const indicatorId = await addIndicator({ measure: 'qualitative', baseline: null, target: null, targetWords: 'mandiri' })
    await now.room.send('indicators.measure', { indicatorId, changes: { words: 'hampir mandiri', judgement: 'amber' } })
    expect((await indicators())[0]).toMatchObject({ words: 'hampir mandiri', status: 'amber', achievement: null, progress: null })
  })
})

describe('the programmes of a workshop', () => {
  it('stand in their order, are moved one place at a time, and stay where they are at the edge', async () => {
    const third = v7()
    await now.room.send('programmes.add', {
      workshopId: now.workshopId,
      programmeId: third,
      name: 'Posyandu',
      shortName: '',
      groupName: 'KADER',
      place: '',
      partners: '',
      budget: '',
    })
    const order = async () => (await list()).map(({ id }) => id)
    const move = (programmeId: string, by: -1 | 1) => now.room.send('programmes.move', { workshopId: now.workshopId, programmeId, by })
    await move(third, -1)
    expect(await order()).toEqual([now.waste, third, now.fire])
    await move(third, -1)
    await move(third, -1)
    expect(await order()).toEqual([third, now.waste, now.fire])
    await move(now.fire, 1)
    expect(await order()).toEqual([third, now.waste, now.fire])
  })

  it('leave this workshop only: the series still knows them, and undone they are back in their place', async () => {
    await now.room.send('programmes.remove', { workshopId: now.workshopId, programmeId: now.waste })
    expect((await list()).map(({ id }) => id)).toEqual([now.fire])
    expect(await now.room.try('programmes.remove', { workshopId: now.workshopId, programmeId: now.waste })).toEqual(
      refused('notFound', { what: 'programme' }),
    )
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await list()).map(({ id }) => id)).toEqual([now.waste, now.fire])
  })

  it('stay where something names them; without that their block on the agenda goes with them', async () => {
    const { room, workshopId } = now
    const blocks = async () => (await room.ask('agenda.ofWorkshop', { workshopId })).blocks.map(({ programmeId }) => programmeId)
    const noteId = await now.note('m', 'gudang sempit', { programmeId: now.waste })
    const remove = () => room.try('programmes.remove', { workshopId, programmeId: now.waste })
    expect(await remove()).toMatchObject(refused('programmeInUse', { count: 1 }))
    await room.send('contributions.edit', { contributionId: noteId, changes: { programmeId: now.fire } })
    expect(await blocks()).toContain(now.waste)
    expect(await remove()).toMatchObject({ ok: true })
    expect(await blocks()).not.toContain(now.waste)
    await room.send('history.undo', { workshopId })
    expect(await blocks()).toContain(now.waste)
  })

  it('take a new name and group everywhere', async () => {
    await now.room.send('programmes.edit', { programmeId: now.fire, changes: { name: 'KSB Baru Tengah', groupName: 'Relawan' } })
    expect((await list())[1]).toMatchObject({ name: 'KSB Baru Tengah', groupName: 'Relawan' })
    expect(await now.room.try('programmes.edit', { programmeId: v7(), changes: { name: 'X' } })).toEqual(
      refused('notFound', { what: 'programme' }),
    )
  })
})

it('indicators count on their own, and a number is not given again', async () => {
  await addIndicator()
  await now.room.send('indicators.remove', { indicatorId: await addIndicator() })
  await addIndicator({ programmeId: now.fire })
  expect((await indicators()).map(({ code }) => code)).toEqual(['IK-01', 'IK-03'])
  const nowhere = { workshopId: now.workshopId, programmeId: v7(), indicatorId: v7(), ...indicator }
  expect(await now.room.try('indicators.add', nowhere)).toEqual(refused('notFound', { what: 'programme' }))
})

describe('indicators that come many at once', () => {
  const measured = { actual: null, words: '', judgement: null, why: '', evidence: '' }

  it('stand in their programmes with what was measured; a programme that was not there is added; one undo takes all back', async () => {
    const { room, workshopId } = now
    const before = await list()
    const fresh = v7()
    const rows = [
      {
        ...indicator,
        ...measured,
        indicatorId: v7(),
        programmeId: now.waste,
        programmeName: 'Bank Sampah',
        actual: '150.0',
        why: 'mesin rusak',
      },
      {
        ...indicator,
        ...measured,
        indicatorId: v7(),
        programmeId: fresh,
        programmeName: 'Kebun Gizi',
        level: 'output' as const,
        baselineYear: '2021',
      },
      { ...indicator, ...measured, indicatorId: v7(), programmeId: fresh, programmeName: 'Kebun Gizi', figure: 'percentage' as const },
    ]
    expect(await room.send('indicators.import', { workshopId, rows })).toEqual({ added: 3, changed: 0 })
    const after = await list()
    expect(after.map(({ name, indicators: own }) => [name, own.map(({ code }) => code)])).toEqual([
      ...before.map(({ id, name }) => [name, id === now.waste ? ['IK-01'] : []]),
      ['Kebun Gizi', ['IK-02', 'IK-03']],
    ])
    expect(after.flatMap(({ indicators: own }) => own)).toMatchObject([
      { actual: '150.0', why: 'mesin rusak', achievement: '75.0', status: 'amber' },
      { level: 'output', baselineYear: '2021', actual: null },
      { figure: 'percentage' },
    ])
    await room.send('history.undo', { workshopId })
    expect(await list()).toEqual(before)
  })

  it('change those that are there, but neither what is locked nor those of another workshop', async () => {
    const { room, workshopId } = now
    const indicatorId = await addIndicator({ target: '200.0' })
    const before = await list()
    const changes = [{ indicatorId, changes: { target: '220', definition: 'per pekan' }, measured: { actual: '165.0' } }]
    expect(await room.send('indicators.import', { workshopId, rows: [], changes })).toEqual({ added: 0, changed: 1 })
    expect(await indicators()).toMatchObject([{ target: '220', definition: 'per pekan', actual: '165.0', achievement: '75.0' }])
    await room.send('history.undo', { workshopId })
    expect(await list()).toEqual(before)
    expect(await room.try('indicators.import', { workshopId, rows: [], changes: [] })).toMatchObject({ refusal: { code: 'badInput' } })
    await room.send('workshops.open', { workshopId })
    expect(await room.try('indicators.import', { workshopId, rows: [], changes })).toEqual(refused('lockedOnceOpen', { field: 'target' }))
    expect(await indicators()).toMatchObject([{ definition: '', actual: null }])
    const elsewhere = { workshopId: v7(), rows: [], changes: [{ indicatorId, measured: { actual: '1' } }] }
    expect(await room.try('indicators.import', elsewhere)).toMatchObject({ ok: false })
  })
})
