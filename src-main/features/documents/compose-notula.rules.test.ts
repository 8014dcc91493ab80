import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeNotula } from './compose-notula.rules.ts'
import type { NotulaContent, NotulaDiscussion } from './notula.content.ts'
import { attendance, contribution, fullRecords, indicator, tinyRecords } from './notula.fixture.ts'
import { notulaPage } from './notula.page.ts'
import type { NotulaRecords } from './notula.records.ts'

const open = { includeConfidential: false }

describe('what was said', () => {
  test('every open contribution stands in the notula exactly once', () => {
    expect(codesIn(composeNotula(fullRecords(), open))).toEqual(
      ['H-01', 'M-02', 'P-03', 'M-04', 'K-05', 'J-06', 'K-07', 'S-08', 'S-09', 'M-10', 'H-12b'].sort(),
    )
  })

  test('so it does whatever its kind, programme, step and links', () => {
    const said = fc.record({
      letter: fc.constantFrom('h', 'm', 's', 'k', 'j', 'p'),
      programmeId: fc.constantFrom('waste', 'oil', 'removed', null),
      stepId: fc.constantFrom('step-report', 'step-inputs', null),
      attendanceId: fc.constantFrom('a-head', 'a-shy', null),
    })
    const relation = fc.constantFrom('answers', 'causes', 'resolves', 'became', 'continues', 'mergedFrom', 'splitFrom')
    const end = fc.integer({ min: 1, max: 12 }).map((n) => `c${n}`)
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 12 }),
        fc.array(fc.record({ fromId: end, toId: end, relation }), { maxLength: 12 }),
        (all, links) => {
          const contributions = all.map(({ letter, ...more }, index) => contribution(index + 1, letter, more))
          const records: NotulaRecords = { ...fullRecords(), contributions, links, renderings: [], responses: [] }
          const expected = contributions.map((each) => `${each.kindId.slice(5).toUpperCase()}-${String(each.number).padStart(2, '0')}`)
          expect(codesIn(composeNotula(records, open))).toEqual(expected.sort())
        },
      ),
    )
  })

  test('a confidential one stands there only on request, and nothing refers to it otherwise', () => {
    expect(JSON.stringify(composeNotula(fullRecords(), open))).not.toMatch(/rahasia11|M-11/)
    const asked = composeNotula(fullRecords(), { includeConfidential: true })
    expect(codesIn(asked)).toContain('M-11')
    expect(asked.actions[1]?.from.map(({ code }) => code)).toEqual(['M-11'])
  })

  test('an offer that was spoken and not recorded as one is named among the offers', () => {
    const records = fullRecords()
    const contributions = [...records.contributions, contribution(20, 't'), contribution(21, 't')]
    const [offer] = records.offers
    const links = [...records.links, { fromId: 'c21', toId: offer?.id ?? '', relation: 'became' as const }]
    expect(composeNotula({ ...records, contributions, links }, open).offersSaid.map(({ code }) => code)).toEqual(['T-20'])
    const none = composeNotula({ ...records, contributions, links, offers: [] }, open)
    expect(none.offersSaid.map(({ code }) => code)).toEqual(['T-20', 'T-21'])
    const said = String(notulaPage(none, { language: 'id', state: 'draft', now: 0 }).html)
    expect(said).toMatch(/belum dirumuskan sebagai tawaran: <a href="[^"]*">T-20<\/a>, <a href="[^"]*">T-21<\/a>/)
    expect(said).not.toContain('Tidak ada tawaran')
  })

  test('a speaker is named once a turn, and a slip is never somebody’s turn', () => {
    const { talk } = composeNotula(fullRecords(), open).programmes[0]?.discussion ?? nothingSaid
    expect(talk.map((turn) => turn.map(({ code }) => code))).toEqual([['P-03'], ['M-04'], ['M-10', 'H-12b']])
  })

  test('the report stands apart, before the figures it explains', () => {
    const [waste] = composeNotula(fullRecords(), open).programmes
    expect(waste?.discussion.report.flat().map(({ code }) => code)).toEqual(['M-02'])
  })

  test('an original keeps its language and all its renderings', () => {
    const said = composeNotula(fullRecords(), open)
      .programmes[0]?.discussion.talk.flat()
      .find(({ code }) => code === 'M-10')
    expect(said).toMatchObject({ text: 'banyu hujan', language: 'bjn', verbatim: 1, renderings: [{ language: 'id', text: 'air hujan' }] })
  })
})

