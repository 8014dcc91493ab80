import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

async function startBlockOf(programmeId: string): Promise<string> {
  const { blocks } = await now.room.ask('agenda.ofWorkshop', { workshopId: now.workshopId })
  const blockId = blocks.find((block) => block.programmeId === programmeId)?.id ?? ''
  await now.room.send('room.startBlock', { blockId })
  return blockId
}

describe('a new note takes what the room says', () => {
  it('who speaks, which turn it is, the running block, its programme and step', async () => {
    const blockId = await startBlockOf(now.waste)
    const turnId = v7()
    await now.room.send('room.speak', { workshopId: now.workshopId, turnId, attendanceId: now.lurah })
    const first = await now.one(await now.note('m', 'gudang sempit'))
    expect(first).toMatchObject({
      attendanceId: now.lurah,
      name: 'Siti Aminah',
      turnId,
      blockId,
      programmeId: now.waste,
      stepId: now.stepId('report'),
    })
    await now.room.send('room.step', { workshopId: now.workshopId, stepId: now.stepId('obstacles') })
    expect(await now.one(await now.note('k', 'alat terbatas'))).toMatchObject({ stepId: now.stepId('obstacles'), programmeId: now.waste })
    await startBlockOf(now.fire)
    expect(await now.one(await now.note('s', 'pelatihan APAR'))).toMatchObject({
      programmeId: now.fire,
      stepId: now.stepId('report'),
      attendanceId: now.lurah,
    })
  })

  it('unless the line says otherwise; a named speaker other than the present one belongs to no turn', async () => {
    await startBlockOf(now.waste)
    await now.room.send('room.speak', { workshopId: now.workshopId, turnId: v7(), attendanceId: now.lurah })
    const said = { attendanceId: now.head, programmeId: now.fire, stepId: now.stepId('inputs') }
    expect(await now.one(await now.note('s', 'pelatihan', said))).toMatchObject({ ...said, name: 'Budi Santoso', turnId: null })
    expect(await now.one(await now.note('s', 'tanpa program', { programmeId: null, stepId: null }))).toMatchObject({
      programmeId: null,
      stepId: null,
      name: 'Siti Aminah',
    })
    expect(await now.one(await now.note('s', 'tanpa nama', { attendanceId: null }))).toMatchObject({
      attendanceId: null,
      name: '',
      turnId: null,
    })
  })

  it('and nothing where nobody speaks and nothing runs', async () => {
    expect(await now.one(await now.note('m', 'di lorong'))).toMatchObject({
      attendanceId: null,
      name: '',
      turnId: null,
      blockId: null,
      programmeId: null,
      stepId: null,
    })
  })

  it('but a card or a message is nobody’s, whoever speaks; it stands in the programme all the same', async () => {
    await startBlockOf(now.waste)
    await now.room.send('room.speak', { workshopId: now.workshopId, turnId: v7(), attendanceId: now.lurah })
    for (const source of ['card', 'phone'])
      expect(await now.one(await now.note('h', 'dari kartu', { source }))).toMatchObject({
        source,
        attendanceId: null,
        name: '',
        turnId: null,
        programmeId: now.waste,
      })
    expect(await now.one(await now.note('h', 'kartu bernama', { source: 'card', attendanceId: now.head }))).toMatchObject({
      name: 'Budi Santoso',
    })
  })

  it('and leaves no draft behind', async () => {
    const { room, workshopId } = now
    await room.send('room.keepDraft', { workshopId, text: 'gudang sem', firstKeyAt: 5, kindId: room.kindId('k') })
    await now.note('k', 'gudang sempit')
    expect((await room.ask('room.now', { workshopId })).draft).toEqual({ text: '', firstKeyAt: null, kindId: null })
  })
})

describe('the order of notes', () => {
  it('is the order in which they were taken, although the clock goes back', async () => {
    const at = Date.now()
    const texts = ['satu', 'dua', 'tiga', 'empat', 'lima']
    for (const [index, text] of texts.entries())
      await now.note('m', text, { firstKeyAt: [at, at - 3_600_000, at - 3_600_000, at, 0][index] })
    expect(await now.found('')).toEqual(texts)
    const orders = now.room.open.db
      .all<{ orderAt: number }>('SELECT orderAt FROM contribution ORDER BY number')
      .map(({ orderAt }) => orderAt)
    expect(orders).toEqual([at, at + 1, at + 2, at + 3, at + 4])
  })

  it('keeps the time of the first key press, also where it is not the order', async () => {
    await now.note('m', 'satu', { firstKeyAt: 5_000 })
    expect(await now.one(await now.note('m', 'dua', { firstKeyAt: 1_000 }))).toMatchObject({ firstKeyAt: 1_000 })
  })
})

