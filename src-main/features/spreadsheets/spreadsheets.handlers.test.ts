import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import type { Given, Output } from '../../contract/contract.ts'
import { heldBy } from '../../database/recovery.fixture.ts'
import { person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()
const examples = join(import.meta.dirname, 'examples')
const dump = () => JSON.stringify(heldBy(now.room.open.db).rows)
const picked = (path: string) => ({ token: now.room.ports.picked.add(path).token })
const example = (name: string) => picked(join(examples, name))
const names = async () => (await now.room.ask('people.ofWorkshop', { workshopId: now.workshopId })).map(({ name }) => name)

type Source = Given<'spreadsheets.readPeople'>['source']
type Understood = NonNullable<Output<'spreadsheets.readPeople'>>

const people = (source: Source, more: Partial<Given<'spreadsheets.readPeople'>> = {}) => ({
  workshopId: now.workshopId,
  source,
  readingId: v7(),
  ...more,
})
const indicators = (source: Source, programmeId: string | null = now.waste) => ({
  workshopId: now.workshopId,
  source,
  readingId: v7(),
  programmeId,
})

async function understood(source: Source, more: Partial<Given<'spreadsheets.readPeople'>> = {}): Promise<Understood> {
  const answer = await now.room.ask('spreadsheets.readPeople', people(source, more))
  if (answer === null) throw new Error('it was stopped')
  return answer
}

const asFound = <Field extends string>(columns: readonly { column: number; field: Field | null }[]) =>
  columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))

async function importPeople(source: Source, commandId = v7()) {
  const { columns, sum } = await understood(source)
  return now.room.ask('spreadsheets.importPeople', { ...people(source), mapping: asFound(columns), sum, commandId })
}

async function readIndicators(source: Source, programmeId: string | null = now.waste) {
  const answer = await now.room.ask('spreadsheets.readIndicators', indicators(source, programmeId))
  if (answer === null) throw new Error('it was stopped')
  return answer
}

async function importIndicators(source: Source, programmeId: string | null = now.waste) {
  const { columns, sum } = await readIndicators(source, programmeId)
  return now.room.ask('spreadsheets.importIndicators', {
    ...indicators(source, programmeId),
    mapping: asFound(columns),
    sum,
    commandId: v7(),
  })
}

