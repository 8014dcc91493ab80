import type { IndicatorToEnter } from '#contract/spreadsheets.ts'
import { indicatorStanding } from '#words/indicator-standing.ts'
import { decimalText, percentText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Status } from '../../../parts/status.tsx'
import styles from './importing.module.css'
import { Line } from './line.tsx'

/** The indicators of a table by programme, with what they have achieved. */
export function IndicatorRows({ rows, flagged }: { rows: readonly IndicatorToEnter[]; flagged: ReadonlySet<number> }) {
  const { importing, prepare } = useWords()
  const words = prepare.indicators
  const programmes = [...Map.groupBy(rows, ({ programme }) => programme)]
  return (
    <table className={styles.indicators}>
      <colgroup>
        {['line', 'name', 'unit', 'direction', 'figure', 'figure', 'figure', 'figure', 'indicatorState'].map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={at} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{importing.line}</th>
          {[words.name, words.unit, words.direction].map((head) => (
            <th key={head}>{head}</th>
          ))}
          {[words.baseline, words.target, words.actual, words.achievement].map((head) => (
            <th key={head} className="num">
              {head}
            </th>
          ))}
          <th className={styles.status}>{words.status}</th>
        </tr>
      </thead>
      {programmes.map(([programme, own]) => (
        <tbody key={programme}>
          <tr>
            <th colSpan={9} scope="rowgroup" className={styles.programme}>
              {programme || importing.indicators.withoutProgramme}
              {own[0]?.newProgramme && <span className={styles.tag}>{importing.indicators.newProgramme}</span>}
            </th>
          </tr>
          {own.map((row) => (
            <IndicatorLine key={row.line} row={row} flagged={flagged.has(row.line)} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function IndicatorLine({ row, flagged }: { row: IndicatorToEnter; flagged: boolean }) {
  const { common, importing, prepare } = useWords()
  const language = useLanguage()
  const figure = (value: string | null) => (value === null ? '–' : decimalText(value, language))
  const { directions } = prepare.indicators
  const isHere = row.state === 'here'
  return (
    <tr data-passed={isHere || undefined}>
      <Line line={row.line} flagged={flagged} />
      <td>
        <div className={styles.first}>{row.name}</div>
        <div className={styles.second}>{[row.ownCode, importing.indicators.levels[row.level], row.source].filter(Boolean).join(' · ')}</div>
      </td>
      <td>{row.unit || '–'}</td>
      <td className="soft">{row.measure === 'qualitative' ? directions.qualitative : directions[row.direction]}</td>
      {row.measure === 'number' ? (
        <>
          <td className="num">{figure(row.baseline)}</td>
          <td className="num">{figure(row.target)}</td>
          <td className="num">{figure(row.actual)}</td>
          <td className="num">
            <b>{row.achievement === null ? '–' : percentText(row.achievement, language)}</b>
          </td>
        </>
      ) : (
        <td colSpan={4} className={styles.said}>
          {[row.targetWords, row.words].filter(Boolean).join(' → ') || '–'}
        </td>
      )}
      <td className={styles.status}>
        {!isHere && <Status colour={row.status}>{common.indicator[indicatorStanding(row)]}</Status>}
        {row.state !== 'new' && <div className={styles.told}>{importing.indicators.states[row.state]}</div>}
      </td>
    </tr>
  )
}
