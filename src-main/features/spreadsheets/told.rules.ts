import type { ValueProblem } from '../../contract/spreadsheet-fields.ts'
import type { PassedOver } from './apply-columns.rules.ts'
import type { SourceColumn, Understood } from './read-source.ts'

/** As many bytes as the parts of an answer take at most; together with the rest they stay below 256 KB. */
const room = { columns: 60_000, problems: 60_000, passedOver: 10_000, sheets: 10_000, rows: 90_000 }
const longest = { value: 300, heading: 120, example: 80 }

/**
 * What a page is told of a reading: how many rows are new, known, changed, here, left out and passed over, and the first of them, their words
 * shortened.
 */
export function toldOf<Key extends string, Entered extends { line: number; state: 'new' | 'known' | 'changed' | 'here' }, Shown>(
  reading: Understood<Key> & { problems: readonly ValueProblem<Key>[]; passedOver: readonly PassedOver[] },
  entered: readonly Entered[],
  show: (entered: Entered) => Shown,
) {
  const { sum, file, sheet, otherSheets, headingLines, firstLines, columns, problems, passedOver } = reading
  const lines = new Set(entered.map(({ line }) => line))
  const leftOut = problems.filter(({ effect, line }) => effect === 'rowLeftOut' && !lines.has(line))
  const inState = (state: Entered['state']) => entered.filter((one) => one.state === state).length
  return {
    sum,
    file,
    sheet,
    otherSheets: first(otherSheets, 200, room.sheets),
    headingLines: [...headingLines],
    firstLines: firstLines.map(({ line, words }) => ({ line, words: shortened(words, longest.example) })),
    columns: firstColumns(columns),
    rows: first(
      entered.slice(0, 200).map((one) => withShortWords(show(one))),
      200,
      room.rows,
    ),
    counts: {
      new: inState('new'),
      known: inState('known'),
      changed: inState('changed'),
      here: inState('here'),
      leftOut: new Set(leftOut.map(({ line }) => line)).size,
      passedOver: passedOver.length,
      problems: problems.length,
    },
    problems: first(problems.slice(0, 300).map(withShortWords), 300, room.problems),
    passedOver: first(passedOver.slice(0, 100).map(withShortWords), 100, room.passedOver),
  }
}

/** Those that mean something before the others, all from left to right: what is not told cannot be chosen. */
function firstColumns<Key extends string>(columns: readonly SourceColumn<Key>[]): SourceColumn<Key>[] {
  const short = columns.map((column) => ({
    ...column,
    heading: shortened(column.heading, longest.heading),
    example: shortened(column.example, longest.example),
  }))
  const ordered = short.toSorted((left, right) => Number(left.field === null) - Number(right.field === null))
  return first(ordered, 500, room.columns).sort((left, right) => left.column - right.column)
}

function first<Value>(values: readonly Value[], most: number, bytes: number): Value[] {
  let left = bytes
  const kept: Value[] = []
  for (const value of values.slice(0, most)) {
    left -= Buffer.byteLength(JSON.stringify(value))
    if (left < 0) break
    kept.push(value)
  }
  return kept
}

function withShortWords<Row>(row: Row): Row {
  const short = Object.entries(row as object).map(([field, value]) => [
    field,
    typeof value === 'string' ? shortened(value, longest.value) : value,
  ])
  return Object.fromEntries(short) as Row
}

function shortened(words: string, most: number): string {
  return words.length > most
    ? `${words
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : words
}
