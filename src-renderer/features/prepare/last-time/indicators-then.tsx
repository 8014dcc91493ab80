import { useId } from 'react'
import type { Indicator, Programme } from '#contract/programmes.ts'
import { indicatorStanding } from '#words/indicator-standing.ts'
import { percentText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { SectionHead } from '../../../parts/section-head.tsx'
import { Status } from '../../../parts/status.tsx'
import sheet from '../sheet.module.css'
import styles from './last-time.module.css'
import { foundText, withUnit } from './stood.rules.ts'

/** What every indicator reached then, programme by programme. */
export function IndicatorsThen({ programmes }: { programmes: readonly Programme[] }) {
  const { lastTime, prepare } = useWords()
  const headId = useId()
  const { name, target, actual, achievement, status } = prepare.indicators
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  return (
    <section aria-labelledby={headId}>
      <SectionHead id={headId} level={3} title={lastTime.indicators} />
      {measured.length === 0 && <p className={styles.none}>{lastTime.none.indicators}</p>}
      {measured.length > 0 && (
        <table className={`${sheet.table} ${styles.table}`} aria-labelledby={headId}>
          <colgroup>
            <col />
            <col className={styles.figure} />
            <col className={styles.figure} />
            <col className={styles.percent} />
            <col className={styles.status} />
          </colgroup>
          <thead>
            <tr>
              <th>{name}</th>
              <th className="num">{target}</th>
              <th className="num">{actual}</th>
              <th className="num">{achievement}</th>
              <th className={styles.statusHead}>{status}</th>
            </tr>
          </thead>
          {measured.map((programme) => (
            <tbody key={programme.id}>
              <tr>
                <th colSpan={5} scope="rowgroup" className={styles.programme}>
                  {programme.name}
                </th>
              </tr>
              {programme.indicators.map((indicator) => (
                <IndicatorThen key={indicator.id} indicator={indicator} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  )
}

function IndicatorThen({ indicator }: { indicator: Indicator }) {
  const { common } = useWords()
  const language = useLanguage()
  const found = foundText(indicator, language) || '–'
  return (
    <tr>
      <td>
        {indicator.name} {indicator.sample && <span className="sample">{common.sample}</span>}
      </td>
      {indicator.measure === 'number' ? (
        <>
          <td className="num">{withUnit(indicator.target, indicator, language)}</td>
          <td className="num">{found}</td>
          <td className="num">
            <b>{indicator.achievement === null ? '–' : percentText(indicator.achievement, language)}</b>
          </td>
        </>
      ) : (
        <td colSpan={3}>{found}</td>
      )}
      <td className={styles.statusHead}>
        <Status colour={indicator.status}>{common.indicator[indicatorStanding(indicator)]}</Status>
      </td>
    </tr>
  )
}
