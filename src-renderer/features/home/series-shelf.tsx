import type { Output } from '#contract/contract.ts'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import styles from './series-shelf.module.css'
import { WorkshopRow } from './workshop-row.tsx'

/** A series as the list of workshops has it. */
export type Series = Output<'workshops.list'>[number]

/** Every series, each with its workshops, newest first. */
export function SeriesShelf({ series }: { series: readonly Series[] }) {
  return (
    <div className={styles.shelf}>
      {series
        .filter((one) => one.workshops.length > 0)
        .map((one) => (
          <SeriesSection key={one.seriesId} series={one} />
        ))}
    </div>
  )
}

function SeriesSection({ series }: { series: Series }) {
  const { common, home } = useWords()
  const remove = useCommand('workshops.removeSeries')
  const tell = useUndoNotice()
  const removeAll = async () => {
    const sent = envelope(null)
    const reply = await remove({ seriesId: series.seriesId }, sent)
    if (reply.ok) tell({ text: home.removed(series.title), late: home.late, sent })
  }
  const headId = `series-${series.seriesId}`
  return (
    <section className={styles.series} aria-labelledby={headId}>
      <div className={styles.head}>
        <h2 id={headId}>{series.title}</h2>
        <p>
          {home.workshops(series.workshops.length)} {series.sample && <span className="sample">{common.sample}</span>}
        </p>
        {/* Where there is a workshop of one's own among them, each goes by itself. */}
        {series.workshops.every(({ sample }) => sample) && (
          <Button look="text" className={styles.removeAll} onClick={() => void removeAll()}>
            {home.removeSeries}
          </Button>
        )}
      </div>
      <ol className={styles.rows}>
        {series.workshops.map((workshop) => (
          <WorkshopRow key={workshop.id} workshop={workshop} />
        ))}
      </ol>
    </section>
  )
}