describe('people', () => {
  test('who refuses is not named by what was said before they were listed again, nor where only their promise is of this workshop', () => {
    const records = fullRecords()
    const [head, ...others] = records.attendances
    if (head === undefined) throw new Error('nobody is listed')
    const listedAgain = [{ ...head, deletedAt: 1 }, { ...head, id: 'a-again', consentName: 0 }, ...others]
    expect(JSON.stringify(composeNotula({ ...records, attendances: listedAgain }, open))).not.toContain('D’Aini')
    const people = records.people.map((each) => (each.id === 'head' ? { ...each, consentNameLast: 0 } : each))
    expect(composeNotula({ ...records, people }, open).actions[0]?.owner?.name).toBe('D’Aini')
    const owner = composeNotula({ ...records, people, attendances: others, contributions: [], responses: [] }, open).actions[0]?.owner
    expect(owner).toEqual({ name: '', position: '', organisation: 'Kelurahan', unnamed: 'refused' })
  })

  test('who refuses to be named stands there by function only, without name or phone', () => {
    const content = composeNotula(fullRecords(), open)
    expect(JSON.stringify(content)).not.toMatch(/Namarahasia|0899/)
    expect(content.noteTaker).toEqual({ name: '', position: 'Jabatan shy', organisation: 'Kilang', unnamed: 'refused' })
  })

  test('an erased person’s words stay, without the person', () => {
    const [, second] = composeNotula(fullRecords(), open).programmes[0]?.discussion.suggestions ?? []
    expect(second?.said).toMatchObject({ text: 'kata9', speaker: { name: '', unnamed: 'erased' } })
  })

  test('a merged organisation goes by the name of the one that took it in, even where merging runs in a circle', () => {
    expect(composeNotula(fullRecords(), open).chair?.organisation).toBe('Kelurahan')
    const records = fullRecords()
    const circle = records.organisations.map((each) => (each.id === 'ward' ? { ...each, mergedInto: 'old' } : each))
    expect(composeNotula({ ...records, organisations: circle }, open).chair?.organisation).not.toBe('')
  })

  test('who was invited, who came, who was missed', () => {
    const { present, ...rest } = composeNotula(fullRecords(), open).attendance
    expect(present.map(({ party }) => party.position)).toEqual(['Jabatan head', 'Jabatan shy', ''])
    expect(rest).toMatchObject({
      invited: 3,
      invitedPresent: 2,
      categories: [
        { category: 'warga', men: 0, women: 1, unstated: 1 },
        { category: 'tuan rumah', men: 1, women: 0, unstated: 0 },
      ],
      organisations: [
        { name: 'Kelurahan', present: 1 },
        { name: 'Kilang', present: 1 },
      ],
      unrepresented: [{ organisation: 'Dinas Jauh', notice: 1 }],
    })
  })

  test('who was taken off the list is not counted, but keeps the words', () => {
    const records = fullRecords()
    const attendances = records.attendances.map((each) => (each.id === 'a-head' ? attendance('head', 'old', { deletedAt: 1 }) : each))
    const content = composeNotula({ ...records, attendances }, open)
    expect(content.attendance.present).toHaveLength(2)
    expect(content.opening.talk[0]?.[0]?.speaker?.name).toBe('D’Aini')
  })
})

