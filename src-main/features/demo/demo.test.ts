import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf, localDate } from '#words/dates.ts'
import type { Contribution } from '../../contract/contributions.ts'
import { demoPlace, found, letters } from './demo.fixture.ts'

const { open, defects, ask, send, close } = demoPlace()
let workshopId = ''
let alsoOpened = ''
let took = 0

beforeAll(async () => {
  const began = performance.now()
  const opened = await Promise.all([ask('demo.open', {}), ask('demo.open', {})])
  took = performance.now() - began
  workshopId = opened[0].workshopId
  alsoOpened = opened[1].workshopId
}, 120_000)

afterAll(close)

const workshop = () => ask('workshops.get', { workshopId })
const programmes = () => ask('programmes.ofWorkshop', { workshopId })
const people = () => ask('people.withContacts', { workshopId })
const agreements = () => ask('agreements.ofWorkshop', { workshopId })
const notes = (filter: 'all' | 'bin' = 'all') => ask('contributions.page', { workshopId, filter, words: '', offset: 0, limit: 1000 })
const onTheDay = (clock: string) => instantOf('2022-09-27', clock, 'Asia/Makassar')
const countOf = <Row>(rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length

describe('the demo workshop', () => {
  test('is played in less than twenty seconds, without a defect', () => {
    expect(defects).toEqual([])
    expect(took).toBeLessThan(20_000)
  })

  test('is one, however often it is asked for at once', async () => {
    expect(alsoOpened).toBe(workshopId)
    expect((await ask('workshops.list', {})).flatMap(({ workshops }) => workshops.map(({ id }) => id))).toEqual([workshopId])
  })

  test('is a closed sample workshop of 27 September 2022 with a complete head', async () => {
    const shown = await workshop()
    expect(shown).toMatchObject({
      sample: true,
      status: 'closed',
      date: '2022-09-27',
      zone: 'Asia/Makassar',
      seriesTitle: 'Monev CSR KPI Unit Balikpapan',
    })
    for (const field of [
      'place',
      'nature',
      'purpose',
      'basis',
      'lastMinutes',
      'nextMeeting',
      'letterheadLine',
      'town',
      'closingReason',
    ] as const)
      expect(shown[field], field).not.toBe('')
    expect(shown.number).toContain('contoh')
    expect(shown.openedAt).toBeGreaterThan(onTheDay('09:30'))
    expect(shown.closedAt).toBeGreaterThan(onTheDay(shown.plannedClose))
    const chair = (await people()).find(({ id }) => id === shown.chairAttendanceId)
    expect(chair?.position).toBe('Area Manager Communication, Relations & CSR')
    expect(shown.noteTakerAttendanceId).not.toBeNull()
  })

  test('is made by commands of its own history, in the order of the scripted time, with ids of that time', () => {
    const commands = open.db.all<{ at: number; id: string }>(
      'SELECT at, id FROM command WHERE workshopId = :workshopId ORDER BY deviceSeq',
      { workshopId },
    )
    expect(commands.length).toBeGreaterThan(600)
    expect(commands.map(({ at }) => at)).toEqual(commands.map(({ at }) => at).sort((one, other) => one - other))
    expect(commands.every(({ id, at }) => Number.parseInt(id.replace('-', '').slice(0, 12), 16) === at)).toBe(true)
    expect(localDate(commands[0]?.at ?? 0, 'Asia/Makassar')).toBe('2022-09-05')
    expect(localDate(commands.at(-1)?.at ?? 0, 'Asia/Makassar')).toBe('2023-05-24')
  })
})

describe('its programmes and indicators', () => {
  test('are five with groups, partners and budgets marked as samples', async () => {
    const all = await programmes()
    expect(all.map(({ shortName }) => shortName)).toEqual([
      'Sampah Terpadu',
      'Mariojela',
      'KSB Margasari',
      'KSB Baru Tengah',
      'Tani Ternak BSF',
    ])
    for (const { groupName, partners, place, budget } of all) {
      expect(budget).toContain('(contoh)')
      expect([groupName, partners, place]).not.toContain('')
    }
  })

  test('show every edge a table must bear', async () => {
    const all = (await programmes()).flatMap(({ indicators }) => indicators)
    expect(all.length).toBeGreaterThanOrEqual(24)
    expect(all.length).toBeLessThanOrEqual(28)
    expect(all.every(({ sample, why, evidence }) => sample && why !== '' && evidence !== '')).toBe(true)
    const some = (is: (row: (typeof all)[number]) => boolean) => all.some(is)
    expect(some(({ direction, unit, status }) => direction === 'falling' && unit === 'kg/minggu' && status === 'amber')).toBe(true)
    expect(some(({ direction, baseline }) => direction === 'rising' && baseline === '0')).toBe(true)
    expect(some(({ direction, target, achievement }) => direction === 'falling' && target === '0' && achievement === '77.8')).toBe(true)
    expect(some(({ measure, judgement, status }) => measure === 'qualitative' && judgement === 'amber' && status === 'amber')).toBe(true)
    expect(some(({ measure, judgement, status }) => measure === 'qualitative' && judgement === null && status === 'grey')).toBe(true)
    expect(
      some(
        ({ measure, actual, achievement, status }) => measure === 'number' && actual === null && achievement === null && status === 'grey',
      ),
    ).toBe(true)
    expect(some(({ achievement }) => Number(achievement) > 100)).toBe(true)
    expect(some(({ achievement }) => Number(achievement) < 0)).toBe(true)
    expect(some(({ baseline }) => baseline === '120.0')).toBe(true)
    for (const status of ['green', 'amber', 'red', 'grey'])
      expect(
        some((row) => row.status === status),
        status,
      ).toBe(true)
  })
})

describe('its people', () => {
  test('are some sixty invited, of whom fifty to fifty-five come, with telephone numbers nobody has', async () => {
    const all = await people()
    const invited = all.filter((row) => row.invited)
    expect(invited.length).toBeGreaterThanOrEqual(58)
    expect(countOf(invited, ({ arrivedAt }) => arrivedAt !== null)).toBeGreaterThanOrEqual(50)
    expect(countOf(invited, ({ arrivedAt }) => arrivedAt !== null)).toBeLessThanOrEqual(55)
    expect(countOf(all, (row) => !row.invited)).toBe(1)
    expect(all.every(({ phone }) => /^0800-0000-\d\d$/.test(phone))).toBe(true)
    expect(new Set(all.map(({ phone }) => phone)).size).toBe(all.length)
    expect(all.every(({ sex, category, organisation }) => sex !== '' && category !== '' && organisation !== '')).toBe(true)
  })

  test('go by function, and no position merely repeats the name', async () => {
    for (const { name, position } of await people()) expect(position.toLowerCase().includes(name.toLowerCase()), name).toBe(false)
  })

  test('come late, leave early, send word, stay away, refuse to be named', async () => {
    const all = await people()
    const openedAt = (await workshop()).openedAt ?? 0
    expect(all.filter(({ arrivedAt, invited }) => invited && (arrivedAt ?? 0) > openedAt).map(({ name }) => name)).toEqual([
      'Perwakilan BLK',
    ])
    expect(all.filter(({ leftAt }) => leftAt !== null).map(({ name }) => name)).toEqual(['Perwakilan Kecamatan'])
    const apologies = all.filter(({ apology }) => apology !== '')
    expect(apologies.map(({ name, arrivedAt }) => [name, arrivedAt])).toEqual([['Lurah Karang Joang', null]])
    const away = 'Dinas Ketahanan Pangan, Pertanian, dan Perikanan Kota Balikpapan'
    expect(all.filter(({ organisation }) => organisation === away).map(({ arrivedAt, apology }) => [arrivedAt, apology])).toEqual([
      [null, ''],
      [null, ''],
    ])
    expect(all.filter(({ consentName }) => !consentName).map(({ contributions }) => contributions)).toEqual([1])
    for (const apostrophe of ["An-Ni'mah", 'Ma’mur']) expect(all.some(({ organisation }) => organisation.includes(apostrophe))).toBe(true)
  })

  test('who speak are each found by the first two letters of their short name', async () => {
    const all = await people()
    const speaking = new Set(open.db.all<{ attendanceId: string }>('SELECT attendanceId FROM turn').map(({ attendanceId }) => attendanceId))
    const speakers = all.filter(({ id }) => speaking.has(id))
    expect(speakers.length).toBeGreaterThanOrEqual(25)
    expect(new Set(speakers.map(({ shortName }) => letters(shortName))).size).toBe(speakers.length)
    for (const speaker of speakers) expect(found(all, letters(speaker.shortName))[0]?.name).toBe(speaker.name)
  })

  test('belong to organisations that have short names', async () => {
    expect((await people()).every(({ organisation, organisationShort }) => organisationShort.length < organisation.length)).toBe(true)
  })
})

describe('its agenda', () => {
  const blocks = async () => (await ask('agenda.ofWorkshop', { workshopId })).blocks

  test('keeps the planned order, with a break the template does not have and without the block that was struck out', async () => {
    const titles = (await blocks()).map(({ title }) => title)
    expect(titles).toHaveLength(11)
    expect((await blocks())[5]).toMatchObject({ title: 'Istirahat, salat Zuhur, dan makan siang', kind: 'break' })
    expect(titles.some((title) => title.includes('Kunjungan lapangan'))).toBe(false)
    expect(
      open.db.one<{ n: number }>('SELECT count(*) AS n FROM block WHERE workshopId = :workshopId AND deletedAt IS NOT NULL', { workshopId })
        .n,
    ).toBe(1)
  })

  test('was held one block after the other, some longer than planned, some shorter, two extended', async () => {
    const all = await blocks()
    const times = all.flatMap(({ startedAt, endedAt }) => [startedAt ?? 0, endedAt ?? 0])
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(times.every((time) => time > onTheDay('09:30') && time < onTheDay('15:10'))).toBe(true)
    const over = all.map(({ startedAt, endedAt, plannedMinutes }) => (endedAt ?? 0) - (startedAt ?? 0) - plannedMinutes * 60_000)
    expect(over.some((ms) => ms > 60_000)).toBe(true)
    expect(over.some((ms) => ms < -60_000)).toBe(true)
    expect(all.filter(({ extendedMinutes }) => extendedMinutes > 0).map(({ extendedMinutes }) => extendedMinutes)).toEqual([10, 5])
  })
})

describe('what was said', () => {
  const roles = ['hope', 'input', 'suggestion', 'idea', 'obstacle', 'wayOut', 'offer', 'question', 'appreciation'] as const

  test('is at least seventy-five open notes of all nine kinds, beside held, confidential and private ones', async () => {
    const all = await notes()
    const plain = all.filter(({ visibility, release }) => visibility === 'open' && release === 'released')
    expect(plain.length).toBeGreaterThanOrEqual(75)
    for (const role of roles)
      expect(
        countOf(plain, (note) => note.role === role),
        role,
      ).toBeGreaterThanOrEqual(4)
    expect(countOf(all, ({ release }) => release === 'held')).toBe(3)
    expect(countOf(all, ({ visibility }) => visibility === 'confidential')).toBe(3)
    expect(countOf(all, ({ visibility }) => visibility === 'private')).toBe(1)
    expect(countOf(all, ({ bookmarked }) => bookmarked)).toBe(2)
    expect(countOf(all, ({ important }) => important)).toBe(2)
    expect(countOf(all, ({ verbatim }) => verbatim)).toBeGreaterThanOrEqual(4)
  })

  test('comes from the room but for two slips without a name', async () => {
    const all = await notes()
    expect(
      all.filter(({ source }) => source !== 'spoken').map(({ source, attendanceId, turnId }) => [source, attendanceId, turnId]),
    ).toEqual([
      ['card', null, null],
      ['phone', null, null],
    ])
    const spoken = all.filter(({ source, visibility }) => source === 'spoken' && visibility !== 'private')
    expect(spoken.every(({ attendanceId, turnId }) => attendanceId !== null && turnId !== null)).toBe(true)
  })

  test('was noted within the speaker’s turn and within the block, one note after the other', async () => {
    const turns = new Map(
      open.db
        .all<{ id: string; attendanceId: string; blockId: string; startedAt: number; endedAt: number }>(
          'SELECT id, attendanceId, blockId, startedAt, endedAt FROM turn ORDER BY startedAt',
        )
        .map((turn) => [turn.id, turn]),
    )
    const said = await notes()
    expect(said.map(({ firstKeyAt }) => firstKeyAt)).toEqual(said.map(({ firstKeyAt }) => firstKeyAt).sort((one, other) => one - other))
    for (const note of said.filter(({ turnId }) => turnId !== null)) {
      const turn = turns.get(note.turnId ?? '')
      expect(turn, note.code).toMatchObject({ attendanceId: note.attendanceId, blockId: note.blockId })
      expect(note.firstKeyAt, note.code).toBeGreaterThanOrEqual(turn?.startedAt ?? Number.POSITIVE_INFINITY)
      expect(note.firstKeyAt, note.code).toBeLessThan(turn?.endedAt ?? 0)
    }
    const times = [...turns.values()].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt])
    expect(times).toEqual([...times].sort((one, other) => one - other))
    const present = new Map((await people()).map((row) => [row.id, row]))
    for (const { attendanceId, startedAt, endedAt } of turns.values()) {
      expect(present.get(attendanceId)?.arrivedAt ?? Number.POSITIVE_INFINITY).toBeLessThan(startedAt)
      expect(present.get(attendanceId)?.leftAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(endedAt)
    }
  })

  test('covers every programme in every step', async () => {
    const { coverage } = await ask('room.now', { workshopId })
    expect(coverage).toHaveLength(5 * 6)
  })

  test('has an English rendering of every note, and an Indonesian one of the Banjar and the Javanese', async () => {
    for (const note of [...(await notes()), ...(await notes('bin'))]) {
      const { renderings } = await ask('contributions.one', { contributionId: note.id })
      expect(
        renderings.map(({ language }) => language),
        note.code,
      ).toEqual(note.language === 'id' ? ['en'] : ['en', 'id'])
    }
    expect((await notes()).filter(({ language }) => language !== 'id').map(({ language }) => language)).toEqual(['jv', 'bjn'])
  })

  test('keeps what was put right, what was binned, and what was taken out again', async () => {
    const all = await notes()
    const history = async (is: (note: Contribution) => boolean) => {
      const note = [...all, ...(await notes('bin'))].find(is)
      return note ? (await ask('contributions.one', { contributionId: note.id })).history : []
    }
    const corrected = await history(({ text }) => text.startsWith('Selesaikan dulu tujuh RT'))
    expect(corrected).toContainEqual(expect.objectContaining({ field: 'text', before: expect.stringContaining('tujuh belas RT') }))
    expect((await notes('bin')).map(({ text }) => text)).toEqual(['Data terakhir diperbarui bulan Juni.'])
    const restored = await history(({ text }) => text.startsWith('Gang diberi warna'))
    expect(restored.map(({ name }) => name)).toEqual(expect.arrayContaining(['contributions.bin', 'contributions.restore']))
  })

  test('holds the host’s hope and the disaster agency’s appreciation', async () => {
    const by = (name: string, role: string) =>
      notes().then((all) => all.some((note) => note.name === name && note.role === role && note.important))
    expect(await by('Tuan rumah', 'hope')).toBe(true)
    expect(await by('Kepala BPBD', 'appreciation')).toBe(true)
  })
})

