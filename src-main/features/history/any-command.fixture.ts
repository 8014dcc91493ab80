import { v7 } from 'uuid'
import { newWorkshop } from '../../app/test-room.ts'
import { sexes } from '../../contract/choices.ts'
import type { CommandName } from '../../contract/contract.ts'
import { type Draw, type Hand, some, withId } from './hand.fixture.ts'
import { plannedDraws } from './planned-commands.fixture.ts'
import { preparedDraws } from './prepared-commands.fixture.ts'

/** Every command that can be taken back, in an order in which each finds what it needs. */
export type UndoableName = Exclude<CommandName, 'history.undo' | 'history.redo' | 'packages.write' | RoomOnly>
type RoomOnly = 'room.step' | 'room.queue' | 'room.unqueue' | 'room.keepDraft' | 'room.select'

/** Something for every command: a new one does not compile until it is here, and so is taken back and done again. */
export const draws: { [Name in UndoableName]: Draw<Name> } = {
  ...preparedDraws,
  ...plannedDraws,
  'people.add': (hand) => ({ workshopId: hand.room.workshopId, attendanceId: v7(), personId: v7(), ...personIn(hand) }),
  'people.import': (hand) => ({
    workshopId: hand.room.workshopId,
    rows: [1, 2, 3].map(() => ({ attendanceId: v7(), personId: v7(), ...personIn(hand) })),
  }),
  'people.edit': (hand) => withId(hand.one('attendance'), (attendanceId) => ({ attendanceId, changes: some(hand, personIn(hand)) })),
  'people.editOrganisation': (hand) =>
    withId(hand.one('organisation'), (organisationId) => ({
      organisationId,
      changes: some(hand, { name: hand.words(), shortName: hand.words() }),
    })),
  'people.remove': (hand) =>
    withId(
      hand.one('attendance', `${unnamed('attendanceId', ['contribution', 'turn', 'response'])} AND ${owningNothing}`),
      (attendanceId) => ({
        attendanceId,
      }),
    ),
  'people.arrive': (hand) => withId(hand.one('attendance'), (id) => ({ attendanceIds: [id] })),
  'people.notArrived': (hand) => withId(hand.one('attendance', 'arrivedAt IS NOT NULL'), (id) => ({ attendanceIds: [id] })),
  'people.leave': (hand) => withId(hand.one('attendance', 'leftAt IS NULL'), (id) => ({ attendanceIds: [id] })),
  'workshops.edit': (hand) => ({
    workshopId: hand.room.workshopId,
    changes: {
      ...letterheadIn(hand),
      ...some(hand, {
        title: hand.words(),
        place: hand.words(),
        purpose: `${hand.words()}\n${hand.words()}`,
        hostName: hand.words(),
        greenFrom: `${hand.at.between(80, 99)}.0`,
        chairAttendanceId: hand.maybe('attendance'),
      }),
    },
  }),
  'programmes.add': (hand) => ({ workshopId: hand.room.workshopId, programmeId: v7(), ...programmeIn(hand) }),
  'programmes.remove': (hand) =>
    withId(programmeHere(hand, unnamed('programmeId', ['contribution', 'decision', 'action', 'offer', 'block'])), (programmeId) => ({
      workshopId: hand.room.workshopId,
      programmeId,
    })),
  'programmes.edit': (hand) => withId(programmeHere(hand), (programmeId) => ({ programmeId, changes: some(hand, programmeIn(hand)) })),
  'programmes.move': (hand) =>
    withId(programmeHere(hand), (programmeId) => ({ workshopId: hand.room.workshopId, programmeId, by: hand.among([-1, 1]) })),
  'indicators.add': (hand) =>
    withId(programmeHere(hand), (programmeId) => ({
      workshopId: hand.room.workshopId,
      programmeId,
      indicatorId: v7(),
      ...indicatorIn(hand),
    })),
  'indicators.edit': (hand) =>
    withId(hand.one('indicator'), (indicatorId) => ({
      indicatorId,
      changes: some(hand, { name: hand.words(), unit: hand.words(), source: hand.words() }),
    })),
  'indicators.measure': (hand) =>
    withId(hand.one('indicator'), (indicatorId) => ({
      indicatorId,
      changes: some(hand, { actual: `${hand.at.below(500)}.0`, why: hand.words() }),
    })),
  'agenda.addBlock': (hand) => ({ workshopId: hand.room.workshopId, blockId: v7(), ...blockIn(hand) }),
  'agenda.editBlock': (hand) => withId(hand.one('block'), (blockId) => ({ blockId, changes: some(hand, blockIn(hand)) })),
  'agenda.moveBlock': (hand) => withId(hand.one('block'), (blockId) => ({ blockId, by: hand.among([-1, 1]) })),
  'agenda.placeBlock': (hand) =>
    withId(hand.one('block'), (blockId) => ({ blockId, beforeId: hand.among([hand.one('block') ?? null, null]) })),
  'workshops.open': (hand) => (statusIn(hand) === 'preparing' ? { workshopId: hand.room.workshopId } : undefined),
  'indicators.amend': (hand) =>
    statusIn(hand) === 'open'
      ? withId(hand.one('indicator'), (indicatorId) => ({
          indicatorId,
          amendmentId: v7(),
          field: hand.among(['baseline', 'target'] as const),
          value: String(1000 + hand.room.open.db.all('SELECT id FROM amendment').length),
          comment: hand.words(),
        }))
      : undefined,
  'room.startBlock': (hand) => withId(hand.one('block', '(startedAt IS NULL OR endedAt IS NOT NULL)'), (blockId) => ({ blockId })),
  'room.extendBlock': (hand) => withId(hand.one('block'), (blockId) => ({ blockId, minutes: hand.among([1, 5, -3]) })),
  'room.speak': (hand) =>
    withId(hand.one('attendance'), (attendanceId) => ({ workshopId: hand.room.workshopId, turnId: v7(), attendanceId })),
  'room.next': async (hand) => {
    const attendanceId = hand.one('attendance')
    const { workshopId } = hand.room
    if (!attendanceId || statusIn(hand) === 'closed') return undefined
    await hand.room.send('room.queue', { workshopId, entryId: v7(), attendanceId })
    return { workshopId, turnId: v7() }
  },
  'contributions.capture': (hand) => ({
    ...hand.room.line(hand.words()),
    kindId: hand.one('kind') ?? '',
    visibility: hand.among(['open', 'confidential']),
    ...(hand.flag() ? { attendanceId: hand.maybe('attendance') } : {}),
  }),
  'contributions.edit': (hand) =>
    withId(hand.one('contribution'), (contributionId) => ({
      contributionId,
      changes: some(hand, {
        text: hand.words(),
        kindId: hand.one('kind') ?? '',
        attendanceId: hand.maybe('attendance'),
        bookmarked: hand.flag(),
        release: hand.among(['held', 'released']),
      }),
    })),
  'contributions.render': (hand) =>
    withId(hand.one('contribution'), (contributionId) => ({
      contributionId,
      renderingId: v7(),
      language: hand.among(['en', 'jv']),
      text: hand.flag() ? hand.words() : '',
    })),
  'agreements.respond': (hand) =>
    withId(hand.one('contribution'), (contributionId) => ({
      contributionId,
      responseId: v7(),
      outcome: hand.among(['accepted', 'partly', 'rejected', 'studied', 'notRelevant']),
      reason: hand.words(),
      attendanceId: hand.maybe('attendance'),
    })),
  'agreements.withdrawResponse': (hand) => {
    const answered = '(SELECT contributionId FROM response WHERE deletedAt IS NULL)'
    return withId(hand.one('contribution', `id IN ${answered}`), (contributionId) => ({ contributionId }))
  },
  'agreements.leaveOpen': (hand) => withId(hand.one('contribution'), (contributionId) => ({ contributionId, reason: hand.words() })),
  'agreements.resolve': (hand) => {
    const obstacleId = hand.one('contribution')
    return withId(hand.one('contribution', obstacleId ? `id <> '${obstacleId}'` : 'TRUE'), (wayOutId) =>
      obstacleId ? { linkId: v7(), obstacleId, wayOutId } : undefined,
    )
  },
  'agreements.unlink': (hand) => {
    const linkId = hand.one('link')
    return linkId
      ? hand.room.open.db.one<{ fromId: string; toId: string }>('SELECT fromId, toId FROM link WHERE id = :linkId', { linkId })
      : undefined
  },
  'agreements.addDecision': (hand) => ({ ...recordIn(hand), decisionId: v7(), ...decisionIn(hand) }),
  'agreements.editDecision': (hand) =>
    withId(hand.one('decision'), (decisionId) => ({ decisionId, changes: some(hand, decisionIn(hand)) })),
  'agreements.readBack': (hand) => withId(hand.one('decision'), (decisionId) => ({ decisionId })),
  'agreements.addAction': (hand) => ({ ...recordIn(hand), actionId: v7(), ...actionIn(hand) }),
  'agreements.editAction': (hand) => withId(hand.one('action'), (actionId) => ({ actionId, changes: some(hand, actionIn(hand)) })),
  'agreements.addOffer': (hand) =>
    withId(hand.one('organisation'), (from) => ({ ...recordIn(hand), offerId: v7(), ...offerIn(hand), fromOrganisationId: from })),
  'agreements.editOffer': (hand) => withId(hand.one('offer'), (offerId) => ({ offerId, changes: some(hand, offerIn(hand)) })),
  'agreements.binDecision': (hand) => withId(hand.one('decision'), (decisionId) => ({ decisionId })),
  'agreements.binAction': (hand) => withId(hand.one('action'), (actionId) => ({ actionId })),
  'agreements.binOffer': (hand) => withId(hand.one('offer'), (offerId) => ({ offerId })),
  'contributions.bin': (hand) => withId(hand.one('contribution'), (id) => ({ contributionIds: [id] })),
  'contributions.restore': (hand) => {
    const binned = hand.room.open.db.all<{ id: string }>(
      'SELECT id FROM contribution WHERE deletedAt IS NOT NULL AND workshopId = :workshopId',
      {
        workshopId: hand.room.workshopId,
      },
    )
    return binned.length > 0 ? { contributionIds: binned.slice(0, hand.at.between(1, 3)).map(({ id }) => id) } : undefined
  },
  'room.silence': (hand) => ({ workshopId: hand.room.workshopId }),
  'room.endBlock': (hand) => withId(hand.one('block', 'startedAt IS NOT NULL AND endedAt IS NULL'), (blockId) => ({ blockId })),
  'indicators.remove': (hand) => withId(hand.one('indicator'), (indicatorId) => ({ indicatorId })),
  'agenda.removeBlock': (hand) => withId(hand.one('block'), (blockId) => ({ blockId })),
  'people.merge': (hand) => twoOf(hand, 'person'),
  'registers.editPerson': (hand) =>
    withId(hand.one('person', 'mergedInto IS NULL'), (personId) => ({
      personId,
      changes: some(hand, { name: hand.words(), email: hand.words() }),
    })),
  'people.mergeOrganisations': (hand) => twoOf(hand, 'organisation'),
  'indicators.import': (hand) =>
    withId(programmeHere(hand), (programmeId) => ({
      workshopId: hand.room.workshopId,
      rows: [programmeId, v7()].map((one) => ({
        ...indicatorIn(hand),
        indicatorId: v7(),
        programmeId: one,
        programmeName: hand.words(),
        ...measuredIn(hand),
      })),
      changes: [hand.one('indicator')].flatMap((indicatorId) =>
        indicatorId === undefined
          ? []
          : [{ indicatorId, changes: { definition: hand.words(), source: hand.words() }, measured: measuredIn(hand) }],
      ),
    })),
  'letterheads.giveNumber': (hand) => {
    const { workshopId } = hand.room
    const has = hand.room.open.db.get(
      'SELECT 1 FROM workshop WHERE id = :workshopId AND letterheadId IN (SELECT id FROM letterhead WHERE deletedAt IS NULL)',
      { workshopId },
    )
    return has ? { workshopId, documentNumberId: v7(), document: hand.words() } : undefined
  },
  'letterheads.remove': (hand) => withId(hand.one('letterhead'), (letterheadId) => ({ letterheadId })),
  'workshops.close': (hand) => {
    if (statusIn(hand) !== 'open') return undefined
    const open = hand.room.open.db.all<{ id: string }>(
      "SELECT contribution.id FROM contribution JOIN kind ON kind.id = kindId AND role = 'obstacle' WHERE contribution.workshopId = :workshopId AND contribution.deletedAt IS NULL",
      { workshopId: hand.room.workshopId },
    )
    return {
      workshopId: hand.room.workshopId,
      reasons: open.map(({ id }) => ({ contributionId: id, reason: 'menunggu anggaran' })),
      closingReason: hand.words(),
    }
  },
  'workshops.reopen': (hand) => (statusIn(hand) === 'closed' ? { workshopId: hand.room.workshopId, reason: hand.words() } : undefined),
  'workshops.create': (hand) => {
    const made = { ...newWorkshop(v7(), v7()), title: hand.words() }
    const { seriesId, workshopId: fromWorkshopId } = hand.room
    if (hand.flag() || statusIn(hand) === 'gone' || !hand.one('series', `id = '${seriesId}'`)) return { ...made, seriesTitle: hand.words() }
    return { ...made, seriesId, seriesTitle: null, fromWorkshopId }
  },
  'workshops.remove': (hand) => (statusIn(hand) === 'gone' ? undefined : { workshopId: hand.room.workshopId }),
  'workshops.restore': (hand) => (statusIn(hand) === 'gone' ? { workshopId: hand.room.workshopId } : undefined),
  'workshops.removeSeries': (hand) => ({ seriesId: hand.room.seriesId }),
  'workshops.restoreSeries': (hand) => (hand.one('series', `id = '${hand.room.seriesId}'`) ? undefined : { seriesId: hand.room.seriesId }),
}

