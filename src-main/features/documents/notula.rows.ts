import type { Db } from '../../database/db.ts'
import type {
  ActionRecord,
  AmendmentRecord,
  AttendanceRecord,
  BlockRecord,
  ContributionRecord,
  DecisionRecord,
  IndicatorRecord,
  KindRecord,
  LetterheadRecord,
  LinkRecord,
  NotulaRecords,
  OfferRecord,
  OrganisationRecord,
  PersonRecord,
  ProgrammeRecord,
  RenderingRecord,
  ResponseRecord,
  SignatoryRecord,
  StepRecord,
  WorkshopRecord,
} from './notula.records.ts'

/** Everything of one workshop that its notula may say: private contributions are never read, confidential ones only on request; undefined where there is no such workshop. */
export function notulaRecords(db: Db, workshopId: string, options: { includeConfidential: boolean }): NotulaRecords | undefined {
  const workshop = workshopOf(db, workshopId)
  if (workshop === undefined) return undefined
  const confidential = options.includeConfidential ? 'confidential' : 'open'
  return {
    workshop,
    letterhead: letterheadOf(db, workshopId) ?? null,
    organisations: organisationsOf(db),
    people: peopleOf(db, workshopId),
    attendances: attendancesOf(db, workshopId),
    blocks: blocksOf(db, workshopId),
    kinds: kindsOf(db, workshopId),
    steps: stepsOf(db, workshopId),
    programmes: programmesOf(db, workshopId, confidential),
    indicators: indicatorsOf(db, workshopId),
    contributions: contributionsOf(db, workshopId, confidential),
    renderings: renderingsOf(db, workshopId, confidential),
    responses: responsesOf(db, workshopId, confidential),
    decisions: decisionsOf(db, workshopId),
    actions: actionsOf(db, workshopId),
    offers: offersOf(db, workshopId),
    links: linksOf(db, workshopId),
    signatories: signatoriesOf(db, workshopId),
    amendments: amendmentsOf(db, workshopId),
  }
}

function workshopOf(db: Db, workshopId: string): WorkshopRecord | undefined {
  return db.get(
    `SELECT code, title, date, zone, plannedOpen, plannedClose, openedAt, closedAt, closingReason, place, number, nature, purpose, basis,
       lastMinutes, nextMeeting, hostOrganisationId, letterheadLine, town, signatureLayout, chairAttendanceId, noteTakerAttendanceId, greenFrom, amberFrom,
       sample
     FROM workshop WHERE id = :workshopId AND deletedAt IS NULL`,
    { workshopId },
  )
}

export function letterheadOf(db: Db, workshopId: string): LetterheadRecord | undefined {
  return db.get(
    `SELECT letterhead.lines, letterhead.rule, letterhead.leftLogo, letterhead.rightLogo
     FROM workshop JOIN letterhead ON letterhead.id = workshop.letterheadId AND letterhead.deletedAt IS NULL WHERE workshop.id = :workshopId`,
    { workshopId },
  )
}

export function organisationsOf(db: Db): OrganisationRecord[] {
  return db.all('SELECT id, name, mergedInto FROM organisation ORDER BY id')
}

export function peopleOf(db: Db, workshopId: string): PersonRecord[] {
  return db.all(
    `WITH RECURSIVE involved (id) AS (
       SELECT personId FROM attendance WHERE workshopId = :workshopId
       UNION SELECT ownerPersonId FROM action WHERE workshopId = :workshopId AND ownerPersonId IS NOT NULL
       UNION SELECT person.mergedInto FROM person JOIN involved ON person.id = involved.id WHERE person.mergedInto IS NOT NULL
     )
     SELECT id, name, sex, phone, mergedInto, erasedAt, (
         SELECT consentName FROM attendance WHERE attendance.personId = person.id AND attendance.deletedAt IS NULL ORDER BY attendance.id DESC LIMIT 1
       ) AS consentNameLast
     FROM person WHERE id IN (SELECT id FROM involved) ORDER BY id`,
    { workshopId },
  )
}

