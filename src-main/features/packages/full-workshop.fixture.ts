import type { Image } from '../../database/db.ts'
import type { TrackedTable } from '../../database/tables.ts'
import { type Place, testId, withFile } from './packages.fixture.ts'

export type Rows = (readonly [TrackedTable, Image])[]

export const workshopId = testId(100)
export const ids = {
  series: testId(1),
  host: testId(2),
  agency: testId(3),
  chair: testId(4),
  speaker: testId(5),
  programme: testId(6),
  kind: testId(101),
  step: testId(102),
  workshopProgramme: testId(103),
  indicator: testId(104),
  measurement: testId(105),
  attendanceChair: testId(106),
  attendanceSpeaker: testId(107),
  block: testId(108),
  turn: testId(109),
  contribution: testId(110),
  other: testId(111),
  rendering: testId(112),
  attachment: testId(113),
  decision: testId(114),
  response: testId(115),
  action: testId(116),
  offer: testId(117),
  link: testId(118),
}

/** A workshop with at least one row in every table, each column filled; numbers and texts of its device. */
export function fullWorkshop(place: Place, code = 'MONEV-2022'): Rows {
  const deviceId = place.open.device.id
  return [
    ['series', { id: ids.series, title: 'Monev CSR', sample: 0, createdAt: 1, deletedAt: null }],
    ['organisation', organisation(ids.host, 'Kilang')],
    ['organisation', organisation(ids.agency, 'DLH')],
    ['person', person(ids.chair, 'Sri')],
    ['person', person(ids.speaker, 'Budi')],
    [
      'programme',
      {
        id: ids.programme,
        seriesId: ids.series,
        name: 'KSB Baru Tengah',
        shortName: 'KSB-BT',
        groupOrganisationId: ids.agency,
        place: 'Baru Tengah',
        partners: 'BPBD',
        budget: '120.0',
        createdAt: 1,
        deletedAt: null,
      },
    ],
    ['workshop', workshop(workshopId, code)],
    [
      'kind',
      {
        id: ids.kind,
        workshopId,
        letter: 's',
        wordId: 'saran',
        wordEn: 'suggestion',
        icon: 'bulb',
        colour: 'teal',
        hidden: 0,
        position: 1,
        role: 'suggestion',
        deletedAt: null,
      },
    ],
    ['step', { id: ids.step, workshopId, wordId: 'masukan', wordEn: 'inputs', hidden: 0, position: 1, role: 'inputs', deletedAt: null }],
    ['workshopProgramme', { id: ids.workshopProgramme, workshopId, programmeId: ids.programme, position: 1, deletedAt: null }],
    ['indicator', indicator(ids.indicator, 1)],
    [
      'measurement',
      {
        id: ids.measurement,
        workshopId,
        indicatorId: ids.indicator,
        actual: '12.50',
        words: 'w',
        judgement: 'green',
        why: 'y',
        evidence: 'e',
        deletedAt: null,
      },
    ],
    ['attendance', attendance(ids.attendanceChair, ids.chair, ids.host)],
    ['attendance', attendance(ids.attendanceSpeaker, ids.speaker, ids.agency)],
    [
      'block',
      {
        id: ids.block,
        workshopId,
        title: 'KSB',
        programmeId: ids.programme,
        stepId: ids.step,
        plannedMinutes: 30,
        extendedMinutes: 5,
        responsible: 'Sri',
        position: 1,
        startedAt: 10,
        endedAt: 20,
        deletedAt: null,
      },
    ],
    [
      'turn',
      {
        id: ids.turn,
        workshopId,
        deviceId,
        blockId: ids.block,
        attendanceId: ids.attendanceSpeaker,
        startedAt: 11,
        endedAt: 12,
        deletedAt: null,
      },
    ],
    ['contribution', contribution(deviceId, ids.contribution, 1, 'pelatihan APAR tiap RT')],
    ['contribution', contribution(deviceId, ids.other, 2, 'gudang sempit')],
    [
      'rendering',
      {
        id: ids.rendering,
        workshopId,
        contributionId: ids.contribution,
        language: 'en',
        text: 'training',
        byPersonId: ids.chair,
        at: 13,
        deletedAt: null,
      },
    ],
    [
      'attachment',
      {
        id: ids.attachment,
        workshopId,
        contributionId: ids.contribution,
        ...withFile(place, 'a photograph'),
        mime: 'image/jpeg',
        width: 640,
        height: 480,
        caption: 'gudang',
        deletedAt: null,
      },
    ],
    [
      'decision',
      {
        id: ids.decision,
        workshopId,
        deviceId,
        number: 1,
        text: 'Pelatihan diadakan',
        programmeId: ids.programme,
        outcome: 'agreed',
        method: 'handCount',
        votesFor: 7,
        votesAgainst: 1,
        abstained: 2,
        decidedAt: 14,
        readBackAt: 15,
        deletedAt: null,
      },
    ],
    [
      'response',
      {
        id: ids.response,
        workshopId,
        contributionId: ids.contribution,
        outcome: 'accepted',
        reason: 'baik',
        attendanceId: ids.attendanceChair,
        at: 16,
        deletedAt: null,
      },
    ],
    ['action', action(ids.action, workshopId, deviceId, 1)],
    [
      'offer',
      {
        id: ids.offer,
        workshopId,
        deviceId,
        number: 1,
        fromOrganisationId: ids.agency,
        toOrganisationId: ids.host,
        programmeId: ids.programme,
        text: 'Kampung Tangguh',
        term: '2023',
        condition: 'surat',
        state: 'pending',
        at: 18,
        deletedAt: null,
      },
    ],
    ['link', { id: ids.link, workshopId, fromId: ids.contribution, toId: ids.action, relation: 'causes', deletedAt: null }],
  ]
}

