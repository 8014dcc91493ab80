import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop, testRoom } from '../../app/test-room.ts'
import { listBackups, makeBackup } from '../../database/backup.ts'
import { connectReader } from '../../database/connect.ts'
import { expectSound } from '../../database/recovery.fixture.ts'
import { demoPlace } from '../demo/demo.fixture.ts'
import { checkFolder, checkPackage } from '../packages/check.ts'
import { action, person, refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const name = 'Sulastri Wongsodimejo'
const telling = [name, 'Sulastri Wongso', '0811-5554-321', 'sulastri@contoh.test', 'Mbok Sul', 'Bendahara arisan teratai', 'Sakit gigi']
const list = (workshopId = now.workshopId) => now.room.ask('people.withContacts', { workshopId })

/** Somebody with a history: renamed, merged, in two workshops, speaking, owning an action, signing, named as responsible. */
async function somebody() {
  const { room, workshopId } = now
  const [attendanceId, twinId, other, thereId] = [v7(), v7(), v7(), v7()]
  const row = person({ workshopId, attendanceId, name: 'Sulastri Wongso', phone: '0811-5554-321', shortName: 'Mbok Sul' })
  await room.send('people.add', { ...row, position: 'Bendahara arisan teratai', category: 'Warga' })
  await room.send('people.edit', { attendanceId, changes: { name, apology: 'Sakit gigi' } })
  const twin = person({ workshopId, attendanceId: twinId, name: 'Sulastri Wongso', phone: '' })
  const { workshopId: _there, ...imported } = twin
  await room.send('people.import', { workshopId, rows: [{ ...imported, email: 'sulastri@contoh.test' }] })
  const words = await now.note('m', 'gudang sempit dan bocor', { attendanceId: twinId })
  await room.send('people.merge', { keepId: row.personId, otherId: twin.personId })
  await room.send('workshops.create', { ...newWorkshop(other, room.seriesId), seriesTitle: null, title: 'Monev 2027' })
  await room.send(
    'people.add',
    person({ workshopId: other, attendanceId: thereId, personId: row.personId, position: 'Bendahara arisan teratai' }),
  )
  const task = { ...action, workshopId, actionId: v7(), causeId: null, linkId: v7(), ownerPersonId: row.personId }
  await room.send('agreements.addAction', task)
  const blockId = v7()
  await room.send('agenda.addBlock', {
    workshopId,
    blockId,
    title: 'Arisan',
    programmeId: null,
    plannedMinutes: 5,
    responsible: name.toUpperCase(),
  })
  await room.send('signatories.add', {
    workshopId,
    signatoryId: v7(),
    part: 'knowing',
    attendanceId,
    name,
    position: 'Bendahara arisan teratai',
    organisation: '',
  })
  await room.send('room.queue', { workshopId, entryId: v7(), attendanceId })
  await room.send('room.keepDraft', { workshopId, text: `kata ${name} begini`, firstKeyAt: 1, kindId: null })
  return { personId: row.personId, twin: twin.personId, attendanceId, twinId, other, words, actionId: task.actionId, blockId }
}

describe('somebody who is erased', () => {
  it('is nowhere in the data folder any more, byte by byte, and everything is sound', async () => {
    const { room } = now
    const who = await somebody()
    // As many as a new one thins out.
    for (let count = 0; count < 14; count += 1) makeBackup(room.open.folder, Date.now() + count)
    const damaged = join(room.folder, 'damaged-2026-01-01')
    mkdirSync(damaged)
    writeFileSync(join(damaged, 'sarasehan.db'), `… ${name} …`)
    expect(found(room.folder, telling).length).toBeGreaterThan(3)

    const before = await room.ask('people.erasing', { personId: who.personId })
    expect(before).toMatchObject({ name, others: ['Sulastri Wongso'], mentions: 0, backups: 12, damaged: ['damaged-2026-01-01'] })
    expect(before.workshops.map(({ title, contributions, actions }) => [title, contributions, actions])).toEqual([
      ['Monev 2027', 0, 0],
      ['Monev Program CSR 2026', 1, 1],
    ])
    const old = listBackups(room.open.folder).map(({ file }) => file)
    const done = await room.ask('people.erase', { personId: who.personId })
    expect(done.deletedBackups).toEqual(old.map((file) => basename(file)))
    expect(done.deletedDamaged).toEqual(['damaged-2026-01-01'])
    expect(readdirSync(join(room.folder, 'backups'))).toEqual([done.backup])
    expect(found(room.folder, telling)).toEqual([])
    expectSound(room.open.db)
    expect(room.defects).toEqual([])

    const people = await list()
    expect(people.find(({ personId }) => personId === who.personId)).toMatchObject({
      name: '',
      sex: '',
      phone: '',
      position: '',
      shortName: '',
      category: 'Warga',
    })
    expect(await now.one(who.words)).toMatchObject({ text: 'gudang sempit dan bocor', name: '', attendanceId: who.attendanceId })
    expect((await room.ask('people.register', { workshopId: who.other })).map((one) => one.name)).not.toContain('')
    await now.restart({ cleanly: true })
    expect(found(room.folder, telling)).toEqual([])
    expect(now.room.open.mended).toBeNull()
  })

  it('is told as nobody by the history of what they said, and the workshop is the same wherever it is read', async () => {
    const { room, workshopId } = now
    const who = await somebody()
    await room.send('contributions.edit', { contributionId: who.words, changes: { attendanceId: now.head } })
    await room.send('contributions.edit', { contributionId: who.words, changes: { attendanceId: null } })
    await room.ask('people.erase', { personId: who.personId })
    const { history } = await room.ask('contributions.one', { contributionId: who.words })
    expect(history.filter(({ field }) => field === 'attendanceId').map(({ before, after, erased }) => [before, after, erased])).toEqual([
      ['', '', ['before', 'after']],
      ['', 'Budi Santoso', ['before']],
      ['Budi Santoso', '', []],
    ])
    const path = join(room.folder, '..', `${v7()}.sarasehan`)
    const { sha256 } = await room.ask('packages.export', { workshopId, path })
    expect(checkFolder(room.folder).map((one) => one.sha256)).toContain(sha256)
    expect(checkPackage(path).map((one) => one.sha256)).toEqual([sha256])
    rmSync(path)
  })

  it('of the sample, renamed and merged, leaves nothing but what was said', async () => {
    const sample = demoPlace()
    const { workshopId } = await sample.ask('demo.open', {})
    const people = await sample.ask('people.withContacts', { workshopId })
    const [kept, other] = ['Ketua Mariojela', 'Sekretaris Mariojela'].map((one) => people.find((row) => row.name === one))
    if (!kept || !other) throw new Error('the sample has other people now')
    const counts = () => sample.ask('contributions.counts', { workshopId })
    const before = await counts()
    await sample.send('workshops.reopen', { workshopId, reason: 'Nama dibetulkan' }, workshopId)
    await sample.send('people.edit', { attendanceId: kept.id, changes: { name: 'Hajah Sri Lestariningsih' } }, workshopId)
    await sample.send('people.merge', { keepId: kept.personId, otherId: other.personId }, workshopId)
    const { open } = sample
    await sample.ask('people.erase', { personId: other.personId })
    expect(found(open.folder.path, [kept.name, other.name, 'Sri Lestariningsih', kept.phone, other.phone, kept.position])).toEqual([])
    expect(await counts()).toEqual(before)
    expect(checkFolder(open.folder.path)).toHaveLength(1)
    expectSound(open.db)
    sample.close()
  }, 60_000)

  it('does not come back by undo, which still takes back what others did in the same rows', async () => {
    const { room, workshopId } = now
    const who = await somebody()
    await room.ask('people.erase', { personId: who.twin })
    const steps = room.open.db.one<{ count: number }>('SELECT count(*) AS count FROM command WHERE undoable = 1').count
    const reply: unknown[] = []
    for (let step = 0; step < steps - 2; step += 1) reply.push(await room.try('history.undo', { workshopId }))
    expect(reply.filter((one) => JSON.stringify(one).includes('refusal'))).toEqual([])
    expect((await list()).map((one) => one.name)).toEqual(['Siti Aminah'])
    for (let step = 0; step < steps - 2; step += 1) await room.send('history.redo', { workshopId })
    expect((await list()).map((one) => [one.name, one.category])).toEqual([
      ['Siti Aminah', 'pemerintah'],
      ['Budi Santoso', 'pemerintah'],
      ['', 'Warga'],
    ])
    expectSound(room.open.db)
    await now.restart({ cleanly: false })
    expect(found(room.folder, telling)).toEqual([])
  })

  it('does not come back from the journal, not even where no backup is left', async () => {
    const { room } = now
    const who = await somebody()
    await room.ask('people.erase', { personId: who.personId })
    await now.note('m', 'sesudahnya')
    room.open.abandon()
    for (const name of readdirSync(join(room.folder, 'backups'))) rmSync(join(room.folder, 'backups', name))
    for (const end of ['', '-wal', '-shm']) rmSync(`${room.open.folder.database}${end}`, { force: true })
    await now.restart({ cleanly: false })
    expect(now.room.open.mended).toMatchObject({ setAside: 0 })
    expect(await now.found('sesudahnya')).toEqual(['sesudahnya'])
    expect((await list()).map((one) => one.name)).toEqual(['Siti Aminah', 'Budi Santoso', ''])
    expect(found(room.folder, telling)).toEqual([])
    expectSound(now.room.open.db)
  })

  it('is filled in again by nobody: not edited, listed elsewhere, nor merged with somebody', async () => {
    const { room, workshopId } = now
    const { personId, attendanceId } = await somebody()
    const budi = (await list()).find((one) => one.id === now.head)?.personId ?? ''
    await room.ask('people.erase', { personId })
    const row = person({ workshopId, attendanceId: v7(), personId })
    expect(await room.try('people.edit', { attendanceId, changes: { name } })).toEqual(refused('personErased'))
    expect(await room.try('people.add', row)).toEqual(refused('personErased'))
    expect(await room.try('people.merge', { keepId: budi, otherId: personId })).toEqual(refused('notFound', { what: 'person' }))
    expect((await room.ask('people.register', { workshopId: v7() })).map((one) => one.name)).toEqual(['Budi Santoso', 'Siti Aminah'])
  })

  it('is nobody’s whom the register does not know, not the note-taker’s, and waits for words that wait', async () => {
    const { room } = now
    const { personId } = await somebody()
    expect(await room.try('people.erase', { personId: v7() })).toEqual(refused('notFound', { what: 'person' }))
    expect(await room.door.dispatch('people.erase', { personId }, { role: 'noteTaker', window: 'main' })).toEqual(
      refused('notYourRole', { role: 'noteTaker', name: 'people.erase' }),
    )
    room.breakDatabase('SQLITE_FULL')
    await room.try('contributions.capture', room.line('kata yang menunggu'))
    room.mendDatabase()
    expect(await room.try('people.erase', { personId })).toEqual(refused('wordsWaiting'))
    expect(existsSync(room.open.folder.erasing)).toBe(false)
    await now.note('m', 'tersimpan lagi')
    expect(await room.try('people.erase', { personId })).toMatchObject({ ok: true })
  })

  it('stays unfinished where the disk will not, says so, and is finished by the next start', async () => {
    const { room } = now
    const { personId } = await somebody()
    room.breakDatabase('SQLITE_FULL')
    expect(await room.try('people.erase', { personId })).toEqual(refused('eraseUnfinished', { reason: 'SQLITE_FULL' }))
    expect((await list()).at(-1)?.name).toBe(name)
    room.mendDatabase()
    await now.restart({ cleanly: true })
    expect(found(room.folder, telling)).toEqual([])
    expect(existsSync(room.open.folder.erasing)).toBe(false)
    expect((await list()).at(-1)?.name).toBe('')
  })

  it('keeps nobody from the work where another program still reads what was there, and is told of until it is finished', async () => {
    const { room } = now
    const { personId } = await somebody()
    room.breakDatabase('SQLITE_FULL')
    await room.try('people.erase', { personId })
    room.mendDatabase()
    const reader = connectReader(room.open.folder.database)
    reader.script('BEGIN; SELECT count(*) FROM command')
    await now.restart({ cleanly: false })
    expect((await list()).at(-1)?.name).toBe('')
    await now.note('m', 'sudah bekerja lagi')
    expect(await now.room.ask('history.safety', {})).toMatchObject({ erasing: true })
    reader.close()
    await now.restart({ cleanly: true })
    expect(await now.room.ask('history.safety', {})).toMatchObject({ erasing: false })
    expect(found(room.folder, telling)).toEqual([])
    expect(await now.found('sudah bekerja lagi')).toHaveLength(1)
  }, 30_000)
})

describe('what was handed out before', () => {
  it('is named by file, document and time, for the workshops the person stands in', async () => {
    const { room, workshopId } = now
    const { personId, other } = await somebody()
    const path = join(room.folder, '..', `${v7()}.sarasehan`)
    await room.ask('packages.export', { workshopId, path })
    await room.ask('packages.export', { workshopId, path })
    const { handedOut } = await room.ask('people.erasing', { personId })
    expect(handedOut.map((one) => [one.path, one.document])).toEqual([[resolve(path), 'package']])
    const budi = (await list()).find((one) => one.id === now.head)?.personId ?? ''
    expect((await room.ask('people.erasing', { personId: budi })).workshops.map((one) => one.workshopId)).not.toContain(other)
  })

  it('does not bring the person back when it is imported again, neither in rows nor in history', async () => {
    const { room, workshopId } = now
    const { personId } = await somebody()
    const folder = mkdtempSync(join(tmpdir(), 'sarasehan-'))
    const path = join(folder, 'lama.sarasehan')
    await room.ask('packages.export', { workshopId, path })
    await room.ask('people.erase', { personId })
    expect(await room.ask('packages.import', { path })).toMatchObject({ added: 0, changed: 0, conflicts: [] })
    expect(found(room.folder, telling)).toEqual([])

    // Somewhere else, where only the erased person is known: the old package adds everything but who it was.
    const clean = join(folder, 'bersih.sarasehan')
    await room.ask('packages.export', { workshopId, path: clean })
    const elsewhere = await testRoom(join(folder, 'lain'))
    await elsewhere.ask('packages.import', { path: clean })
    const { sha256 } = await elsewhere.ask('packages.export', { workshopId, path: clean })
    expect(await elsewhere.ask('packages.import', { path })).toMatchObject({ added: 0, changed: 0, conflicts: [] })
    expect(found(elsewhere.folder, telling)).toEqual([])
    expect((await elsewhere.ask('packages.export', { workshopId, path: clean })).sha256).toBe(sha256)
    expectSound(elsewhere.open.db)
    elsewhere.close()
    rmSync(folder, { recursive: true })
  })
})

/** The files under a folder that hold one of these, with any capitals. */
function found(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const path = join(folder, file)
    if (!statSync(path).isFile()) return []
    const held = readFileSync(path).toString('latin1').toLowerCase()
    return texts.some((text) => held.includes(Buffer.from(text).toString('latin1').toLowerCase())) ? [file] : []
  })
}
