import type { Programme } from '#contract/programmes.ts'
import type { Room } from '#contract/room.ts'
import type { Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import styles from './coverage-grid.module.css'

/** Programme by step: how much was noted where, and where nothing yet. */
export function CoverageGrid({ workshop, programmes, room }: { workshop: Workshop; programmes: readonly Programme[]; room: Room }) {
  const { live } = useWords()
  const language = useLanguage()
  const steps = workshop.steps.filter((step) => !step.hidden)
  if (programmes.length === 0) return null
  const count = (programmeId: string, stepId: string) =>
    room.coverage.find((cell) => cell.programmeId === programmeId && cell.stepId === stepId)?.contributions ?? 0
  return (
    <section aria-labelledby="coverage-title">
      <SectionHead id="coverage-title" title={live.coverage.title} more={live.coverage.more} />
      <table className={styles.grid} aria-labelledby="coverage-title">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{live.coverage.programme}</span>
            </th>
            {steps.map((step) => (
              <th key={step.id} scope="col" className={step.id === room.stepId ? styles.here : undefined}>
                <span className={styles.upright}>{wordOf(step, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programmes.map((programme) => (
            <tr key={programme.id} className={programme.id === room.programmeId ? styles.row : undefined}>
              <th scope="row" className="clip" title={programme.name}>
                {programme.shortName || programme.name}
              </th>
              {steps.map((step) => {
                const here = programme.id === room.programmeId && step.id === room.stepId
                const number = count(programme.id, step.id)
                return (
                  <td key={step.id} className={here ? styles.current : number === 0 ? styles.empty : undefined}>
                    {number > 0 ? number : <span title={live.coverage.empty(programme.shortName, wordOf(step, language))}>·</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
