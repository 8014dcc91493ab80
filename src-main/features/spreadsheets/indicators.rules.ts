import Big from 'big.js'
import type { IndicatorFieldKey, ValueProblem } from '../../contract/spreadsheet-fields.ts'
import { applyColumns, type PassedOver, type TableRecord } from './apply-columns.rules.ts'
import { readDirection, readLevel, readMeasure } from './indicator-choices.rules.ts'
import { plainWords } from './read-choice.rules.ts'
import { type NumberMark, type NumberStyle, numberStyleOf, type ReadNumber, readNumber } from './read-number.rules.ts'
import type { ColumnMapping } from './recognise-columns.rules.ts'
import { firstLines, type RecordReader, recordReader } from './record-reader.ts'
import type { Cell, Table } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** One indicator of a table, with its values as the contract has them. What the table does not say is empty or null. */
export interface IndicatorRow {
  readonly line: number
  readonly programme: string
  readonly ownCode: string
  readonly level: '' | 'impact' | 'outcome' | 'output' | 'activity'
  readonly name: string
  readonly definition: string
  readonly unit: string
  readonly measure: 'number' | 'qualitative'
  readonly figure: 'plain' | 'percentage' | 'currency'
  readonly direction: 'rising' | 'falling'
  readonly baseline: string | null
  readonly baselineYear: string
  readonly target: string | null
  /** The target of a qualitative indicator. */
  readonly targetWords: string
  readonly actual: string | null
  readonly words: string
  readonly why: string
  readonly evidence: string
  readonly source: string
  readonly responsible: string
}

/** The indicators of a table and all that was wrong with it, in the order of its lines. */
export interface ReadIndicators {
  readonly rows: readonly IndicatorRow[]
  readonly problems: readonly ValueProblem<IndicatorFieldKey>[]
  readonly passedOver: readonly PassedOver[]
}

/**
 * Reads a table of indicators by a mapping. A row without an indicator is left out; a value that makes no sense is left empty. An empty
 * programme is that of the row above. Where the table does not say it, an indicator none of whose values is a number is qualitative, and
 * one whose target is below its baseline falls. An indicator that stands twice in its programme is told and stays.
 */
export function readIndicators(table: Table, mapping: ColumnMapping<IndicatorFieldKey>): ReadIndicators {
  const { records, passedOver } = applyColumns(table, mapping)
  const reader = recordReader(mapping)
  const styles = stylesOf(records)
  const seen = firstLines()
  const rows: IndicatorRow[] = []
  let programme = ''
  for (const record of records) {
    programme = reader.line(record, 'programme') || programme
    const name = reader.line(record, 'name')
    if (name === '') {
      reader.tell(record, 'name', 'missingName', 'rowLeftOut')
      continue
    }
    const row = indicatorOf(record, programme, name, styles, reader)
    const firstLine = seen(row.line, [row.programme, row.name])
    if (firstLine !== undefined) reader.tell(record, 'name', 'duplicate', 'used', { firstLine })
    rows.push(row)
  }
  return { rows, problems: reader.problems(), passedOver }
}

const valueFields = ['baseline', 'target', 'actual'] as const
type ValueField = (typeof valueFields)[number]
type IndicatorRecord = TableRecord<IndicatorFieldKey>
type Reader = RecordReader<IndicatorFieldKey>

/** Each column has its own style; one that does not show it has that of the three together. */
function stylesOf(records: readonly IndicatorRecord[]): Record<ValueField, NumberStyle> {
  const column = (field: ValueField): Cell[] => records.map(({ cell }) => cell(field))
  const together = numberStyleOf(valueFields.flatMap(column))
  const styleOf = (field: ValueField) => {
    const own = numberStyleOf(column(field))
    return own.certain ? own : together
  }
  return { baseline: styleOf('baseline'), target: styleOf('target'), actual: styleOf('actual') }
}

