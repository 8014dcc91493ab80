import { folded } from '#words/finding.ts'
import type { ValueProblem, ValueProblemCode, ValueProblemEffect } from '../../contract/spreadsheet-fields.ts'
import type { TableRecord } from './apply-columns.rules.ts'
import type { ColumnMapping } from './recognise-columns.rules.ts'
import { isNothing, valueLine, valueText } from './value-text.rules.ts'

/** Reads the values of records one by one and gathers what is wrong with them. */
export interface RecordReader<Key extends string> {
  /** What was told so far, by lines, in each from left to right. */
  problems(): ValueProblem<Key>[]
  /** Whether nothing stands there; a dash is nothing. */
  isEmpty(record: TableRecord<Key>, field: Key): boolean
  /** The words in one line, at most as long as the contract's `line`. */
  line(record: TableRecord<Key>, field: Key): string
  /** The words as they are, at most as long as the contract's `text`. */
  text(record: TableRecord<Key>, field: Key): string
  /** The value that `read` finds, undefined where nothing stands there; a problem where something stands there and it finds none. */
  value<Value>(
    record: TableRecord<Key>,
    field: Key,
    code: ValueProblemCode,
    read: (cell: ReturnType<TableRecord<Key>['cell']>) => Value | undefined,
  ): Value | undefined
  tell(
    record: TableRecord<Key>,
    field: Key,
    code: ValueProblemCode,
    effect: ValueProblemEffect,
    more?: { readAs?: string; firstLine?: number },
  ): void
}

/** A reader for the records of one table. */
export function recordReader<Key extends string>(mapping: ColumnMapping<Key>): RecordReader<Key> {
  const headings = new Map(mapping.columns.map(({ key, heading }) => [key, heading]))
  const columns = new Map(mapping.columns.map(({ key, column }) => [key, column]))
  const columnOf = (field: Key) => columns.get(field) ?? Number.MAX_SAFE_INTEGER
  const problems: ValueProblem<Key>[] = []
  const tell: RecordReader<Key>['tell'] = (record, field, code, effect, more = {}) => {
    const found = shortened(valueLine(record.cell(field)))
    problems.push({ code, effect, line: record.line, field, heading: headings.get(field) ?? '', found, ...more })
  }
  const isEmpty: RecordReader<Key>['isEmpty'] = (record, field) => isNothing(record.cell(field))
  const words = (record: TableRecord<Key>, field: Key, most: number, read: typeof valueLine): string => {
    const cell = record.cell(field)
    if (isNothing(cell)) return ''
    const said = read(cell)
    if (cell.kind !== 'error' && said.length <= most) return said
    tell(record, field, cell.kind === 'error' ? 'formulaError' : 'tooLong', 'valueLeftOut')
    return ''
  }
  return {
    problems: () => problems.toSorted((left, right) => left.line - right.line || columnOf(left.field) - columnOf(right.field)),
    isEmpty,
    line: (record, field) => words(record, field, 2_000, valueLine),
    text: (record, field) => words(record, field, 200_000, valueText),
    value(record, field, code, read) {
      if (isEmpty(record, field)) return undefined
      const cell = record.cell(field)
      const value = cell.kind === 'error' ? undefined : read(cell)
      if (value === undefined) tell(record, field, cell.kind === 'error' ? 'formulaError' : code, 'valueLeftOut')
      return value
    },
    tell,
  }
}

/** Tells for each key, folded, the line on which it stood first; undefined the first time. */
export function firstLines(): (line: number, parts: readonly string[]) => number | undefined {
  const lines = new Map<string, number>()
  return (line, parts) => {
    const key = JSON.stringify(parts.map(folded))
    const first = lines.get(key)
    if (first === undefined) lines.set(key, line)
    return first
  }
}

function shortened(words: string): string {
  return words.length > 120
    ? words
        .slice(0, 119)
        .toWellFormed()
        .replace(/\ufffd$/, '')
    : words
}
