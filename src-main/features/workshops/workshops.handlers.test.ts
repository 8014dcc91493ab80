import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { action, decision, indicator, person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const get = () => now.room.ask('workshops.get', { workshopId: now.workshopId })
const open = () => now.room.send('workshops.open', { workshopId: now.workshopId })
const closing = (reasons: { contributionId: string; reason: string }[] = []) => ({ workshopId: now.workshopId, reasons, closingReason: '' })

describe('closing a workshop', () => {
  it('asks for a reason for every obstacle without a way out, and the reasons are kept', async () => {
    await open()
    const obstacles = [await now.note('k', 'alat terbatas'), await now.note('k', 'gudang sempit'), await now.note('k', 'ada jalan')]
    await now.room.send('agreements.resolve', { linkId: v7(), obstacleId: obstacles[2] ?? '', wayOutId: await now.note('j', 'pinjam') })
    expect(await now.room.try('workshops.close', closing())).toEqual(refused('openObstacles', { count: 2 }))
    const [first = '', second = ''] = obstacles
    expect(await now.room.try('workshops.close', closing([{ contributionId: first, reason: 'menunggu anggaran' }]))).toEqual(
      refused('openObstacles', { count: 1 }),
    )
    // The refused try has left nothing behind.
    expect((await now.one(first)).openReason).toBe('')
    await now.room.send('agreements.leaveOpen', { contributionId: second, reason: 'di luar wewenang' })
    await now.room.send('workshops.close', closing([{ contributionId: first, reason: 'menunggu anggaran' }]))
    expect((await get()).status).toBe('closed')
    expect([(await now.one(first)).openReason, (await now.one(second)).openReason]).toEqual(['menunggu anggaran', 'di luar wewenang'])
  })

  it('does not take an empty reason for one', async () => {
    await open()
    const contributionId = await now.note('k', 'alat terbatas')
    expect(await now.room.try('workshops.close', closing([{ contributionId, reason: '  ' }]))).toMatchObject(
      refused('badInput', { field: 'reasons.0.reason' }),
    )
    await now.room.send('agreements.leaveOpen', { contributionId, reason: ' ' })
    expect(await now.room.try('workshops.close', closing())).toEqual(refused('openObstacles', { count: 1 }))
  })

  it('does not ask for one that lies in the bin', async () => {
    await open()
    await now.room.send('contributions.bin', { contributionIds: [await now.note('k', 'bukan kendala')] })
    expect(await now.room.try('workshops.close', closing())).toMatchObject({ ok: true })
  })

  it('ends the turn and the block that run', async () => {
    await open()
    const { blocks } = await now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })
    await now.room.send('room.startBlock', { blockId: blocks[0]?.id ?? '' })
    await now.room.send('room.speak', { workshopId: now.workshopId, turnId: v7(), attendanceId: now.lurah })
    await now.room.send('workshops.close', closing())
    expect(await now.room.ask('room.now', { workshopId: now.workshopId })).toMatchObject({ speaker: null, blockId: null })
  })

  it('is for an open one: neither one that is being prepared nor a closed one', async () => {
    expect(await now.room.try('workshops.close', closing())).toEqual(refused('workshopNotOpen'))
    await open()
    await now.room.send('workshops.close', closing())
    expect(await now.room.try('workshops.close', closing())).toEqual(refused('workshopClosed'))
  })
})