describe('a code', () => {
  it('keeps its number and takes the letter of the kind it has now', async () => {
    await now.note('m', 'satu')
    const id = await now.note('s', 'dua')
    expect((await now.one(id)).code).toBe('S-02')
    expect(await now.room.send('contributions.edit', { contributionId: id, changes: { kindId: now.room.kindId('k') } })).toEqual({
      code: 'K-02',
    })
    expect((await now.one(id)).code).toBe('K-02')
  })

  it('is not given again after the bin', async () => {
    const id = await now.note('m', 'satu')
    await now.room.send('contributions.bin', { contributionIds: [id] })
    expect((await now.one(await now.note('m', 'dua'))).code).toBe('M-02')
    await now.room.send('contributions.restore', { contributionIds: [id] })
    expect((await now.one(id)).code).toBe('M-01')
  })

  it('counts in its workshop, whatever the kind, and grows past two digits', async () => {
    now.room.open.db.run("UPDATE device SET letter = ''")
    for (let count = 0; count < 99; count += 1) await now.note('msk'[count % 3] ?? 'm', `kata ${count}`)
    expect((await now.one(await now.note('p', 'ke seratus'))).code).toBe('P-100')
  })
})

describe('search', () => {
  it('finds words by their beginnings, in any case and without their accents', async () => {
    await now.note('m', 'Gudang jelantah terlalu sempit')
    await now.note('m', 'Pelatihan APAR tiap RT, café kelompok')
    expect(await now.found('gud')).toEqual(['Gudang jelantah terlalu sempit'])
    expect(await now.found('SEMP gudang')).toEqual(['Gudang jelantah terlalu sempit'])
    expect(await now.found('cafe')).toEqual(['Pelatihan APAR tiap RT, café kelompok'])
    expect(await now.found('udang')).toEqual([])
    expect(await now.found('gudang pelatihan')).toEqual([])
  })

  it('finds a code by its number, whatever letter stands before it', async () => {
    for (const letter of 'mskjh') await now.note(letter, `kata ${letter}`)
    for (const words of ['K-03', 'k3', 'S-03', '3', '03', 'm-003', ' K-03 ', 'TK-3', 'K-03b'])
      expect([words, await now.found(words)]).toEqual([words, ['kata k']])
    await now.room.send('contributions.edit', {
      contributionId: await now.note('m', 'kata enam'),
      changes: { kindId: now.room.kindId('k') },
    })
    expect(await now.found('M-06')).toEqual(['kata enam'])
  })

  it('finds what somebody said by name, position, organisation and its short name', async () => {
    await now.note('m', 'dari lurah', { attendanceId: now.lurah })
    await now.note('m', 'dari ketua', { attendanceId: now.head })
    await now.note('m', 'tanpa nama')
    const organisation = (await now.room.ask('people.organisations', {})).find(({ name }) => name === 'Kelompok Margasari')
    await now.room.send('people.editOrganisation', { organisationId: organisation?.id ?? '', changes: { shortName: 'KM%_' } })
    for (const words of ['siti', 'AMINAH', 'lurah', 'baru tengah']) expect([words, await now.found(words)]).toEqual([words, ['dari lurah']])
    for (const words of ['budi', 'ketua', 'margasari', 'KM%_']) expect([words, await now.found(words)]).toEqual([words, ['dari ketua']])
  })

  it('takes every sign as it is: quotation marks, stars, percent, SQL', async () => {
    await now.note('m', 'kata "kutipan" * 50% naik')
    for (const words of ['"', '*', '%', "'", '" OR 1=1', "'; DROP TABLE contribution; --", 'NEAR(', 'text:kata', '\u0000'])
      await now.found(words)
    expect(await now.found('"kutipan"')).toEqual(['kata "kutipan" * 50% naik'])
    expect(await now.found('50%')).toEqual(['kata "kutipan" * 50% naik'])
    expect(now.room.defects).toEqual([])
  })

  it('is still sound after notes were changed, binned, undone and done again', async () => {
    const id = await now.note('m', 'gudang sempit')
    await now.room.send('contributions.edit', { contributionId: id, changes: { text: 'lapak sempit' } })
    expect([await now.found('gudang'), await now.found('lapak')]).toEqual([[], ['lapak sempit']])
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect([await now.found('gudang'), await now.found('lapak')]).toEqual([['gudang sempit'], []])
    await now.room.send('history.redo', { workshopId: now.workshopId })
    await now.room.send('contributions.bin', { contributionIds: [id] })
    expect([await now.found('lapak'), await now.found('lapak', 'bin')]).toEqual([[], ['lapak sempit']])
    await now.room.send('contributions.restore', { contributionIds: [id] })
    expect(await now.found('lapak')).toEqual(['lapak sempit'])
    now.room.open.db.run("INSERT INTO contributionWord (contributionWord, rank) VALUES ('integrity-check', 1)")
  })
})

