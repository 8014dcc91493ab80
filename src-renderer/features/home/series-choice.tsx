import { useWords } from '../../api/words.tsx'
import styles from './series-choice.module.css'
import type { Series } from './series-shelf.tsx'

/** Which series a new workshop goes on with, said in a line under its title; the others are a press away. */
export function SeriesChoice({
  own,
  value,
  newTitle,
  onChoose,
}: {
  own: readonly Series[]
  /** Null: a new series. */
  value: string | null
  newTitle: string
  onChoose: (seriesId: string | null) => void
}) {
  const { home } = useWords()
  const choices = [
    ...own.slice(0, 4).map(({ seriesId, title }) => ({ id: seriesId, title })),
    ...(own.some(({ title }) => title === newTitle) ? [] : [{ id: null, title: home.form.newSeries(newTitle) }]),
  ]
  return (
    <fieldset className={styles.row} aria-label={home.form.series}>
      <span>{home.form.series}:</span>
      {choices.map(({ id, title }) => (
        <button key={id} type="button" aria-pressed={id === value} className={styles.choice} onClick={() => onChoose(id)}>
          {title}
        </button>
      ))}
    </fieldset>
  )
}