function statusIn({ room }: Hand): 'preparing' | 'open' | 'closed' | 'gone' {
  const row = room.open.db.get<{ status: 'preparing' | 'open' | 'closed' }>(
    'SELECT status FROM workshop WHERE id = :id AND deletedAt IS NULL',
    {
      id: room.workshopId,
    },
  )
  return row?.status ?? 'gone'
}

function programmeHere(hand: Hand, where = 'TRUE'): string | undefined {
  return hand.one(
    'programme',
    `id IN (SELECT programmeId FROM workshopProgramme WHERE workshopId = '${hand.room.workshopId}' AND deletedAt IS NULL) AND ${where}`,
  )
}

/** In SQL: what no row of these tables names in this column. */
function unnamed(column: string, tables: readonly string[]): string {
  const here = `${column} IS NOT NULL AND deletedAt IS NULL`
  return tables.map((table) => `id NOT IN (SELECT ${column} FROM ${table} WHERE ${here})`).join(' AND ')
}

const owningNothing = 'personId NOT IN (SELECT ownerPersonId FROM action WHERE ownerPersonId IS NOT NULL AND deletedAt IS NULL)'

function personIn(hand: Hand) {
  return {
    name: hand.words(),
    sex: hand.among(sexes),
    phone: `08${hand.at.below(1e8)}`,
    organisation: hand.among(['KPI Unit Balikpapan', 'Kelurahan Baru Tengah', hand.words(), '']),
    position: hand.words(),
    shortName: hand.words(),
    category: 'pemerintah',
    invited: hand.flag(),
    consentName: hand.flag(),
    consentPhoto: hand.flag(),
    consentRecording: hand.flag(),
    apology: '',
  }
}