describe('a list of people', () => {
  it('is read and entered beneath the lines somebody says hold its headings', async () => {
    const source = { text: 'DAFTAR HADIR\t\nNama\tInstansi\nlengkap\t/kelompok\nBudi Santoso\tDLH' }
    const found = await understood(source)
    expect([found.headingLines, found.rows.map(({ name }) => name)]).toEqual([[2], ['lengkap', 'Budi Santoso']])
    expect(found.firstLines.map(({ line, words }) => `${line}: ${words}`)).toContain('3: lengkap, /kelompok')
    const right = await understood(source, { headingLines: [2, 3] })
    expect([right.headingLines, right.rows.map(({ name }) => name)]).toEqual([[2, 3], ['Budi Santoso']])
    const { columns, sum } = right
    const asked = { ...people(source), headingLines: [2, 3], mapping: asFound(columns), sum, commandId: v7() }
    expect(await now.room.ask('spreadsheets.importPeople', asked)).toEqual({ added: 1, changed: 0 })
    expect(await names()).toContain('Budi Santoso')
    expect(await names()).not.toContain('lengkap')
  })

  it('in a file is shown as it will be entered, and nothing is written', async () => {
    const before = dump()
    const { file, sheet, columns, rows, counts, passedOver, problems, headingLines } = await understood(example('people.xlsx'))
    expect([file, sheet, rows.length, problems]).toEqual(['people.xlsx', expect.any(String), 60, []])
    expect(headingLines.length).toBeGreaterThan(0)
    expect(counts).toEqual({ new: 60, known: 0, changed: 0, here: 0, leftOut: 0, passedOver: 4, problems: 0 })
    expect(passedOver.map(({ why }) => why)).toEqual(['group', 'group', 'group', 'total'])
    expect(columns.find(({ field }) => field === 'name')).toMatchObject({ sure: 'certain', example: expect.stringContaining('Contoh') })
    expect(rows[4]).toMatchObject({ line: 12, state: 'new', name: 'Contoh Ketua 5', phone: '08120039595', invited: true })
    expect(dump()).toBe(before)
  })

  it('of sixty comes in as one change, whatever file it is in, and one undo takes it back', async () => {
    for (const name of ['people.xlsx', 'people-semicolons.csv', 'people-utf-16.csv']) {
      const before = await names()
      const commandId = v7()
      expect(await importPeople(example(name), commandId)).toEqual({ added: 60, changed: 0 })
      expect(await names()).toHaveLength(before.length + 60)
      expect((await now.room.ask('history.next', { workshopId: now.workshopId })).undo?.commandId).toBe(commandId)
      await now.room.send('history.undo', { workshopId: now.workshopId })
      expect(await names()).toEqual(before)
    }
  })

  it('is entered once: read again, everybody is here', async () => {
    await importPeople(example('people.xlsx'))
    const { counts } = await understood(example('people.xlsx'))
    expect([counts.new, counts.known, counts.here]).toEqual([0, 0, 60])
    const before = dump()
    expect(await importPeople(example('people.xlsx'))).toEqual({ added: 0, changed: 0 })
    expect(dump()).toBe(before)
  })

  it('knows who is of the register under that name and organisation, whatever the case and the diacritics, and fills in what was missing', async () => {
    const { room, workshopId } = now
    const other = v7()
    await room.send('workshops.create', { ...newWorkshop(other, room.seriesId), seriesTitle: null, title: 'Monev 2025' })
    const jose = person({ workshopId: other, attendanceId: v7(), name: 'José Contoh', sex: '', phone: '', organisation: 'Bank Sampah' })
    await room.send('people.add', jose)
    const { rows, counts, problems } = await understood({
      text: 'Nama\tInstansi\tHP\tEmail\njose contoh\tBANK  SAMPAH\t0812 1111 2222\tjose@contoh.id\nJosé Contoh\tBank Sampah\t\t\nJosé Contoh\tKoperasi\t\t\nSITI AMINAH\tkelurahan baru tengah\tx\t',
    })
    expect(rows.map(({ state, name, organisation }) => [state, name, organisation])).toEqual([
      ['known', 'José Contoh', 'Bank Sampah'],
      ['here', 'José Contoh', 'Bank Sampah'],
      ['new', 'José Contoh', 'Koperasi'],
      ['here', 'Siti Aminah', 'Kelurahan Baru Tengah'],
    ])
    expect(problems.map(({ line, code, effect }) => [line, code, effect])).toEqual([[3, 'duplicate', 'rowLeftOut']])
    expect([counts.new, counts.known, counts.here, counts.leftOut]).toEqual([1, 1, 2, 0])

    await importPeople({ text: 'Nama\tInstansi\tHP\tEmail\njose contoh\tBANK  SAMPAH\t0812 1111 2222\tjose@contoh.id' })
    const here = (await room.ask('people.withContacts', { workshopId })).find(({ name }) => name === 'José Contoh')
    expect(here).toMatchObject({ personId: jose.personId, organisation: 'Bank Sampah', phone: '0812 1111 2222' })
    expect(room.open.db.one('SELECT email FROM person WHERE id = :id', { id: jose.personId })).toEqual({ email: 'jose@contoh.id' })
    await room.send('history.undo', { workshopId })
    expect(room.open.db.one('SELECT email, phone FROM person WHERE id = :id', { id: jose.personId })).toEqual({ email: '', phone: '' })
  })

  it('fills in what is still empty of who is here, once, and what stands there stands', async () => {
    const { room, workshopId } = now
    await importPeople({ text: 'Nama\tInstansi\tJabatan\tHP\nRina Contoh\tBPBD\t\t\nAgus Contoh\tBPBD\tStaf\t0811 0000 0001' })
    const before = dump()
    const list = {
      text: [
        'Nama\tInstansi\tJabatan\tHP\tL/P',
        'rina contoh\tBPBD\tKepala Bidang\t0811 0000 0002\tP',
        'Agus Contoh\tBPBD\tKepala Seksi\t0811 0000 0009\t',
        'Rina Contoh\tBPBD\tPelaksana\t\t',
      ].join('\n'),
    }
    const { rows, counts } = await understood(list)
    expect(rows.map(({ state, position, phone }) => [state, position, phone])).toEqual([
      ['changed', 'Kepala Bidang', '0811 0000 0002'],
      ['here', 'Staf', '0811 0000 0001'],
      ['here', 'Pelaksana', ''],
    ])
    expect([counts.new, counts.changed, counts.here]).toEqual([0, 1, 2])
    expect(await importPeople(list)).toEqual({ added: 0, changed: 1 })
    const contacts = await room.ask('people.withContacts', { workshopId })
    expect(contacts.slice(-2)).toMatchObject([
      { name: 'Rina Contoh', sex: 'P', position: 'Kepala Bidang', phone: '0811 0000 0002' },
      { name: 'Agus Contoh', sex: '', position: 'Staf', phone: '0811 0000 0001' },
    ])
    await room.send('history.undo', { workshopId })
    expect(dump()).toBe(before)
  })

  it('gives who comes without a category that of their organisation', async () => {
    const { rows } = await understood({
      text: 'Nama\tInstansi\tUnsur\nRina Contoh\tKelurahan Baru Tengah\t\nAgus Contoh\tKelurahan Baru Tengah\tWarga\nIbu Contoh\tBPBD\t',
    })
    expect(rows.map(({ category }) => category)).toEqual(['pemerintah', 'Warga', ''])
  })

  it('that says nothing of it: invited, named, but neither pictured nor recorded', async () => {
    await importPeople({ text: 'Nama\tInstansi\nRina Contoh\tBPBD' })
    const rina = (await now.room.ask('people.ofWorkshop', { workshopId: now.workshopId })).at(-1)
    expect(rina).toMatchObject({ name: 'Rina Contoh', invited: true, consentName: true, consentPhoto: false, consentRecording: false })
  })

  it('is read by what a person says of its columns; without a name nothing is, and nothing is wrong', async () => {
    const text = { text: 'Asal\tNama panggilan\nKoperasi\tRina Contoh' }
    const { columns } = await understood(text)
    expect(columns.map(({ letters, heading, field }) => [letters, heading, field])).toEqual([
      ['A', 'Asal', 'organisation'],
      ['B', 'Nama panggilan', 'shortName'],
    ])
    const without = await understood(text, { mapping: [{ column: 0, field: 'organisation' }] })
    expect([without.rows, without.problems, without.columns[1]]).toMatchObject([[], [], { field: null, sure: null }])
    const put = await understood(text, {
      mapping: [
        { column: 0, field: 'organisation' },
        { column: 1, field: 'name' },
      ],
    })
    expect(put.columns.map(({ sure }) => sure)).toEqual(['certain', 'chosen'])
    expect(put.rows).toMatchObject([{ name: 'Rina Contoh', organisation: 'Koperasi' }])
    const twice = people(text, {
      mapping: [
        { column: 0, field: 'name' },
        { column: 1, field: 'name' },
      ],
    })
    expect(await now.room.try('spreadsheets.readPeople', twice)).toEqual(refused('badInput', { field: 'mapping', problem: 'custom' }))
  })

  it('of five thousand is read beside the work, told in part, and entered as one change', async () => {
    const text = ['Nama\tInstansi', ...Array.from({ length: 5000 }, (_, at) => `Peserta Nomor ${at}\tInstansi ${at % 40}`)].join('\n')
    const answer = await understood({ text })
    expect([answer.rows.length, answer.counts.new]).toEqual([200, 5000])
    expect(await importPeople({ text })).toEqual({ added: 5000, changed: 0 })
    expect(await names()).toHaveLength(5002)
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect(await names()).toHaveLength(2)
    expect(await now.room.try('spreadsheets.readPeople', people({ text: `${text}\nPeserta Terakhir\tInstansi 1` }))).toEqual(
      refused('tableTooLarge', { file: '', unit: 'rows', most: 5000 }),
    )
  })

  it('that is long tells how far it is, and can be stopped', async () => {
    const text = ['Nama\tInstansi', ...Array.from({ length: 3000 }, (_, at) => `Peserta Nomor ${at}\tBPBD`)].join('\n')
    const asked = people({ text })
    const reading = now.room.ask('spreadsheets.readPeople', asked)
    expect(await now.room.ask('spreadsheets.progress', { readingId: asked.readingId })).toEqual({ rows: 3001 })
    await now.room.ask('spreadsheets.stop', { readingId: asked.readingId })
    expect(await reading).toBeNull()
    expect(await now.room.ask('spreadsheets.progress', { readingId: asked.readingId })).toBeNull()
  })

  it('never fills an answer beyond 256 KB, however long its words are', async () => {
    const wide = 'ä'.repeat(1900)
    const row = Array.from({ length: 12 }, () => wide).join('\t')
    const text = [`Nama\t${row}`, ...Array.from({ length: 250 }, (_, at) => `Nama ${at}\t${row}`)].join('\n')
    const answer = await understood({ text })
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(256 * 1024)
    expect(answer.rows.length).toBeGreaterThan(20)
  })
})

