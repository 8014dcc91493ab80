import { useState } from 'react'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { directed, directions } from './direction.ts'
import { NewField } from './new-field.tsx'
import styles from './new-row.module.css'
import { useNewRow } from './new-row.ts'
import { readFigure } from './reading.rules.ts'

type Direction = (typeof directions)[number]
const figureFields = ['baseline', 'target', 'actual'] as const
type FigureField = (typeof figureFields)[number]

const empty = { name: '', unit: '', direction: 'rising' as Direction, baseline: '', target: '', actual: '' }

/** The line at the foot of the table on which the next indicator is written, from its name to its figures. */
export function NewIndicator({ workshop, programme }: { workshop: Workshop; programme: Programme }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.indicators
  const add = useAdd(workshop.id, programme.id)
  const [wrong, setWrong] = useState<FigureField | null>(null)
  const row = useNewRow(programme.indicators.length, empty, (draft) => {
    const unread = figureFields.find((field) => readFigure(draft[field], language) === undefined) ?? null
    setWrong(unread)
    return draft.name.trim() === '' || unread !== null ? null : add(draft)
  })
  const figure = (field: FigureField) => (
    <td key={field} className="num">
      <NewField
        figure
        label={words[field]}
        placeholder="–"
        wrong={wrong === field}
        value={row.draft[field]}
        onType={(typed) => row.set({ [field]: typed })}
      />
    </td>
  )
  return (
    <tfoot className={styles.foot}>
      {wrong && (
        <tr className={styles.problem}>
          <td colSpan={9} role="alert">
            {words.notANumber(words[wrong], row.draft.name.trim(), row.draft[wrong])}
          </td>
        </tr>
      )}
      <tr className={styles.row} onKeyDown={row.press}>
        <td>
          <NewField
            label={words.name}
            placeholder={words.addHint}
            ref={row.first}
            value={row.draft.name}
            onType={(name) => row.set({ name })}
          />
        </td>
        <td>
          <NewField label={words.unit} placeholder={words.unit} value={row.draft.unit} onType={(unit) => row.set({ unit })} />
        </td>
        <td>
          <select
            aria-label={words.direction}
            className={`${styles.choice} ${styles.fill}`}
            value={row.draft.direction}
            onChange={(event) => row.set({ direction: directions.find((one) => one === event.target.value) ?? 'rising' })}
          >
            {directions.map((one) => (
              <option key={one} value={one}>
                {words.directions[one]}
              </option>
            ))}
          </select>
        </td>
        {row.draft.direction === 'qualitative' ? <td colSpan={3} /> : figureFields.map(figure)}
        <td colSpan={3} className="num">
          <Button onClick={row.add} shortcut="Enter">
            {words.add}
          </Button>
        </td>
      </tr>
    </tfoot>
  )
}

/** Adds the indicator, then its actual figure where there is one. */
function useAdd(workshopId: string, programmeId: string): (draft: typeof empty) => Promise<boolean> {
  const language = useLanguage()
  const add = useCommand('indicators.add')
  const measure = useCommand('indicators.measure')
  return async ({ name, unit, direction, ...typed }) => {
    const indicatorId = newId()
    const figure = (field: FigureField) => (direction === 'qualitative' ? null : readFigure(typed[field], language) || null)
    const reply = await add({
      workshopId,
      programmeId,
      indicatorId,
      name,
      unit,
      direction: 'rising',
      ...directed(direction),
      baseline: figure('baseline'),
      target: figure('target'),
      targetWords: '',
      source: '',
      sample: false,
    })
    const actual = figure('actual')
    if (reply.ok && actual !== null) await measure({ indicatorId, changes: { actual } })
    return reply.ok
  }
}
