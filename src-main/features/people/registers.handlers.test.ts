import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { agreesWithHistory } from '../../database/check.ts'
import { heldBy } from '../../database/recovery.fixture.ts'
import { action, person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const list = (workshopId = now.workshopId) => now.room.ask('people.withContacts', { workshopId })
const personOf = async (attendanceId: string) => (await list()).find(({ id }) => id === attendanceId)?.personId ?? ''
const organisationId = async (name: string) => (await now.room.ask('people.organisations', {})).find((one) => one.name === name)?.id ?? ''
const add = async (more: object) => {
  const row = person({ workshopId: now.workshopId, attendanceId: v7(), ...more })
  await now.room.send('people.add', row)
  return row
}
const rowsNow = () => heldBy(now.room.open.db).rows

describe('people that come many at once', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const { workshopId: _workshopId, ...row } = person({
        workshopId: '',
        attendanceId: v7(),
        name: `Peserta ${index}`,
        organisation: `Instansi ${index % 7}`,
      })
      return row
    })

  it('stand behind the others in their order, their organisations once, and one undo takes all of them back', async () => {
    const before = rowsNow()
    expect(await now.room.send('people.import', { workshopId: now.workshopId, rows: rows(60) })).toEqual({ added: 60, changed: 0 })
    const names = (await list()).map(({ name }) => name)
    expect(names.slice(2)).toEqual(Array.from({ length: 60 }, (_, index) => `Peserta ${index}`))
    expect((await now.room.ask('people.organisations', {})).filter(({ name }) => name.startsWith('Instansi'))).toHaveLength(7)
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await list()).map(({ name }) => name)).toEqual(['Siti Aminah', 'Budi Santoso'])
    expect(rowsNow().contribution).toEqual(before.contribution)
  })

  it('come once: who is on the list already, or stands twice among them, is passed over', async () => {
    const [first, second] = rows(2)
    const known = { ...first, personId: await personOf(now.lurah) } as NonNullable<typeof first>
    const again = { ...second, attendanceId: v7() } as NonNullable<typeof second>
    expect(await now.room.send('people.import', { workshopId: now.workshopId, rows: [known, second ?? known, again] })).toEqual({
      added: 1,
      changed: 0,
    })
    expect((await list()).map(({ name }) => name)).toEqual(['Siti Aminah', 'Budi Santoso', 'Peserta 1'])
  })
})

describe('two people who turn out to be one', () => {
  it('are one in every workshop, with all they said and promised; undo makes them two again, row by row', async () => {
    const { room, workshopId } = now
    const twin = await add({ name: 'Siti Aminah, S.Sos', phone: '' })
    const words = await now.note('m', 'pos ronda bocor', { attendanceId: twin.attendanceId })
    const other = v7()
    await room.send('workshops.create', { ...newWorkshop(other, room.seriesId), seriesTitle: null, title: 'Monev 2027' })
    await room.send('people.add', person({ workshopId: other, attendanceId: v7(), personId: twin.personId }))
    await room.send('people.arrive', { attendanceIds: [twin.attendanceId] }, { ...room.envelope(), at: 5_000 })
    await room.send('workshops.edit', { workshopId, changes: { chairAttendanceId: twin.attendanceId } })
    await room.send('agreements.addAction', {
      ...action,
      workshopId,
      actionId: v7(),
      causeId: null,
      linkId: v7(),
      ownerPersonId: twin.personId,
    })
    const before = rowsNow()

    const keepId = await personOf(now.lurah)
    await room.send('people.merge', { keepId, otherId: twin.personId })
    expect((await list()).map(({ name }) => name)).toEqual(['Siti Aminah', 'Budi Santoso'])
    expect(await now.one(words)).toMatchObject({ name: 'Siti Aminah', attendanceId: now.lurah })
    expect((await list()).find(({ id }) => id === now.lurah)).toMatchObject({ arrivedAt: 5_000, phone: '0812 3456' })
    expect((await list(other)).map(({ personId }) => personId)).toEqual([keepId])
    expect(await room.ask('workshops.get', { workshopId })).toMatchObject({ chairAttendanceId: now.lurah })
    expect((await room.ask('agreements.ofWorkshop', { workshopId })).actions).toMatchObject([{ ownerPersonId: keepId }])
    expect(await room.try('people.merge', { keepId, otherId: twin.personId })).toEqual(refused('notFound', { what: 'person' }))
    expect(agreesWithHistory(room.open.db)).toBe(true)

    await room.send('history.undo', { workshopId })
    expect(rowsNow()).toEqual(before)
  })

  it('refuse as one what one of them refused', async () => {
    const { room } = now
    const twin = await add({ name: 'Siti Aminah, S.Sos', consentName: false, consentPhoto: true })
    await room.send('people.merge', { keepId: await personOf(now.lurah), otherId: twin.personId })
    expect((await list()).find(({ id }) => id === now.lurah)).toMatchObject({ consentName: false, consentPhoto: false })
  })

  it('are two: nobody is one with themselves, or with somebody who is not there', async () => {
    const keepId = await personOf(now.lurah)
    expect(await now.room.try('people.merge', { keepId, otherId: keepId })).toEqual(refused('notFound', { what: 'person' }))
    expect(await now.room.try('people.merge', { keepId, otherId: v7() })).toEqual(refused('notFound', { what: 'person' }))
  })
})

describe('two organisations that turn out to be one', () => {
  it('are one wherever they are named; undo makes them two again', async () => {
    const { room, workshopId } = now
    await add({ name: 'Rina', organisation: 'Kel. Baru Tengah' })
    await room.send('workshops.edit', { workshopId, changes: { hostName: 'Kel. Baru Tengah' } })
    const before = rowsNow()
    const [keepId, otherId] = [await organisationId('Kelurahan Baru Tengah'), await organisationId('Kel. Baru Tengah')]
    await room.send('people.mergeOrganisations', { keepId, otherId })
    expect((await list()).map(({ organisation }) => organisation)).toEqual([
      'Kelurahan Baru Tengah',
      'Kelompok Margasari',
      'Kelurahan Baru Tengah',
    ])
    expect(await room.ask('workshops.get', { workshopId })).toMatchObject({ hostName: 'Kelurahan Baru Tengah' })
    expect((await room.ask('people.organisations', {})).map(({ name }) => name)).not.toContain('Kel. Baru Tengah')
    await room.send('history.undo', { workshopId })
    expect(rowsNow()).toEqual(before)
  })
})