export function attendancesOf(db: Db, workshopId: string): AttendanceRecord[] {
  return db.all(
    `SELECT id, personId, organisationId, position, shortName, category, invited, consentName, apology, arrivedAt, leftAt, deletedAt
     FROM attendance WHERE workshopId = :workshopId ORDER BY listedAs, id`,
    { workshopId },
  )
}

function blocksOf(db: Db, workshopId: string): BlockRecord[] {
  return db.all(
    `SELECT id, title, programmeId, stepId, plannedMinutes, responsible, startedAt, endedAt
     FROM block WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY position, id`,
    { workshopId },
  )
}

// A kind or step in the bin still names what was said under it.
function kindsOf(db: Db, workshopId: string): KindRecord[] {
  return db.all('SELECT id, letter, wordId, wordEn, role FROM kind WHERE workshopId = :workshopId ORDER BY position, id', { workshopId })
}

function stepsOf(db: Db, workshopId: string): StepRecord[] {
  return db.all('SELECT id, wordId, wordEn, role FROM step WHERE workshopId = :workshopId ORDER BY position, id', { workshopId })
}

// A programme taken out of the workshop after something was said about it comes last, or its words would be lost.
function programmesOf(db: Db, workshopId: string, confidential: string): ProgrammeRecord[] {
  return db.all(
    `SELECT programme.id, programme.name, programme.shortName, programme.groupOrganisationId, programme.place, programme.partners,
       programme.budget, programme.year, programme.chair, programme.responsible
     FROM programme
     LEFT JOIN workshopProgramme AS own ON own.programmeId = programme.id AND own.workshopId = :workshopId AND own.deletedAt IS NULL
     WHERE own.id IS NOT NULL OR programme.id IN (
       SELECT programmeId FROM contribution WHERE workshopId = :workshopId AND deletedAt IS NULL AND visibility IN ('open', :confidential)
       UNION SELECT programmeId FROM indicator WHERE workshopId = :workshopId AND deletedAt IS NULL
       UNION SELECT programmeId FROM decision WHERE workshopId = :workshopId AND deletedAt IS NULL
       UNION SELECT programmeId FROM action WHERE workshopId = :workshopId AND deletedAt IS NULL
       UNION SELECT programmeId FROM offer WHERE workshopId = :workshopId AND deletedAt IS NULL
     )
     ORDER BY own.id IS NULL, own.position, programme.id`,
    { workshopId, confidential },
  )
}

function indicatorsOf(db: Db, workshopId: string): IndicatorRecord[] {
  return db.all(
    `SELECT indicator.id, indicator.programmeId, indicator.number, indicator.name, indicator.unit, indicator.measure, indicator.direction, indicator.baseline,
       indicator.target, indicator.targetWords, indicator.source, indicator.level, indicator.ownCode, indicator.figure, indicator.sample,
       indicator.definition, indicator.baselineYear, indicator.responsible,
       measurement.actual, measurement.words, measurement.judgement, measurement.why, measurement.evidence
     FROM indicator
     LEFT JOIN measurement ON measurement.indicatorId = indicator.id AND measurement.deletedAt IS NULL
     WHERE indicator.workshopId = :workshopId AND indicator.deletedAt IS NULL
     ORDER BY indicator.position, indicator.number`,
    { workshopId },
  )
}

function contributionsOf(db: Db, workshopId: string, confidential: string): ContributionRecord[] {
  return db.all(
    `SELECT contribution.id, contribution.number, device.letter AS deviceLetter, contribution.firstKeyAt, contribution.kindId, contribution.attendanceId,
       contribution.source, contribution.programmeId, contribution.blockId, contribution.stepId, contribution.turnId, contribution.text,
       contribution.language, contribution.verbatim, contribution.visibility, contribution.openReason
     FROM contribution
     JOIN device ON device.id = contribution.deviceId
     WHERE contribution.workshopId = :workshopId AND contribution.deletedAt IS NULL AND contribution.visibility IN ('open', :confidential)
     ORDER BY contribution.orderAt, contribution.deviceId, contribution.deviceSeq`,
    { workshopId, confidential },
  )
}