describe('a closed workshop', () => {
  it('takes nothing any more, and nothing of it has changed', async () => {
    const { room, workshopId } = now
    const noteId = await now.note('s', 'pelatihan')
    const decisionId = v7()
    await room.send('agreements.addDecision', { workshopId, decisionId, causeId: null, linkId: v7(), ...decision })
    const indicatorId = v7()
    await room.send('indicators.add', { workshopId, programmeId: now.waste, indicatorId, ...indicator })
    const { blocks } = await room.ask('agenda.ofWorkshop', { workshopId })
    const blockId = blocks[0]?.id ?? ''
    await open()
    await room.send('workshops.close', closing())
    const before = room.open.db.all('SELECT * FROM command')
    const attempts: [Parameters<typeof room.try>[0], object][] = [
      ['contributions.capture', room.line('terlambat')],
      ['contributions.edit', { contributionId: noteId, changes: { text: 'lain' } }],
      ['contributions.bin', { contributionIds: [noteId] }],
      ['contributions.restore', { contributionIds: [noteId] }],
      ['contributions.render', { contributionId: noteId, renderingId: v7(), language: 'en', text: 'training' }],
      ['agreements.respond', { contributionId: noteId, responseId: v7(), outcome: 'accepted', reason: '', attendanceId: null }],
      ['agreements.leaveOpen', { contributionId: noteId, reason: 'x' }],
      ['agreements.addDecision', { workshopId, decisionId: v7(), causeId: null, linkId: v7(), ...decision }],
      ['agreements.editDecision', { decisionId, changes: { text: 'lain' } }],
      ['agreements.readBack', { decisionId }],
      ['agreements.binDecision', { decisionId }],
      ['agreements.addAction', { workshopId, actionId: v7(), causeId: null, linkId: v7(), ...action }],
      ['people.add', person({ workshopId, attendanceId: v7() })],
      ['people.edit', { attendanceId: now.lurah, changes: { name: 'Lain' } }],
      ['people.remove', { attendanceId: now.lurah }],
      ['people.arrive', { attendanceIds: [now.lurah] }],
      [
        'programmes.add',
        { workshopId, programmeId: v7(), name: 'Lain', shortName: '', groupName: '', place: '', partners: '', budget: '' },
      ],
      ['programmes.remove', { workshopId, programmeId: now.waste }],
      ['indicators.add', { workshopId, programmeId: now.waste, indicatorId: v7(), ...indicator }],
      ['indicators.edit', { indicatorId, changes: { name: 'lain' } }],
      ['indicators.remove', { indicatorId }],
      ['indicators.measure', { indicatorId, changes: { actual: '5' } }],
      ['agenda.addBlock', { workshopId, blockId: v7(), title: 'Rehat', programmeId: null, plannedMinutes: 5, responsible: '' }],
      ['agenda.editBlock', { blockId, changes: { title: 'Lain' } }],
      ['agenda.removeBlock', { blockId }],
      ['agenda.moveBlock', { blockId, by: 1 }],
      ['room.startBlock', { blockId }],
      ['room.extendBlock', { blockId, minutes: 5 }],
      ['room.speak', { workshopId, turnId: v7(), attendanceId: now.lurah }],
      ['room.queue', { workshopId, entryId: v7(), attendanceId: now.lurah }],
      ['workshops.open', { workshopId }],
    ]
    for (const [name, input] of attempts) expect([name, await room.try(name, input)]).toEqual([name, refused('workshopClosed')])
    expect(room.open.db.all('SELECT * FROM command')).toEqual(before)
    expect(room.defects).toEqual([])
  })

  it('is opened again with a reason, and keeps the time it was first opened', async () => {
    const { openedAt } = await open()
    await now.room.send('workshops.close', closing())
    expect(await now.room.try('workshops.reopen', { workshopId: now.workshopId, reason: ' ' })).toMatchObject(
      refused('badInput', { field: 'reason' }),
    )
    await now.room.send('workshops.reopen', { workshopId: now.workshopId, reason: 'tanda tangan kurang' })
    expect(await get()).toMatchObject({ status: 'open', openedAt, closedAt: null, closingReason: 'tanda tangan kurang' })
    await now.note('m', 'masuk lagi')
    expect(await now.room.try('workshops.reopen', { workshopId: now.workshopId, reason: 'lagi' })).toEqual(refused('workshopOpen'))
  })
})

