import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, Input, QueryName } from '../../contract/contract.ts'
import { type AmendedField, amendedField, type Indicator, type Programme } from '../../contract/programmes.ts'
import { Refusal } from '../../contract/refusal.ts'
import { decimal } from '../../contract/values.ts'
import { binBlock, blocksOf } from '../agenda/agenda.rows.ts'
import { recordCode } from '../contributions/code.rules.ts'
import { given } from '../given.ts'
import { movedBy } from '../moved-by.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { takingWorkshop, workshopOrRefuse } from '../workshops/standing.ts'
import type { WorkshopRow } from '../workshops/workshops.rows.ts'
import { achievement, progress, statusOf } from './achievement.rules.ts'
import { amendmentsOf, insertAmendment } from './amendments.rows.ts'
import {
  binIndicator,
  type IndicatorRow,
  indicatorById,
  indicatorsOf,
  insertIndicator,
  insertMeasurement,
  type MeasurementRow,
  measurementOf,
  measurementsOf,
  nextIndicatorNumber,
  updateIndicator,
  updateMeasurement,
} from './indicators.rows.ts'
import {
  binMembership,
  insertProgramme,
  joinProgramme,
  membershipsOf,
  namingProgramme,
  placeMembership,
  programmeById,
  programmesOfWorkshop,
  updateProgramme,
} from './programmes.rows.ts'
import { shortNameOf } from './short-name.rules.ts'

type Prefix = 'programmes' | 'indicators'

export const programmeHandlers: QueryHandlers<Named<QueryName, Prefix>> & CommandHandlers<Named<CommandName, Prefix>> = {
  'programmes.ofWorkshop': ({ workshopId }, { db }) => {
    const workshop = workshopOrRefuse(db, workshopId)
    const measurements = new Map(measurementsOf(db, workshopId).map((row) => [row.indicatorId, row]))
    const amendments = Map.groupBy(amendmentsOf(db, workshopId), ({ indicatorId }) => indicatorId)
    const indicators = indicatorsOf(db, workshopId).map((row) => ({
      programmeId: row.programmeId,
      shown: { ...shown(row, measurements.get(row.id), workshop), amendments: amendments.get(row.id) ?? [] },
    }))
    return programmesOfWorkshop(db, workshopId).map(
      (row): Programme => ({
        ...row,
        indicators: indicators.filter(({ programmeId }) => programmeId === row.id).map((found) => found.shown),
      }),
    )
  },

  'programmes.add': ({ workshopId, programmeId, ...fields }, commanding) => {
    addProgramme(commanding, takingWorkshop(commanding.db, workshopId), { ...fields, id: programmeId })
    return {}
  },

  'programmes.edit': ({ programmeId, changes }, { db, call }) => {
    const before = programmeById(db, programmeId)
    if (!before) throw new Refusal('notFound', { what: 'programme' })
    const { groupName, ...rest } = given(changes)
    const groupOrganisationId =
      groupName === undefined
        ? before.groupOrganisationId
        : ensureOrganisation(db, groupName, { id: call.newId, at: call.at, category: '' })
    updateProgramme(db, { ...before, ...rest, groupOrganisationId })
    return {}
  },

  'programmes.remove': ({ workshopId, programmeId }, { db, call }) => {
    takingWorkshop(db, workshopId)
    const membership = membershipsOf(db, workshopId).find((row) => row.programmeId === programmeId)
    if (!membership) throw new Refusal('notFound', { what: 'programme' })
    const count = namingProgramme(db, { workshopId, programmeId })
    if (count > 0) throw new Refusal('programmeInUse', { name: programmeById(db, programmeId)?.name ?? '', count })
    binMembership(db, membership.id, call.at)
    // Its block on the agenda goes with it.
    for (const block of blocksOf(db, workshopId)) if (block.programmeId === programmeId) binBlock(db, block.id, call.at)
    return {}
  },

  'programmes.move': ({ workshopId, programmeId, by }, { db }) => {
    takingWorkshop(db, workshopId)
    const memberships = membershipsOf(db, workshopId)
    const moved = movedBy(memberships, (row) => row.programmeId === programmeId, by)
    for (const [position, row] of moved.entries()) if (row.position !== position) placeMembership(db, row.id, position)
    return {}
  },

  'indicators.add': ({ workshopId, programmeId, indicatorId, ...fields }, { db }) => {
    takingWorkshop(db, workshopId)
    const number = nextIndicatorNumber(db, workshopId)
    insertIndicator(db, { ...fields, id: indicatorId, workshopId, programmeId, number, position: number, sample: fields.sample ? 1 : 0 })
    return { code: recordCode('IK', number, '') }
  },

  'indicators.import': ({ workshopId, rows, changes: changed }, commanding) => {
    const { db, call } = commanding
    const workshop = takingWorkshop(db, workshopId)
    const first = nextIndicatorNumber(db, workshopId)
    const taking = new Set(membershipsOf(db, workshopId).map((row) => row.programmeId))
    for (const [index, { indicatorId, programmeId, programmeName, actual, words, judgement, why, evidence, ...fields }] of rows.entries()) {
      if (!taking.has(programmeId)) addProgramme(commanding, workshop, { ...noFields, id: programmeId, name: programmeName })
      taking.add(programmeId)
      const number = first + index
      insertIndicator(db, { ...fields, id: indicatorId, workshopId, programmeId, number, position: number, sample: fields.sample ? 1 : 0 })
      if (actual === null && judgement === null && [words, why, evidence].every((one) => one === '')) continue
      insertMeasurement(db, { id: call.newId(), workshopId, indicatorId, actual, words, judgement, why, evidence })
    }
    for (const { indicatorId, changes, measured } of changed) {
      const indicator = indicatorOrRefuse(indicatorById(db, indicatorId))
      if (indicator.workshopId !== workshopId) throw new Refusal('notFound', { what: 'indicator' })
      // Figures that a list brings are no invented ones any more.
      editIndicator(db, indicator, { ...changes, sample: false })
      if (Object.keys(given(measured)).length > 0) measure(commanding, indicator, measured)
    }
    return { added: rows.length, changed: changed.length }
  },

  'indicators.edit': ({ indicatorId, changes }, { db }) => {
    editIndicator(db, indicatorOrRefuse(indicatorById(db, indicatorId)), changes)
    return {}
  },

  'indicators.amend': ({ indicatorId, amendmentId, field, value, comment }, { db, call }) => {
    const indicator = indicatorOrRefuse(indicatorById(db, indicatorId))
    const { workshopId } = indicator
    if (takingWorkshop(db, workshopId).status !== 'open') throw new Refusal('workshopNotOpen')
    const after = amendedValue(field, value)
    const row = { id: amendmentId, workshopId, indicatorId, field, before: indicator[field], after, comment, at: call.at }
    if (row.before === after) throw new Refusal('nothingAmended')
    insertAmendment(db, row)
    updateIndicator(db, { ...indicator, [field]: after })
    return {}
  },

  'indicators.remove': ({ indicatorId }, { db, call }) => {
    const before = indicatorOrRefuse(indicatorById(db, indicatorId))
    takingWorkshop(db, before.workshopId)
    binIndicator(db, indicatorId, call.at)
    return {}
  },

  'indicators.measure': ({ indicatorId, changes }, commanding) => {
    const indicator = indicatorOrRefuse(indicatorById(commanding.db, indicatorId))
    takingWorkshop(commanding.db, indicator.workshopId)
    measure(commanding, indicator, changes)
    return {}
  },
}