export function organisation(id: string, name: string): Image {
  return { id, name, shortName: name.slice(0, 3), category: 'dinas', mergedInto: null, createdAt: 1, deletedAt: null }
}

export function person(id: string, name: string): Image {
  return { id, name, sex: 'P', phone: '0812', email: 'a@b.id', mergedInto: null, erasedAt: null, createdAt: 1, deletedAt: null }
}

export function workshop(id: string, code: string): Image {
  const main = id === workshopId
  return {
    id,
    seriesId: ids.series,
    code,
    title: 'Monev 2022',
    status: 'open',
    date: '2022-09-27',
    zone: 'Asia/Makassar',
    plannedOpen: '08:00',
    plannedClose: '12:00',
    openedAt: 5,
    closedAt: 6,
    closingReason: 'r',
    place: 'Balikpapan',
    number: '1/2022',
    nature: 'biasa',
    purpose: 'p',
    basis: 'b',
    lastMinutes: 'l',
    nextMeeting: 'n',
    hostOrganisationId: main ? ids.host : null,
    letterheadLine: 'h',
    chairAttendanceId: main ? ids.attendanceChair : null,
    noteTakerAttendanceId: main ? ids.attendanceSpeaker : null,
    greenFrom: '90.0',
    amberFrom: '70.0',
    sample: 0,
    createdAt: 1,
    deletedAt: null,
  }
}

export function indicator(id: string, number: number): Image {
  return {
    id,
    workshopId,
    programmeId: ids.programme,
    continuesId: null,
    number,
    name: 'Warga terlatih',
    unit: 'orang',
    measure: 'number',
    direction: 'rising',
    baseline: '0',
    target: '120.0',
    targetWords: 't',
    source: 's',
    position: number,
    sample: 0,
    deletedAt: null,
  }
}

export function attendance(id: string, personId: string, organisationId: string): Image {
  return {
    id,
    workshopId,
    personId,
    organisationId,
    position: 'Lurah',
    shortName: 'Lurah BT',
    category: 'desa',
    invited: 1,
    consentName: 1,
    consentPhoto: 0,
    consentRecording: 1,
    apology: '',
    arrivedAt: 7,
    leftAt: 8,
    signature: 'svg',
    listedAs: 1,
    deletedAt: null,
  }
}

export function contribution(deviceId: string, id: string, number: number, text: string): Image {
  return {
    id,
    workshopId,
    deviceId,
    deviceSeq: number,
    number,
    firstKeyAt: 100 + number,
    orderAt: 100 + number,
    kindId: ids.kind,
    attendanceId: ids.attendanceSpeaker,
    source: 'spoken',
    programmeId: ids.programme,
    blockId: ids.block,
    stepId: ids.step,
    turnId: ids.turn,
    text,
    language: 'id',
    verbatim: 0,
    important: 1,
    bookmarked: 0,
    visibility: 'open',
    release: 'released',
    authorRole: 'noteTaker',
    openReason: '',
    deletedAt: null,
  }
}

export function action(id: string, ofWorkshop: string, deviceId: string, number: number): Image {
  return {
    id,
    workshopId: ofWorkshop,
    deviceId,
    number,
    text: 'Pinjamkan timbangan',
    programmeId: ids.programme,
    ownerPersonId: ids.speaker,
    ownerOrganisationId: ids.agency,
    dueOn: '2022-10-30',
    resources: 'timbangan',
    priority: 2,
    status: 'notStarted',
    createdAt: 17,
    deletedAt: null,
  }
}
