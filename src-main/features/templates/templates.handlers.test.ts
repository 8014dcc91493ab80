import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { newWorkshop } from '../../app/test-room.ts'
import { shippedTemplates } from '../../contract/choices.ts'
import { readWorkshop } from '../packages/package.rows.ts'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

const save = async (title: string, about = 'Untuk kelurahan') => {
  const templateId = v7()
  await now.room.send('templates.save', { templateId, workshopId: now.workshopId, title, about })
  return templateId
}
const make = async (template: string, more: object = {}) => {
  const workshopId = v7()
  const input = { ...newWorkshop(workshopId, now.room.seriesId), seriesTitle: null, template, ...more }
  const reply = await now.room.try('workshops.create', input)
  if (!reply.ok) return Promise.reject(new Error(reply.refusal.code))
  const workshop = await now.room.ask('workshops.get', { workshopId })
  const { blocks } = await now.room.ask('agenda.ofWorkshop', { workshopId })
  return { workshop, blocks }
}
const without = <Row extends { id: string }>(rows: readonly Row[]) => rows.map(({ id: _id, ...rest }) => rest)

describe('the templates that ship', () => {
  it('are told with a sentence each in both languages, the usual one first', async () => {
    const { shipped, own, damaged } = await now.room.ask('templates.list', {})
    expect(shipped.map(({ id }) => id)).toEqual(shippedTemplates)
    expect(shipped.every(({ title, about }) => [title.id, title.en, about.id, about.en].every((words) => words.length > 5))).toBe(true)
    expect([own, damaged]).toEqual([[], []])
  })

  it.each(shippedTemplates)('%s makes a workshop whose day is as long as it is planned', async (template) => {
    for (const programmes of [[], ['Satu'], ['Satu', 'Dua', 'Tiga', 'Empat']]) {
      const { workshop, blocks } = await make(template, { programmes: programmes.map((name) => `${name} ${v7()}`) })
      const { endsAt, plannedCloseAt } = await now.room.ask('agenda.ofWorkshop', { workshopId: workshop.id })
      expect(endsAt).toBe(plannedCloseAt)
      expect(blocks.filter(({ programmeId }) => programmeId !== null)).toHaveLength(programmes.length)
    }
  })

  it('for planning has kinds of its own, whose roles the rules know, and a break among many programmes', async () => {
    const { workshop, blocks } = await make('fgd-perencanaan', { programmes: ['Satu', 'Dua', 'Tiga'] })
    expect(workshop.kinds.map(({ letter, wordId, role }) => `${letter} ${wordId} ${role}`)).toEqual([
      'b kebutuhan input',
      'o potensi plain',
      'u usulan suggestion',
      'g gagasan idea',
      'k kendala obstacle',
      'j jalan keluar wayOut',
      'r prioritas plain',
      't tawaran kolaborasi offer',
      'p pertanyaan question',
    ])
    expect(workshop.documents).toBe('notula daftar-hadir')
    expect(blocks.map(({ title }) => title)).toEqual([
      ...['Pembukaan dan perkenalan', 'Tujuan dan aturan diskusi', 'Satu', 'Dua', 'Rehat', 'Tiga'],
      ...['Prioritas bersama', 'Tawaran kolaborasi', 'Pembacaan kesepakatan', 'Tanda tangan dan penutupan'],
    ])
    expect((await make('fgd-perencanaan', { programmes: ['Satu'] })).blocks.map(({ kind }) => kind).indexOf('break')).toBe(3)
  })
})

