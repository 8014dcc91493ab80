import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { person, refused, sitting } from '../sitting.fixture.ts'
import { peopleHandlers } from './people.handlers.ts'

const now = sitting()

const list = (workshopId = now.workshopId) => now.room.ask('people.ofWorkshop', { workshopId })
const known = async (id: string) => (await list()).find((row) => row.id === id)

describe('who is on the list', () => {
  it('stands in the order of being listed, with the organisation by its name: a known one is not entered again', async () => {
    const { room, workshopId } = now
    await room.send('people.add', person({ workshopId, attendanceId: v7(), name: 'Rina', organisation: 'KELURAHAN baru tengah' }))
    await room.send('people.add', person({ workshopId, attendanceId: v7(), name: 'Agus', organisation: '' }))
    expect((await list()).map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Siti Aminah', 'Kelurahan Baru Tengah'],
      ['Budi Santoso', 'Kelompok Margasari'],
      ['Rina', 'Kelurahan Baru Tengah'],
      ['Agus', ''],
    ])
  })

  it('arrives, leaves, and has not arrived after all', async () => {
    const at = (moment: number) => ({ ...now.room.envelope(), at: moment })
    await now.room.send('people.arrive', { attendanceIds: [now.lurah, now.head] }, at(1_000))
    await now.room.send('people.leave', { attendanceIds: [now.lurah] }, at(2_000))
    expect(await known(now.lurah)).toMatchObject({ arrivedAt: 1_000, leftAt: 2_000 })
    await now.room.send('people.arrive', { attendanceIds: [now.lurah] }, at(3_000))
    expect((await known(now.lurah))?.leftAt).toBeNull()
    await now.room.send('people.notArrived', { attendanceIds: [now.lurah] })
    expect(await known(now.lurah)).toMatchObject({ arrivedAt: null, leftAt: null })
    expect(await known(now.head)).toMatchObject({ arrivedAt: 1_000, leftAt: null })
  })

  it('takes back a consent after the workshop was closed, and nothing else changes then', async () => {
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    const edit = (changes: object) => now.room.try('people.edit', { attendanceId: now.lurah, changes })
    expect(await edit({ consentName: false, consentPhoto: false })).toMatchObject({ ok: true })
    expect(await known(now.lurah)).toMatchObject({ consentName: false, consentPhoto: false })
    expect(await edit({ consentName: true, name: 'Siti' })).toEqual(refused('workshopClosed'))
  })

  it('arrives all together or not at all', async () => {
    expect(await now.room.try('people.arrive', { attendanceIds: [now.lurah, v7()] })).toEqual(refused('notFound', { what: 'attendance' }))
    expect((await known(now.lurah))?.arrivedAt).toBeNull()
  })

  it('can be taken off and, undone, is on it again; who is named by something that was said or agreed stays', async () => {
    const noteId = await now.note('m', 'gudang sempit', { attendanceId: now.lurah })
    const remove = () => now.room.try('people.remove', { attendanceId: now.lurah })
    expect(await remove()).toEqual(refused('personInUse', { name: 'Siti Aminah', count: 1 }))
    await now.room.send('contributions.edit', { contributionId: noteId, changes: { attendanceId: now.head } })
    expect(await remove()).toMatchObject({ ok: true })
    expect(await known(now.lurah)).toBeUndefined()
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await known(now.lurah))?.name).toBe('Siti Aminah')
  })
})

