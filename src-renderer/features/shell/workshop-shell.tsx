import { type ComponentType, useEffect } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDayExact } from '#words/dates.ts'
import { bridge } from '../../api/bridge.ts'
import { useAnswer, useAnswerOrRefusal } from '../../api/hooks.ts'
import { goTo, screensOfRole, type WorkshopRoute } from '../../api/route.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { useSafety } from './safety.ts'
import { SavedState } from './saved-state.tsx'
import styles from './shell.module.css'
import { WorkshopClock } from './workshop-clock.tsx'

/** The frame of a workshop's screens: title, parts, clock and the quiet word that everything is saved. */
export function WorkshopShell({ route, Screen }: { route: WorkshopRoute; Screen: ComponentType<{ workshop: Workshop }> }) {
  const { common, refusals } = useWords()
  useEffect(() => bridge().onMenu((action) => action === 'home' && goTo({ screen: 'home' })), [])
  const { value: workshop, refusal } = useAnswerOrRefusal('workshops.get', { workshopId: route.workshopId })
  const role = useAnswer('settings.get', {})?.role ?? 'facilitator'
  // Where a role has no tools, its first part stands in.
  const [first = 'minutes'] = screensOfRole[role]
  const hidden = !screensOfRole[role].includes(route.screen)
  useEffect(() => {
    if (hidden) goTo({ screen: first, workshopId: route.workshopId })
  }, [hidden, first, route.workshopId])
  if (refusal) {
    return (
      <main className={styles.gone}>
        <Empty action={<Button onClick={() => goTo({ screen: 'home' })}>{common.home}</Button>}>
          {refusals[refusal.code](refusal.details)}
        </Empty>
      </main>
    )
  }
  if (!workshop || hidden) return null
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <button type="button" className={styles.home} aria-label={common.home} title={common.home} onClick={() => goTo({ screen: 'home' })}>
          <Icon name="book-open" size="18px" />
        </button>
        <div className={styles.title}>
          <h1 className="clip" title={workshop.title}>
            {workshop.title}
          </h1>
          <p className="clip">
            {workshop.place}
            {role !== 'facilitator' && `${workshop.place && ' · '}${common.roles[role]}`}
            {workshop.sample && (
              <>
                {workshop.place && ' · '}
                <span className="sample">{common.sample}</span>
              </>
            )}
          </p>
        </div>
        <nav className={styles.parts} aria-label={common.screensOf}>
          {screensOfRole[role].map((screen) => (
            <a
              key={screen}
              href={`#/${workshop.id}/${screen}`}
              aria-current={screen === route.screen ? 'page' : undefined}
              className={screen === route.screen ? styles.here : styles.part}
            >
              {common.screens[screen]}
            </a>
          ))}
        </nav>
        <WorkshopClock workshop={workshop} />
        <SavedState zone={workshop.zone} />
      </header>
      <Screen key={workshop.id} workshop={workshop} />
      <Foot zone={workshop.zone} />
    </div>
  )
}

function Foot({ zone }: { zone: string }) {
  const { common } = useWords()
  const language = useLanguage()
  const { lastSavedAt, lastBackupAt, syncedFolder } = useSafety()
  return (
    <footer className={styles.foot}>
      <span className={styles.hint}>
        <Key>Shift</Key> <Key>F1</Key> {common.keys.show}
      </span>
      <span className={styles.hint}>
        <Key>Ctrl</Key> <Key>Z</Key> {common.undo.toLowerCase()}
      </span>
      <span className={styles.push}>
        <Icon name="hard-drive" />{' '}
        {lastSavedAt === null
          ? syncedFolder
            ? common.syncedFolder
            : common.allOnThisComputer
          : common.lastChangeAt(timeOfDayExact(lastSavedAt, zone, language))}
      </span>
      {lastBackupAt !== null && <span>{common.lastBackupAt(timeOfDayExact(lastBackupAt, zone, language))}</span>}
    </footer>
  )
}
