import { describe, expect, test } from 'vitest'
import { documents as en } from '#words/en/documents.ts'
import { prepare as prepareInEnglish } from '#words/en/prepare.ts'
import { documents as id } from '#words/id/documents.ts'
import { prepare as prepareInIndonesian } from '#words/id/prepare.ts'
import { type Language, languages } from '#words/language.ts'
import { composeNotula } from './compose-notula.rules.ts'
import { at, fullRecords, indicator, tinyRecords } from './notula.fixture.ts'
import { notulaPage } from './notula.page.ts'
import type { NotulaRecords } from './notula.records.ts'
import { signingPlace } from './signatures.page.ts'

describe('nothing lost', () => {
  test.each(languages)('every open word and every code is on the page (%s)', (language) => {
    const text = textOf(page(fullRecords(), language))
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]) expect(text).toContain(`kata${number}`)
    for (const words of ['putusan1', 'putusan2', 'tindakan1', 'tindakan2', 'tawaran1', 'banyu hujan', 'mahal', 'menunggu', 'sakit'])
      expect(text).toContain(words)
    for (const code of ['H-12b', 'KP-01', 'KP-02', 'A-01', 'A-02b', 'TK-01', 'IK-01']) expect(text).toContain(code)
    expect(text).not.toContain('rahasia11')
  })

  test.each(languages)('a workshop with nothing but a title has every field, empty ones as a dash or a sentence (%s)', (language) => {
    const text = textOf(page(tinyRecords(), language))
    const words = { id, en }[language]
    for (const label of Object.values(words.head).filter((each) => each !== words.head.annexList)) expect(text).toContain(label)
    for (const part of [
      words.opening,
      words.agenda,
      words.programmes,
      words.general,
      words.offers,
      words.decisions,
      words.actions,
      words.closing,
      words.attendance,
    ])
      expect(text).toContain(part.title)
  })
})

test('a notula in another language than most of it was said in says so, one in that language does not', () => {
  expect(textOf(page(fullRecords(), 'en'))).toContain(en.translatedNote)
  expect(textOf(page(fullRecords(), 'id'))).not.toContain(id.translatedNote)
})

describe('nothing invented', () => {
  test.each(languages)('what cannot be computed prints a dash, never zero, infinity or a word of the program (%s)', (language) => {
    const records = {
      ...fullRecords(),
      indicators: [indicator(1, { direction: 'falling', baseline: '0', target: '0', actual: '3' }), indicator(2, { actual: null })],
    }
    const cells = page(records, language)
      .match(/<td class="figure">[^<]*/g)
      ?.map((cell) => cell.slice(19))
    expect(cells?.slice(0, 8)).toEqual(['0', '0', '3', '–', '0', '100', '–', '–'])
    expect(textOf(page(records, language))).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
  })

  test('a figure is written as its indicator says, with level and own code where there are any', () => {
    const row = (more: Parameters<typeof indicator>[1]) =>
      textOf(`<body>${page({ ...fullRecords(), indicators: [indicator(1, more)] }, 'id').match(/<td><b>IK-01.*?<\/tr>/s)?.[0] ?? ''}`)
    expect(row({ unit: 'Rp', figure: 'currency', target: '1250000', level: 'outcome', ownCode: 'SDG-11' })).toMatch(
      /↑ Rp; hasil; SDG-11.*Rp1\.250\.000/s,
    )
    expect(row({ unit: '%', figure: 'percentage', target: '12.5' })).toContain('12,5%')
    expect(row({})).toContain('↑ kg 0')
  })

  test.each([
    ['id', 'belum ada data', 'tidak dapat dihitung', 'belum dinilai'],
    ['en', 'no data', 'cannot be computed', 'not judged yet'],
  ] as const)('that nothing was entered is said only where nothing was (%s)', (language, noActual, incomputable, notJudged) => {
    const statusOf = (more: Parameters<typeof indicator>[1]) => {
      const row = page({ ...fullRecords(), indicators: [indicator(1, more)] }, language).match(/IK-01.*?<\/tr>/s)?.[0] ?? ''
      return textOf(`<body>${row}`)
        .match(/ (\D+) $/)?.[1]
        ?.trim()
    }
    expect(statusOf({ actual: null })).toBe(`– – ${noActual}`)
    expect(statusOf({ target: '0', actual: '3' })).toBe(`– ${incomputable}`)
    expect(statusOf({ target: '-5', actual: '3' })).toBe(`– ${incomputable}`)
    expect(statusOf({ target: null, actual: '3' })).toBe(`– ${incomputable}`)
    expect(statusOf({ measure: 'qualitative', words: 'warga bergerak' })).toContain(notJudged)
    expect(statusOf({ measure: 'qualitative', words: '' })).toContain(noActual)
  })

  test('before the day nobody is told to be absent: whoever is invited is', () => {
    const records = fullRecords()
    const attendances = records.attendances.map((each) => ({ ...each, arrivedAt: null, leftAt: null }))
    const planned = textOf(page({ ...records, attendances, workshop: { ...records.workshop, openedAt: null, closedAt: null } }, 'id'))
    expect(planned).toContain(id.people.invited)
    expect(planned).not.toContain(id.head.unrepresented)
    const held = textOf(page({ ...records, attendances }, 'id'))
    expect(held).toContain(id.head.unrepresented)
    expect(held).not.toContain(id.people.invited)
  })

  test('a table of large figures has wider columns, so that none is broken', () => {
    const widthOf = (target: string) => {
      const only = indicator(1, { unit: 'Rp', figure: 'currency', target })
      return page({ ...fullRecords(), indicators: [only] }, 'id').match(/<table class="grid indicators([^"]*)"/)?.[1]
    }
    expect(widthOf('150000')).toBe('')
    expect(widthOf('14250000.50')).toBe(' wide')
    expect(widthOf('1234567890.50')).toBe(' widest')
  })

  test('an undecided matter is not said to be reached by consensus', () => {
    const text = textOf(page(fullRecords(), 'id'))
    expect(text).toContain('putusan2')
    expect(text).not.toContain(id.decisions.consensus)
  })

  test('the planned times are told as planned until the real ones are there', () => {
    expect(textOf(page(tinyRecords(), 'id'))).toContain('Pukul 08.30 s.d. 14.30 WITA (rencana)')
    expect(textOf(page(fullRecords(), 'id'))).toContain('Pukul 08.36 s.d. 14.20 WITA')
    const running = { ...fullRecords(), workshop: { ...fullRecords().workshop, closedAt: null } }
    expect(textOf(page(running, 'en'))).toContain('Since 08:36 WITA (UTC+8), not closed yet')
  })
})