describe('a code', () => {
  it('is made of title and year, and is nobody else’s, also of one in the bin', async () => {
    const create = async (title: string) => {
      const workshopId = v7()
      const made = await now.room.send('workshops.create', { ...newWorkshop(workshopId, v7()), title })
      return { workshopId, code: made.code }
    }
    const first = await create('Évaluasi: KSB 2026!')
    expect(first.code).toBe('EVALUASI-KSB-2026')
    await now.room.send('workshops.remove', { workshopId: first.workshopId })
    expect((await create('Evaluasi KSB 2026')).code).toBe('EVALUASI-KSB-2026-2')
    expect((await create('👩‍🌾')).code).toBe('2026')
  })

  it('can be changed to one that is free, in any case of its letters', async () => {
    const other = v7()
    await now.room.send('workshops.create', { ...newWorkshop(other, v7()), title: 'Lain 2026' })
    const edit = (code: string) => now.room.try('workshops.edit', { workshopId: now.workshopId, changes: { code } })
    expect(await edit('lain-2026')).toEqual(refused('codeTaken', { code: 'lain-2026' }))
    expect(await edit('ada spasi')).toMatchObject(refused('badInput', { field: 'changes.code' }))
    expect(await edit('Monev-1')).toMatchObject({ ok: true })
    expect(await edit('MONEV-1')).toMatchObject({ ok: true })
  })
})

describe('a new workshop', () => {
  it('has its kinds, steps, programmes and a block for each of them; a programme the series knows is not entered again', async () => {
    const workshopId = v7()
    const again = { ...newWorkshop(workshopId, now.room.seriesId), seriesTitle: null, date: '2027-11-23', title: 'Monev Program CSR 2027' }
    await now.room.send('workshops.create', again)
    const programmes = await now.room.ask('programmes.ofWorkshop', { workshopId })
    expect(programmes.map(({ id }) => id)).toEqual([now.waste, now.fire])
    const { kinds, steps } = await now.room.ask('workshops.get', { workshopId })
    expect(kinds.map(({ letter }) => letter).join('')).toBe('hmsikjtpr')
    expect(steps.length).toBe(6)
    const { blocks } = await now.room.ask('agenda.ofWorkshop', { workshopId })
    expect(blocks.flatMap(({ programmeId }) => programmeId ?? [])).toEqual([now.waste, now.fire])
    const [series] = await now.room.ask('workshops.list', {})
    expect(series?.workshops.map(({ code }) => code)).toEqual(['MONEV-PROGRAM-CSR-2027', 'MONEV-PROGRAM-CSR-2026'])
  })

  it('needs a series that is there', async () => {
    const nowhere = { ...newWorkshop(v7(), v7()), seriesTitle: null }
    expect(await now.room.try('workshops.create', nowhere)).toEqual(refused('notFound', { what: 'series' }))
  })
})

it('a series in the bin takes its workshops along and brings the same ones back: one binned before stays in the bin', async () => {
  const { room } = now
  const early = v7()
  await room.send('workshops.create', { ...newWorkshop(early, room.seriesId), seriesTitle: null, title: 'Dibuang dulu' })
  await room.send('workshops.remove', { workshopId: early }, { ...room.envelope(), at: 5 })
  await room.send('workshops.removeSeries', { seriesId: room.seriesId })
  expect(await room.ask('workshops.list', {})).toEqual([])
  await room.send('workshops.restoreSeries', { seriesId: room.seriesId })
  const [series] = await room.ask('workshops.list', {})
  expect(series?.workshops.map(({ id }) => id)).toEqual([now.workshopId])
  await room.send('workshops.restore', { workshopId: early })
  expect((await room.ask('workshops.list', {}))[0]?.workshops.length).toBe(2)
})

it('tells until when personal data is kept and of how many people there still is some; undo takes the day back', async () => {
  const { room, workshopId } = now
  const summary = async () =>
    (await room.ask('workshops.list', {})).flatMap(({ workshops }) => workshops).find(({ id }) => id === workshopId)
  expect(await summary()).toMatchObject({ keepUntil: null, named: 2 })
  await room.send('workshops.edit', { workshopId, changes: { keepUntil: '2027-09-30' } })
  await room.send('people.remove', { attendanceId: now.head })
  expect(await summary()).toMatchObject({ keepUntil: '2027-09-30', named: 1 })
  room.open.db.run("UPDATE person SET name = '', erasedAt = 1 WHERE name = 'Siti Aminah'", {})
  expect((await summary())?.named).toBe(0)
  expect(await room.try('workshops.edit', { workshopId, changes: { keepUntil: '2027-13-01' } })).toMatchObject(
    refused('badInput', { field: 'changes.keepUntil' }),
  )
  await room.send('history.undo', { workshopId })
  await room.send('history.undo', { workshopId })
  expect(await summary()).toMatchObject({ keepUntil: null })
})