type ProgrammeFields = Omit<Input<'programmes.add'>, 'workshopId' | 'programmeId'>

const noFields: Omit<ProgrammeFields, 'name'> = {
  shortName: '',
  groupName: '',
  place: '',
  partners: '',
  budget: '',
  year: '',
  chair: '',
  responsible: '',
}

/** Puts a programme behind the others of a workshop, and in the register of its series where it is not known. */
function addProgramme(
  { db, call }: Commanding,
  workshop: WorkshopRow,
  { id, groupName, ...fields }: ProgrammeFields & { id: string },
): void {
  if (!programmeById(db, id)) {
    insertProgramme(db, {
      ...fields,
      id,
      seriesId: workshop.seriesId,
      shortName: fields.shortName || shortNameOf(fields.name),
      groupOrganisationId: ensureOrganisation(db, groupName, { id: call.newId, at: call.at, category: '' }),
      createdAt: call.at,
    })
  }
  const last = membershipsOf(db, workshop.id).at(-1)
  joinProgramme(db, { id: call.newId(), workshopId: workshop.id, programmeId: id, position: (last?.position ?? -1) + 1 })
}

/** Baseline and target are locked once the workshop is open. */
function editIndicator(db: Commanding['db'], before: IndicatorRow, changes: Input<'indicators.edit'>['changes']): void {
  const { sample, ...rest } = given(changes)
  if (takingWorkshop(db, before.workshopId).status === 'open') {
    const locked = amendedField.options.find((field) => rest[field] !== undefined && rest[field] !== before[field])
    if (locked) throw new Refusal('lockedOnceOpen', { field: locked })
  }
  updateIndicator(db, { ...before, ...rest, sample: sample === undefined ? before.sample : sample ? 1 : 0 })
}

function measure(
  { db, call }: Commanding,
  { id: indicatorId, workshopId }: IndicatorRow,
  changes: Input<'indicators.measure'>['changes'],
): void {
  const before = measurementOf(db, indicatorId)
  const empty = { actual: null, words: '', judgement: null, why: '', evidence: '' }
  if (before) updateMeasurement(db, { ...before, ...given(changes) })
  else insertMeasurement(db, { ...empty, ...given(changes), id: call.newId(), workshopId, indicatorId })
}

function indicatorOrRefuse(row: IndicatorRow | undefined): IndicatorRow {
  if (!row) throw new Refusal('notFound', { what: 'indicator' })
  return row
}

/** A baseline or target is a decimal or nothing; the words are words. */
function amendedValue(field: AmendedField, value: string | null): string | null {
  if (field === 'targetWords' || field === 'baselineYear') return value ?? ''
  if (value !== null && !decimal.safeParse(value).success) throw new Refusal('badInput', { field: 'value' })
  return value
}

function shown(row: IndicatorRow, measured: MeasurementRow | undefined, workshop: WorkshopRow): Omit<Indicator, 'amendments'> {
  const figures = { direction: row.direction, baseline: row.baseline, target: row.target, actual: measured?.actual ?? null }
  const numeric = row.measure === 'number'
  const percent = numeric ? achievement(figures) : null
  return {
    id: row.id,
    code: recordCode('IK', row.number, ''),
    name: row.name,
    unit: row.unit,
    measure: row.measure,
    direction: row.direction,
    baseline: row.baseline,
    target: row.target,
    targetWords: row.targetWords,
    source: row.source,
    level: row.level,
    ownCode: row.ownCode,
    definition: row.definition,
    figure: row.figure,
    baselineYear: row.baselineYear,
    responsible: row.responsible,
    sample: row.sample === 1,
    actual: figures.actual,
    words: measured?.words ?? '',
    judgement: measured?.judgement ?? null,
    why: measured?.why ?? '',
    evidence: measured?.evidence ?? '',
    achievement: percent,
    progress: numeric ? progress(figures) : null,
    status: numeric ? statusOf(percent, workshop) : (measured?.judgement ?? 'grey'),
  }
}