describe('a change of a note', () => {
  it('is a revision with what was before and after; a change of speaker takes it out of the turn', async () => {
    const turnId = v7()
    await now.room.send('room.speak', { workshopId: now.workshopId, turnId, attendanceId: now.lurah })
    const id = await now.note('m', 'gudang sempit')
    await now.room.send('contributions.edit', { contributionId: id, changes: { text: 'gudang jelantah sempit', attendanceId: now.head } })
    const shown = await now.room.ask('contributions.one', { contributionId: id })
    expect(shown).toMatchObject({ turnId: null, name: 'Budi Santoso' })
    expect(shown.history.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['text', null, 'gudang sempit'],
      ['text', 'gudang sempit', 'gudang jelantah sempit'],
      ['attendanceId', 'Siti Aminah', 'Budi Santoso'],
    ])
  })

  it('keeps every word that was once said, also through the bin', async () => {
    const id = await now.note('m', 'satu')
    for (const text of ['dua', 'tiga']) await now.room.send('contributions.edit', { contributionId: id, changes: { text } })
    await now.room.send('contributions.bin', { contributionIds: [id] })
    const { history, deleted } = await now.room.ask('contributions.one', { contributionId: id })
    expect(deleted).toBe(true)
    expect(history.filter(({ field }) => field === 'text').map(({ after }) => after)).toEqual(['satu', 'dua', 'tiga'])
  })

  it('is refused for one in the bin, one that is not there, and a kind of another workshop', async () => {
    const id = await now.note('m', 'satu')
    expect(await now.room.try('contributions.edit', { contributionId: id, changes: { kindId: v7() } })).toEqual(
      refused('notFound', { what: 'kind' }),
    )
    await now.room.send('contributions.bin', { contributionIds: [id] })
    expect(await now.room.try('contributions.edit', { contributionId: id, changes: { text: 'dua' } })).toEqual(
      refused('notFound', { what: 'contribution' }),
    )
    expect(await now.room.try('contributions.bin', { contributionIds: [v7()] })).toEqual(refused('notFound', { what: 'contribution' }))
  })

  it('of many is of all or of none', async () => {
    const ids = [await now.note('m', 'satu'), await now.note('m', 'dua')]
    expect(await now.room.try('contributions.bin', { contributionIds: [...ids, v7()] })).toMatchObject(
      refused('notFound', { what: 'contribution' }),
    )
    expect(await now.found('')).toEqual(['satu', 'dua'])
  })
})

it('a rendering stands beside the words and never in their place; an empty one goes', async () => {
  const id = await now.note('m', 'gudange ciut', { language: 'jv' })
  await now.room.send('contributions.render', { contributionId: id, renderingId: v7(), language: 'id', text: 'gudangnya sempit' })
  await now.room.send('contributions.render', { contributionId: id, renderingId: v7(), language: 'id', text: 'gudang sempit' })
  expect(await now.room.ask('contributions.one', { contributionId: id })).toMatchObject({
    text: 'gudange ciut',
    language: 'jv',
    renderings: [{ language: 'id', text: 'gudang sempit' }],
  })
  await now.room.send('contributions.render', { contributionId: id, renderingId: v7(), language: 'id', text: ' ' })
  expect((await now.room.ask('contributions.one', { contributionId: id })).renderings).toEqual([])
})

it('the same command twice is one note', async () => {
  const [sent, line] = [now.room.envelope(), now.room.line('hanya sekali')]
  expect(await now.room.send('contributions.capture', line, sent)).toEqual(await now.room.send('contributions.capture', line, sent))
  await now.restart({ cleanly: false })
  expect(await now.room.send('contributions.capture', line, sent)).toEqual({ code: 'M-01' })
  expect(await now.found('')).toEqual(['hanya sekali'])
})