function renderingsOf(db: Db, workshopId: string, confidential: string): RenderingRecord[] {
  return db.all(
    `SELECT rendering.contributionId, rendering.language, rendering.text
     FROM rendering
     JOIN contribution ON contribution.id = rendering.contributionId
     WHERE rendering.workshopId = :workshopId AND rendering.deletedAt IS NULL
       AND contribution.deletedAt IS NULL AND contribution.visibility IN ('open', :confidential)
     ORDER BY rendering.contributionId, rendering.language`,
    { workshopId, confidential },
  )
}

function responsesOf(db: Db, workshopId: string, confidential: string): ResponseRecord[] {
  return db.all(
    `SELECT response.contributionId, response.outcome, response.reason, response.attendanceId, response.at
     FROM response
     JOIN contribution ON contribution.id = response.contributionId
     WHERE response.workshopId = :workshopId AND response.deletedAt IS NULL
       AND contribution.deletedAt IS NULL AND contribution.visibility IN ('open', :confidential)
     ORDER BY response.contributionId`,
    { workshopId, confidential },
  )
}

function decisionsOf(db: Db, workshopId: string): DecisionRecord[] {
  return db.all(
    `SELECT decision.id, decision.number, device.letter AS deviceLetter, decision.text, decision.programmeId, decision.outcome, decision.method,
       decision.votesFor, decision.votesAgainst, decision.abstained, decision.decidedAt, decision.readBackAt
     FROM decision
     JOIN device ON device.id = decision.deviceId
     WHERE decision.workshopId = :workshopId AND decision.deletedAt IS NULL
     ORDER BY decision.number, device.letter, decision.id`,
    { workshopId },
  )
}

function actionsOf(db: Db, workshopId: string): ActionRecord[] {
  return db.all(
    `SELECT action.id, action.number, device.letter AS deviceLetter, action.text, action.programmeId, action.ownerPersonId, action.ownerOrganisationId,
       action.dueOn, action.resources, action.priority, action.status
     FROM action
     JOIN device ON device.id = action.deviceId
     WHERE action.workshopId = :workshopId AND action.deletedAt IS NULL
     ORDER BY action.number, device.letter, action.id`,
    { workshopId },
  )
}

function offersOf(db: Db, workshopId: string): OfferRecord[] {
  return db.all(
    `SELECT offer.id, offer.number, device.letter AS deviceLetter, offer.fromOrganisationId, offer.toOrganisationId, offer.programmeId, offer.text,
       offer.term, offer.condition, offer.state, offer.at
     FROM offer
     JOIN device ON device.id = offer.deviceId
     WHERE offer.workshopId = :workshopId AND offer.deletedAt IS NULL
     ORDER BY offer.number, device.letter, offer.id`,
    { workshopId },
  )
}

// Links of what is private or in the bin say nothing here; those of confidential ways out still tell how an obstacle stands.
function linksOf(db: Db, workshopId: string): LinkRecord[] {
  return db.all(
    `SELECT fromId, toId, relation
     FROM link
     WHERE workshopId = :workshopId AND deletedAt IS NULL AND NOT EXISTS (
       SELECT 1 FROM contribution
       WHERE contribution.id IN (link.fromId, link.toId) AND (contribution.deletedAt IS NOT NULL OR contribution.visibility = 'private')
     )
     ORDER BY id`,
    { workshopId },
  )
}

export function signatoriesOf(db: Db, workshopId: string): SignatoryRecord[] {
  return db.all(
    `SELECT part, attendanceId, name, position, organisation FROM signatory
     WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY listedAs, id`,
    { workshopId },
  )
}

function amendmentsOf(db: Db, workshopId: string): AmendmentRecord[] {
  return db.all(
    `SELECT indicatorId, field, before, after, comment, at FROM amendment
     WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY at, id`,
    { workshopId },
  )
}
