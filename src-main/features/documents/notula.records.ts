import type { ActionStatus } from '../agreements/action.rules.ts'
import type { Direction, Status } from '../programmes/achievement.rules.ts'

/** Everything recorded of one workshop that its notula is composed from, row by row as the tables hold it. Whole lists stand in the order they were kept in. */
export interface NotulaRecords {
  workshop: WorkshopRecord
  /** Null where none was chosen, or it has been removed. */
  letterhead: LetterheadRecord | null
  /** The whole register: a merged row points to the one that took it in. */
  organisations: OrganisationRecord[]
  /** Those who were listed or own an action. */
  people: PersonRecord[]
  /** Binned ones too: words may have been said by someone taken off the list since. */
  attendances: AttendanceRecord[]
  blocks: BlockRecord[]
  kinds: KindRecord[]
  steps: StepRecord[]
  /** The workshop's own in their order, then those that only some record still names. */
  programmes: ProgrammeRecord[]
  indicators: IndicatorRecord[]
  /** By orderAt, device and its count; never private ones. */
  contributions: ContributionRecord[]
  renderings: RenderingRecord[]
  responses: ResponseRecord[]
  decisions: DecisionRecord[]
  actions: ActionRecord[]
  offers: OfferRecord[]
  links: LinkRecord[]
  signatories: SignatoryRecord[]
  amendments: AmendmentRecord[]
}

export interface WorkshopRecord {
  code: string
  title: string
  date: string
  zone: string
  plannedOpen: string
  plannedClose: string
  openedAt: number | null
  closedAt: number | null
  closingReason: string
  place: string
  number: string
  nature: string
  purpose: string
  basis: string
  lastMinutes: string
  nextMeeting: string
  hostOrganisationId: string | null
  letterheadLine: string
  town: string
  signatureLayout: 'chairAndNoteTaker' | 'byCategory' | 'parties'
  chairAttendanceId: string | null
  noteTakerAttendanceId: string | null
  greenFrom: string
  amberFrom: string
  sample: number
}

export interface LetterheadRecord {
  lines: string
  rule: 'none' | 'single' | 'double'
  leftLogo: string | null
  rightLogo: string | null
}

export interface SignatoryRecord {
  part: 'stating' | 'knowing' | 'first' | 'second' | 'witness'
  attendanceId: string | null
  name: string
  position: string
  organisation: string
}

/** The first one first. */
export interface AmendmentRecord {
  indicatorId: string
  field: 'baseline' | 'baselineYear' | 'target' | 'targetWords'
  before: string | null
  after: string | null
  comment: string
  at: number
}

export interface OrganisationRecord {
  id: string
  name: string
  mergedInto: string | null
}

export interface PersonRecord {
  id: string
  name: string
  sex: '' | 'L' | 'P'
  phone: string
  mergedInto: string | null
  erasedAt: number | null
  /** What was agreed to where the person came last, in whichever workshop; null for who never came to one. */
  consentNameLast: number | null
}

export interface AttendanceRecord {
  id: string
  personId: string
  organisationId: string | null
  position: string
  /** What the room calls them. */
  shortName: string
  category: string
  invited: number
  consentName: number
  apology: string
  arrivedAt: number | null
  leftAt: number | null
  deletedAt: number | null
}

export interface BlockRecord {
  id: string
  title: string
  programmeId: string | null
  stepId: string | null
  plannedMinutes: number
  responsible: string
  startedAt: number | null
  endedAt: number | null
}

export interface KindRecord {
  id: string
  letter: string
  wordId: string
  wordEn: string
  role: KindRole
}

export type KindRole = 'hope' | 'input' | 'suggestion' | 'idea' | 'obstacle' | 'wayOut' | 'offer' | 'question' | 'appreciation' | 'plain'

export interface StepRecord {
  id: string
  wordId: string
  wordEn: string
  role: 'report' | 'indicators' | 'obstacles' | 'inputs' | 'waysOut' | 'agreement' | 'plain'
}

export interface ProgrammeRecord {
  id: string
  name: string
  shortName: string
  groupOrganisationId: string | null
  place: string
  partners: string
  budget: string
  year: string
  chair: string
  responsible: string
}

/** An indicator with its measurement, where there is one. */
export interface IndicatorRecord {
  id: string
  programmeId: string
  number: number
  name: string
  unit: string
  measure: 'number' | 'qualitative'
  direction: Direction
  baseline: string | null
  target: string | null
  targetWords: string
  source: string
  definition: string
  baselineYear: string
  responsible: string
  level: '' | 'impact' | 'outcome' | 'output' | 'activity'
  ownCode: string
  figure: 'plain' | 'percentage' | 'currency'
  sample: number
  actual: string | null
  words: string | null
  judgement: Exclude<Status, 'grey'> | null
  why: string | null
  evidence: string | null
}

export interface ContributionRecord {
  id: string
  number: number
  deviceLetter: string
  firstKeyAt: number
  kindId: string
  attendanceId: string | null
  source: 'spoken' | 'card' | 'phone'
  programmeId: string | null
  blockId: string | null
  stepId: string | null
  turnId: string | null
  text: string
  language: string
  verbatim: number
  visibility: 'open' | 'confidential'
  openReason: string
}

export interface RenderingRecord {
  contributionId: string
  language: string
  text: string
}

export interface ResponseRecord {
  contributionId: string
  outcome: 'accepted' | 'partly' | 'rejected' | 'studied' | 'notRelevant'
  reason: string
  attendanceId: string | null
  at: number
}

export interface DecisionRecord {
  id: string
  number: number
  deviceLetter: string
  text: string
  programmeId: string | null
  outcome: 'agreed' | 'rejected' | 'undecided'
  method: 'consensus' | 'handCount'
  votesFor: number | null
  votesAgainst: number | null
  abstained: number | null
  decidedAt: number
  readBackAt: number | null
}

export interface ActionRecord {
  id: string
  number: number
  deviceLetter: string
  text: string
  programmeId: string | null
  ownerPersonId: string | null
  ownerOrganisationId: string | null
  dueOn: string | null
  resources: string
  priority: number | null
  status: ActionStatus
}

export interface OfferRecord {
  id: string
  number: number
  deviceLetter: string
  fromOrganisationId: string
  toOrganisationId: string | null
  programmeId: string | null
  text: string
  term: string
  condition: string
  state: 'pending' | 'accepted' | 'declined'
  at: number
}

/** Read as a sentence: `from` answers, causes, resolves, became or continues `to`. */
export interface LinkRecord {
  fromId: string
  toId: string
  relation: 'answers' | 'causes' | 'resolves' | 'became' | 'continues' | 'mergedFrom' | 'splitFrom'
}
