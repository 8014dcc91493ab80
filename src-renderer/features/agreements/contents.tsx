import type { Programme } from '#contract/programmes.ts'
import { type Section, sections } from '../../agreement-parts/section-place.ts'
import { useWords } from '../../api/words.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import styles from './contents.module.css'
import { countOf, ofProgramme, type ProgrammeFilter, type Records } from './records.ts'
import { useScope } from './screen-context.ts'
import { Wants } from './wants.tsx'

/** The left margin: what stands on the page and what in it wants a hand, and whose records are shown. */
export function Contents({
  shown,
  all,
  programmes,
  filter,
  onFilter,
  onGo,
}: {
  /** The records as they are filtered. */
  shown: Records
  all: Records
  programmes: readonly Programme[]
  filter: ProgrammeFilter
  onFilter: (filter: ProgrammeFilter) => void
  onGo: (section: Section) => void
}) {
  const { agreements } = useWords()
  return (
    <nav className={styles.margin} aria-label={agreements.contents}>
      <SectionHead title={agreements.contents} />
      <ol className={styles.list}>
        {sections.map((section) => (
          <li key={section}>
            <button type="button" className={styles.line} onClick={() => onGo(section)}>
              <span>{agreements.sections[section]}</span>
              <span className={styles.count}>{shown[section].length}</span>
              <Wants section={section} records={shown} className={styles.wants} />
            </button>
          </li>
        ))}
      </ol>
      <ProgrammeFilterList all={all} programmes={programmes} filter={filter} onFilter={onFilter} />
    </nav>
  )
}

function ProgrammeFilterList({
  all,
  programmes,
  filter,
  onFilter,
}: {
  all: Records
  programmes: readonly Programme[]
  filter: ProgrammeFilter
  onFilter: (filter: ProgrammeFilter) => void
}) {
  const { agreements } = useWords()
  const { workshop } = useScope()
  const options = [
    { value: 'all', name: agreements.allProgrammes },
    ...programmes.map((programme) => ({ value: programme.id, name: programme.shortName || programme.name })),
    { value: 'none', name: agreements.noProgramme },
  ]
  return (
    <fieldset className={styles.filter}>
      <legend className={styles.legend}>{agreements.byProgramme}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === filter ? styles.chosen : styles.option}>
          <input
            type="radio"
            className={styles.radio}
            name={`programme-${workshop.id}`}
            checked={option.value === filter}
            onChange={() => onFilter(option.value)}
          />
          <span className="clip" title={option.name}>
            {option.name}
          </span>
          <span className={styles.count}>{countOf(ofProgramme(all, option.value))}</span>
        </label>
      ))}
    </fieldset>
  )
}
