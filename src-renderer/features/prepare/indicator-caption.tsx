import type { ReactNode } from 'react'
import type { Indicator } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import { Amendments } from './amendments.tsx'
import { useClosed } from './closed-note.tsx'
import styles from './indicators.module.css'

/** The line beneath an indicator's figures: why they are so, what shows it, where it is from, whether it is a sample. */
export function IndicatorCaption({
  workshop,
  indicator,
  before,
  details,
}: {
  workshop: Workshop
  indicator: Indicator
  before: string
  /** Leads to the rest of what is known of it. */
  details: ReactNode
}) {
  const { prepare, lastTime } = useWords()
  const words = prepare.indicators
  const closed = useClosed(workshop)
  const edit = useCommand('indicators.edit')
  const store = useCommand('indicators.edit', { quiet: true })
  const measure = useCommand('indicators.measure', { quiet: true })
  const ids = { indicatorId: indicator.id }
  const fields = [
    { word: 'why', take: (why: string) => measure({ ...ids, changes: { why } }) },
    { word: 'evidence', take: (evidence: string) => measure({ ...ids, changes: { evidence } }) },
    { word: 'source', take: (source: string) => store({ ...ids, changes: { source } }) },
  ] as const
  return (
    <div className={styles.caption}>
      {fields.map(({ word, take }) => (
        <div key={word} className={styles.said}>
          <span className={styles.key}>{words[word]}</span>
          <StoredText
            label={prepare.of(words[word], indicator.name)}
            value={indicator[word]}
            placeholder="–"
            locked={closed}
            onStore={take}
          />
        </div>
      ))}
      <TickMark
        label={prepare.of(words.sample, indicator.name)}
        shown={words.sample}
        checked={indicator.sample}
        locked={closed}
        onChange={(sample) => void edit({ ...ids, changes: { sample } })}
      />
      {details}
      {before !== '' && (
        <p className={styles.before}>
          <span className={styles.key}>{lastTime.before}</span> {before}
        </p>
      )}
      <Amendments indicator={indicator} zone={workshop.zone} />
    </div>
  )
}
