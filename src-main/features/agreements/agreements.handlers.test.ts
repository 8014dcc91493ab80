import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Given } from '../../contract/contract.ts'
import { action, decision, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const all = () => now.room.ask('agreements.ofWorkshop', { workshopId: now.workshopId })
const owner = async () => {
  const lurah = (await now.room.ask('people.ofWorkshop', { workshopId: now.workshopId })).find(({ id }) => id === now.lurah)
  return { ownerPersonId: lurah?.personId ?? '', ownerOrganisationId: lurah?.organisationId ?? '' }
}

async function decide(more: Partial<Given<'agreements.addDecision'>> = {}): Promise<string> {
  const decisionId = v7()
  await now.room.send('agreements.addDecision', {
    workshopId: now.workshopId,
    decisionId,
    causeId: null,
    linkId: v7(),
    ...decision,
    ...more,
  })
  return decisionId
}

async function act(more: Partial<Given<'agreements.addAction'>> = {}): Promise<string> {
  const actionId = v7()
  await now.room.send('agreements.addAction', { workshopId: now.workshopId, actionId, causeId: null, linkId: v7(), ...action, ...more })
  return actionId
}

const resolve = (obstacleId: string, wayOutId: string) => now.room.send('agreements.resolve', { linkId: v7(), obstacleId, wayOutId })

describe('an obstacle', () => {
  it('has no way out, then a proposed one, then an agreed one; and back again as these are taken away', async () => {
    const obstacle = await now.note('k', 'alat terbatas')
    const state = async () => (await now.one(obstacle)).obstacle
    expect(await state()).toBe('open')
    const wayOut = await now.note('j', 'pinjam dari DLH')
    await resolve(obstacle, wayOut)
    expect(await state()).toBe('proposed')
    const decisionId = await decide({ causeId: wayOut })
    expect(await state()).toBe('agreed')
    await now.room.send('agreements.editDecision', { decisionId, changes: { outcome: 'undecided' } })
    expect(await state()).toBe('proposed')
    await now.room.send('agreements.editDecision', { decisionId, changes: { outcome: 'agreed' } })
    await now.room.send('agreements.binDecision', { decisionId })
    expect(await state()).toBe('proposed')
    await now.room.send('agreements.unlink', { fromId: wayOut, toId: obstacle })
    expect(await state()).toBe('open')
    expect(await now.room.try('agreements.unlink', { fromId: wayOut, toId: obstacle })).toEqual(refused('notFound', { what: 'link' }))
  })

  it('is agreed by an action only once this has an owner and a day, and is not cancelled', async () => {
    const obstacle = await now.note('k', 'alat terbatas')
    const actionId = await act({ causeId: obstacle })
    const stateWith = async (changes: Given<'agreements.editAction'>['changes']) => {
      await now.room.send('agreements.editAction', { actionId, changes })
      return (await now.one(obstacle)).obstacle
    }
    expect((await now.one(obstacle)).obstacle).toBe('open')
    expect(await stateWith({ dueOn: '2026-12-01' })).toBe('open')
    expect(await stateWith(await owner())).toBe('agreed')
    expect(await stateWith({ status: 'cancelled' })).toBe('open')
  })

  it('loses its way out when this goes into the bin, and has it again when it comes back', async () => {
    const [obstacle, wayOut] = [await now.note('k', 'alat terbatas'), await now.note('j', 'pinjam')]
    await resolve(obstacle, wayOut)
    await now.room.send('contributions.bin', { contributionIds: [wayOut] })
    expect((await now.one(obstacle)).obstacle).toBe('open')
    await now.room.send('contributions.restore', { contributionIds: [wayOut] })
    expect((await now.one(obstacle)).obstacle).toBe('proposed')
  })

  it('is not its own way out, nor has it one that is not there; the same link twice is one', async () => {
    const [obstacle, wayOut] = [await now.note('k', 'alat terbatas'), await now.note('j', 'pinjam')]
    const link = (wayOutId: string) => now.room.try('agreements.resolve', { linkId: v7(), obstacleId: obstacle, wayOutId })
    expect(await link(obstacle)).toEqual(refused('notFound', { what: 'wayOut' }))
    expect(await link(v7())).toEqual(refused('notFound', { what: 'contribution' }))
    await link(wayOut)
    await link(wayOut)
    expect((await now.one(obstacle)).related.map(({ code, relation }) => [code, relation])).toEqual([['J-02', 'resolvesBy']])
  })

  it('is one by the role of its kind, whatever the kind is called', async () => {
    const id = await now.note('m', 'ternyata kendala')
    expect((await now.one(id)).obstacle).toBeNull()
    await now.room.send('contributions.edit', { contributionId: id, changes: { kindId: now.room.kindId('k') } })
    expect((await now.one(id)).obstacle).toBe('open')
    expect(await now.found('', 'openObstacles')).toEqual(['ternyata kendala'])
  })
})

describe('a suggestion', () => {
  const answer = (contributionId: string, outcome: Given<'agreements.respond'>['outcome']) =>
    now.room.send('agreements.respond', { contributionId, responseId: v7(), outcome, reason: 'anggaran ada', attendanceId: now.head })

  it('is listed as unanswered until it has a response; a second one takes the first one’s place', async () => {
    const id = await now.note('s', 'pelatihan tiap RT')
    expect(await now.found('', 'unanswered')).toEqual(['pelatihan tiap RT'])
    await answer(id, 'studied')
    await answer(id, 'accepted')
    expect(await now.found('', 'unanswered')).toEqual([])
    expect(await now.room.ask('contributions.one', { contributionId: id })).toMatchObject({
      response: 'accepted',
      responseReason: 'anggaran ada',
      responseBy: now.head,
      unanswered: false,
    })
    await now.room.send('agreements.withdrawResponse', { contributionId: id })
    expect(await now.found('', 'unanswered')).toEqual(['pelatihan tiap RT'])
    expect(await now.room.try('agreements.withdrawResponse', { contributionId: id })).toEqual(refused('notFound', { what: 'response' }))
  })

  it('is not rejected without a reason and somebody who says so', async () => {
    const id = await now.note('s', 'pelatihan tiap RT')
    const reject = {
      contributionId: id,
      responseId: v7(),
      outcome: 'rejected',
      reason: 'di luar wewenang',
      attendanceId: now.head,
    } as const
    expect(await now.room.try('agreements.respond', { ...reject, reason: ' ' })).toEqual(refused('rejectionUnexplained', {}))
    expect(await now.room.try('agreements.respond', { ...reject, attendanceId: null })).toEqual(refused('rejectionUnexplained', {}))
    expect(await now.found('', 'unanswered')).toEqual(['pelatihan tiap RT'])
    await now.room.send('agreements.respond', reject)
    expect(await now.found('', 'unanswered')).toEqual([])
  })

  it('alone is asked for an answer: no other kind is', async () => {
    for (const letter of 'hmikjtpr') await now.note(letter, `kata ${letter}`)
    expect(await now.found('', 'unanswered')).toEqual([])
  })
})

describe('an action', () => {
  it('is agreed with an owner, person and organisation, and a day; without one of the three it is written down all the same', async () => {
    const { ownerPersonId, ownerOrganisationId } = await owner()
    const dueOn = '2026-12-01'
    await act({ text: 'hanya teks' })
    await act({ text: 'tanpa instansi', ownerPersonId, dueOn })
    await act({ text: 'tanpa orang', ownerOrganisationId, dueOn })
    await act({ text: 'tanpa tanggal', ownerPersonId, ownerOrganisationId })
    await act({ text: 'lengkap', ownerPersonId, ownerOrganisationId, dueOn })
    const { actions } = await all()
    expect(actions.map(({ code, agreed }) => [code, agreed])).toEqual([
      ['A-01', false],
      ['A-02', false],
      ['A-03', false],
      ['A-04', false],
      ['A-05', true],
    ])
    expect(actions.at(-1)).toMatchObject({ ownerName: 'Siti Aminah', ownerPosition: 'Lurah', ownerOrganisation: 'Kelurahan Baru Tengah' })
  })

  it('names a day that exists, and an owner who is there', async () => {
    const send = (more: object) =>
      now.room.try('agreements.addAction', { workshopId: now.workshopId, actionId: v7(), causeId: null, linkId: v7(), ...action, ...more })
    expect(await send({ dueOn: '2026-02-30' })).toMatchObject(refused('badInput', { field: 'dueOn' }))
    expect(await send({ ownerPersonId: v7() })).toEqual(refused('notFound', { what: 'person' }))
    expect(await send({ ownerOrganisationId: v7() })).toEqual(refused('notFound', { what: 'organisation' }))
    expect(await send({ priority: 4 })).toMatchObject(refused('badInput', { field: 'priority' }))
    expect((await all()).actions).toEqual([])
  })

  it('is followed up after its workshop has closed, but not binned', async () => {
    const actionId = await act()
    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    await now.room.send('agreements.editAction', { actionId, changes: { status: 'done' } })
    expect((await all()).actions[0]?.status).toBe('done')
    expect(await now.room.try('agreements.binAction', { actionId })).toEqual(refused('workshopClosed'))
  })

  it('leads to the words that caused it', async () => {
    const words = await now.note('k', 'alat terbatas', { attendanceId: now.lurah })
    await act({ causeId: words })
    expect((await all()).actions[0]?.causes).toEqual([
      { id: words, code: 'K-01', letter: 'K', text: 'alat terbatas', name: 'Siti Aminah', attendanceId: now.lurah },
    ])
    expect((await now.one(words)).related).toMatchObject([{ code: 'A-01', relation: 'became', table: 'action' }])
  })
})

describe('a decision', () => {
  it('that was read back has to be read back again once its text or outcome changes, not for anything else', async () => {
    const decisionId = await decide()
    const readBackAt = async () => (await all()).decisions[0]?.readBackAt ?? null
    const edit = (changes: Given<'agreements.editDecision'>['changes']) => now.room.send('agreements.editDecision', { decisionId, changes })
    await now.room.send('agreements.readBack', { decisionId })
    expect(await readBackAt()).not.toBeNull()
    await edit({ programmeId: now.waste })
    await edit({ text: decision.text })
    expect(await readBackAt()).not.toBeNull()
    await edit({ text: 'Timbangan dipinjamkan sampai Januari' })
    expect(await readBackAt()).toBeNull()
    await now.room.send('agreements.readBack', { decisionId })
    await edit({ outcome: 'rejected' })
    expect(await readBackAt()).toBeNull()
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect(await readBackAt()).not.toBeNull()
  })

  it('counts votes and names nobody; rejected ones are kept too', async () => {
    await decide({ method: 'handCount', votesFor: 21, votesAgainst: 3, abstained: 0, outcome: 'rejected' })
    expect((await all()).decisions[0]).toMatchObject({ code: 'KP-01', outcome: 'rejected', votesFor: 21, votesAgainst: 3, abstained: 0 })
    const send = { workshopId: now.workshopId, decisionId: v7(), causeId: null, linkId: v7(), ...decision, votesFor: -1 }
    expect(await now.room.try('agreements.addDecision', send)).toMatchObject(refused('badInput', { field: 'votesFor' }))
  })

  it('keeps its number in the bin: the next one is another', async () => {
    await now.room.send('agreements.binDecision', { decisionId: await decide() })
    await decide()
    expect((await all()).decisions.map(({ code }) => code)).toEqual(['KP-02'])
    expect(await now.room.try('agreements.readBack', { decisionId: v7() })).toEqual(refused('notFound', { what: 'decision' }))
  })
})

it('an offer goes from one organisation to another, which are there', async () => {
  const { ownerOrganisationId: from } = await owner()
  const offer = {
    toOrganisationId: null,
    programmeId: now.fire,
    text: 'Kampung Tangguh Bencana',
    term: 'satu tahun',
    condition: '',
    state: 'pending',
  }
  const send = (more: object) =>
    now.room.try('agreements.addOffer', { workshopId: now.workshopId, offerId: v7(), causeId: null, linkId: v7(), ...offer, ...more })
  expect(await send({ fromOrganisationId: v7() })).toEqual(refused('notFound', { what: 'organisation' }))
  expect(await send({ fromOrganisationId: from })).toMatchObject({ ok: true, value: { code: 'TK-01' } })
  expect((await all()).offers[0]).toMatchObject({ fromName: 'Kelurahan Baru Tengah', toName: '', text: 'Kampung Tangguh Bencana' })
})