describe('a name that is corrected', () => {
  it('shows wherever the person is named, also in another workshop; the position belongs to this one', async () => {
    const { room } = now
    const [other, attendanceId] = [v7(), v7()]
    await room.send('workshops.create', { ...newWorkshop(other, room.seriesId), seriesTitle: null, title: 'Monev 2027' })
    const { personId = '' } = (await known(now.lurah)) ?? {}
    expect((await room.ask('people.register', { workshopId: other })).map(({ name }) => name)).toEqual(['Budi Santoso', 'Siti Aminah'])
    await room.send('people.add', person({ workshopId: other, attendanceId, personId, position: 'Camat' }))
    expect((await room.ask('people.register', { workshopId: other })).map(({ name }) => name)).toEqual(['Budi Santoso'])
    await room.send('people.edit', { attendanceId: now.lurah, changes: { name: 'Siti Aminah, S.Sos.', position: 'Lurah Baru Tengah' } })
    expect((await list(other)).map(({ name, position }) => [name, position])).toEqual([['Siti Aminah, S.Sos.', 'Camat']])
  })

  it('of an organisation shows everywhere too', async () => {
    const organisation = (await now.room.ask('people.organisations', {})).find(({ name }) => name === 'Kelompok Margasari')
    await now.room.send('people.editOrganisation', { organisationId: organisation?.id ?? '', changes: { name: 'Kelompok Tani Margasari' } })
    expect((await known(now.head))?.organisation).toBe('Kelompok Tani Margasari')
    expect(await now.room.try('people.editOrganisation', { organisationId: v7(), changes: { name: 'X' } })).toEqual(
      refused('notFound', { what: 'organisation' }),
    )
  })

  it('changes nothing else: a field left out keeps what it held', async () => {
    const before = await known(now.lurah)
    await now.room.send('people.edit', { attendanceId: now.lurah, changes: { consentName: false } })
    expect(await known(now.lurah)).toEqual({ ...before, consentName: false })
  })
})

it('an announced absence keeps its words', async () => {
  await now.room.send('people.edit', { attendanceId: now.head, changes: { apology: 'rapat di Samarinda' } })
  expect(await known(now.head)).toMatchObject({ apology: 'rapat di Samarinda', arrivedAt: null })
})

it('how to reach a person is told to those who prepare, and to no other question nor role', async () => {
  const { room, workshopId } = now
  await room.send('people.edit', { attendanceId: now.lurah, changes: { email: 'siti@contoh.id' } })
  const withContacts = await room.ask('people.withContacts', { workshopId })
  expect(withContacts.find(({ id }) => id === now.lurah)).toMatchObject({ phone: '0812 3456', email: 'siti@contoh.id' })
  await room.send('room.queue', { workshopId, entryId: v7(), attendanceId: now.lurah })
  const answers = await Promise.all([
    room.ask('people.ofWorkshop', { workshopId }),
    room.ask('people.register', { workshopId: v7() }),
    room.ask('room.now', { workshopId }),
    room.ask('agreements.ofWorkshop', { workshopId }),
    room.ask('contributions.page', { workshopId, filter: 'all', words: '', offset: 0, limit: 100 }),
  ])
  // As the handler gives it: tests check replies, and so lose what the contract does not name.
  const asking = { db: room.open.db, role: 'facilitator', now: 0, deviceId: '', resources: '', safety: () => expect.unreachable() } as const
  const given = JSON.stringify([answers, peopleHandlers['people.ofWorkshop']({ workshopId }, asking)])
  expect(given).toContain('Siti Aminah')
  expect(given).not.toMatch(/0812 3456|siti@contoh/)
  const asNoteTaker = await room.door.dispatch('people.withContacts', { workshopId }, { role: 'noteTaker', window: 'main' })
  expect(asNoteTaker).toEqual(refused('notYourRole', { role: 'noteTaker', name: 'people.withContacts' }))
})

it('an e-mail address and what somebody agreed to are changed, and undo takes each back', async () => {
  const { room, workshopId } = now
  const contact = async () => (await room.ask('people.withContacts', { workshopId })).find(({ id }) => id === now.lurah)
  const before = await contact()
  await room.send('people.edit', { attendanceId: now.lurah, changes: { email: 'siti@contoh.id' } })
  await room.send('people.edit', { attendanceId: now.lurah, changes: { consentPhoto: true } })
  await room.send('people.edit', { attendanceId: now.lurah, changes: { consentRecording: true } })
  expect(await contact()).toEqual({ ...before, email: 'siti@contoh.id', consentPhoto: true, consentRecording: true })
  for (let step = 0; step < 3; step += 1) await room.send('history.undo', { workshopId })
  expect(await contact()).toEqual(before)
})