describe('what came of it', () => {
  test('an obstacle whose way out became a decision is agreed; one without either is open, with its reason', () => {
    const [waste, oil] = composeNotula(fullRecords(), open).programmes
    expect(waste?.discussion.obstacles).toMatchObject([
      { said: { code: 'K-05' }, status: 'agreed', waysOut: [{ code: 'J-06' }], agreements: [{ code: 'KP-01' }] },
    ])
    expect(oil?.discussion.obstacles).toMatchObject([{ status: 'open', openReason: 'menunggu', waysOut: [] }])
  })

  test('an action without owner or date settles nothing', () => {
    const records = fullRecords()
    const links = [...records.links, { fromId: 'c7', toId: 'ac2', relation: 'became' as const }]
    const [, oil] = composeNotula({ ...records, links }, open).programmes
    expect(oil?.discussion.obstacles[0]).toMatchObject({ status: 'open', said: { became: [{ code: 'A-02b' }] } })
  })

  test('one way out for two obstacles is told once and referred to from the other', () => {
    const records = fullRecords()
    const links = [...records.links, { fromId: 'c6', toId: 'c7', relation: 'resolves' as const }]
    const [, oil] = composeNotula({ ...records, links }, open).programmes
    expect(oil?.discussion.obstacles[0]).toMatchObject({ status: 'agreed', waysOut: [], waysOutElsewhere: [{ code: 'J-06' }] })
  })

  test('a confidential way out keeps its words to itself, yet the obstacle is not called open', () => {
    const records = fullRecords()
    const links = [{ fromId: 'c11', toId: 'c7', relation: 'resolves' as const }]
    const [, oil] = composeNotula({ ...records, links }, open).programmes
    expect(oil?.discussion.obstacles[0]).toMatchObject({ status: 'proposed', waysOut: [], waysOutElsewhere: [] })
  })

  test('from an action the trace leads back to the words', () => {
    const { actions, decisions } = composeNotula(fullRecords(), open)
    expect(actions[0]?.from.map(({ code }) => code)).toEqual(['KP-01'])
    expect(decisions[0]?.from.map(({ code }) => code)).toEqual(['J-06'])
    expect(actions.map(({ agreed }) => agreed)).toEqual([1, 0])
  })

  test('a suggestion without a response is told without one', () => {
    const { suggestions } = composeNotula(fullRecords(), open).programmes[0]?.discussion ?? nothingSaid
    expect(suggestions.map(({ response }) => response?.outcome ?? null)).toEqual(['rejected', null])
  })
})

test('figures stay as entered, and what cannot be computed is null, not zero', () => {
  const records = {
    ...fullRecords(),
    indicators: [indicator(1, { baseline: '0.0', target: '120.0', actual: '90.00' }), indicator(2, { actual: null })],
  }
  const [waste] = composeNotula(records, open).programmes
  expect(waste?.indicators).toMatchObject([
    { code: 'IK-01', target: '120.0', actual: '90.00', achievement: '75.0', status: 'amber' },
    { code: 'IK-02', achievement: null, status: 'grey' },
  ])
})

test('the agenda tells planned times from the planned opening on, across midnight', () => {
  const records = fullRecords()
  const late = { ...records, workshop: { ...records.workshop, plannedOpen: '23:30' } }
  expect(composeNotula(late, open).agenda.map(({ plannedFrom, plannedTo }) => `${plannedFrom} ${plannedTo}`)).toEqual([
    '23:30 00:15',
    '00:15 00:45',
  ])
})

test('canonical JSON holds it: objects, arrays, text, whole numbers and null', () => {
  for (const records of [tinyRecords(), fullRecords()]) {
    const content = composeNotula(records, open)
    expect(strangersIn(content)).toEqual([])
    expect(JSON.parse(JSON.stringify(content))).toEqual(content)
  }
})

const nothingSaid: NotulaDiscussion = { report: [], talk: [], obstacles: [], suggestions: [] }

function codesIn({ opening, programmes, general }: NotulaContent): string[] {
  return [opening, ...programmes.map((each) => each.discussion), general]
    .flatMap((each) => [
      ...each.report.flat(),
      ...each.talk.flat(),
      ...each.obstacles.flatMap(({ said, waysOut }) => [said, ...waysOut]),
      ...each.suggestions.map(({ said }) => said),
    ])
    .map(({ code }) => code)
    .sort()
}

function strangersIn(value: unknown, path = ''): string[] {
  if (value === null || typeof value === 'string' || Number.isSafeInteger(value)) return []
  if (typeof value !== 'object') return [`${path}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, inner]) => strangersIn(inner, `${path}/${key}`))
}
