import { v7 } from 'uuid'
import { folded } from '#words/finding.ts'
import { wordsOf } from '#words/words.ts'
import type { JobHandlers, Named, QueryHandlers, Working } from '../../app/operations.ts'
import type { Input, JobName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { indicatorsOf, measurementsOf } from '../programmes/indicators.rows.ts'
import { programmesOfWorkshop } from '../programmes/programmes.rows.ts'
import { takingWorkshop } from '../workshops/standing.ts'
import { type EnteredIndicator, enterIndicators } from './enter-indicators.rules.ts'
import { enterPeople } from './enter-people.rules.ts'
import { knownOrganisations, knownPeople, programmesOfSeries } from './known.rows.ts'
import { readAsked } from './read-asked.ts'
import type { SourceReading, SourceRequest } from './read-source.ts'
import { toldOf } from './told.rules.ts'

type Prefix = 'spreadsheets'
type Handlers = QueryHandlers<Named<QueryName, Prefix>> & JobHandlers<Named<JobName, Prefix>>

/** Tables of people and indicators: read and shown as they would be entered, then read again and entered as one command. */
export function spreadsheetHandlers(): Handlers {
  const underWay = new Map<string, { readonly stop: AbortController; rows: number | null }>()

  /** Reads what was asked for, under its id: null where it was stopped. */
  async function reading<What extends SourceReading['what']>(
    what: What,
    { readingId, source, sheet, headingLines, mapping }: Asked,
    { ports }: Working,
  ): Promise<Extract<SourceReading, { what: What }> | null> {
    const own = { stop: new AbortController(), rows: null as number | null }
    underWay.set(readingId, own)
    try {
      const request: Omit<SourceRequest, 'source'> = { what, sheet, headingLines, mapping }
      const onRows = (count: number) => {
        own.rows = count
      }
      const read = await readAsked(source, request, ports, { signal: own.stop.signal, onRows })
      if (read !== null && !isOf(what, read)) throw new Error(`read ${read.what} where ${what} were asked for`)
      return own.stop.signal.aborted ? null : read
    } finally {
      underWay.delete(readingId)
    }
  }

  return {
    'spreadsheets.choose': async (_input, { ports }) => {
      const title = wordsOf(ports.readSettings().language).spreadsheets.openTitle
      const path = await ports.askWhatToOpen({ extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'], title })
      return path === null ? null : ports.picked.add(path)
    },

    'spreadsheets.readPeople': async (asked, working) => {
      takingWorkshop(working.db, asked.workshopId)
      const read = await reading('people', asked, working)
      if (read === null) return null
      const { people, problems } = enterPeople(read, ...knownTo(asked, working))
      return toldOf({ ...read, problems }, people, ({ personId: _own, ...shown }) => shown)
    },

    'spreadsheets.importPeople': async (asked, working) => {
      takingWorkshop(working.db, asked.workshopId)
      const read = await reading('people', asked, working)
      if (read === null) return null
      refuseChanged(read, asked.sum)
      const { people } = enterPeople(read, ...knownTo(asked, working))
      const rows = people
        .filter(({ state }) => state !== 'here')
        .map(({ personId, line: _line, state: _state, ...fields }) => ({
          ...fields,
          attendanceId: v7(),
          personId: personId ?? v7(),
          apology: '',
        }))
      return rows.length === 0
        ? { added: 0, changed: 0 }
        : working.change('people.import', { workshopId: asked.workshopId, rows }, sentBy(asked, working))
    },

    'spreadsheets.readIndicators': async (asked, working) => {
      takingWorkshop(working.db, asked.workshopId)
      const read = await reading('indicators', asked, working)
      return read && toldOf(read, indicatorsToEnter(read, asked, working), shownIndicator)
    },

    'spreadsheets.importIndicators': async (asked, working) => {
      takingWorkshop(working.db, asked.workshopId)
      const read = await reading('indicators', asked, working)
      if (read === null) return null
      refuseChanged(read, asked.sum)
      const all = indicatorsToEnter(read, asked, working)
      // Somebody chooses the programme of rows that name none; the page does not send them before.
      if (all.some(({ programme }) => programme === '')) throw new Refusal('badInput', { field: 'programmeId', problem: '' })
      const rows = commandRows(all.filter(({ state }) => state === 'new'))
      const changes = all.flatMap(({ change }) => change ?? [])
      if (rows.length + changes.length === 0) return { added: 0, changed: 0 }
      return working.change('indicators.import', { workshopId: asked.workshopId, rows, changes }, sentBy(asked, working))
    },

    'spreadsheets.progress': ({ readingId }) => {
      const found = underWay.get(readingId)
      return found ? { rows: found.rows } : null
    },

    'spreadsheets.stop': async ({ readingId }) => {
      underWay.get(readingId)?.stop.abort()
      return {}
    },
  }
}

type Asked = Pick<
  Input<'spreadsheets.readPeople' | 'spreadsheets.readIndicators'>,
  'readingId' | 'source' | 'sheet' | 'headingLines' | 'mapping'
>

function isOf<What extends SourceReading['what']>(what: What, read: SourceReading): read is Extract<SourceReading, { what: What }> {
  return read.what === what
}

/** What was looked at is what is entered: a file that was saved anew meanwhile is looked at anew. */
function refuseChanged({ sum, file }: SourceReading, shown: string): void {
  if (sum !== shown) throw new Refusal('tableChanged', { file })
}

function sentBy({ commandId, workshopId }: { commandId: string; workshopId: string }, { ports }: Working) {
  return { id: commandId, at: ports.now(), workshopId }
}

function knownTo({ workshopId }: { workshopId: string }, { db }: Working) {
  return [knownPeople(db, workshopId), knownOrganisations(db)] as const
}

function indicatorsToEnter(
  { rows }: Extract<SourceReading, { what: 'indicators' }>,
  { workshopId, programmeId }: { workshopId: string; programmeId: string | null },
  { db }: Working,
): EnteredIndicator[] {
  const workshop = takingWorkshop(db, workshopId)
  const programmes = [...programmesOfWorkshop(db, workshopId), ...programmesOfSeries(db, workshop.seriesId)]
  const own = programmes.find(({ id }) => id === programmeId)
  const measured = new Map(measurementsOf(db, workshopId).map((row) => [row.indicatorId, row]))
  const indicators = indicatorsOf(db, workshopId).map((row) => ({ ...row, ...(measured.get(row.id) ?? notMeasured), id: row.id }))
  return enterIndicators(rows, { programmes, indicators, own, thresholds: workshop, locked: workshop.status === 'open' })
}

const notMeasured = { actual: null, words: '', why: '', evidence: '' }

function shownIndicator({ programmeId, change, definition, baselineYear, why, evidence, responsible, ...shown }: EnteredIndicator) {
  return shown
}

/** Rows of one new programme get one new id. */
function commandRows(indicators: readonly EnteredIndicator[]) {
  const added = new Map<string, string>()
  const idOf = (programme: string) => {
    const id = added.get(folded(programme)) ?? v7()
    added.set(folded(programme), id)
    return id
  }
  return indicators.map(
    ({
      programme,
      programmeId,
      change: _change,
      line: _line,
      state: _state,
      newProgramme: _new,
      achievement: _percent,
      status: _status,
      ...fields
    }) => ({
      ...fields,
      indicatorId: v7(),
      programmeId: programmeId ?? idOf(programme),
      programmeName: programme,
      judgement: null,
      sample: false,
    }),
  )
}
