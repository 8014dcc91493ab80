import type { ActionStatus } from '../agreements/action.rules.ts'
import type { ObstacleStatus } from '../agreements/obstacle.rules.ts'
import type { Direction, Status } from '../programmes/achievement.rules.ts'

/**
 * What a notula says, composed and in no language of its own: words as they were entered, instants in ms UTC, dates as YYYY-MM-DD, figures as TEXT decimals, names of states.
 * Objects, arrays, text, whole numbers and null only, so that canonical JSON (RFC 8785) holds it; '' is what nobody entered, 1 and 0 are yes and no.
 */
export interface NotulaContent {
  workshop: NotulaWorkshop
  letterhead: NotulaLetterhead
  chair: NotulaParty | null
  noteTaker: NotulaParty | null
  agenda: NotulaBlock[]
  attendance: NotulaAttendance
  programmes: NotulaProgramme[]
  /** What was said before the first programme came up: welcome, last time's promises. */
  opening: NotulaDiscussion
  /** What else was said outside any programme. */
  general: NotulaDiscussion
  offers: NotulaOffer[]
  /** Offers that were spoken and not recorded as one: who to whom is not said. */
  offersSaid: NotulaReference[]
  /** Agreed, rejected and undecided ones, by number. */
  decisions: NotulaDecision[]
  actions: NotulaAction[]
  signatures: NotulaSignatures
}

export interface NotulaWorkshop {
  code: string
  title: string
  number: string
  nature: string
  date: string
  zone: string
  plannedOpen: string
  plannedClose: string
  openedAt: number | null
  closedAt: number | null
  closingReason: string
  place: string
  purpose: string
  basis: string
  lastMinutes: string
  nextMeeting: string
  greenFrom: string
  amberFrom: string
  sample: number
}

/** The head of the letter: the first line is the name; logos by the SHA-256 of their bytes. */
export interface NotulaLetterhead {
  lines: string[]
  rule: 'none' | 'single' | 'double'
  leftLogo: string | null
  rightLogo: string | null
}

/** Where it is signed, '' where nobody said so, and who signs beside chair and note-taker. */
export interface NotulaSignatures {
  town: string
  layout: 'chairAndNoteTaker' | 'byCategory' | 'parties'
  others: NotulaSignatory[]
}

export interface NotulaSignatory {
  part: 'stating' | 'knowing' | 'first' | 'second' | 'witness'
  category: string
  party: NotulaParty
}

/** Somebody as printed: by name and function, or by function alone where the person refused to be named or was erased. */
export interface NotulaParty {
  name: string
  position: string
  organisation: string
  unnamed: 'refused' | 'erased' | null
}

export interface NotulaBlock {
  title: string
  programme: string
  step: NotulaWord | null
  responsible: string
  /** Wall-clock times, HH:MM. */
  plannedFrom: string
  plannedTo: string
  startedAt: number | null
  endedAt: number | null
}

/** A word kept in both languages. */
export interface NotulaWord {
  id: string
  en: string
}

export interface NotulaAttendance {
  /** How many were invited, and how many of those came. */
  invited: number
  invitedPresent: number
  present: NotulaAttendee[]
  categories: NotulaHeadcount[]
  organisations: { name: string; present: number }[]
  apologies: { party: NotulaParty; apology: string }[]
  /** Invited organisations nobody came from; `notice` is 1 where absence was announced. */
  unrepresented: { organisation: string; notice: number }[]
}

export interface NotulaAttendee {
  party: NotulaParty
  sex: '' | 'L' | 'P'
  phone: string
  category: string
  arrivedAt: number
  leftAt: number | null
}

export interface NotulaHeadcount {
  category: string
  men: number
  women: number
  unstated: number
}

export interface NotulaProgramme {
  name: string
  shortName: string
  group: string
  place: string
  partners: string
  budget: string
  year: string
  chair: string
  responsible: string
  indicators: NotulaIndicator[]
  discussion: NotulaDiscussion
}

