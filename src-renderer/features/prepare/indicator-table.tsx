import { useState } from 'react'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { localDate, longDate, timeOfDay } from '#words/dates.ts'
import { percentText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useClosed } from './closed-note.tsx'
import { IndicatorRow } from './indicator-row.tsx'
import styles from './indicators.module.css'
import { useStoodBefore } from './last-time/stood-before.tsx'
import { NewIndicator } from './new-indicator.tsx'
import sheet from './sheet.module.css'

/** The figures of one programme, as they will be printed, each changed where it stands. */
export function IndicatorTable({ workshop, programme }: { workshop: Workshop; programme: Programme }) {
  const { prepare } = useWords()
  const words = prepare.indicators
  const closed = useClosed(workshop)
  const stoodBefore = useStoodBefore(workshop.id, programme)
  const [withProgress, setWithProgress] = useState(false)
  return (
    <>
      <table className={`${sheet.table} ${styles.table}`} aria-label={words.title}>
        <Columns />
        <Heads withProgress={withProgress} />
        {programme.indicators.length === 0 && (
          <tbody>
            <tr className={sheet.none}>
              <td colSpan={9}>{words.none}</td>
            </tr>
          </tbody>
        )}
        {programme.indicators.map((indicator) => (
          <IndicatorRow
            key={indicator.id}
            workshop={workshop}
            indicator={indicator}
            before={stoodBefore(indicator)}
            withProgress={withProgress}
          />
        ))}
        {!closed && <NewIndicator workshop={workshop} programme={programme} />}
      </table>
      <div className={sheet.note}>
        <Formula workshop={workshop} />
        <Button look="text" className={styles.toggle} aria-pressed={withProgress} onClick={() => setWithProgress(!withProgress)}>
          {words.showProgress}
        </Button>
      </div>
    </>
  )
}

function Columns() {
  return (
    <colgroup>
      <col />
      <col className={styles.unit} />
      <col className={styles.direction} />
      <col className={styles.figure} />
      <col className={styles.figure} />
      <col className={styles.figure} />
      <col className={styles.figure} />
      <col className={styles.status} />
      <col className={styles.end} />
    </colgroup>
  )
}

function Heads({ withProgress }: { withProgress: boolean }) {
  const { prepare } = useWords()
  const { name, unit, direction, baseline, target, actual, achievement, progress, status } = prepare.indicators
  return (
    <thead>
      <tr>
        {[name, unit, direction].map((head) => (
          <th key={head}>{head}</th>
        ))}
        {[baseline, target, actual].map((head) => (
          <th key={head} className="num">
            {head}
          </th>
        ))}
        <th className="num">
          {achievement}
          {withProgress && <small className={styles.progress}>{progress}</small>}
        </th>
        <th className={styles.statusHead}>{status}</th>
        <th>
          <span className="only-heard">{prepare.acts}</span>
        </th>
      </tr>
    </thead>
  )
}

function Formula({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const { openedAt, zone, greenFrom, amberFrom, status } = workshop
  return (
    <>
      {status !== 'preparing' && openedAt !== null && (
        <p>
          <Icon name="lock" />{' '}
          {prepare.indicators.lockedWhy(`${longDate(localDate(openedAt, zone), language)} ${timeOfDay(openedAt, zone, language)}`)}
        </p>
      )}
      <p>{prepare.indicators.formula(percentText(greenFrom, language), percentText(amberFrom, language))}</p>
    </>
  )
}
