import { folded } from '#words/finding.ts'
import type { IndicatorToEnter } from '../../contract/spreadsheets.ts'
import { achievement, statusOf, type Thresholds } from '../programmes/achievement.rules.ts'
import type { IndicatorRow } from './indicators.rules.ts'

/** A programme of the workshop or of its series. */
export interface KnownProgramme {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

/** An indicator as it will be entered; without a programme's id its programme comes with it. */
export interface EnteredIndicator extends IndicatorRow, Pick<IndicatorToEnter, 'state' | 'newProgramme' | 'achievement' | 'status'> {
  readonly programmeId: string | null
}

/**
 * How the indicators of a table will be entered, with their achievement and status. A programme is found by its name or short name,
 * whatever the case and the diacritics, those of the workshop before others; rows that name none belong to `own`. An indicator whose
 * name its programme has already is here, also where the table has it twice in a programme that has it.
 */
export function enterIndicators(
  rows: readonly IndicatorRow[],
  known: {
    /** Those of the workshop first. */
    readonly programmes: readonly KnownProgramme[]
    readonly indicators: readonly { readonly programmeId: string; readonly name: string }[]
    readonly own: KnownProgramme | undefined
    readonly thresholds: Thresholds
  },
): EnteredIndicator[] {
  const programmes = programmesByName(known.programmes)
  const here = new Set(known.indicators.map(({ programmeId, name }) => keyOf(programmeId, name)))
  return rows.map((row) => {
    const programme = row.programme === '' ? known.own : programmes.get(folded(row.programme))
    const percent = row.measure === 'number' ? achievement(row) : null
    return {
      ...row,
      programme: programme?.name ?? row.programme,
      programmeId: programme?.id ?? null,
      newProgramme: programme === undefined && row.programme !== '',
      state: programme && here.has(keyOf(programme.id, row.name)) ? 'here' : 'new',
      achievement: percent,
      status: statusOf(percent, known.thresholds),
    }
  })
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
