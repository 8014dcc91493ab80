import type { AttendanceRecord, ContributionRecord, IndicatorRecord, KindRole, NotulaRecords } from './notula.records.ts'

/** 27 September 2022 in Balikpapan, at this hour and minute. */
export function at(hour: number, minute: number): number {
  return Date.UTC(2022, 8, 27, hour - 8, minute)
}

/** A workshop in which nothing but the title was entered. */
export function tinyRecords(): NotulaRecords {
  return {
    workshop: {
      code: 'X-2022',
      title: 'X',
      date: '2022-09-27',
      zone: 'Asia/Makassar',
      plannedOpen: '08:30',
      plannedClose: '14:30',
      openedAt: null,
      closedAt: null,
      closingReason: '',
      place: '',
      number: '',
      nature: '',
      purpose: '',
      basis: '',
      lastMinutes: '',
      nextMeeting: '',
      hostOrganisationId: null,
      letterheadLine: '',
      town: '',
      signatureLayout: 'chairAndNoteTaker',
      chairAttendanceId: null,
      noteTakerAttendanceId: null,
      greenFrom: '90.0',
      amberFrom: '70.0',
      sample: 0,
    },
    letterhead: null,
    organisations: [],
    people: [],
    attendances: [],
    blocks: [],
    kinds: kinds.map(([letter, wordId, wordEn, role]) => ({ id: `kind-${letter}`, letter, wordId, wordEn, role })),
    steps: [
      { id: 'step-report', wordId: 'laporan', wordEn: 'report', role: 'report' },
      { id: 'step-inputs', wordId: 'masukan', wordEn: 'inputs', role: 'inputs' },
    ],
    programmes: [],
    indicators: [],
    contributions: [],
    renderings: [],
    responses: [],
    decisions: [],
    actions: [],
    offers: [],
    links: [],
    signatories: [],
    amendments: [],
  }
}

const kinds: [letter: string, wordId: string, wordEn: string, role: KindRole][] = [
  ['h', 'harapan', 'hope', 'hope'],
  ['m', 'masukan', 'input', 'input'],
  ['s', 'saran', 'suggestion', 'suggestion'],
  ['k', 'kendala', 'obstacle', 'obstacle'],
  ['j', 'jalan keluar', 'way out', 'wayOut'],
  ['p', 'pertanyaan', 'question', 'question'],
  ['t', 'tawaran kolaborasi', 'collaboration offer', 'offer'],
]

/** A contribution of programme `waste`; its number is the one in its id. */
export function contribution(number: number, letter: string, more: Partial<ContributionRecord> = {}): ContributionRecord {
  return {
    id: `c${number}`,
    number,
    deviceLetter: '',
    firstKeyAt: at(9, number),
    kindId: `kind-${letter}`,
    attendanceId: 'a-head',
    source: 'spoken',
    programmeId: 'waste',
    blockId: null,
    stepId: 'step-inputs',
    turnId: null,
    text: `kata${number}`,
    language: 'id',
    verbatim: 0,
    visibility: 'open',
    openReason: '',
    ...more,
  }
}

/** Somebody invited who came at eight. */
export function attendance(id: string, organisationId: string | null, more: Partial<AttendanceRecord> = {}): AttendanceRecord {
  return {
    id: `a-${id}`,
    personId: id,
    organisationId,
    position: `Jabatan ${id}`,
    shortName: '',
    category: 'warga',
    invited: 1,
    consentName: 1,
    apology: '',
    arrivedAt: at(8, 0),
    leftAt: null,
    deletedAt: null,
    ...more,
  }
}

/** An indicator of programme `waste` that rises from 0 to 100 and stands at 90. */
export function indicator(number: number, more: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return {
    id: `i${number}`,
    programmeId: 'waste',
    number,
    name: `Ukuran ${number}`,
    unit: 'kg',
    measure: 'number',
    direction: 'rising',
    baseline: '0',
    target: '100',
    targetWords: '',
    source: '',
    definition: '',
    baselineYear: '',
    responsible: '',
    level: '',
    ownCode: '',
    figure: 'plain',
    sample: 0,
    actual: '90',
    words: '',
    judgement: null,
    why: '',
    evidence: '',
    ...more,
  }
}