describe('what cannot be imported', () => {
  it('changes nothing: other files, locked, empty, broken and missing ones', async () => {
    const folder = mkdtempSync(join(now.room.folder, 'files-'))
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const before = dump()
    const code = async (path: string) => {
      const reply = await now.room.try('spreadsheets.readPeople', people(picked(path)))
      return reply.ok ? 'ok' : reply.refusal.code
    }
    expect([
      await code(join(examples, 'locked.xlsx')),
      await code(join(examples, 'values.ods')),
      await code(join(examples, 'values.xls')),
      await code(file('empty.csv', '')),
      await code(file('heading.csv', 'Nama;Instansi\n')),
      await code(file('quote.csv', 'Nama;Instansi\n"Budi;BPBD\n')),
      await code(file('cut.xlsx', readFileSync(join(examples, 'people.xlsx')).subarray(0, 4000))),
      await code(file('large.csv', Buffer.alloc(21 * 1024 * 1024, 'a'))),
      await code(join(folder, 'gone.csv')),
      await code(folder),
    ]).toEqual([
      'tableLocked',
      'tableWrongType',
      'tableWrongType',
      'tableEmpty',
      'tableOnlyHeading',
      'tableOpenQuote',
      'tableDamaged',
      'tableTooLarge',
      'fileNotFound',
      'tableWrongType',
    ])
    expect(await now.room.try('spreadsheets.readPeople', people({ token: v7() }))).toEqual(refused('notFound', { what: 'file' }))
    expect(await now.room.try('spreadsheets.readPeople', people(example('people.xlsx'), { sheet: 'Lain' }))).toMatchObject({
      refusal: { code: 'noSuchSheet' },
    })
    expect(dump()).toBe(before)
    expect(now.room.defects).toEqual([])
  })

  it('is what has changed since it was shown, and anything in a closed workshop', async () => {
    const path = join(now.room.folder, 'daftar.csv')
    writeFileSync(path, 'Nama;Instansi\nRina Contoh;BPBD\n')
    const source = picked(path)
    const { columns, sum } = await understood(source)
    writeFileSync(path, 'Nama;Instansi\nAgus Contoh;BPBD\n')
    const confirmed = { ...people(source), mapping: asFound(columns), sum, commandId: v7() }
    const before = dump()
    expect(await now.room.try('spreadsheets.importPeople', confirmed)).toEqual(refused('tableChanged', { file: 'daftar.csv' }))
    expect(dump()).toBe(before)
    rmSync(path)
    expect(await now.room.try('spreadsheets.importPeople', confirmed)).toEqual(refused('fileNotFound', { path }))

    await now.room.send('workshops.open', { workshopId: now.workshopId })
    await now.room.send('workshops.close', { workshopId: now.workshopId, reasons: [], closingReason: '' })
    expect(await now.room.try('spreadsheets.readPeople', people({ text: 'Nama\nRina Contoh' }))).toEqual(refused('workshopClosed', {}))
  })

  it('is a path: a page has tokens alone', async () => {
    expect(await now.room.try('spreadsheets.readPeople', { ...people({ text: 'x' }), source: { path: '/etc/hosts' } })).toMatchObject({
      refusal: { code: 'badInput' },
    })
  })
})