describe('what came of it', () => {
  test('are obstacles in all three states, one of them open with its reason', async () => {
    const obstacles = (await notes()).filter(({ role }) => role === 'obstacle')
    const byState = (state: string) => obstacles.filter(({ obstacle }) => obstacle === state)
    expect(byState('agreed').length).toBeGreaterThanOrEqual(4)
    expect(byState('proposed').length).toBeGreaterThanOrEqual(3)
    expect(byState('open').map(({ openReason }) => openReason !== '')).toEqual([true])
  })

  test('are suggestions answered in every way, one rejected with its reason, one without an answer', async () => {
    const suggestions = (await notes()).filter(({ role }) => role === 'suggestion')
    const outcomes = suggestions.map(({ response }) => response)
    expect(countOf(outcomes, (outcome) => outcome === null)).toBe(1)
    for (const outcome of ['accepted', 'partly', 'rejected', 'studied', 'notRelevant']) expect(outcomes).toContain(outcome)
    const rejected = suggestions.find(({ response }) => response === 'rejected')
    expect((await ask('contributions.one', { contributionId: rejected?.id ?? '' })).responseReason).not.toBe('')
  })

  test('are decisions by consensus and by hand count, one rejected, one undecided, read back, one of them put right first', async () => {
    const { decisions } = await agreements()
    const agreed = decisions.filter(({ outcome }) => outcome === 'agreed')
    expect(agreed.length).toBeGreaterThanOrEqual(6)
    expect(agreed.every(({ readBackAt, causes }) => readBackAt !== null && causes.length === 1)).toBe(true)
    expect(new Set(agreed.map(({ method }) => method))).toEqual(new Set(['consensus', 'handCount']))
    expect(
      decisions
        .filter(({ outcome }) => outcome === 'rejected')
        .map(({ votesFor, votesAgainst, abstained }) => [votesFor, votesAgainst, abstained]),
    ).toEqual([[4, 31, 9]])
    expect(countOf(decisions, ({ outcome, readBackAt }) => outcome === 'undecided' && readBackAt === null)).toBe(1)
    expect(agreed.some(({ text }) => text.includes('lima persen'))).toBe(true)
    const present = countOf(await people(), ({ arrivedAt }) => arrivedAt !== null)
    for (const { votesFor, votesAgainst, abstained } of decisions)
      expect((votesFor ?? 0) + (votesAgainst ?? 0) + (abstained ?? 0)).toBeLessThanOrEqual(present)
  })

  test('are actions in all four statuses, all agreed but the one without a date, each with its cause', async () => {
    const { actions } = await agreements()
    expect(new Set(actions.map(({ status }) => status))).toEqual(new Set(['notStarted', 'underWay', 'done', 'cancelled']))
    expect(actions.filter(({ agreed }) => !agreed).map(({ dueOn, ownerName }) => [dueOn, ownerName])).toEqual([[null, 'Lurah Baru Tengah']])
    expect(
      actions.every(({ causes, ownerName, ownerOrganisation }) => causes.length === 1 && ownerName !== '' && ownerOrganisation !== ''),
    ).toBe(true)
  })

  test('are offers, the disaster agency’s accepted and followed up in 2023, the others pending or declined', async () => {
    const { offers, actions, decisions } = await agreements()
    const guidance = offers.find(
      ({ toName, fromName }) => fromName.startsWith('Badan Penanggulangan') && toName === 'Kampung Siaga Bencana Margasari',
    )
    expect(guidance?.state).toBe('accepted')
    expect(offers.map(({ state }) => state).sort()).toEqual(['accepted', 'declined', 'pending', 'pending'])
    const agreed = decisions.find(({ causes }) => causes.some(({ id }) => id === guidance?.causes[0]?.id))
    const exercise = actions.find(({ causes, dueOn }) => causes.some(({ id }) => id === agreed?.id) && dueOn?.startsWith('2023'))
    expect(exercise?.status).toBe('done')
  })
})

describe('opening the demo again', () => {
  const rows = () =>
    open.db.one<{ n: number }>(
      'SELECT (SELECT count(*) FROM command) + (SELECT count(*) FROM workshop) + (SELECT count(*) FROM change) AS n',
    ).n

  test('answers the same workshop and adds nothing', async () => {
    const before = rows()
    expect(await ask('demo.open', {})).toEqual({ workshopId })
    expect(rows()).toBe(before)
  })

  test('takes the series out of the bin', async () => {
    const { seriesId } = await workshop()
    await send('workshops.removeSeries', { seriesId })
    expect(await ask('workshops.list', {})).toEqual([])
    expect(await ask('demo.open', {})).toEqual({ workshopId })
    expect((await ask('workshops.list', {})).map(({ workshops }) => workshops.map(({ id }) => id))).toEqual([[workshopId]])
  })

  test('takes a workshop out of the bin that was removed alone', async () => {
    await send('workshops.remove', { workshopId })
    expect(await ask('demo.open', {})).toEqual({ workshopId })
    expect((await workshop()).status).toBe('closed')
  })
})