function programmeIn(hand: Hand) {
  return {
    name: hand.words(),
    shortName: hand.words(),
    groupName: hand.among([hand.words(), 'KSB Baru Tengah', '']),
    place: '',
    partners: '',
    budget: '',
  }
}

function indicatorIn(hand: Hand) {
  return {
    name: hand.words(),
    unit: 'kg',
    measure: 'number' as const,
    direction: hand.among(['rising', 'falling'] as const),
    baseline: `${hand.at.below(100)}.0`,
    target: `${hand.at.between(100, 200)}`,
    targetWords: '',
    source: '',
    sample: false,
  }
}

function measuredIn(hand: Hand) {
  return { actual: `${hand.at.below(500)}.0`, words: '', judgement: null, why: hand.words(), evidence: '' }
}

/** The letterhead a workshop is given, once there is one. */
function letterheadIn(hand: Hand): { letterheadId?: string } {
  const letterheadId = hand.one('letterhead')
  return letterheadId ? { letterheadId } : {}
}

function blockIn(hand: Hand) {
  return {
    title: hand.words(),
    programmeId: programmeHere(hand) ?? null,
    stepId: null,
    plannedMinutes: hand.at.below(60),
    responsible: hand.words(),
  }
}

function recordIn(hand: Hand) {
  return { workshopId: hand.room.workshopId, causeId: hand.maybe('contribution'), linkId: v7() }
}

