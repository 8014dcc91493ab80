import { memo, useId, useState } from 'react'
import type { Indicator } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { indicatorStanding } from '#words/indicator-standing.ts'
import { percentText } from '#words/numbers.ts'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { Status } from '../../parts/status.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import { AmendDialog } from './amend-dialog.tsx'
import { useClosed } from './closed-note.tsx'
import { directed, directions } from './direction.ts'
import { Figure } from './figure.tsx'
import { IndicatorCaption } from './indicator-caption.tsx'
import { DetailsToggle, IndicatorDetails } from './indicator-details.tsx'
import { Judgement, QualitativeWords } from './indicator-words.tsx'
import styles from './indicators.module.css'
import { readFilled } from './reading.rules.ts'
import sheet from './sheet.module.css'

/** One indicator: its figures in a row, and beneath them why, by what evidence, from where. */
export const IndicatorRow = memo(function IndicatorRow(props: {
  workshop: Workshop
  indicator: Indicator
  /** What it reached last time; empty where it did not stand there. */
  before: string
  withProgress: boolean
}) {
  const { workshop, indicator, before } = props
  const { prepare } = useWords()
  const words = prepare.indicators
  const closed = useClosed(workshop)
  const edit = useCommand('indicators.edit', { quiet: true })
  const store = (changes: Parameters<typeof edit>[0]['changes']) => edit({ indicatorId: indicator.id, changes })
  const remove = useRemove(workshop.id)
  const [amending, setAmending] = useState(false)
  const [detailed, setDetailed] = useState(false)
  const detailsId = useId()
  return (
    <tbody className={styles.indicator}>
      <tr>
        <td className={sheet.name}>
          <StoredText
            label={prepare.of(words.name, indicator.code)}
            value={indicator.name}
            read={readFilled}
            problem={() => prepare.nameMissing}
            locked={closed}
            onStore={(name) => store({ name })}
          />
        </td>
        <td>
          <StoredText
            label={prepare.of(words.unit, indicator.name)}
            value={indicator.unit}
            placeholder="–"
            locked={closed}
            onStore={(unit) => store({ unit })}
          />
        </td>
        <td className="soft">
          <DirectionChoice indicator={indicator} locked={closed} />
        </td>
        {indicator.measure === 'number' ? (
          <Numbers {...props} />
        ) : (
          <td colSpan={4}>
            <QualitativeWords workshop={workshop} indicator={indicator} />
          </td>
        )}
        <td className={styles.statusCell}>
          {indicator.measure === 'number' ? <StatusOf indicator={indicator} /> : <Judgement workshop={workshop} indicator={indicator} />}
        </td>
        <td>
          {!closed && (
            <div className={sheet.acts}>
              {workshop.status === 'open' && (
                <IconButton icon="pencil" label={words.amend.amendNamed(indicator.name)} onClick={() => setAmending(true)} />
              )}
              <IconButton icon="trash" label={prepare.removeNamed(indicator.name)} onClick={() => void remove(indicator)} />
            </div>
          )}
          {amending && <AmendDialog indicator={indicator} onClose={() => setAmending(false)} />}
        </td>
      </tr>
      <tr>
        <td colSpan={9}>
          <IndicatorCaption
            workshop={workshop}
            indicator={indicator}
            before={before}
            details={<DetailsToggle indicator={indicator} detailsId={detailsId} open={detailed} onToggle={() => setDetailed(!detailed)} />}
          />
          {detailed && <IndicatorDetails id={detailsId} workshop={workshop} indicator={indicator} />}
        </td>
      </tr>
    </tbody>
  )
})

function Numbers({ workshop, indicator, withProgress }: { workshop: Workshop; indicator: Indicator; withProgress: boolean }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.indicators
  const closed = useClosed(workshop)
  const locked = closed ?? (workshop.status === 'open' ? words.locked : undefined)
  const edit = useCommand('indicators.edit', { quiet: true })
  const measure = useCommand('indicators.measure', { quiet: true })
  const ids = { indicatorId: indicator.id }
  return (
    <>
      <td className="num">
        <Figure
          field={words.baseline}
          of={indicator}
          value={indicator.baseline}
          locked={locked}
          onStore={(baseline) => edit({ ...ids, changes: { baseline } })}
        />
      </td>
      <td className="num">
        <Figure
          field={words.target}
          of={indicator}
          value={indicator.target}
          locked={locked}
          onStore={(target) => edit({ ...ids, changes: { target } })}
        />
      </td>
      <td className="num">
        <Figure
          field={words.actual}
          of={indicator}
          value={indicator.actual}
          locked={closed}
          onStore={(actual) => measure({ ...ids, changes: { actual } })}
        />
      </td>
      <td className="num">
        <b>{indicator.achievement === null ? '–' : percentText(indicator.achievement, language)}</b>
        {withProgress && (
          <small className={styles.progress}>{indicator.progress === null ? '–' : percentText(indicator.progress, language)}</small>
        )}
      </td>
    </>
  )
}

function DirectionChoice({ indicator, locked }: { indicator: Indicator; locked: string | undefined }) {
  const { prepare } = useWords()
  const words = prepare.indicators
  const edit = useCommand('indicators.edit')
  return (
    <QuietChoice
      label={prepare.of(words.direction, indicator.name)}
      value={indicator.measure === 'qualitative' ? 'qualitative' : indicator.direction}
      options={directions.map((value) => ({ value, word: words.directions[value] }))}
      locked={locked}
      onChoose={(chosen) => void edit({ indicatorId: indicator.id, changes: directed(chosen) })}
    />
  )
}

function StatusOf({ indicator }: { indicator: Indicator }) {
  const { common } = useWords()
  return <Status colour={indicator.status}>{common.indicator[indicatorStanding(indicator)]}</Status>
}

function useRemove(workshopId: string): (indicator: Indicator) => Promise<void> {
  const { prepare } = useWords()
  const remove = useCommand('indicators.remove')
  const tell = useUndoNotice()
  return async ({ id, name }) => {
    const sent = envelope(workshopId)
    const reply = await remove({ indicatorId: id }, sent)
    if (reply.ok) tell({ text: prepare.removed(name), late: prepare.late, sent })
  }
}
