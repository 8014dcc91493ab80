import { describe, expect, test } from 'vitest'
import type { Language } from '#words/language.ts'
import { composeNotula } from './compose-notula.rules.ts'
import { at, attendance, contribution, fullRecords } from './notula.fixture.ts'
import { notulaPage } from './notula.page.ts'
import type { NotulaRecords } from './notula.records.ts'

describe('who said it, and when', () => {
  test('every contribution of a turn has its own time and its speaker, on whatever page it stands', () => {
    const html = page(fullRecords())
    expect(entryOf(html, '10')).toBe('M-10 09.10 masukan D’Aini: air hujan Kata aslinya (bahasa Banjar): “banyu hujan”')
    expect(entryOf(html, '12b')).toBe('H-12b 09.12 harapan D’Aini: kata12')
    const entries = [...html.matchAll(/id="contribution-([^"]+)"/g)].map(([, key]) => entryOf(html, key ?? ''))
    expect(entries).toHaveLength(11)
    for (const entry of entries)
      expect(entry).toMatch(/^[A-Z]-\d+b? 09\.\d\d \p{Ll}[\p{L} ]+ (?:D’Aini|Jabatan shy|Nama tidak dicantumkan|Kartu tanpa nama)/u)
  })

  test('a speaker is told in full where they first stand in a programme, and by name alone after that', () => {
    const html = page(fullRecords())
    expect(entryOf(html, '02')).toBe('M-02 09.02 masukan D’Aini Jabatan head, Kelurahan kata2')
    expect(entryOf(html, '03')).toContain('P-03 09.03 pertanyaan D’Aini: kata3')
    expect(entryOf(html, '07')).toContain('D’Aini Jabatan head, Kelurahan kata7')
  })

  test('who answers a suggestion or owns an action is told by name alone where they have been introduced', () => {
    const html = page(fullRecords())
    expect(entryOf(html, '08')).toContain('Oleh D’Aini, pukul 11.00')
    const kept = fullRecords()
    const silent = { ...kept, contributions: [contribution(8, 's', { attendanceId: 'a-shy' })] }
    expect(entryOf(page(silent), '08')).toContain('Oleh D’Aini, Jabatan head, Kelurahan, pukul 11.00')
  })

  test('two who share a name are told apart wherever they speak', () => {
    const kept = fullRecords()
    const people = kept.people.map((each) => (each.id === 'away' ? { ...each, name: 'D’Aini' } : each))
    const contributions = [1, 2, 3, 4].map((number) => contribution(number, 'm', { attendanceId: number % 2 === 1 ? 'a-head' : 'a-away' }))
    const html = page({ ...kept, people, contributions })
    expect(entryOf(html, '03')).toContain('D’Aini Jabatan head, Kelurahan kata3')
    expect(entryOf(html, '04')).toContain('D’Aini Jabatan away, Dinas Jauh kata4')
  })

  test('whoever cannot be told by a name keeps their function', () => {
    const kept = fullRecords()
    const attendances = kept.attendances.map((each) => (each.id === 'a-gone' ? attendance('gone', 'ward') : each))
    const contributions = [1, 2].map((number) => contribution(number, 'm', { attendanceId: 'a-gone' }))
    expect(entryOf(page({ ...kept, attendances, contributions }), '02')).toContain('Nama tidak dicantumkan Jabatan gone, Kelurahan kata2')
  })

  test('a slip keeps where it came from, with a name and without', () => {
    const kept = fullRecords()
    const contributions = [
      contribution(1, 'm'),
      contribution(2, 'm', { source: 'phone' }),
      contribution(3, 'm', { attendanceId: null, source: 'card' }),
      contribution(4, 'm', { attendanceId: null, source: 'card' }),
    ]
    const html = page({ ...kept, contributions })
    expect(entryOf(html, '02')).toContain('D’Aini, lewat ponsel: kata2')
    for (const key of ['03', '04']) expect(entryOf(html, key)).toContain(`Kartu tanpa nama kata${Number(key)}`)
  })

  test('words long enough to be cut by the end of a page carry their speaker in a head that is printed again', () => {
    const kept = fullRecords()
    const contributions = [contribution(1, 'm'), contribution(2, 'm', { text: 'kata '.repeat(200) })]
    expect(page({ ...kept, contributions })).toContain('<thead><tr><td><p class="speaker"><b>D’Aini</b></p></td></tr></thead>')
  })

  test('what was said on another day tells the day beside the time', () => {
    const kept = fullRecords()
    const contributions = [contribution(1, 'm', { firstKeyAt: at(9, 1) + 24 * 60 * 60_000 })]
    expect(entryOf(page({ ...kept, contributions }), '01')).toContain('M-01 09.01 28 Sep 2022 masukan D’Aini')
  })

  test('a name before words left in their own language is marked as not of that language', () => {
    const html = page(fullRecords(), 'en')
    expect(html).toContain('<div lang="bjn"><p><span lang="en"><span class="runs-in"><b>D’Aini</b>:</span> </span>“banyu hujan”</p></div>')
  })
})

function page(records: NotulaRecords, language: Language = 'id'): string {
  return notulaPage(composeNotula(records, { includeConfidential: false }), { language, state: 'draft', now: at(14, 24) }).html
}

/** One record as it is read: its margin, then its words. */
function entryOf(html: string, key: string): string {
  const [, rest = ''] = html.split(`id="contribution-${key}">`)
  const own = rest.split(/<div class="(?:entry|matter|outcome|table)|<h4>|<\/section>/)[0] ?? ''
  return own
    .replace(/<\/?(?:b|i|a|span|svg|circle|path)(?: [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