/** Two programmes, four people, and one of everything that can come of words. */
export function fullRecords(): NotulaRecords {
  const tiny = tinyRecords()
  return {
    ...tiny,
    workshop: {
      ...tiny.workshop,
      openedAt: at(8, 36),
      closedAt: at(14, 20),
      hostOrganisationId: 'host',
      chairAttendanceId: 'a-head',
      noteTakerAttendanceId: 'a-shy',
    },
    organisations: [
      { id: 'host', name: 'Kilang', mergedInto: null },
      { id: 'old', name: 'Nama Lama', mergedInto: 'ward' },
      { id: 'ward', name: 'Kelurahan', mergedInto: null },
      { id: 'far', name: 'Dinas Jauh', mergedInto: null },
    ],
    people: [
      { id: 'head', name: 'D’Aini', sex: 'P', phone: '0811', mergedInto: null, erasedAt: null, consentNameLast: 1 },
      { id: 'shy', name: 'Namarahasia', sex: 'L', phone: '0899', mergedInto: null, erasedAt: null, consentNameLast: 1 },
      { id: 'gone', name: '', sex: '', phone: '', mergedInto: null, erasedAt: 1, consentNameLast: 1 },
      { id: 'away', name: 'Jauh', sex: 'L', phone: '', mergedInto: null, erasedAt: null, consentNameLast: 1 },
    ],
    attendances: [
      attendance('head', 'old'),
      attendance('shy', 'host', { consentName: 0, category: 'tuan rumah', leftAt: at(13, 30) }),
      attendance('gone', null, { invited: 0, position: '' }),
      attendance('away', 'far', { arrivedAt: null, apology: 'sakit' }),
    ],
    blocks: [
      {
        id: 'b1',
        title: 'Pembuka',
        programmeId: null,
        stepId: null,
        plannedMinutes: 45,
        responsible: 'Tuan',
        startedAt: at(8, 36),
        endedAt: at(9, 0),
      },
      {
        id: 'b2',
        title: 'Sampah',
        programmeId: 'waste',
        stepId: 'step-report',
        plannedMinutes: 30,
        responsible: '',
        startedAt: null,
        endedAt: null,
      },
    ],
    programmes: [
      { id: 'waste', name: 'Sampah', shortName: 'S', groupOrganisationId: 'ward', place: 'Margasari', partners: '', ...noMore },
      { id: 'oil', name: 'Jelantah', shortName: '', groupOrganisationId: null, place: '', partners: '', ...noMore },
    ],
    indicators: [indicator(1), indicator(2, { direction: 'falling', baseline: '0', target: '0', actual: '3' })],
    contributions: [
      contribution(1, 'h', { programmeId: null, stepId: null }),
      contribution(2, 'm', { stepId: 'step-report' }),
      contribution(3, 'p'),
      contribution(4, 'm', { attendanceId: null, source: 'card' }),
      contribution(5, 'k'),
      contribution(6, 'j', { attendanceId: 'a-shy' }),
      contribution(7, 'k', { programmeId: 'oil', openReason: 'menunggu' }),
      contribution(8, 's'),
      contribution(9, 's', { attendanceId: 'a-gone' }),
      contribution(10, 'm', { language: 'bjn', text: 'banyu hujan', verbatim: 1 }),
      contribution(11, 'm', { visibility: 'confidential', text: 'rahasia11' }),
      contribution(12, 'h', { deviceLetter: 'b' }),
    ],
    renderings: [{ contributionId: 'c10', language: 'id', text: 'air hujan' }],
    responses: [{ contributionId: 'c8', outcome: 'rejected', reason: 'mahal', attendanceId: 'a-head', at: at(11, 0) }],
    decisions: [
      {
        id: 'd1',
        number: 1,
        deviceLetter: '',
        text: 'putusan1',
        programmeId: 'waste',
        outcome: 'agreed',
        method: 'handCount',
        votesFor: 16,
        votesAgainst: 3,
        abstained: null,
        decidedAt: at(13, 0),
        readBackAt: at(13, 52),
      },
      {
        id: 'd2',
        number: 2,
        deviceLetter: '',
        text: 'putusan2',
        programmeId: null,
        outcome: 'undecided',
        method: 'consensus',
        votesFor: null,
        votesAgainst: null,
        abstained: null,
        decidedAt: at(13, 5),
        readBackAt: null,
      },
    ],
    actions: [
      {
        id: 'ac1',
        number: 1,
        deviceLetter: '',
        text: 'tindakan1',
        programmeId: 'waste',
        ownerPersonId: 'head',
        ownerOrganisationId: 'ward',
        dueOn: '2022-10-30',
        resources: '',
        priority: 2,
        status: 'notStarted',
      },
      {
        id: 'ac2',
        number: 2,
        deviceLetter: 'b',
        text: 'tindakan2',
        programmeId: null,
        ownerPersonId: null,
        ownerOrganisationId: 'far',
        dueOn: null,
        resources: '',
        priority: null,
        status: 'underWay',
      },
    ],
    offers: [
      {
        id: 'o1',
        number: 1,
        deviceLetter: '',
        fromOrganisationId: 'far',
        toOrganisationId: 'ward',
        programmeId: 'oil',
        text: 'tawaran1',
        term: '',
        condition: '',
        state: 'pending',
        at: at(13, 10),
      },
    ],
    links: [
      { fromId: 'c6', toId: 'c5', relation: 'resolves' },
      { fromId: 'c6', toId: 'd1', relation: 'became' },
      { fromId: 'd1', toId: 'ac1', relation: 'became' },
      { fromId: 'c11', toId: 'ac2', relation: 'became' },
      { fromId: 'c4', toId: 'c3', relation: 'answers' },
    ],
  }
}

const noMore = { budget: '', year: '', chair: '', responsible: '' }
