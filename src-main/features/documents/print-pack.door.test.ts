import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRoom, testRoom } from '../../app/test-room.ts'
import { roles } from '../../contract/operation.ts'

let room: TestRoom
const folder = mkdtempSync(join(tmpdir(), 'sarasehan-pack-'))

beforeAll(async () => {
  room = await testRoom(folder)
  const who = {
    sex: 'P',
    phone: '0812 1111 2222',
    organisation: 'Kelompok Margasari',
    position: 'Ketua',
    shortName: '',
    category: 'Kelompok',
  } as const
  const consents = { invited: true, consentName: true, consentPhoto: true, consentRecording: true, apology: '' }
  await room.send('people.add', {
    workshopId: room.workshopId,
    attendanceId: v7(),
    personId: v7(),
    name: 'Sari Wulandari',
    ...who,
    ...consents,
  })
})

afterAll(() => {
  room.close()
  rmSync(folder, { recursive: true, force: true })
})

const choice = () => ({ workshopId: room.workshopId, document: 'paket-cetak', language: 'id', includeConfidential: false }) as const

test('everybody may print the pack, all of it where nothing is chosen, and without phones', async () => {
  for (const role of roles) {
    const reply = await room.door.dispatch('documents.page', choice(), { role, window: 'main' })
    if (!reply.ok) throw new Error(reply.refusal.code)
    const { html, title } = reply.value
    expect(title).toBe('Paket cetak – Monev Program CSR 2026')
    for (const part of ['sign-in', 'plan', 'leaf tents', 'leaf cards']) expect(html).toContain(part)
    expect(html).toContain('Sari Wulandari')
    expect(html).toContain('Pengelolaan Sampah Terpadu')
    expect(html).not.toContain('0812 1111 2222')
  }
  const { html } = await room.ask('documents.page', { ...choice(), pack: { parts: ['signIn'], phones: true } })
  expect(html).toContain('0812 1111 2222')
})

test('an empty choice, too few or too many cards, and a workshop that is not there are refused', async () => {
  for (const pack of [{ parts: [] }, { cards: 3 }, { cards: 201 }, { cards: 4.5 }])
    expect(await room.try('documents.page', { ...choice(), pack })).toMatchObject({ ok: false })
  expect(await room.try('documents.page', { ...choice(), workshopId: v7() })).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
})

test('what is written is what was chosen, with a foot that says what it is and no draft', async () => {
  const printed: { html: string; footer: string }[] = []
  Object.assign(room.ports, {
    printPdf: async (job: { html: string; footer: string }) => {
      printed.push(job)
      return { bytes: new TextEncoder().encode('%PDF'), pages: 1 }
    },
  })
  const path = join(folder, 'paket.pdf')
  expect(await room.ask('documents.export', { ...choice(), path, pack: { parts: ['cards'], cards: 8 } })).toEqual({ path, pages: 1 })
  expect(readFileSync(path, 'utf8')).toBe('%PDF')
  expect(printed[0]?.html.split('class="card"')).toHaveLength(9)
  expect(printed[0]?.footer).toMatch(/^Paket cetak · Monev Program CSR 2026 · dicetak /)
})