function indicatorOf(
  record: IndicatorRecord,
  programme: string,
  name: string,
  styles: Record<ValueField, NumberStyle>,
  reader: Reader,
): IndicatorRow {
  const line = (field: IndicatorFieldKey) => reader.line(record, field)
  const unit = line('unit')
  const read = (field: ValueField) => (reader.isEmpty(record, field) ? undefined : readNumber(record.cell(field), styles[field], unit))
  const numbers: Numbers = { baseline: read('baseline'), target: read('target'), actual: read('actual') }
  // The screen itself offers the word among the directions.
  const noDirection = qualitative.has(plainWords(line('direction')))
  const said =
    reader.value(record, 'measure', 'unknownMeasure', readMeasure) ??
    (noDirection || qualitative.has(plainWords(unit)) ? 'qualitative' : undefined)
  const wordsAlone = said === undefined && speaksInWords(numbers)
  const inWordsFirst = wordsAlone ? (['target', 'actual', 'baseline'] as const).find((field) => !reader.isEmpty(record, field)) : undefined
  if (inWordsFirst !== undefined) reader.tell(record, inWordsFirst, 'takenAsQualitative', 'used')
  const isQualitative = said === 'qualitative' || wordsAlone
  const values = isQualitative ? inWords(record, numbers, reader) : inNumbers(record, numbers, reader)
  const figure = isQualitative ? 'plain' : figureOf(said, unit, numbers)
  return {
    line: record.line,
    programme,
    ownCode: line('ownCode'),
    level: reader.value(record, 'level', 'unknownLevel', readLevel) ?? '',
    name,
    definition: reader.text(record, 'definition'),
    unit: isQualitative && qualitative.has(plainWords(unit)) ? '' : unit || markOf(numbers),
    measure: isQualitative ? 'qualitative' : 'number',
    figure,
    direction: isQualitative && noDirection ? 'rising' : directionOf(record, values, reader),
    ...values,
    baselineYear: reader.value(record, 'baselineYear', 'notAYear', readYear) ?? '',
    why: reader.text(record, 'why'),
    evidence: reader.text(record, 'evidence'),
    source: line('source'),
    responsible: line('responsible'),
  }
}

const qualitative = new Set(['kualitatif', 'qualitative'])
const moneyUnits = new Set(['rp', 'rupiah', 'idr', 'usd', 'us', 'eur', 'euro', 'gbp', 'jpy'])
const percentUnits = new Set(['%', 'persen', 'persentase', 'percent', 'per cent', 'percentage'])

type Numbers = Readonly<Record<ValueField, ReadNumber | undefined>>
type Values = Pick<IndicatorRow, 'baseline' | 'target' | 'targetWords' | 'actual' | 'words'>

function speaksInWords(numbers: Numbers): boolean {
  const filled = valueFields.map((field) => numbers[field]).filter((number) => number !== undefined)
  return filled.length > 0 && filled.every((number) => 'problem' in number && number.problem === 'notANumber')
}

function inNumbers(record: IndicatorRecord, numbers: Numbers, reader: Reader): Values {
  const value = (field: ValueField) => numberValue(record, field, numbers[field], reader)
  return {
    baseline: value('baseline'),
    target: value('target'),
    targetWords: '',
    actual: value('actual'),
    words: reader.text(record, 'words'),
  }
}

/** A target and a result in words are kept as words; a baseline in words has no place. */
function inWords(record: IndicatorRecord, numbers: Numbers, reader: Reader): Values {
  return {
    baseline: numberValue(record, 'baseline', numbers.baseline, reader),
    target: null,
    targetWords: reader.line(record, 'target'),
    actual: null,
    words: [reader.text(record, 'actual'), reader.text(record, 'words')].filter(Boolean).join('\n'),
  }
}

function numberValue(record: IndicatorRecord, field: ValueField, number: ReadNumber | undefined, reader: Reader): string | null {
  if (number === undefined) return null
  if ('problem' in number) {
    reader.tell(record, field, record.cell(field).kind === 'error' ? 'formulaError' : number.problem, 'valueLeftOut')
    return null
  }
  if (number.ambiguous) reader.tell(record, field, 'ambiguousNumber', 'used', { readAs: number.value })
  return number.value
}

function figureOf(said: ReturnType<typeof readMeasure>, unit: string, numbers: Numbers): IndicatorRow['figure'] {
  if (said === 'percentage' || said === 'currency') return said
  if (percentUnits.has(plainWords(unit))) return 'percentage'
  if (moneyUnits.has(plainWords(unit))) return 'currency'
  if (unit !== '') return 'plain'
  const mark = markOf(numbers)
  return mark === '' ? 'plain' : mark === '%' ? 'percentage' : 'currency'
}

/** What stands beside the values, for a table without units. */
function markOf(numbers: Numbers): NumberMark {
  const marks = valueFields.map((field) => numbers[field]).flatMap((number) => (number && 'mark' in number ? [number.mark] : []))
  return marks.find((mark) => mark !== '') ?? ''
}

function directionOf(record: IndicatorRecord, { baseline, target }: Values, reader: Reader): IndicatorRow['direction'] {
  const said = reader.value(record, 'direction', 'unknownDirection', readDirection)
  if (said !== undefined) return said
  if (baseline === null || target === null || new Big(target).gte(baseline)) return 'rising'
  reader.tell(record, 'target', 'takenAsFalling', 'used')
  return 'falling'
}

/** A year, or two that a school year or a budget joins: 2021, 2020/2021. */
function readYear(cell: Cell): string | undefined {
  if (cell.kind === 'date') return /^\d{4}/.exec(cell.text)?.[0]
  return /^(?:tahun|thn\.?|th\.?|year)?\s*((?:19|20)\d\d(?:\s?[/–-]\s?(?:19|20)\d\d)?)$/i.exec(valueLine(cell))?.[1]
}
