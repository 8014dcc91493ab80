import Big from 'big.js'
import { folded } from '#words/finding.ts'
import { type AmendedField, amendedField } from '../../contract/programmes.ts'
import type { IndicatorToEnter } from '../../contract/spreadsheets.ts'
import { achievement, statusOf, type Thresholds } from '../programmes/achievement.rules.ts'
import type { MeasurementRow, IndicatorRow as StoredIndicator } from '../programmes/indicators.rows.ts'
import type { IndicatorRow } from './indicators.rules.ts'

/** A programme of the workshop or of its series. */
export interface KnownProgramme {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

const describing = ['level', 'ownCode', 'definition', 'unit', 'source', 'responsible', ...amendedField.options] as const
const measuring = ['actual', 'words', 'why', 'evidence'] as const
type Described = Pick<StoredIndicator, (typeof describing)[number]>
type Measured = Pick<MeasurementRow, (typeof measuring)[number]>

/** An indicator of the workshop, with what was measured. */
export type KnownIndicator = Pick<StoredIndicator, 'id' | 'programmeId' | 'name' | 'measure' | 'figure' | 'direction'> &
  Described &
  Measured

/** What a table says otherwise of an indicator that is there. */
export interface IndicatorChange {
  readonly indicatorId: string
  readonly changes: Partial<Described>
  readonly measured: Partial<Measured>
}

/** An indicator as it will be entered; without a programme's id its programme comes with it. */
export interface EnteredIndicator extends IndicatorRow, Pick<IndicatorToEnter, 'state' | 'newProgramme' | 'achievement' | 'status'> {
  readonly programmeId: string | null
  readonly change: IndicatorChange | null
}

/**
 * How the indicators of a table will be entered, with their achievement and status. A programme is found by its name or short name,
 * whatever the case and the diacritics, those of the workshop before others; rows that name none belong to `own`. An indicator whose
 * name its programme has already takes what the table says otherwise of it, once; what the table does not say stands, and so does what
 * is locked.
 */
export function enterIndicators(
  rows: readonly IndicatorRow[],
  known: {
    /** Those of the workshop first. */
    readonly programmes: readonly KnownProgramme[]
    readonly indicators: readonly KnownIndicator[]
    readonly own: KnownProgramme | undefined
    readonly thresholds: Thresholds
    /** Whether baseline and target can no longer be changed in this way. */
    readonly locked: boolean
  },
): EnteredIndicator[] {
  const programmes = programmesByName(known.programmes)
  const here = new Map(known.indicators.map((each) => [keyOf(each.programmeId, each.name), each]))
  const taken = new Set<string>()
  return rows.map((row) => {
    const programme = row.programme === '' ? known.own : programmes.get(folded(row.programme))
    const found = programme && here.get(keyOf(programme.id, row.name))
    const change = found && !taken.has(found.id) ? changeOf(found, row, known.locked) : null
    if (found) taken.add(found.id)
    const standing = found ? { ...row, ...shownOf(found), ...change?.changes, ...change?.measured } : row
    const percent = standing.measure === 'number' ? achievement(standing) : null
    return {
      ...standing,
      programme: programme?.name ?? row.programme,
      programmeId: programme?.id ?? null,
      newProgramme: programme === undefined && row.programme !== '',
      state: change ? 'changed' : found ? 'here' : 'new',
      change,
      achievement: percent,
      status: statusOf(percent, known.thresholds),
    }
  })
}

/** Null where the table says nothing else. Of an indicator that is measured otherwise only the words about it are taken. */
function changeOf(found: KnownIndicator, row: IndicatorRow, locked: boolean): IndicatorChange | null {
  const sameMeasure = found.measure === row.measure
  const told = <Field extends keyof Described | keyof Measured>(field: Field) => {
    if ((locked && isLocked(field)) || (!sameMeasure && (isLocked(field) || field === 'actual' || field === 'words'))) return false
    const [before, after] = [found[field], row[field]]
    return after !== null && after !== '' && !(isDecimal(field) && before ? new Big(before).eq(after) : before === after)
  }
  const changes: Partial<Described> = Object.fromEntries(describing.filter(told).map((field) => [field, row[field]]))
  const measured: Partial<Measured> = Object.fromEntries(measuring.filter(told).map((field) => [field, row[field]]))
  const count = Object.keys(changes).length + Object.keys(measured).length
  return count > 0 ? { indicatorId: found.id, changes, measured } : null
}

function isLocked(field: string): field is AmendedField {
  return amendedField.options.some((one) => one === field)
}

function isDecimal(field: string): boolean {
  return field === 'baseline' || field === 'target' || field === 'actual'
}

function shownOf(found: KnownIndicator) {
  const { name, measure, figure, direction, level, ownCode, definition, unit, source, responsible } = found
  const { baseline, baselineYear, target, targetWords, actual, words, why, evidence } = found
  return {
    ...{ name, measure, figure, direction, level, ownCode, definition, unit, source, responsible },
    ...{ baseline, baselineYear, target, targetWords, actual, words, why, evidence },
  }
}

function programmesByName(programmes: readonly KnownProgramme[]): Map<string, KnownProgramme> {
  const found = new Map<string, KnownProgramme>()
  for (const by of ['name', 'shortName'] as const) {
    for (const programme of programmes) {
      const name = folded(programme[by])
      if (name !== '' && !found.has(name)) found.set(name, programme)
    }
  }
  return found
}

function keyOf(programmeId: string, name: string): string {
  return `${programmeId} ${folded(name)}`
}
