import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { refused, sitting } from '../sitting.fixture.ts'
import { documentNumber } from './document-number.rules.ts'

const now = sitting()

const fields = {
  title: 'Kop kilang',
  lines: 'PT Contoh\nJalan Contoh 1',
  rule: 'double',
  numberPattern: '{nomor}/NOT/CSR/{bulan}/{tahun}',
} as const

async function withLetterhead(numberPattern: string = fields.numberPattern): Promise<string> {
  const letterheadId = v7()
  await now.room.send('letterheads.add', { letterheadId, organisation: 'PT Contoh', ...fields, numberPattern })
  await now.room.send('workshops.edit', { workshopId: now.workshopId, changes: { letterheadId } })
  return letterheadId
}
const give = (workshopId = now.workshopId, document = 'notula') =>
  now.room.send('letterheads.giveNumber', { workshopId, documentNumberId: v7(), document })

describe('a letterhead', () => {
  it('is one of an organisation, with its lines and logos, and several stand side by side', async () => {
    const letterheadId = await withLetterhead()
    await now.room.send('letterheads.add', { letterheadId: v7(), organisation: 'PT CONTOH', ...fields, title: 'Kop panitia' })
    const logo = { sha256: 'a'.repeat(64), mime: 'image/png' }
    await now.room.send('letterheads.setLogo', { letterheadId, side: 'right', logo })
    await now.room.send('letterheads.edit', { letterheadId, changes: { rule: 'single' } })
    expect(await now.room.ask('letterheads.list', {})).toMatchObject([
      { title: 'Kop kilang', organisation: 'PT Contoh', rule: 'single', leftLogo: null, rightLogo: logo },
      { title: 'Kop panitia', organisation: 'PT Contoh', leftLogo: null, rightLogo: null },
    ])
    await now.room.send('letterheads.setLogo', { letterheadId, side: 'right', logo: null })
    await now.room.send('letterheads.remove', { letterheadId })
    expect(await now.room.ask('letterheads.list', {})).toMatchObject([{ title: 'Kop panitia' }])
    expect(await now.room.try('letterheads.edit', { letterheadId, changes: { title: 'x' } })).toEqual(
      refused('notFound', { what: 'letterhead' }),
    )
  })
})

describe('the number of a document', () => {
  it('is the next of its letterhead in that year, shown before it is given, and given once', async () => {
    await withLetterhead()
    const next = () => now.room.ask('letterheads.nextNumber', { workshopId: now.workshopId, document: 'notula' })
    expect(await next()).toEqual({ text: '001/NOT/CSR/XI/2026' })
    expect(await give()).toEqual({ text: '001/NOT/CSR/XI/2026' })
    expect(await give()).toEqual({ text: '001/NOT/CSR/XI/2026' })
    expect(await next()).toEqual({ text: '001/NOT/CSR/XI/2026' })
    expect(await now.room.ask('workshops.get', { workshopId: now.workshopId })).toMatchObject({ number: '001/NOT/CSR/XI/2026' })
    expect(await give(now.workshopId, 'berita-acara')).toEqual({ text: '002/NOT/CSR/XI/2026' })
  })

  it('goes on in another workshop of the year, and begins again in another year', async () => {
    const letterheadId = await withLetterhead()
    await give()
    for (const [title, date, text] of [
      ['Monev akhir tahun', '2026-12-05', '002/NOT/CSR/XII/2026'],
      ['Monev 2027', '2027-03-01', '001/NOT/CSR/III/2027'],
    ] as const) {
      const workshopId = v7()
      await now.room.send('workshops.create', { ...newWorkshop(workshopId, now.room.seriesId), seriesTitle: null, title, date })
      await now.room.send('workshops.edit', { workshopId, changes: { letterheadId } })
      expect(await give(workshopId)).toEqual({ text })
    }
  })

  it('there is none without a pattern', async () => {
    await withLetterhead('')
    expect(await now.room.ask('letterheads.nextNumber', { workshopId: now.workshopId, document: 'notula' })).toEqual({ text: null })
    expect(
      await now.room.try('letterheads.giveNumber', { workshopId: now.workshopId, documentNumberId: v7(), document: 'notula' }),
    ).toEqual(refused('notFound', { what: 'numberPattern' }))
  })

  it('keeps what it does not know, and has three digits or more', () => {
    expect(documentNumber('{nomor}.{x}/{tahun}', { sequence: 1234, date: '2022-09-27' })).toBe('1234.{x}/2022')
    expect(documentNumber('B-{nomor}/{bulan}', { sequence: 7, date: '2022-09-27' })).toBe('B-007/IX')
  })
})

describe('who signs beside chair and note-taker', () => {
  it('stands in an order that can be changed, as a participant or by name', async () => {
    const { room, workshopId } = now
    const add = async (more: object) => {
      const signatoryId = v7()
      const row = { part: 'knowing', attendanceId: null, name: '', position: '', organisation: '', ...more } as const
      await room.send('signatories.add', { workshopId, signatoryId, ...row })
      return signatoryId
    }
    const lurah = await add({ attendanceId: now.lurah })
    const camat = await add({ name: 'Camat Balikpapan Barat', part: 'witness' })
    const parts = async () => (await room.ask('signatories.ofWorkshop', { workshopId })).map(({ id }) => id)
    expect(await parts()).toEqual([lurah, camat])
    await room.send('signatories.move', { signatoryId: camat, by: -1 })
    expect(await parts()).toEqual([camat, lurah])
    await room.send('signatories.edit', { signatoryId: camat, changes: { position: 'Camat' } })
    await room.send('signatories.remove', { signatoryId: lurah })
    expect(await room.ask('signatories.ofWorkshop', { workshopId })).toMatchObject([
      { id: camat, name: 'Camat Balikpapan Barat', position: 'Camat' },
    ])
    expect(
      await room.try('signatories.add', {
        workshopId,
        signatoryId: v7(),
        part: 'first',
        attendanceId: v7(),
        name: '',
        position: '',
        organisation: '',
      }),
    ).toEqual(refused('notFound', { what: 'attendance' }))
  })
})