describe('languages', () => {
  test('an original stands beside its rendering, or alone and marked so', () => {
    const indonesian = textOf(page(fullRecords(), 'id'))
    expect(indonesian).toContain('air hujan Kata aslinya (bahasa Banjar): “banyu hujan”')
    const english = page(fullRecords(), 'en')
    expect(english).toMatch(/<div lang="bjn"><p>.*“banyu hujan”<\/p><\/div>/)
    expect(textOf(english)).toContain('in Banjarese')
  })

  test.each(languages)('no word of the other language is on the page (%s)', (language) => {
    const text = textOf(page(neutral(fullRecords()), language)) + textOf(page(neutral(tinyRecords()), language))
    const [own, other] = language === 'id' ? [id, en] : [en, id]
    const ownWords = new Set(phrases(own).map(({ words }) => words.toLowerCase()))
    const foreign = phrases(other).filter(({ words }) => words.length > 3 && !ownWords.has(words.toLowerCase()))
    expect(foreign.length).toBeGreaterThan(100)
    expect(
      foreign.filter(({ words }) =>
        new RegExp(`(?<![\\p{L}-])${words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\p{L}-])`, 'iu').test(text),
      ),
    ).toEqual([])
  })

  test.each(languages)('the page says its language and carries the draft mark in it (%s)', (language) => {
    const { html, title, footer } = notulaPage(composeNotula(fullRecords(), { includeConfidential: false }), {
      language,
      state: 'draft',
      now: at(14, 24),
    })
    const words = { id, en }[language]
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(`<title>${title}</title>`)
    expect(html).toContain('class="watermark"')
    expect(footer).toBe(
      `${words.watermark} · ${title} · ${language === 'id' ? 'dicetak 27 Sep 2022, 14.24 WITA' : 'printed 27 Sep 2022, 14:24 WITA'}`,
    )
  })

  test('a final has no draft mark and says its version and sum', () => {
    const content = composeNotula(fullRecords(), { includeConfidential: false })
    const { html, footer } = notulaPage(content, {
      language: 'id',
      state: { version: 2, sha256: '59b87d9005b4eb6a'.padEnd(64, '0') },
      now: at(14, 24),
    })
    expect(html).not.toContain('watermark')
    expect(footer).toBe('FINAL · Notula – X · versi 2 · isi 59b8 7d90 05b4 eb6a')
  })
})

test('a cancelled action is called so wherever it is printed, and is not said to wait for agreement', () => {
  const kept = fullRecords()
  const actions = kept.actions.slice(0, 1).map((each) => ({ ...each, status: 'cancelled' as const, dueOn: null }))
  const text = textOf(page({ ...kept, actions }, 'id'))
  expect(text.split(id.actions.states.cancelled)).toHaveLength(3)
  expect(text).not.toContain(id.actions.notAgreed)
})

