import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { agreesWithHistory } from '../../database/check.ts'
import { heldBy } from '../../database/recovery.fixture.ts'
import { action, person, sitting } from '../sitting.fixture.ts'

const now = sitting()
const ofHome = { workshopId: null }
const sent = () => ({ id: v7(), at: 9_000, ...ofHome })
const rowsNow = () => heldBy(now.room.open.db).rows

/** Eight people of four organisations in two workshops, some in both, who spoke, promised and lead. */
async function crowd(): Promise<{ people: string[]; organisations: string[] }> {
  const { room, workshopId } = now
  const other = v7()
  await room.send('workshops.create', { ...newWorkshop(other, room.seriesId), seriesTitle: null, title: 'Monev 2027' })
  for (let index = 0; index < 8; index += 1) {
    const personId = v7()
    const more = { personId, name: `Orang ${index}`, phone: index % 3 ? '' : `0812${index}`, organisation: `Instansi ${index % 4}` }
    const attendanceId = v7()
    if (index % 4 !== 3) await room.send('people.add', person({ workshopId, attendanceId, ...more, consentName: index % 2 === 0 }))
    if (index % 3 !== 2) await room.send('people.add', person({ workshopId: other, attendanceId: v7(), ...more }))
    if (index % 4 === 3) continue
    await now.note('m', `kata ${index}`, { attendanceId })
    if (index % 2) await room.send('people.arrive', { attendanceIds: [attendanceId] })
    await room.send('agreements.addAction', { ...action, workshopId, actionId: v7(), causeId: null, linkId: v7(), ownerPersonId: personId })
    if (index === 4) await room.send('workshops.edit', { workshopId, changes: { chairAttendanceId: attendanceId, hostName: 'Instansi 2' } })
  }
  const ids = (rows: readonly { id: string; name: string }[], called: string) =>
    rows.filter(({ name }) => name.startsWith(called)).map(({ id }) => id)
  return {
    people: ids((await room.ask('registers.people', {})).rows, 'Orang'),
    organisations: ids((await room.ask('registers.organisations', {})).rows, 'Instansi'),
  }
}

it('any sequence of merges taken back leaves exactly the rows from before, and done again exactly those from after', {
  timeout: 120_000,
}, async () => {
  const { room } = now
  const { people, organisations } = await crowd()
  const before = rowsNow()
  const merge = fc.record({
    register: fc.constantFrom('person' as const, 'organisation' as const),
    keep: fc.nat(7),
    other: fc.nat(7),
    name: fc.constantFrom(undefined, 'Nama Pilihan'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(merge, { minLength: 1, maxLength: 8 }), async (merges) => {
      let done = 0
      for (const { register, keep, other, name } of merges) {
        const ids = register === 'person' ? people : organisations
        const input = { keepId: ids[keep % ids.length] ?? '', otherId: ids[other % ids.length] ?? '', ...(name && { values: { name } }) }
        const reply = await room.try(register === 'person' ? 'people.merge' : 'people.mergeOrganisations', input, sent())
        if (reply.ok) done += 1
        else expect(reply.refusal.code).toBe('notFound')
      }
      const after = rowsNow()
      if (done > 0) expect(after).not.toEqual(before)
      for (let step = 0; step < done; step += 1) await room.send('history.undo', ofHome, sent())
      expect(rowsNow()).toEqual(before)
      for (let step = 0; step < done; step += 1) await room.send('history.redo', ofHome, sent())
      expect(rowsNow()).toEqual(after)
      for (let step = 0; step < done; step += 1) await room.send('history.undo', ofHome, sent())
      expect(rowsNow()).toEqual(before)
    }),
    { numRuns: 25, seed: Number(process.env.SARASEHAN_SEED ?? 20220927) },
  )
  expect(agreesWithHistory(room.open.db)).toBe(true)
})

it('a merge does not take along what was changed since: undo says so, and whose device it was, and changes nothing', async () => {
  const { room, workshopId } = now
  const { people } = await crowd()
  const [keepId = '', otherId = ''] = people
  await room.send('people.merge', { keepId, otherId, values: { name: 'Nama Pilihan' } }, sent())
  const attendance = (await room.ask('people.ofWorkshop', { workshopId })).find(({ personId }) => personId === keepId)
  await room.send('people.edit', { attendanceId: attendance?.id ?? '', changes: { name: 'Nama Baru' } })
  const merged = rowsNow()
  expect(await room.try('history.undo', ofHome, sent())).toMatchObject({ ok: false, refusal: { code: 'changedSince' } })
  expect(rowsNow()).toEqual(merged)
})
