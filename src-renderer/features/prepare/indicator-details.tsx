import type { Indicator } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { figureText } from '#words/figures.ts'
import { percentText } from '#words/numbers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { useClosed } from './closed-note.tsx'
import { DetailRow } from './detail-row.tsx'
import styles from './indicators.module.css'

const levels = ['', 'impact', 'outcome', 'output', 'activity'] as const
const figures = ['plain', 'percentage', 'currency'] as const

/** Opens and closes what else is known of an indicator. */
export function DetailsToggle({
  indicator,
  detailsId,
  open,
  onToggle,
}: {
  indicator: Indicator
  detailsId: string
  open: boolean
  onToggle: () => void
}) {
  const { indicatorDetails } = useWords()
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={indicatorDetails.showNamed(indicator.name)}
      aria-expanded={open}
      aria-controls={open ? detailsId : undefined}
      onClick={onToggle}
    >
      {indicatorDetails.show} <Icon name={open ? 'chevron-up' : 'chevron-down'} />
    </button>
  )
}

/** What else is known of an indicator: what it measures and how, who answers for it, how its percents are reckoned. */
export function IndicatorDetails({ id, workshop, indicator }: { id: string; workshop: Workshop; indicator: Indicator }) {
  const { indicatorDetails: words, importing, prepare } = useWords()
  const closed = useClosed(workshop)
  const edit = useCommand('indicators.edit')
  const ids = { indicatorId: indicator.id }
  const locked = closed ?? (workshop.status === 'open' ? prepare.indicators.locked : undefined)
  return (
    <section id={id} className={styles.details} aria-label={words.showNamed(indicator.name)}>
      <DetailRow label={words.level}>
        {(fieldId) => (
          <QuietChoice
            id={fieldId}
            value={indicator.level}
            options={levels.map((value) => ({ value, word: importing.indicators.levels[value] || words.noLevel }))}
            locked={closed}
            onChoose={(level) => void edit({ ...ids, changes: { level } })}
          />
        )}
      </DetailRow>
      <TextRow field="ownCode" indicator={indicator} locked={closed} />
      <DetailRow label={words.figure}>
        {(fieldId) => (
          <QuietChoice
            id={fieldId}
            value={indicator.figure}
            options={figures.map((value) => ({ value, word: words.figures[value] }))}
            locked={closed}
            onChoose={(figure) => void edit({ ...ids, changes: { figure } })}
          />
        )}
      </DetailRow>
      <TextRow field="baselineYear" indicator={indicator} locked={locked} />
      <TextRow field="responsible" indicator={indicator} locked={closed} />
      <div className={styles.detailsWide}>
        <TextRow field="definition" indicator={indicator} locked={closed} />
        {indicator.measure === 'number' && (
          <DetailRow label={words.computed} plain>
            {() => <Sums indicator={indicator} />}
          </DetailRow>
        )}
      </div>
    </section>
  )
}

type TextDetail = 'ownCode' | 'baselineYear' | 'responsible' | 'definition'

function TextRow({ field, indicator, locked }: { field: TextDetail; indicator: Indicator; locked: string | undefined }) {
  const { indicatorDetails: words } = useWords()
  const edit = useCommand('indicators.edit', { quiet: true })
  const isDefinition = field === 'definition'
  return (
    <DetailRow label={words[field]}>
      {(id) => (
        <StoredText
          id={id}
          value={indicator[field]}
          placeholder={isDefinition ? words.definitionHint : '–'}
          multiline={isDefinition}
          locked={locked}
          onStore={(value) => edit({ indicatorId: indicator.id, changes: { [field]: value } })}
        />
      )}
    </DetailRow>
  )
}

/** The two percents of an indicator with the figures they were reckoned from. */
function Sums({ indicator }: { indicator: Indicator }) {
  const { indicatorDetails: words } = useWords()
  const language = useLanguage()
  const { direction, achievement, progress } = indicator
  const written = (decimal: string | null) => (decimal === null ? '–' : figureText(decimal, indicator, language))
  const percent = (decimal: string) => percentText(decimal, language)
  const [baseline, target, actual] = [indicator.baseline, indicator.target, indicator.actual].map(written)
  if (achievement === null && progress === null) return <p className="faint">{words.notComputed}</p>
  const achieved = direction === 'rising' ? `${actual} ÷ ${target}` : `(${baseline} − ${actual}) ÷ (${baseline} − ${target})`
  return (
    <div className={styles.sums}>
      {achievement !== null && <p>{words.achieved(achieved, percent(achievement))}</p>}
      {progress !== null && <p>{words.progressed(`(${actual} − ${baseline}) ÷ (${target} − ${baseline})`, percent(progress))}</p>}
    </div>
  )
}