describe('signatures', () => {
  test.each(languages)('stand under the town and the day it was held (%s)', (language) => {
    const kept = fullRecords()
    const records = { ...kept, workshop: { ...kept.workshop, place: 'Gedung Banua Patra, Balikpapan' } }
    expect(textOf(page(records, language))).toContain('Balikpapan, 27 September 2022')
    expect(page(records, language)).toContain('<p class="signed">Balikpapan, <span')
  })

  test('without a place they stand under the day alone', () => {
    expect(page(tinyRecords(), 'id')).toContain('<p class="signed"><span class="unbroken">27 September 2022</span></p>')
  })

  test.each([
    ['Gedung Banua Patra, Balikpapan', 'Balikpapan'],
    ['Aula Kelurahan Margasari', 'Aula Kelurahan Margasari'],
    ['Balai Desa Sukamaju, Kabupaten Bandung Barat', 'Kabupaten Bandung Barat'],
    ['Balai Desa Sukamaju, lantai 2', 'Balai Desa Sukamaju, lantai 2'],
    ['Hotel Grand,\nRuang Mahakam', 'Hotel Grand, Ruang Mahakam'],
    ['Gedung Banua Patra, Balikpapan, Kalimantan Timur', 'Gedung Banua Patra, Balikpapan, Kalimantan Timur'],
    ['', ''],
  ])('name the town of a place only where one is told: %s', (place, town) => {
    expect(signingPlace(place)).toBe(town)
  })
})

test('what the screen calls a participant’s category, the attendance list calls by the same word', () => {
  const kept = fullRecords()
  const records = { ...kept, attendances: kept.attendances.map((each) => ({ ...each, category: '' })) }
  for (const [language, screen] of [
    ['id', prepareInIndonesian.people.category],
    ['en', prepareInEnglish.people.category],
  ] as const) {
    const html = page(records, language)
    expect(html).toContain(`<th scope="col">${screen}</th>`)
    expect(textOf(html).split(new RegExp(screen, 'i')).length - 1).toBeGreaterThanOrEqual(3)
  }
})

describe('odd text is just text', () => {
  const hostile = `"><script src=//x>alert(1)</script><iframe src="file:///etc/passwd"></iframe><img onerror=x>&amp;${'\u202e'}rtl\u0000' onload='x`

  test.each(languages)('markup in any field stays text (%s)', (language) => {
    const records = withText(fullRecords(), hostile)
    const html = page(records, language)
    const tags = new Set(html.match(/<\/?[a-z0-9]+/gi)?.map((tag) => tag.replace(/^<\/?/, '')))
    expect([...tags].filter((tag) => !ourTags.has(tag))).toEqual([])
    for (const tag of html.match(/<[a-z][^>]*>/g) ?? []) expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/["']|\son\w+=|\sstyle=|\ssrcdoc/)
    expect(textOf(html)).toContain('<script src=//x>alert(1)</script><iframe src="file:///etc/passwd">')
    expect(html).not.toMatch(/\p{Cc}(?<!\n)/u)
  })

  test('text that turns the direction of writing keeps to itself', () => {
    const html = page(withText(fullRecords(), 'aman \u202e terbalik'), 'id')
    expect(html.replace(/<bdi>[^<]*<\/bdi>/g, '')).not.toContain('\u202e')
  })

  test('every place a link leads to is on the page once', () => {
    const html = page(fullRecords(), 'id')
    const places = html.match(/ id="[^"]+"/g) ?? []
    expect(new Set(places).size).toBe(places.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(` id="${target}"`)
  })
})

const ourTags = new Set(
  'html head meta title link body main header section div p h1 h2 h3 h4 b i a span br table colgroup col thead tbody tfoot tr th td svg path circle bdi'.split(
    ' ',
  ),
)

function page(records: NotulaRecords, language: Language): string {
  return notulaPage(composeNotula(records, { includeConfidential: false }), { language, state: 'draft', now: at(14, 24) }).html
}

function textOf(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  const body = html.slice(html.indexOf('<body>')).replace(/<\/?(?:b|i|a|span|bdi)(?: [^>]*)?>/g, '')
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
}

/** Every text a record holds, replaced; names of states, dates and figures stay. */
function withText(records: NotulaRecords, text: string): NotulaRecords {
  const typed =
    /^(?:title|name|shortName|text|reason|position|place|partners|number|nature|purpose|basis|lastMinutes|nextMeeting|closingReason|letterheadLine|category|apology|phone|responsible|unit|targetWords|source|words|why|evidence|wordId|wordEn|resources|term|condition|openReason)$/
  const replaced = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => replaced(each, key))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, name)]))
    const isSource = key === 'source' && (value === 'spoken' || value === 'card' || value === 'phone')
    return typed.test(key) && typeof value === 'string' && !isSource ? text : value
  }
  return replaced(records, '') as NotulaRecords
}

function neutral(records: NotulaRecords): NotulaRecords {
  return withText(records, 'xyz')
}

/** Every phrase a language has for documents; functions are asked for two of what they count. */
function phrases(words: object): { words: string }[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [{ words: value }]
    if (typeof value === 'function') return [{ words: String(value(2, 2)) }]
    return typeof value === 'object' && value !== null ? phrases(value) : []
  })
}