function decisionIn(hand: Hand) {
  return {
    text: hand.words(),
    programmeId: programmeHere(hand) ?? null,
    outcome: hand.among(['agreed', 'rejected', 'undecided'] as const),
    method: 'handCount' as const,
    votesFor: hand.at.below(40),
    votesAgainst: hand.at.below(4),
    abstained: null,
  }
}

function actionIn(hand: Hand) {
  return {
    text: hand.words(),
    programmeId: programmeHere(hand) ?? null,
    ownerPersonId: hand.maybe('person'),
    ownerOrganisationId: hand.maybe('organisation'),
    dueOn: hand.among([null, '2026-12-01', '2027-01-31']),
    resources: '',
    priority: hand.among([null, 1, 2, 3]),
    status: hand.among(['notStarted', 'underWay', 'done', 'cancelled'] as const),
  }
}

function offerIn(hand: Hand) {
  return {
    toOrganisationId: hand.maybe('organisation'),
    programmeId: null,
    text: hand.words(),
    term: hand.words(),
    condition: '',
    state: hand.among(['pending', 'accepted', 'declined'] as const),
  }
}

/** Two rows of a register that could be one. */
function twoOf(hand: Hand, register: 'person' | 'organisation'): { keepId: string; otherId: string } | undefined {
  const keepId = hand.one(register, 'mergedInto IS NULL')
  const otherId = keepId && hand.one(register, `mergedInto IS NULL AND id <> '${keepId}'`)
  return keepId && otherId ? { keepId, otherId } : undefined
}
