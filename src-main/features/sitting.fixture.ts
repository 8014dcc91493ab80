import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach } from 'vitest'
import { type TestRoom, testRoom } from '../app/test-room.ts'
import type { Contribution, StreamFilter } from '../contract/contributions.ts'
import type { RefusalCode } from '../contract/refusal.ts'

/** A workshop about to sit: the lurah and a waste-bank head are invited, two programmes are on the agenda. */
export interface Sitting {
  readonly room: TestRoom
  readonly workshopId: string
  /** Attendances. */
  readonly lurah: string
  readonly head: string
  /** Programmes, in their order. */
  readonly waste: string
  readonly fire: string
  stepId(role: string): string
  note(letter: string, text: string, more?: object): Promise<string>
  one(contributionId: string): Promise<Contribution>
  found(words: string, filter?: StreamFilter): Promise<string[]>
  restart(how: { cleanly: boolean }): Promise<void>
}

/** Gives each test of a file a sitting of its own. */
export function sitting(): Sitting {
  let room: TestRoom
  let ids: Pick<Sitting, 'lurah' | 'head' | 'waste' | 'fire'>
  let steps: { id: string; role: string }[] = []
  beforeEach(async () => {
    room = await testRoom(mkdtempSync(join(tmpdir(), 'sarasehan-')))
    const { workshopId } = room
    const [waste, fire] = await room.ask('programmes.ofWorkshop', { workshopId })
    ids = { lurah: v7(), head: v7(), waste: waste?.id ?? '', fire: fire?.id ?? '' }
    await room.send('people.add', person({ workshopId, attendanceId: ids.lurah }))
    const head = { name: 'Budi Santoso', position: 'Ketua', organisation: 'Kelompok Margasari', shortName: 'Ketua Margasari' }
    await room.send('people.add', person({ workshopId, attendanceId: ids.head, ...head }))
    steps = (await room.ask('workshops.get', { workshopId })).steps
  })
  afterEach(() => {
    room.close()
    rmSync(room.folder, { recursive: true, force: true })
  })
  const now: Sitting = {
    get room() {
      return room
    },
    get workshopId() {
      return room.workshopId
    },
    get lurah() {
      return ids.lurah
    },
    get head() {
      return ids.head
    },
    get waste() {
      return ids.waste
    },
    get fire() {
      return ids.fire
    },
    stepId: (role) => steps.find((step) => step.role === role)?.id ?? '',
    note: async (letter, text, more = {}) => {
      const line = { ...room.line(text), kindId: room.kindId(letter), ...more }
      await room.send('contributions.capture', line)
      return line.contributionId
    },
    one: (contributionId) => room.ask('contributions.one', { contributionId }),
    found: async (words, filter = 'all') => {
      const page = await room.ask('contributions.page', { workshopId: room.workshopId, filter, words, offset: 0, limit: 100 })
      const { count } = await room.ask('contributions.count', { workshopId: room.workshopId, filter, words })
      if (count !== page.length) throw new Error(`counted ${count}, listed ${page.length}`)
      return page.map(({ text }) => text)
    },
    restart: async (how) => {
      room = await room.restart(how)
    },
  }
  return now
}

/** What the door answers where it will not. */
export function refused(code: RefusalCode, details: object = {}): object {
  return { ok: false, refusal: { code, details } }
}

/** Somebody of the register, as the dialog adds them. */
export function person<Given extends object>(given: Given) {
  return {
    personId: v7(),
    name: 'Siti Aminah',
    sex: 'P' as const,
    phone: '0812 3456',
    organisation: 'Kelurahan Baru Tengah',
    position: 'Lurah',
    shortName: 'Lurah BT',
    category: 'pemerintah',
    invited: true,
    consentName: true,
    consentPhoto: false,
    consentRecording: false,
    apology: '',
    ...given,
  }
}

export const decision = {
  text: 'Timbangan dipinjamkan sampai Desember',
  programmeId: null,
  outcome: 'agreed' as const,
  method: 'consensus' as const,
  votesFor: null,
  votesAgainst: null,
  abstained: null,
}

export const action = {
  text: 'Pinjam timbangan dari DLH',
  programmeId: null,
  ownerPersonId: null,
  ownerOrganisationId: null,
  dueOn: null,
  resources: '',
  priority: null,
  status: 'notStarted' as const,
}

export const indicator = {
  name: 'Sampah terkelola',
  unit: 'kg',
  measure: 'number' as const,
  direction: 'rising' as const,
  baseline: '100.0',
  target: '200.0',
  targetWords: '',
  source: 'catatan kelompok',
  sample: false,
}
