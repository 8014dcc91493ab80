import type { Ref } from 'react'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import styles from './stream-head.module.css'

export type ShownFilter = 'all' | 'openObstacles' | 'unanswered' | 'bookmarked' | 'held' | 'bin'

interface Shown {
  workshopId: string
  title: string
  filter: ShownFilter
  sought: string
  searchRef: Ref<HTMLInputElement>
  onFilter: (filter: ShownFilter) => void
  onSeek: (words: string) => void
}

const filters: readonly ShownFilter[] = ['all', 'openObstacles', 'unanswered', 'bookmarked', 'held', 'bin']

/** What the stream shows: everything, what still wants an answer, or what is looked for. */
export function StreamHead({ workshopId, title, filter, sought, searchRef, onFilter, onSeek }: Shown) {
  const { live } = useWords()
  const counts = useAnswer('contributions.counts', { workshopId })
  return (
    <div className={styles.head}>
      <h2 className="clip" title={title}>
        {title}
      </h2>
      <input
        ref={searchRef}
        type="search"
        className={styles.search}
        aria-label={live.stream.search}
        placeholder={live.stream.search}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && sought !== '') {
            event.preventDefault()
            onSeek('')
          }
        }}
      />
      <fieldset className={styles.filters}>
        <legend className="only-heard">{live.stream.filter}</legend>
        {filters
          .filter((name) => name === 'all' || name === filter || (counts?.[name] ?? 0) > 0)
          .map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === filter}
              className={`${name === filter ? styles.here : styles.filter} ${styles[name] ?? ''}`}
              onClick={() => onFilter(name)}
            >
              {live.stream.filters[name]} {counts?.[name] ?? ''}
            </button>
          ))}
      </fieldset>
    </div>
  )
}
