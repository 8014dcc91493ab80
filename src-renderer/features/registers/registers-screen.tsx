import { useEffect, useState } from 'react'
import { bridge } from '../../api/bridge.ts'
import { useAnswer } from '../../api/hooks.ts'
import { addressOf, goTo } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { MergeOrganisations } from './merge-organisations.tsx'
import { MergePeople } from './merge-people.tsx'
import { OrganisationRows } from './organisation-rows.tsx'
import { PeopleRows } from './people-rows.tsx'
import styles from './registers.module.css'
import { TwinsMargin } from './twins-margin.tsx'

const parts = ['people', 'organisations'] as const
type Part = (typeof parts)[number]

/** Everybody and every organisation once, over all workshops: found, renamed, and merged where two turn out to be one. */
export function RegistersScreen({ fromId }: { fromId: string | null }) {
  const { registers, common } = useWords()
  const [part, setPart] = useState<Part>('people')
  const [merging, setMerging] = useState<{ oneId: string; otherId: string | null } | null>(null)
  useEffect(() => bridge().onMenu((action) => action === 'home' && goTo({ screen: 'home' })), [])
  const close = () => setMerging(null)
  const Merge = part === 'people' ? MergePeople : MergeOrganisations
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <button type="button" className={styles.home} aria-label={common.home} title={common.home} onClick={() => goTo({ screen: 'home' })}>
          <Icon name="book-open" size="18px" />
        </button>
        <div className={styles.title}>
          <h1>{registers.title}</h1>
          <p>{registers.ofAll}</p>
        </div>
        <nav className={styles.parts} aria-label={registers.partsOf}>
          {parts.map((one) => (
            <button
              key={one}
              type="button"
              className={one === part ? styles.here : styles.part}
              aria-current={one === part ? 'page' : undefined}
              onClick={() => setPart(one)}
            >
              {registers.parts[one]}
            </button>
          ))}
        </nav>
        {fromId !== null && (
          <a className={styles.back} href={addressOf({ screen: 'prepare', workshopId: fromId, part: 'people' })}>
            {registers.back}
          </a>
        )}
      </header>
      <div className={styles.body}>
        <Register key={part} part={part} onMerge={(oneId) => setMerging({ oneId, otherId: null })} />
        <TwinsMargin part={part} onCompare={(oneId, otherId) => setMerging({ oneId, otherId })} />
      </div>
      <footer className={styles.foot}>
        <span>
          <Key>Ctrl</Key> <Key>Z</Key> {common.undo.toLowerCase()}
        </span>
        <span>
          <Key>Shift</Key> <Key>F1</Key> {common.keys.show}
        </span>
      </footer>
      {merging && <Merge key={`${merging.oneId} ${merging.otherId}`} {...merging} onClose={close} />}
    </div>
  )
}

function Register({ part, onMerge }: { part: Part; onMerge: (id: string) => void }) {
  const { registers } = useWords()
  const [typed, setTyped] = useState('')
  const people = useAnswer('registers.people', part === 'people' ? { words: typed } : null)
  const organisations = useAnswer('registers.organisations', part === 'organisations' ? { words: typed } : null)
  const list = part === 'people' ? people : organisations
  return (
    <main className={styles.main} aria-label={registers.parts[part]}>
      <div className={styles.head}>
        <h2>{registers.parts[part]}</h2>
        {list && list.all > 0 && <span className="soft">{registers.summary[part](list.all)}</span>}
        <SearchField label={registers.find[part]} value={typed} onType={setTyped} />
      </div>
      {list && list.rows.length === 0 && (
        <p className={styles.none}>{list.all === 0 ? registers.none[part] : registers.noneFound(typed.trim())}</p>
      )}
      {part === 'people' && people && people.rows.length > 0 && <PeopleRows people={people.rows} onMerge={onMerge} />}
      {part === 'organisations' && organisations && organisations.rows.length > 0 && (
        <OrganisationRows organisations={organisations.rows} onMerge={onMerge} />
      )}
      <p role="status" className={styles.shown}>
        {list && list.found > list.rows.length && registers.shownOf(list.rows.length, list.found)}
      </p>
    </main>
  )
}
