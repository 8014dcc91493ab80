import fc from 'fast-check'
import type { Image } from '../../database/db.ts'
import * as full from './full-workshop.fixture.ts'
import { type Rows, workshopId } from './full-workshop.fixture.ts'
import { type Place, testId, withFile } from './packages.fixture.ts'
import * as registers from './registers.fixture.ts'

/** What a generated workshop is made of: how much of everything, and words and gaps to fill it with. */
export interface Seed {
  readonly people: number
  readonly contributions: readonly {
    text: string
    kind: number
    speaker: number | null
    visibility: string
    language: string
    deleted: boolean
  }[]
  readonly renderings: readonly { of: number; language: string; text: string }[]
  readonly photographs: readonly { of: number | null; content: string; width: number | null }[]
  readonly indicators: readonly { baseline: string | null; target: string | null; actual: string | null; words: string }[]
  readonly answers: readonly { to: number; reason: string }[]
  readonly links: readonly { from: number; to: number; relation: string }[]
  readonly gaps: readonly boolean[]
}

/** Any text that the door lets in: well-formed, NFC, LF; with NUL, quotes, emoji and right-to-left words. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('\u0000', '"}{', '\u202eabc', '👩‍👩‍👧', 'Z̴̡͠a̷l̵g̶o̷', '=1+1', '../../x', '\u2028', "Robert'); DROP TABLE contribution;--"),
  )
  .map((raw) => raw.toWellFormed().normalize('NFC').replace(/\r\n?/gu, '\n'))

const filledText = anyText.map((text) => text || 'kata')
const decimal = fc.option(
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(99)).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`),
)
const upTo = (max: number) => fc.nat(max)

/** Any workshop. */
export const anySeed: fc.Arbitrary<Seed> = fc.record({
  people: fc.integer({ min: 1, max: 6 }),
  contributions: fc.array(
    fc.record({
      text: filledText,
      kind: upTo(3),
      speaker: fc.option(upTo(5)),
      visibility: fc.constantFrom('open', 'open', 'confidential', 'private'),
      language: fc.constantFrom('id', 'en', 'jv', 'bjn'),
      deleted: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  renderings: fc.array(fc.record({ of: upTo(11), language: fc.constantFrom('id', 'en', 'jv'), text: filledText }), { maxLength: 6 }),
  photographs: fc.array(fc.record({ of: fc.option(upTo(11)), content: anyText, width: fc.option(upTo(2560)) }), { maxLength: 4 }),
  indicators: fc.array(fc.record({ baseline: decimal, target: decimal, actual: decimal, words: anyText }), { maxLength: 5 }),
  answers: fc.array(fc.record({ to: upTo(11), reason: anyText }), { maxLength: 6 }),
  links: fc.array(fc.record({ from: upTo(11), to: upTo(11), relation: fc.constantFrom('answers', 'causes', 'resolves', 'became') }), {
    maxLength: 8,
  }),
  gaps: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
})

/** The rows of a generated workshop. Places that only one row may fill are filled once. */
export function rowsOf(seed: Seed, place: Place, code = 'ANY-2022'): Rows {
  const deviceId = place.open.device.id
  const gap = (index: number) => seed.gaps[index % seed.gaps.length] === true
  const or = <Value>(index: number, value: Value) => (gap(index) ? null : value)
  const people = numbers(seed.people).map((index) => ({
    person: testId(1000 + index),
    attendance: testId(1100 + index),
    organisation: testId(1200 + index),
  }))
  const said = seed.contributions.map((_one, index) => testId(2000 + index))
  const pick = (list: readonly string[], index: number) => list[index % Math.max(list.length, 1)]
  const speaker = (index: number | null) => (index === null ? null : (people[index % people.length]?.attendance ?? null))

  const rows: Rows = [
    ['series', { id: full.ids.series, title: 'Rangkaian', sample: gap(0) ? 1 : 0, createdAt: 1, deletedAt: null }],
    ...people.flatMap(
      ({ organisation, person }, index): Rows => [
        ['organisation', registers.organisation(organisation, `Instansi ${index}`)],
        ['person', { ...registers.person(person, `Orang ${index}`), sex: gap(index) ? 'L' : '', phone: gap(index + 1) ? '' : '0812-3' }],
      ],
    ),
    [
      'programme',
      {
        id: full.ids.programme,
        seriesId: full.ids.series,
        name: 'Program',
        shortName: '',
        groupOrganisationId: or(1, testId(1200)),
        place: '',
        partners: '',
        budget: '',
        year: '',
        chair: '',
        responsible: '',
        createdAt: 1,
        deletedAt: null,
      },
    ],
    [
      'letterhead',
      { ...registers.letterhead(place, full.ids.letterhead, testId(1200)), rightLogo: or(12, withFile(place, 'right').sha256) },
    ],
    [
      'workshop',
      {
        ...full.workshop(workshopId, code),
        hostOrganisationId: or(2, testId(1200)),
        letterheadId: or(13, full.ids.letterhead),
        keepUntil: or(14, '2030-01-01'),
        chairAttendanceId: or(3, testId(1100)),
        noteTakerAttendanceId: null,
        openedAt: or(4, 5),
        closedAt: or(5, 6),
      },
    ],
    ...numbers(4).map((index): Rows[number] => [
      'kind',
      {
        id: testId(1300 + index),
        workshopId,
        letter: 'hmsk'[index] ?? 'x',
        wordId: 'kata',
        wordEn: 'word',
        icon: '',
        colour: '',
        hidden: gap(index) ? 1 : 0,
        position: index,
        role: 'plain',
        deletedAt: null,
      },
    ]),
    ['step', { id: full.ids.step, workshopId, wordId: 'tahap', wordEn: 'step', hidden: 0, position: 0, role: 'plain', deletedAt: null }],
    [
      'workshopProgramme',
      { id: full.ids.workshopProgramme, workshopId, programmeId: full.ids.programme, position: 0, deletedAt: or(6, 9) },
    ],
    ...people.map(({ attendance, person, organisation }, index): Rows[number] => [
      'attendance',
      {
        ...full.attendance(attendance, person, organisation),
        organisationId: or(index, organisation),
        arrivedAt: or(index + 2, 7),
        signature: null,
        listedAs: index,
      },
    ]),
    ['signatory', registers.signatory(full.ids.signatory, workshopId, or(2, testId(1100)))],
    [
      'block',
      {
        id: full.ids.block,
        workshopId,
        title: 'Blok',
        programmeId: or(7, full.ids.programme),
        stepId: or(8, full.ids.step),
        plannedMinutes: 0,
        extendedMinutes: -5,
        responsible: '',
        kind: gap(15) ? 'break' : '',
        position: 0,
        startedAt: or(9, 1),
        endedAt: null,
        deletedAt: null,
      },
    ],
    [
      'turn',
      {
        id: full.ids.turn,
        workshopId,
        deviceId,
        blockId: or(10, full.ids.block),
        attendanceId: testId(1100),
        startedAt: 1,
        endedAt: or(11, 2),
        deletedAt: null,
      },
    ],
  ]
  for (const [index, one] of seed.contributions.entries()) {
    rows.push([
      'contribution',
      {
        ...full.contribution(deviceId, testId(2000 + index), index + 1, one.text),
        kindId: testId(1300 + one.kind),
        attendanceId: speaker(one.speaker),
        programmeId: or(index, full.ids.programme),
        blockId: or(index + 1, full.ids.block),
        stepId: or(index + 2, full.ids.step),
        turnId: or(index + 3, full.ids.turn),
        visibility: one.visibility,
        language: one.language,
        deletedAt: one.deleted ? 99 : null,
      },
    ])
  }
  for (const [index, one] of seed.indicators.entries()) {
    rows.push(['indicator', { ...full.indicator(testId(3000 + index), index + 1), baseline: one.baseline, target: one.target }])
    rows.push([
      'measurement',
      {
        id: testId(3100 + index),
        workshopId,
        indicatorId: testId(3000 + index),
        actual: one.actual,
        words: one.words,
        judgement: null,
        why: '',
        evidence: '',
        deletedAt: null,
      },
    ])
  }
  if (said.length > 0) rows.push(...hangingRows(seed, place, (index) => pick(said, index) ?? ''))
  return rows
}

function hangingRows(seed: Seed, place: Place, said: (index: number) => string): Rows {
  const deviceId = place.open.device.id
  return [
    ...once(seed.renderings, ({ of, language }) => said(of) + language).map((one, index): Rows[number] => [
      'rendering',
      {
        id: testId(4000 + index),
        workshopId,
        contributionId: said(one.of),
        language: one.language,
        text: one.text,
        byPersonId: null,
        at: 1,
        deletedAt: null,
      },
    ]),
    ...seed.photographs.map((one, index): Rows[number] => [
      'attachment',
      {
        id: testId(4100 + index),
        workshopId,
        contributionId: one.of === null ? null : said(one.of),
        ...withFile(place, one.content),
        mime: 'image/png',
        width: one.width,
        height: null,
        caption: one.content,
        deletedAt: null,
      } satisfies Image,
    ]),
    ...once(seed.answers, ({ to }) => said(to)).map((one, index): Rows[number] => [
      'response',
      {
        id: testId(4200 + index),
        workshopId,
        contributionId: said(one.to),
        outcome: 'partly',
        reason: one.reason,
        attendanceId: null,
        at: 1,
        deletedAt: null,
      },
    ]),
    ...once(seed.links, ({ from, to, relation }) => `${said(from)}${said(to)}${relation}`).map((one, index): Rows[number] => [
      'link',
      { id: testId(4300 + index), workshopId, fromId: said(one.from), toId: said(one.to), relation: one.relation, deletedAt: null },
    ]),
    [
      'decision',
      {
        id: testId(4400),
        workshopId,
        deviceId,
        number: 1,
        text: 'Keputusan',
        programmeId: null,
        outcome: 'undecided',
        method: 'consensus',
        votesFor: null,
        votesAgainst: null,
        abstained: null,
        decidedAt: 1,
        readBackAt: null,
        deletedAt: null,
      },
    ],
    [
      'action',
      {
        ...full.action(testId(4500), workshopId, deviceId, 1),
        ownerPersonId: null,
        ownerOrganisationId: null,
        dueOn: null,
        priority: null,
      },
    ],
    [
      'offer',
      {
        id: testId(4600),
        workshopId,
        deviceId,
        number: 1,
        fromOrganisationId: testId(1200),
        toOrganisationId: null,
        programmeId: null,
        text: 'Tawaran',
        term: '',
        condition: '',
        state: 'declined',
        at: 1,
        deletedAt: null,
      },
    ],
  ]
}

function once<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_none, index) => index)
}