export interface NotulaIndicator {
  code: string
  /** The code it has elsewhere. */
  ownCode: string
  name: string
  level: '' | 'impact' | 'outcome' | 'output' | 'activity'
  unit: string
  figure: 'plain' | 'percentage' | 'currency'
  measure: 'number' | 'qualitative'
  direction: Direction
  baseline: string | null
  target: string | null
  targetWords: string
  actual: string | null
  words: string
  /** In percent with one decimal; null where it is undefined, which prints as a dash. */
  achievement: string | null
  status: Status
  why: string
  evidence: string
  source: string
  definition: string
  baselineYear: string
  responsible: string
  sample: number
  amendments: NotulaAmendment[]
}

/** A change to what was locked when the workshop opened, and why; the first one first. */
export interface NotulaAmendment {
  field: 'baseline' | 'baselineYear' | 'target' | 'targetWords'
  before: string | null
  after: string | null
  comment: string
  at: number
}

/** What was said about one programme, or outside all of them. */
export interface NotulaDiscussion {
  /** What was said in the step of the report, turn by turn. */
  report: NotulaTurn[]
  talk: NotulaTurn[]
  obstacles: NotulaObstacle[]
  suggestions: NotulaSuggestion[]
}

/** One or more contributions in a row by the same speaker. */
export type NotulaTurn = NotulaContribution[]

export interface NotulaContribution {
  code: string
  /** The same record whatever its kind: its code without the kind's letter. */
  key: string
  kind: NotulaWord
  /** The agenda block it was said in. */
  block: string
  source: 'spoken' | 'card' | 'phone'
  /** Null for a slip without a name, and where the speaker was not recorded. */
  speaker: NotulaParty | null
  at: number
  text: string
  language: string
  verbatim: number
  confidential: number
  renderings: { language: string; text: string }[]
  relations: { relation: NotulaRelation; to: NotulaReference }[]
  /** Decisions, actions and offers that came of it. */
  became: NotulaReference[]
}

/** How one contribution stands to another. */
export type NotulaRelation = 'answers' | 'answeredIn' | 'causes' | 'causedBy' | 'continues' | 'continuedIn'

/** Another record of this notula by its code; `key` as that record's own. */
export interface NotulaReference {
  of: 'contribution' | 'decision' | 'action' | 'offer'
  key: string
  code: string
}

export interface NotulaObstacle {
  said: NotulaContribution
  status: ObstacleStatus
  /** Ways out in their own words; one told under an earlier obstacle already is only referred to. */
  waysOut: NotulaContribution[]
  waysOutElsewhere: NotulaReference[]
  /** Agreed decisions and actions that resolve it. */
  agreements: NotulaReference[]
  openReason: string
}

export interface NotulaSuggestion {
  said: NotulaContribution
  response: NotulaResponse | null
}

export interface NotulaResponse {
  outcome: 'accepted' | 'partly' | 'rejected' | 'studied' | 'notRelevant'
  reason: string
  by: NotulaParty | null
  at: number
}

/** A decision, action or offer names its programme by its place in `programmes`, from 1. */
interface NotulaRecord {
  code: string
  key: string
  text: string
  programme: number | null
  /** The records it came from. */
  from: NotulaReference[]
}

export interface NotulaDecision extends NotulaRecord {
  outcome: 'agreed' | 'rejected' | 'undecided'
  method: 'consensus' | 'handCount'
  votesFor: number | null
  votesAgainst: number | null
  abstained: number | null
  decidedAt: number
  readBackAt: number | null
  became: NotulaReference[]
}

export interface NotulaAction extends NotulaRecord {
  owner: NotulaParty | null
  dueOn: string | null
  status: ActionStatus
  /** 1 when it has a person, an organisation and a due date. */
  agreed: number
  resources: string
  priority: number | null
}

export interface NotulaOffer extends NotulaRecord {
  by: string
  to: string
  term: string
  condition: string
  state: 'pending' | 'accepted' | 'declined'
  at: number
  became: NotulaReference[]
}
