import { useWords } from '../../api/words.tsx'
import styles from './series-choice.module.css'
import type { Series } from './series-shelf.tsx'

/** Which series a new workshop goes on with, said in a line under its title; the others are a press away. */
export function SeriesChoice({
  series,
  value,
  newTitle,
  onChoose,
}: {
  series: readonly Series[]
  /** Null: a new series. */
  value: string | null
  newTitle: string
  onChoose: (seriesId: string | null) => void
}) {
  const { common, home } = useWords()
  const [own, samples] = [series.filter(({ sample }) => !sample), series.filter(({ sample }) => sample)]
  const choices = [
    ...[...own.slice(0, 4), ...samples.slice(0, 1)].map(({ seriesId, title, sample }) => ({ id: seriesId, title, sample })),
    ...(own.some(({ title }) => title === newTitle) ? [] : [{ id: null, title: home.form.newSeries(newTitle), sample: false }]),
  ]
  return (
    <fieldset className={styles.row} aria-label={home.form.series}>
      <span>{home.form.series}:</span>
      {choices.map(({ id, title, sample }) => (
        <button key={id} type="button" aria-pressed={id === value} className={styles.choice} onClick={() => onChoose(id)}>
          {title} {sample && <span className="sample">{common.sample}</span>}
        </button>
      ))}
    </fieldset>
  )
}
