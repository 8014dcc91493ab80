import { v7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { action, decision, indicator, person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

let next: string
beforeEach(() => {
  next = v7()
})

const input = (more: object = {}) => ({
  ...newWorkshop(next, now.room.seriesId),
  ...{ seriesTitle: null, title: 'Monev Program CSR 2027', date: '2027-11-23', programmes: [], fromWorkshopId: now.workshopId },
  ...more,
})
const goOn = (more: object = {}) => now.room.send('workshops.create', input(more))
const get = (workshopId: string) => now.room.ask('workshops.get', { workshopId })
const peopleOf = (workshopId: string) => now.room.ask('people.ofWorkshop', { workshopId })
const programmesOf = (workshopId: string) => now.room.ask('programmes.ofWorkshop', { workshopId })
const blocksOf = async (workshopId: string) => (await now.room.ask('agenda.ofWorkshop', { workshopId })).blocks
const measured = async (fields: object, actual: string | null, programmeId = now.waste) => {
  const indicatorId = v7()
  await now.room.send('indicators.add', { workshopId: now.workshopId, programmeId, indicatorId, ...indicator, ...fields })
  if (actual !== null) await now.room.send('indicators.measure', { indicatorId, changes: { actual, why: 'kemarau', evidence: 'foto' } })
  return indicatorId
}

describe('a workshop that goes on from the last of its series', () => {
  it('has the programmes in their order, by reference, with what is said of them', async () => {
    await now.room.send('programmes.move', { workshopId: now.workshopId, programmeId: now.fire, by: -1 })
    await goOn()
    expect((await programmesOf(next)).map(({ id }) => id)).toEqual([now.fire, now.waste])
    await now.room.send('programmes.edit', { programmeId: now.fire, changes: { name: 'KSB Baru' } })
    expect((await programmesOf(next))[0]?.name).toBe('KSB Baru')
    expect((await programmesOf(now.workshopId))[0]?.name).toBe('KSB Baru')
  })

  it('leaves out people and indicators where this year’s lists bring them', async () => {
    expect((await peopleOf(now.workshopId)).length).toBeGreaterThan(0)
    await measured({ name: 'Sampah' }, '10')
    await goOn({ without: ['people', 'indicators'] })
    expect([await peopleOf(next), (await programmesOf(next)).flatMap(({ indicators }) => indicators)]).toEqual([[], []])
    expect((await programmesOf(next)).length).toBe(2)
  })

  it('takes programmes that it is given beside them, each once', async () => {
    await goOn({ programmes: ['Bank Sampah; Kelompok Melati', 'pengelolaan sampah terpadu'] })
    expect((await programmesOf(next)).map(({ name }) => name)).toEqual([
      'Pengelolaan Sampah Terpadu',
      'KSB Kelurahan Baru Tengah',
      'Bank Sampah',
    ])
  })

  it('begins each indicator where it stood, and has measured nothing yet', async () => {
    const more = {
      level: 'output',
      ownCode: 'P-1',
      definition: 'ditimbang',
      figure: 'percentage',
      responsible: 'Dewi',
      baselineYear: '2021',
    }
    await measured({ ...more, name: 'B', baselineYear: '2020' }, null, now.fire)
    await measured({ ...more, name: 'A' }, '180.0')
    await measured({ name: 'C', measure: 'qualitative', baseline: null, target: null, targetWords: 'mandiri' }, null)
    await measured({ name: 'D', direction: 'falling', baseline: '50', target: '0', sample: true }, '20')
    await goOn()
    const [waste, fire] = await programmesOf(next)
    const shown = [...(waste?.indicators ?? []), ...(fire?.indicators ?? [])]
    const nothing = { actual: null, why: '', evidence: '', words: '', judgement: null, status: 'grey', amendments: [] }
    expect(shown).toEqual([
      expect.objectContaining({ ...indicator, ...more, ...nothing, name: 'A', code: 'IK-01', baseline: '180.0', baselineYear: '2026' }),
      expect.objectContaining({ ...nothing, name: 'C', code: 'IK-02', measure: 'qualitative', baseline: null, targetWords: 'mandiri' }),
      expect.objectContaining({ ...nothing, name: 'D', code: 'IK-03', direction: 'falling', baseline: '20', target: '0', sample: true }),
      expect.objectContaining({ ...nothing, ...more, name: 'B', code: 'IK-04', baseline: '100.0', target: '200.0', baselineYear: '2020' }),
    ])
    expect((await programmesOf(now.workshopId))[0]?.indicators[0]).toMatchObject({ baseline: '100.0', actual: '180.0' })
  })

  it('invites everybody as they stood, and nobody has come or excused themselves', async () => {
    const { room, workshopId } = now
    const walkIn = { attendanceId: v7(), name: 'Rina', organisation: 'DLH', position: 'Staf', invited: false, consentPhoto: true }
    await room.send('people.add', person({ workshopId, ...walkIn, consentName: false, apology: 'sakit' }))
    await room.send('people.arrive', { attendanceIds: [now.lurah] })
    await goOn()
    const before = await peopleOf(workshopId)
    const after = await peopleOf(next)
    const fresh = { invited: true, arrivedAt: null, leftAt: null, apology: '', contributions: 0 }
    expect(after).toEqual(before.map((one) => ({ ...one, ...fresh, id: expect.any(String) })))
    expect(after.map(({ name }) => name)).toEqual(['Siti Aminah', 'Budi Santoso', 'Rina'])
    expect(after.some(({ id }) => before.some((one) => one.id === id))).toBe(false)
  })

  it('leaves out who was erased, as chair and signatory too', async () => {
    const { room, workshopId } = now
    await room.send('workshops.edit', { workshopId, changes: { chairAttendanceId: now.lurah, noteTakerAttendanceId: now.head } })
    for (const attendanceId of [now.lurah, now.head]) {
      const nobodyElse = { name: '', position: '', organisation: '' }
      await room.send('signatories.add', { workshopId, signatoryId: v7(), part: 'stating', attendanceId, ...nobodyElse })
    }
    const lurah = (await peopleOf(workshopId)).find(({ id }) => id === now.lurah)
    await room.ask('people.erase', { personId: lurah?.personId ?? '' })
    await goOn()
    const [head, ...others] = await peopleOf(next)
    expect([head?.name, others]).toEqual(['Budi Santoso', []])
    expect(await get(next)).toMatchObject({ chairAttendanceId: null, noteTakerAttendanceId: head?.id })
    expect((await room.ask('signatories.ofWorkshop', { workshopId: next })).map(({ attendanceId }) => attendanceId)).toEqual([head?.id])
  })

  it('has two who turned out to be one only once, also where the older list still names the other', async () => {
    const { room, workshopId } = now
    const [lurah, head] = await peopleOf(workshopId)
    await room.send('workshops.edit', { workshopId, changes: { chairAttendanceId: now.head } })
    // As a package from another computer can leave it: merged here, while the list names both.
    room.open.db.run('UPDATE person SET mergedInto = :keepId WHERE id = :otherId', {
      keepId: lurah?.personId ?? '',
      otherId: head?.personId ?? '',
    })
    await goOn()
    const after = await peopleOf(next)
    expect(after.map(({ personId }) => personId)).toEqual([lurah?.personId])
    expect((await get(next)).chairAttendanceId).toBe(after[0]?.id)
  })

  it('has its kinds and steps as they were last time, hidden and renamed ones too', async () => {
    const { room, workshopId } = now
    await room.send('workshops.editKind', { kindId: room.kindId('m'), changes: { wordId: 'usul warga', hidden: true } })
    await room.send('workshops.moveStep', { stepId: now.stepId('report'), by: 1 })
    await goOn({ template: 'fgd-perencanaan' })
    const [before, after] = [await get(workshopId), await get(next)]
    const withoutId = (rows: readonly { id: string }[]) => rows.map(({ id: _id, ...row }) => row)
    expect(withoutId(after.kinds)).toEqual(withoutId(before.kinds))
    expect(withoutId(after.steps)).toEqual(withoutId(before.steps))
    expect(after.kinds[0]?.id).not.toBe(before.kinds[0]?.id)
  })

  it('has the agenda with its own steps, without what happened', async () => {
    const { room, workshopId } = now
    await room.send('agenda.generate', { workshopId, programmeIds: [now.waste], minutes: 30, bySteps: true, language: 'id' })
    const [first] = await blocksOf(workshopId)
    await room.send('agenda.editBlock', { blockId: first?.id ?? '', changes: { responsible: 'MC', plannedMinutes: 7 } })
    await room.send('workshops.open', { workshopId })
    await room.send('room.startBlock', { blockId: first?.id ?? '' })
    await room.send('room.extendBlock', { blockId: first?.id ?? '', minutes: 5 })
    await room.send('workshops.edit', { workshopId, changes: { plannedOpen: '08:00', plannedClose: '10:30' } })
    await goOn({ plannedOpen: '09:00' })
    const [before, after] = [await blocksOf(workshopId), await blocksOf(next)]
    const kept = ({ title, programmeId, plannedMinutes, responsible, kind }: (typeof before)[number]) => ({
      ...{ title, programmeId, plannedMinutes, responsible, kind },
    })
    expect(after.map(kept)).toEqual(before.map(kept))
    expect(after[0]).toMatchObject({ startedAt: null, endedAt: null, extendedMinutes: 0 })
    const roles = async (id: string, blocks: typeof before) => {
      const { steps } = await get(id)
      return blocks.map(({ stepId }) => steps.find((step) => step.id === stepId)?.role ?? null)
    }
    const wanted = await roles(workshopId, before)
    expect(wanted).toContain('agreement')
    expect(await roles(next, after)).toEqual(wanted)
    expect((await get(next)).plannedClose).toBe('11:30')
  })

  it('says of itself what the last one said, but for what belongs to that day', async () => {
    const { room, workshopId } = now
    const letterheadId = v7()
    const head = { title: 'Kop', organisation: 'KPI Unit Balikpapan', lines: '', rule: 'single' as const, numberPattern: '' }
    await room.send('letterheads.add', { letterheadId, ...head })
    const same = {
      ...{
        purpose: 'menilai',
        basis: 'SK 1',
        nature: 'biasa',
        greenFrom: '85.0',
        amberFrom: '60.0',
        letterheadId,
        letterheadLine: 'Jl. Yos',
      },
      ...{ town: 'Balikpapan', signatureLayout: 'parties' as const, documents: 'notula' },
    }
    const ofThatDay = { number: '12/2026', lastMinutes: 'disetujui', nextMeeting: '2027', keepUntil: '2028-01-01' }
    const people = { chairAttendanceId: now.lurah, noteTakerAttendanceId: now.head }
    await room.send('workshops.edit', { workshopId, changes: { ...same, ...ofThatDay, ...people } })
    const guest = { part: 'first' as const, attendanceId: null, name: 'Bupati', position: 'Bupati', organisation: 'Kabupaten' }
    await room.send('signatories.add', { workshopId, signatoryId: v7(), ...guest })
    const host = (await get(workshopId)).hostOrganisationId
    await goOn()
    const [lurah, second] = await peopleOf(next)
    expect(await get(next)).toMatchObject({
      ...same,
      ...{ title: 'Monev Program CSR 2027', date: '2027-11-23', code: 'MONEV-PROGRAM-CSR-2027', status: 'preparing', openedAt: null },
      ...{ place: 'Gedung Banua Patra', hostOrganisationId: host },
      ...{ number: '', lastMinutes: '', nextMeeting: '', keepUntil: null },
      ...{ chairAttendanceId: lurah?.id, noteTakerAttendanceId: second?.id },
    })
    expect(await room.ask('signatories.ofWorkshop', { workshopId: next })).toEqual([{ ...guest, id: expect.any(String) }])
    const elsewhere = v7()
    await goOn({ workshopId: elsewhere, hostName: 'Dinas Sosial', place: 'Aula' })
    expect(await get(elsewhere)).toMatchObject({ hostName: 'Dinas Sosial', place: 'Aula' })
  })

  it('is taken back whole, and comes back whole', async () => {
    await measured({}, '150')
    const rows = () =>
      ['workshop', 'workshopProgramme', 'indicator', 'attendance', 'kind', 'step', 'block'].map((table) =>
        now.room.open.db.all(`SELECT * FROM ${table} WHERE deletedAt IS NULL ORDER BY id`),
      )
    const before = rows()
    await goOn()
    const made = rows()
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect(rows()).toEqual(before)
    expect(await now.room.try('workshops.get', { workshopId: next })).toEqual(refused('notFound', { what: 'workshop' }))
    await now.room.send('history.redo', { workshopId: now.workshopId })
    expect(rows()).toEqual(made)
    expect(now.room.defects).toEqual([])
  })

  it('goes on from none of another series, and from none in the bin', async () => {
    const seriesId = v7()
    expect(await now.room.try('workshops.create', input({ seriesId, seriesTitle: 'Lain' }))).toEqual(
      refused('notFound', { what: 'workshop' }),
    )
    await now.room.send('workshops.remove', { workshopId: now.workshopId })
    expect(await now.room.try('workshops.create', input())).toEqual(refused('notFound', { what: 'workshop' }))
    expect(await now.room.ask('workshops.list', {})).toMatchObject([{ workshops: [] }])
  })
})

describe('last time', () => {
  const lastTime = (workshopId: string) => now.room.ask('workshops.lastTime', { workshopId })

  it('is the workshop before it in its series, and none for the first', async () => {
    expect(await lastTime(now.workshopId)).toBeNull()
    await goOn()
    expect(await lastTime(next)).toEqual({
      ...{ workshopId: now.workshopId, title: 'Monev Program CSR 2026', date: '2026-11-24', zone: 'Asia/Makassar' },
    })
    expect(await lastTime(now.workshopId)).toBeNull()
  })

  it('is the one before where the last lies in the bin, and never one of another series', async () => {
    await now.room.send('workshops.create', { ...newWorkshop(v7(), v7()), date: '2027-06-01' })
    const between = v7()
    await goOn({ workshopId: between, date: '2027-05-01' })
    await goOn({ fromWorkshopId: between })
    expect((await lastTime(next))?.workshopId).toBe(between)
    await now.room.send('workshops.remove', { workshopId: between })
    expect((await lastTime(next))?.workshopId).toBe(now.workshopId)
  })

  it('is known without going on from it, and what was agreed there stays there', async () => {
    const { room, workshopId } = now
    await room.send('agreements.addDecision', { workshopId, decisionId: v7(), causeId: null, linkId: v7(), ...decision })
    await room.send('agreements.addAction', { workshopId, actionId: v7(), causeId: null, linkId: v7(), ...action })
    await goOn({ fromWorkshopId: null })
    expect((await lastTime(next))?.workshopId).toBe(workshopId)
    expect(await room.ask('agreements.ofWorkshop', { workshopId: next })).toEqual({ decisions: [], actions: [], offers: [] })
    expect(await room.ask('agreements.ofWorkshop', { workshopId })).toMatchObject({ decisions: [{}], actions: [{}] })
  })
})
