import type { Indicator } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { useClosed } from './closed-note.tsx'
import styles from './indicators.module.css'

/** A qualitative indicator's target and what was found, in words where others have figures. */
export function QualitativeWords({ workshop, indicator }: { workshop: Workshop; indicator: Indicator }) {
  const { prepare } = useWords()
  const words = prepare.indicators
  const closed = useClosed(workshop)
  const edit = useCommand('indicators.edit', { quiet: true })
  const measure = useCommand('indicators.measure', { quiet: true })
  return (
    <div className={styles.qualitative}>
      <span className={styles.key}>{words.targetWords}</span>
      <StoredText
        label={prepare.of(words.targetWords, indicator.name)}
        value={indicator.targetWords}
        placeholder={words.targetWordsHint}
        locked={closed ?? (workshop.status === 'open' ? words.locked : undefined)}
        onStore={(targetWords) => edit({ indicatorId: indicator.id, changes: { targetWords } })}
      />
      <span className={styles.key}>{words.words}</span>
      <StoredText
        label={prepare.of(words.words, indicator.name)}
        value={indicator.words}
        placeholder={words.wordsHint}
        locked={closed}
        className={styles.found}
        onStore={(found) => measure({ indicatorId: indicator.id, changes: { words: found } })}
      />
    </div>
  )
}

const judgements = ['', 'green', 'amber', 'red'] as const
const drawings = { '': 'circle-minus', green: 'circle-check', amber: 'circle-dashed', red: 'circle-x' } as const

/** The status people give a qualitative indicator, where others compute theirs. */
export function Judgement({ workshop, indicator }: { workshop: Workshop; indicator: Indicator }) {
  const { common, prepare } = useWords()
  const closed = useClosed(workshop)
  const measure = useCommand('indicators.measure')
  const value = indicator.judgement ?? ''
  return (
    <QuietChoice
      label={prepare.of(prepare.indicators.status, indicator.name)}
      className={styles[value || 'grey']}
      lead={<Icon name={drawings[value]} />}
      value={value}
      options={judgements.map((one) => ({ value: one, word: common.indicator[one || 'notJudged'] }))}
      locked={closed}
      onChoose={(chosen) => void measure({ indicatorId: indicator.id, changes: { judgement: chosen || null } })}
    />
  )
}
