import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#words/language.ts'
import { packWords } from '#words/print-pack.ts'
import { type PackPart, packParts } from '../../contract/print-pack.ts'
import { composePrintPack } from './compose-print-pack.rules.ts'
import { attendance, tinyRecords } from './notula.fixture.ts'
import type { AttendanceRecord } from './notula.records.ts'
import type { PackBlockRecord, PackRecords } from './print-pack.content.ts'
import { printPackPage } from './print-pack.page.ts'

describe.each(languages)('in %s', (language) => {
  test.each([0, 1, 2, 120])('%i invited: each stands once on the sheet at the door and twice on a tent', (count) => {
    const html = page(records(people(count)), { language })
    const names = Array.from({ length: count }, (_, index) => `>Warga ${index}<`)
    for (const name of names) expect(times(part(html, 'sign-in'), `<td${name}`)).toBe(1)
    for (const name of names) expect(times(part(html, 'tents'), name)).toBe(2)
    expect(times(html, 'class="leaf tents"')).toBe(Math.max(1, Math.ceil(count / 2)))
    expect(times(part(html, 'sign-in'), '<td class="sign"><span>')).toBeGreaterThanOrEqual(count + 10)
    expect(html).not.toMatch(/NaN|undefined|null|\[object/)
  })

  test('every part says what it is, and nothing is a draft', () => {
    const html = page(records(people(3)), { language })
    const words = packWords(language)
    for (const { title } of [words.signIn, words.agenda, words.tents, words.cards]) expect(html).toContain(`>${title}<`)
    expect(html).not.toContain('class="watermark"')
  })

  test('a day without blocks says so in one line', () => {
    const html = page(records([]), { language, parts: ['agenda'] })
    expect(html).toContain(packWords(language).agenda.none)
    expect(html).not.toContain('class="grid day"')
  })
})

test('only the parts that were chosen are printed, in their order', () => {
  const html = page(records(people(2)), { parts: ['cards', 'signIn'] })
  expect(html).not.toContain('class="plan"')
  expect(html).not.toContain('class="leaf tents"')
  expect(html.indexOf('sign-in')).toBeLessThan(html.indexOf('leaf cards'))
})

describe('the sheet at the door', () => {
  test('follows organisations, then names; who has none comes last; who is not invited or was taken off is not on it', () => {
    const content = composePrintPack(
      records([
        guest('Zaenal', 'alpha'),
        guest('Budi', ''),
        guest('Ani', 'beta'),
        guest('Umar', 'alpha', { invited: 0 }),
        guest('Wati', 'alpha', { deletedAt: 1 }),
        guest('Ani Dua', 'alpha'),
      ]),
    )
    expect(content.guests.map(({ party }) => party.name)).toEqual(['Ani Dua', 'Zaenal', 'Ani', 'Budi'])
  })

  test('prints phones only on request, and never of who refuses to be named, who stands there without a name', () => {
    const asked = records([guest('Ani', 'alpha'), guest('Budi', 'alpha', { consentName: 0 })])
    expect(page(asked, { parts: ['signIn'] })).not.toContain('0811')
    const html = page(asked, { phones: true })
    expect(times(html, '0811 Ani')).toBe(1)
    expect(html).not.toContain('0811 Budi')
    expect(html).not.toContain('>Budi<')
    expect(times(part(html, 'sign-in'), 'Jabatan Budi')).toBe(1)
    expect(times(part(html, 'tents'), 'Jabatan Budi')).toBe(2)
  })

  test('names the categories of those invited, the largest first, and gathers those beyond six', () => {
    const categories = 'abbcccddddeeeeeffffffggggggg'.split('')
    const guests = categories.map((category, index) => guest(`Warga ${index}`, 'alpha', { category: `Golongan ${category}` }))
    const html = page(records(guests), { parts: ['signIn'] })
    const named = [...html.matchAll(/<tr><td>(Golongan [^<]+)/g)].map(([, name]) => name)
    expect(named).toEqual(['g', 'f', 'e', 'd', 'c', 'b'].map((each) => `Golongan ${each}`).concat('Golongan lain'))
  })
})

describe('the agenda', () => {
  test('tells from when to when by the clock of the place, sets breaks apart, and sums the minutes', () => {
    const asked = { ...records([]), blocks: [block('Pembukaan', 30), block('Rehat', 15, 'break'), block('Sampah', 45, '', 'Bank Sampah')] }
    const text = textOf(page(asked, { parts: ['agenda'] }))
    expect(text).toContain('Waktu (WITA)')
    expect(text).toMatch(/08\.30–09\.00 +Pembukaan/)
    expect(text).toMatch(/09\.00–09\.15 +Rehat/)
    expect(text).toMatch(/09\.15–10\.00 +Sampah +Bank Sampah/)
    expect(text).toMatch(/Jumlah +selesai menurut rencana pukul 10\.00 WITA +90/)
    expect(times(page(asked, { parts: ['agenda'] }), '<tr class="break">')).toBe(1)
    expect(textOf(page(asked, { parts: ['agenda'], language: 'en' }))).toMatch(/planned end 10:00 WITA \(UTC\+8\) +90/)
  })
})

describe('name tents', () => {
  test.each([
    ['a short name on one line', 'Sari Wulandari', 1, 44],
    ['sixty letters with spaces on two', 'Prof. Dr. Ir. H. Muhammad Kusumawardhana Tangkelangi, M.Sc.', 2, 28],
    ['sixty letters without a space on two', 'W'.repeat(30) + 'i'.repeat(30), 2, 16],
    ['two hundred letters on as many as they need', 'Abdurrahman '.repeat(17).trim(), 3, 12],
  ])('set %s', (_, name, mostLines, leastSize) => {
    const html = part(page(records([guest(name, 'alpha')]), {}), 'tents')
    const [, size, set] = /class="who size-(\d+)">(.*?)<\/p>/.exec(html) ?? []
    expect(Number(size)).toBeGreaterThanOrEqual(leastSize)
    expect(times(set ?? '', '<br>') + 1).toBeLessThanOrEqual(mostLines)
    expect((set ?? '').replaceAll('<br>', '').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
  })

  test('leave two to write on where nobody is invited, and one where a half is left over', () => {
    expect(times(page(records([]), { parts: ['tents'] }), 'to-write')).toBe(4)
    expect(times(page(records(people(3)), { parts: ['tents'] }), 'to-write')).toBe(2)
    expect(times(page(records(people(4)), { parts: ['tents'] }), 'to-write')).toBe(0)
  })
})

describe('note cards', () => {
  test.each([
    [4, 1],
    [5, 2],
    [200, 50],
  ])('%i of them take %i sheets', (cards, sheets) => {
    const html = page(records([]), { cards, parts: ['cards'] })
    expect(times(html, 'class="leaf cards"')).toBe(sheets)
    expect(times(html, 'class="card"')).toBe(sheets * 4)
  })

  test('are one for each who is invited unless a number is chosen, and name the kinds with their letters', () => {
    const html = page(records(people(9)), { parts: ['cards'] })
    expect(times(html, 'class="leaf cards"')).toBe(3)
    expect(html).toContain('<b>K</b> kendala')
    expect(page(records(people(9)), { parts: ['cards'], language: 'en' })).toContain('<b>K</b> obstacle')
  })
})

test('what somebody typed is text, never markup', () => {
  const html = page({ ...records([guest('<b>Ani</b>', '<i>alpha</i>')]), blocks: [block('<u>Acara</u>', 5)] }, { phones: true })
  expect(html).not.toMatch(/<b>Ani|<i>alpha|<u>Acara/)
})

function page(
  records: PackRecords,
  {
    language = 'id',
    parts = packParts,
    phones = false,
    cards = null,
  }: Partial<{ language: Language; parts: readonly PackPart[]; phones: boolean; cards: number | null }>,
): string {
  return printPackPage(composePrintPack(records), { language, parts, phones, cards, now: 0 }).html
}

type Guest = { name: string; organisation: string; attendance: AttendanceRecord }

function guest(name: string, organisation: string, more: Partial<AttendanceRecord> = {}): Guest {
  return { name, organisation, attendance: attendance(name, organisation === '' ? null : organisation, { arrivedAt: null, ...more }) }
}

function people(count: number): Guest[] {
  return Array.from({ length: count }, (_, index) => guest(`Warga ${index}`, `Kelompok ${index % 7}`))
}

function records(guests: readonly Guest[]): PackRecords {
  const { workshop, kinds, letterhead, signatories } = tinyRecords()
  const organisations = [...new Set(guests.map(({ organisation }) => organisation).filter((each) => each !== ''))]
  return {
    workshop,
    kinds,
    letterhead,
    signatories,
    organisations: organisations.map((name) => ({ id: name, name, mergedInto: null })),
    people: guests.map(({ name }) => ({
      id: name,
      name,
      sex: 'P',
      phone: `0811 ${name}`,
      mergedInto: null,
      erasedAt: null,
      consentNameLast: null,
    })),
    attendances: guests.map((each) => each.attendance),
    blocks: [],
  }
}

function block(title: string, plannedMinutes: number, kind: PackBlockRecord['kind'] = '', programme = ''): PackBlockRecord {
  return {
    title,
    programme,
    kind,
    plannedMinutes,
    extendedMinutes: 0,
    responsible: '',
    programmeChair: '',
    programmeGroupId: null,
    programmeResponsible: '',
  }
}

function part(html: string, name: 'sign-in' | 'tents'): string {
  return html.slice(html.indexOf(name), html.indexOf('</section>', html.indexOf(name)))
}

function times(text: string, words: string): number {
  return text.split(words).length - 1
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}