describe('a workshop saved as a template', () => {
  it('gives another one its kinds, steps, thresholds, purpose, documents and the shape of its day, and nobody of its people', async () => {
    const { room, workshopId } = now
    const [first, second] = (await room.ask('agenda.ofWorkshop', { workshopId })).blocks.slice(2)
    const rest = { title: 'Rehat kopi', programmeId: null, plannedMinutes: 12, responsible: 'Bu Siti', kind: 'break' as const }
    await room.send('agenda.addBlock', { workshopId, blockId: v7(), ...rest, beforeId: second?.id ?? '' })
    for (const block of [first, second]) {
      await room.send('agenda.editBlock', { blockId: block?.id ?? '', changes: { plannedMinutes: 25, responsible: 'Ketua' } })
    }
    const changes = { greenFrom: '85.0', amberFrom: '60.0', purpose: 'Menilai bersama', documents: 'notula', place: 'Balai' }
    await room.send('workshops.edit', { workshopId, changes })
    const template = await save('Monev kelurahan')
    const old = await room.ask('workshops.get', { workshopId })

    expect(await room.ask('templates.list', {})).toMatchObject({
      own: [
        { id: template, title: { id: 'Monev kelurahan', en: 'Monev kelurahan' }, about: { id: 'Untuk kelurahan' }, kinds: 9, steps: 6 },
      ],
    })
    const { workshop, blocks } = await make(template, { language: 'en', place: '', programmes: ['Satu', 'Dua', 'Tiga'] })
    expect(workshop).toMatchObject({ greenFrom: '85.0', amberFrom: '60.0', purpose: 'Menilai bersama', documents: 'notula', place: '' })
    expect(without(workshop.kinds)).toEqual(without(old.kinds))
    expect(without(workshop.steps)).toEqual(without(old.steps))
    expect(blocks.map(({ title, plannedMinutes, responsible, kind }) => [title, plannedMinutes, responsible, kind])).toEqual([
      ['Pembukaan dan sambutan', 15, '', 'opening'],
      ['Janji tahun lalu', 15, '', 'promises'],
      ['Satu', 25, '', ''],
      ['Rehat kopi', 12, '', 'break'],
      ['Dua', 25, '', ''],
      ['Tiga', 25, '', ''],
      ['Tawaran kolaborasi lintas program', 15, '', 'offers'],
      ['Pembacaan keputusan', 15, '', 'readBack'],
      ['Tanda tangan dan penutupan', 10, '', 'signing'],
    ])
    expect(await room.ask('people.ofWorkshop', { workshopId: workshop.id })).toEqual([])
  })

  it('keeps a day planned step by step', async () => {
    const asked = { workshopId: now.workshopId, programmeIds: null, minutes: 60, bySteps: true, language: 'id' } as const
    await now.room.send('agenda.generate', asked)
    const { blocks, workshop } = await make(await save('Per tahap'), { programmes: ['Satu'] })
    const own = blocks.filter(({ programmeId }) => programmeId !== null)
    expect(own.map(({ title, plannedMinutes }) => `${title} ${plannedMinutes}`).slice(0, 2)).toEqual([
      'Satu: laporan 10',
      'Satu: indikator 10',
    ])
    expect(own.map(({ stepId }) => stepId)).toEqual(workshop.steps.map(({ id }) => id))
  })

  it('keeps a day without programmes', async () => {
    const { workshop } = await make('monev-csr', { programmes: [] })
    const templateId = v7()
    await now.room.send('templates.save', { templateId, workshopId: workshop.id, title: 'Kosong', about: '' })
    const { blocks } = await make(templateId, { programmes: ['Satu'] })
    expect(blocks.map(({ kind }) => kind)).toEqual(['opening', 'promises', '', 'offers', 'readBack', 'signing'])
  })

  it('is renamed, removed and brought back, under a title of its own', async () => {
    const { room, workshopId } = now
    const templateId = await save('Monev kelurahan')
    const titles = async () => (await room.ask('templates.list', {})).own.map(({ title }) => title.id)
    expect(await room.try('templates.save', { templateId: v7(), workshopId, title: 'MONEV kelurahan', about: '' })).toEqual(
      refused('titleTaken', { title: 'MONEV kelurahan' }),
    )
    const other = await save('Lain')
    expect(await room.try('templates.rename', { templateId: other, title: 'Monev kelurahan' })).toMatchObject(
      refused('titleTaken', { title: 'Monev kelurahan' }),
    )
    await room.send('templates.rename', { templateId, title: 'Monev kelurahan' })
    await room.send('templates.rename', { templateId: other, title: 'Monev kecamatan' })
    expect(await titles()).toEqual(['Monev kecamatan', 'Monev kelurahan'])
    await room.send('templates.remove', { templateId })
    expect(await titles()).toEqual(['Monev kecamatan'])
    await expect(make(templateId)).rejects.toThrow('notFound')
    await room.send('history.undo', { workshopId })
    expect(await titles()).toEqual(['Monev kecamatan', 'Monev kelurahan'])
    for (const name of ['templates.rename', 'templates.remove'] as const) {
      expect(await room.try(name, { templateId: v7(), title: 'X' })).toEqual(refused('notFound', { what: 'template' }))
    }
  })

  it('is left alone by what happens to its workshop later, and is not in its package', async () => {
    const { room, workshopId } = now
    const templateId = await save('Monev kelurahan')
    const taken = JSON.stringify(readWorkshop(room.open.db, workshopId))
    expect([taken.includes('Monev Program CSR 2026'), taken.includes('Monev kelurahan')]).toEqual([true, false])
    await room.send('workshops.remove', { workshopId })
    expect((await make(templateId)).workshop.kinds).toHaveLength(9)
  })

  it('that is damaged is told by its title and makes nothing', async () => {
    const templateId = await save('Rusak')
    await save('Utuh')
    const content = now.room.open.db.one<{ content: string }>('SELECT content FROM template WHERE id = :templateId', { templateId }).content
    for (const broken of ['{', '{}', content.replace('"letter":"m"', '"letter":"h"'), content.replace('"role":"hope"', '"role":"wish"')]) {
      now.room.open.db.run('UPDATE template SET content = :broken WHERE id = :templateId', { broken, templateId })
      const { own, damaged } = await now.room.ask('templates.list', {})
      expect([own.map(({ title }) => title.id), damaged]).toEqual([['Utuh'], [{ id: templateId, title: 'Rusak' }]])
      expect(await now.room.try('workshops.create', { ...newWorkshop(v7(), v7()), template: templateId })).toEqual(
        refused('templateDamaged', { title: 'Rusak' }),
      )
    }
  })
})