describe('a table of indicators', () => {
  it('is shown with its achievement and status, and comes in with what was measured', async () => {
    const { rows, counts } = await readIndicators(example('indicators.xlsx'))
    expect([rows.length, counts.new, counts.problems]).toEqual([20, 20, 0])
    expect(rows[0]).toMatchObject({ programme: 'Pengelolaan Sampah Terpadu', newProgramme: false, achievement: '115.6', status: 'green' })
    expect(rows[6]).toMatchObject({ measure: 'qualitative', achievement: null, status: 'grey' })
    expect(await importIndicators(example('indicators.xlsx'))).toEqual({ added: 20, changed: 0 })

    const programmes = await now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })
    const stored = programmes.flatMap(({ indicators: all }) => all)
    expect(stored.map(({ name, achievement, status }) => [name, achievement, status].join(' ')).toSorted()).toEqual(
      rows.map(({ name, achievement, status }) => [name, achievement, status].join(' ')).toSorted(),
    )
    // Twenty rows of five programmes, one of which was there.
    expect(programmes.map(({ name }) => name)).toHaveLength(
      2 + new Set(rows.filter((row) => row.newProgramme).map((row) => row.programme)).size,
    )
    await now.room.send('history.undo', { workshopId: now.workshopId })
    expect((await now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })).flatMap((one) => one.indicators)).toEqual([])
    expect(await now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })).toHaveLength(2)
  })

  it('finds a programme by its short name, gives the chosen one to rows that name none, and passes over what is here', async () => {
    const [, fire] = await now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })
    const text = `Program\tIndikator\tTarget\n\tSampah terolah\t10\n${fire?.shortName.toUpperCase()}\tWarga terlatih\t30`
    const source = { text }
    expect(await importIndicators(source)).toEqual({ added: 2, changed: 0 })
    const programmes = await now.room.ask('programmes.ofWorkshop', { workshopId: now.workshopId })
    expect(programmes.map(({ indicators: all }) => all.map(({ name }) => name))).toEqual([['Sampah terolah'], ['Warga terlatih']])
    const again = await readIndicators({ text: `${text}\n\tWarga aktif\t5` })
    expect(again.rows.map(({ state, name }) => [state, name])).toEqual([
      ['here', 'Sampah terolah'],
      ['here', 'Warga terlatih'],
      ['new', 'Warga aktif'],
    ])
  })

  it('says anew what an indicator of the last year is this year; what it does not say stands, and one undo takes it back', async () => {
    const { room, workshopId } = now
    const first = 'Indikator\tSatuan\tTarget\tRealisasi\tSumber Data\nSampah terolah\tkg\t10,0\t\tBuku timbang\nWarga aktif\torang\t5\t4\t'
    await importIndicators({ text: first })
    const before = await room.ask('programmes.ofWorkshop', { workshopId })
    const second = [
      'Indikator\tSatuan\tTarget\tRealisasi\tSumber Data\tMengapa\tPenanggung Jawab',
      'sampah TEROLAH\tkg\t20\t18,5\t\tmesin kedua\tKetua',
      'Warga aktif\torang\t5,0\t4\t\t\t',
      'Sampah terolah\tkg\t99\t\t\t\t',
    ].join('\n')
    const { rows, counts } = await readIndicators({ text: second })
    expect(rows.map(({ state, target, actual, source, achievement }) => [state, target, actual, source, achievement])).toEqual([
      ['changed', '20', '18.5', 'Buku timbang', '92.5'],
      ['here', '5', '4', '', '80.0'],
      ['here', '10.0', null, 'Buku timbang', null],
    ])
    expect([counts.new, counts.changed, counts.here]).toEqual([0, 1, 2])
    expect(await importIndicators({ text: second })).toEqual({ added: 0, changed: 1 })
    const [waste] = await room.ask('programmes.ofWorkshop', { workshopId })
    expect(waste?.indicators).toMatchObject([
      { name: 'Sampah terolah', target: '20', actual: '18.5', source: 'Buku timbang', why: 'mesin kedua', responsible: 'Ketua' },
      { name: 'Warga aktif', target: '5', actual: '4' },
    ])
    await room.send('history.undo', { workshopId })
    expect(await room.ask('programmes.ofWorkshop', { workshopId })).toEqual(before)
  })

  it('leaves baseline and target of an open workshop as they are, and takes what was measured', async () => {
    const { room, workshopId } = now
    await importIndicators({ text: 'Indikator\tTarget\tRealisasi\nSampah terolah\t10\t' })
    await room.send('workshops.open', { workshopId })
    const text = 'Indikator\tTarget\tRealisasi\nSampah terolah\t20\t9'
    expect((await readIndicators({ text })).rows).toMatchObject([{ state: 'changed', target: '10', actual: '9' }])
    expect(await importIndicators({ text })).toEqual({ added: 0, changed: 1 })
    const [waste] = await room.ask('programmes.ofWorkshop', { workshopId })
    expect(waste?.indicators).toMatchObject([{ target: '10', actual: '9' }])
  })

  it('needs a programme for every row', async () => {
    const source = { text: 'Indikator\tTarget\nSampah terolah\t10' }
    expect((await readIndicators(source, null)).rows).toMatchObject([{ programme: '', newProgramme: false }])
    const { columns, sum } = await readIndicators(source, null)
    const before = dump()
    const asked = { ...indicators(source, null), mapping: asFound(columns), sum, commandId: v7() }
    expect(await now.room.try('spreadsheets.importIndicators', asked)).toMatchObject({ refusal: { code: 'badInput' } })
    expect(dump()).toBe(before)
  })

  it('names what is wrong by its line and enters the rest', async () => {
    const { problems, counts } = await readIndicators({
      text: 'Indikator\tSatuan\tTarget\tRealisasi\nSampah\tkg\t10\t8\nPanen\tkg\tdua ratus\t7\n\tkg\t1\t1',
    })
    expect(problems.map(({ line, heading, found, effect }) => [line, heading, found, effect])).toEqual([
      [3, 'Target', 'dua ratus', 'valueLeftOut'],
      [4, 'Indikator', '', 'rowLeftOut'],
    ])
    expect([counts.new, counts.leftOut]).toEqual([2, 1])
  })
})
