import type { BlockRow } from '../agenda/agenda.rows.ts'
import type { NotulaContent, NotulaParty } from './notula.content.ts'
import type { AttendanceRecord, NotulaRecords, PersonRecord } from './notula.records.ts'

/** What of a workshop the print pack is composed from. */
export interface PackRecords extends Pick<NotulaRecords, 'letterhead' | 'organisations' | 'people' | 'attendances' | 'signatories'> {
  workshop: PackWorkshopRecord
  blocks: PackBlockRecord[]
  kinds: PackKindRecord[]
}

export interface PackWorkshopRecord {
  title: string
  date: string
  zone: string
  plannedOpen: string
  plannedClose: string
  place: string
  hostOrganisationId: string | null
  letterheadLine: string
  town: string
  signatureLayout: NotulaRecords['workshop']['signatureLayout']
  chairAttendanceId: string | null
}

export interface PackBlockRecord {
  title: string
  programme: string
  kind: BlockRow['kind']
  plannedMinutes: number
  extendedMinutes: number
  responsible: string
  /** Of its programme; empty and null where it has none. */
  programmeChair: string
  programmeGroupId: string | null
  programmeResponsible: string
}

export interface PackKindRecord {
  letter: string
  wordId: string
  wordEn: string
}

/** What the print pack says, in no language yet. */
export interface PackContent {
  workshop: PackWorkshopRecord
  letterhead: NotulaContent['letterhead']
  /** Who is invited, by organisation and name; those of no organisation last. */
  guests: PackGuest[]
  /** The categories of those invited, the largest first. */
  categories: string[]
  /** Who takes note of the list at its end; 1 where that is the chair. */
  acknowledging: { asChair: number; party: NotulaParty | null }
  agenda: PackAgenda
  kinds: { letter: string; word: { id: string; en: string } }[]
}

/** Somebody invited. Who refuses to be named has no name here, and no phone. */
export interface PackGuest {
  party: NotulaParty
  sex: PersonRecord['sex']
  phone: PersonRecord['phone']
  category: AttendanceRecord['category']
}

export interface PackAgenda {
  blocks: { title: string; programme: string; responsible: string; isBreak: boolean; minutes: number; from: number; to: number }[]
  minutes: number
  opensAt: number
  endsAt: number
  closesAt: number
}
