import type { CommandHandlers, JobHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, JobName, QueryName } from '../../contract/contract.ts'
import type { Letterhead } from '../../contract/letterheads.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { composeNotula } from '../documents/compose-notula.rules.ts'
import { headAndFootPage } from '../documents/head-and-foot.page.ts'
import { notulaRecords } from '../documents/notula.rows.ts'
import { given } from '../given.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { workshopOrRefuse } from '../workshops/standing.ts'
import { updateDetails } from '../workshops/workshops.rows.ts'
import { documentNumber } from './document-number.rules.ts'
import {
  binLetterhead,
  documentNumberOf,
  insertDocumentNumber,
  insertLetterhead,
  type LetterheadRow,
  lastSequence,
  letterheadById,
  letterheadRows,
  updateLetterhead,
} from './letterheads.rows.ts'
import { takeLogo } from './take-logo.ts'

type Prefix = 'letterheads'

export const letterheadHandlers: QueryHandlers<Named<QueryName, Prefix>> &
  CommandHandlers<Named<CommandName, Prefix>> &
  JobHandlers<Named<JobName, Prefix>> = {
  'letterheads.list': (_input, { db }) => letterheadRows(db).map(shown),

  'letterheads.nextNumber': ({ workshopId, document }, { db }) => {
    const workshop = workshopOrRefuse(db, workshopId)
    const letterhead = workshop.letterheadId === null ? undefined : letterheadById(db, workshop.letterheadId)
    if (!letterhead || letterhead.numberPattern === '') return { text: null }
    return {
      text: documentNumberOf(db, { workshopId, letterheadId: letterhead.id, document })?.text ?? next(db, letterhead, workshop.date).text,
    }
  },

  'letterheads.page': ({ workshopId, language }, { db }) => {
    const records = notulaRecords(db, workshopId, { includeConfidential: false })
    if (!records) throw new Refusal('notFound', { what: 'workshop' })
    return { html: headAndFootPage(composeNotula(records, { includeConfidential: false }), language) }
  },

  'letterheads.takeLogo': takeLogo,

  'letterheads.add': ({ letterheadId, organisation, ...fields }, { db, call }) => {
    const organisationId = ensureOrganisation(db, organisation, { id: call.newId, at: call.at, category: '' })
    if (organisationId === null) throw new Refusal('notFound', { what: 'organisation' })
    insertLetterhead(db, { ...fields, id: letterheadId, organisationId, ...noLogos, createdAt: call.at })
    return {}
  },

  'letterheads.edit': ({ letterheadId, changes }, { db }) => {
    updateLetterhead(db, { ...letterheadOrRefuse(db, letterheadId), ...given(changes) })
    return {}
  },

  'letterheads.setLogo': ({ letterheadId, side, logo }, { db }) => {
    const before = letterheadOrRefuse(db, letterheadId)
    const [name, mime] = side === 'left' ? (['leftLogo', 'leftLogoMime'] as const) : (['rightLogo', 'rightLogoMime'] as const)
    updateLetterhead(db, { ...before, [name]: logo?.sha256 ?? null, [mime]: logo?.mime ?? '' })
    return {}
  },

  'letterheads.remove': ({ letterheadId }, { db, call }) => {
    letterheadOrRefuse(db, letterheadId)
    binLetterhead(db, letterheadId, call.at)
    return {}
  },

  'letterheads.giveNumber': ({ workshopId, documentNumberId, document }, { db }) => {
    const workshop = workshopOrRefuse(db, workshopId)
    const letterhead = workshop.letterheadId === null ? undefined : letterheadById(db, workshop.letterheadId)
    if (!letterhead || letterhead.numberPattern === '') throw new Refusal('notFound', { what: 'numberPattern' })
    const known = documentNumberOf(db, { workshopId, letterheadId: letterhead.id, document })
    const { text, ...number } = known ?? next(db, letterhead, workshop.date)
    if (!known) insertDocumentNumber(db, { ...number, text, id: documentNumberId, workshopId, letterheadId: letterhead.id, document })
    if (document === 'notula') updateDetails(db, { ...workshop, number: text })
    return { text }
  },
}

const noLogos = { leftLogo: null, leftLogoMime: '', rightLogo: null, rightLogoMime: '' }

/** The letterhead, or the refusal that it is gone. */
export function letterheadOrRefuse(db: Db, id: string): LetterheadRow {
  const row = letterheadById(db, id)
  if (!row) throw new Refusal('notFound', { what: 'letterhead' })
  return row
}

function next(db: Db, { id: letterheadId, numberPattern }: LetterheadRow, date: string): { year: number; sequence: number; text: string } {
  const year = Number(date.slice(0, 4))
  const sequence = lastSequence(db, { letterheadId, year }) + 1
  return { year, sequence, text: documentNumber(numberPattern, { sequence, date }) }
}

function shown({ leftLogo, leftLogoMime, rightLogo, rightLogoMime, ...row }: LetterheadRow): Letterhead {
  return {
    ...row,
    leftLogo: leftLogo === null ? null : { sha256: leftLogo, mime: leftLogoMime },
    rightLogo: rightLogo === null ? null : { sha256: rightLogo, mime: rightLogoMime },
  }
}
