import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { action, person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()
const ofHome = { workshopId: null }
const sent = () => ({ id: v7(), at: 9_000, ...ofHome })
const people = (words = '') => now.room.ask('registers.people', { words })
const named = async (name: string) => (await people()).rows.find((row) => row.name === name)?.id ?? ''
const organisation = async (name: string) => (await now.room.ask('registers.organisations', {})).rows.find((row) => row.name === name)

async function add(more: object = {}) {
  const row = person({ workshopId: now.workshopId, attendanceId: v7(), ...more })
  await now.room.send('people.add', row)
  return row
}

async function anotherWorkshop(personId: string) {
  const workshopId = v7()
  await now.room.send('workshops.create', { ...newWorkshop(workshopId, now.room.seriesId), seriesTitle: null, title: 'Monev 2027' })
  await now.room.send('people.add', person({ workshopId, attendanceId: v7(), personId, position: 'Camat' }))
}

describe('the register of people', () => {
  it('has everybody once, over all workshops, as they stood last, with how often they came and spoke', async () => {
    await anotherWorkshop(await named('Siti Aminah'))
    await now.note('m', 'pos ronda bocor', { attendanceId: now.lurah })
    expect(await people()).toMatchObject({
      all: 2,
      found: 2,
      rows: [
        { name: 'Budi Santoso', workshops: 1, contributions: 0 },
        { name: 'Siti Aminah', position: 'Camat', phone: '0812 3456', workshops: 2, contributions: 1 },
      ],
    })
  })

  it('is searched by any part of name, function or organisation', async () => {
    await add({ name: 'José Contoh', position: 'Ketua RT', organisation: 'Kelompok Mariojela' })
    for (const words of ['jose', 'ontoh', 'ketua rt', 'mariojela', 'RT josé'])
      expect([words, (await people(words)).rows.map(({ name }) => name)]).toEqual([words, ['José Contoh']])
    expect(await people('tidak ada')).toMatchObject({ all: 3, found: 0, rows: [] })
  })

  it('shows the first hundred, and says how many there are; a search reaches all of them', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => {
      const { workshopId: _workshopId, ...row } = person({ workshopId: '', attendanceId: v7(), name: `Peserta ${index}` })
      return row
    })
    await now.room.send('people.import', { workshopId: now.workshopId, rows })
    const shown = await people()
    expect([shown.all, shown.found, shown.rows.length]).toEqual([152, 152, 100])
    expect((await people('siti')).rows[0]?.name).toBe('Siti Aminah')
    expect((await now.room.ask('people.register', { workshopId: v7(), words: 'aminah' })).map(({ name }) => name)).toEqual(['Siti Aminah'])
  })

  it('takes a new name, which shows everywhere, also in a closed workshop; undo at home takes it back', async () => {
    const personId = await named('Siti Aminah')
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    const name = async () =>
      (await now.room.ask('people.ofWorkshop', { workshopId: now.workshopId })).find(({ id }) => id === now.lurah)?.name
    await now.room.send('registers.editPerson', { personId, changes: { name: 'Siti Aminah, S.Sos.' } }, sent())
    expect(await name()).toBe('Siti Aminah, S.Sos.')
    await now.room.send('history.undo', ofHome, sent())
    expect(await name()).toBe('Siti Aminah')
    expect(await now.room.try('registers.editPerson', { personId: v7(), changes: { name: 'X' } })).toEqual(
      refused('notFound', { what: 'person' }),
    )
  })

  it('tells of one person all that hangs on them', async () => {
    const personId = await named('Siti Aminah')
    await anotherWorkshop(personId)
    await now.note('m', 'pos ronda bocor', { attendanceId: now.lurah })
    await now.room.send('agreements.addAction', {
      ...action,
      ...{ workshopId: now.workshopId, actionId: v7(), causeId: null, linkId: v7(), ownerPersonId: personId },
    })
    const about = await now.room.ask('registers.person', { personId })
    expect(about).toMatchObject({ name: 'Siti Aminah', contributions: 1, actions: 1 })
    expect(about.workshops).toHaveLength(2)
    expect(about.standings.map(({ position }) => position).toSorted()).toEqual(['Camat', 'Lurah'])
  })
})

describe('the register of organisations', () => {
  it('has each once with how many came for it, and tells of one all that hangs on it', async () => {
    await add({ name: 'Rina' })
    expect(await organisation('Kelurahan Baru Tengah')).toMatchObject({ people: 2, workshops: 1 })
    const organisationId = (await organisation('Kelurahan Baru Tengah'))?.id ?? ''
    expect(await now.room.ask('registers.organisation', { organisationId })).toMatchObject({
      names: ['Rina', 'Siti Aminah'],
      actions: 0,
      offers: 0,
    })
    expect((await now.room.ask('registers.organisations', { words: 'kelurahan baru' })).rows.map(({ name }) => name)).toEqual([
      'Kelurahan Baru Tengah',
    ])
  })
})

describe('who may be entered twice', () => {
  it('is proposed, until the two are one; undo at home makes them two again', async () => {
    const twin = await add({ name: 'Hj. Siti Aminah, S.Sos.', phone: '' })
    const keepId = await named('Siti Aminah')
    const twins = async () => (await now.room.ask('registers.twins', {})).people.filter(({ because }) => because === 'name')
    expect(await twins()).toMatchObject([{ because: 'name' }])
    const values = { name: 'Hj. Siti Aminah, S.Sos.', phone: '0812 9999' }
    await now.room.send('people.merge', { keepId, otherId: twin.personId, values }, sent())
    expect(await twins()).toEqual([])
    expect((await people('siti')).rows).toMatchObject([{ id: keepId, ...values }])
    expect(await now.room.try('registers.person', { personId: twin.personId } as never)).toMatchObject({ ok: false })
    await now.room.send('history.undo', ofHome, sent())
    expect((await people('siti')).rows).toHaveLength(2)
    expect(await twins()).toHaveLength(1)
  })

  it('is proposed for organisations, too; what was chosen holds for the one that stays', async () => {
    await add({ name: 'Rina', organisation: 'Kel. Baru Tengah' })
    const [pair] = (await now.room.ask('registers.twins', {})).organisations
    expect(pair).toMatchObject({ because: 'name' })
    const keepId = (await organisation('Kelurahan Baru Tengah'))?.id ?? ''
    const otherId = (await organisation('Kel. Baru Tengah'))?.id ?? ''
    await now.room.send('people.mergeOrganisations', { keepId, otherId, values: { shortName: 'Kel. BT' } }, sent())
    expect(await organisation('Kelurahan Baru Tengah')).toMatchObject({ shortName: 'Kel. BT', people: 2 })
  })
})

it('the registers are no tool of a note-taker, who reads no contacts', async () => {
  for (const name of ['registers.people', 'registers.twins'] as const)
    expect(await now.room.door.dispatch(name, {}, { role: 'noteTaker', window: 'main' })).toEqual(
      refused('notYourRole', { role: 'noteTaker', name }),
    )
  const personId = await named('Siti Aminah')
  const edit = { personId, changes: { name: 'X' } }
  expect(await now.room.door.dispatch('registers.editPerson', edit, { role: 'noteTaker', window: 'main' }, sent())).toEqual(
    refused('notYourRole', { role: 'noteTaker', name: 'registers.editPerson' }),
  )
})
