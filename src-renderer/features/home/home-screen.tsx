import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { Status } from '../../parts/status.tsx'
import { FirstRun } from './first-run.tsx'
import styles from './home.module.css'
import { HomeBar } from './home-bar.tsx'
import { KeptReminder } from './kept-reminder.tsx'
import { NewWorkshop } from './new-workshop.tsx'
import { PromisesMargin } from './promises-margin.tsx'
import { RecentWorkshops } from './recent-workshops.tsx'
import { SeriesShelf } from './series-shelf.tsx'
import { useStart } from './start.ts'
import { StartActions } from './start-actions.tsx'

/** Where one begins: the series with their workshops, a new one, the sample, a package. */
export function HomeScreen() {
  const { home } = useWords()
  const series = useAnswer('workshops.list', {})
  const [making, setMaking] = useState(false)
  const start = useStart()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || !event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      setMaking(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const workshops = series?.flatMap((one) => one.workshops) ?? []
  // While the first sample is being made it is in the list already, half finished: the page stays as it was.
  const first = workshops.length === 0 || start.busy === 'firstSample'
  const reported = workshops.find((workshop) => workshop.actions > 0 && workshop.status !== 'preparing')
  return (
    <div className={styles.frame}>
      <HomeBar />
      <div className={styles.body}>
        <main className={styles.main} aria-label={home.shelf}>
          {series && first && <FirstRun start={start} onNew={() => setMaking(true)} />}
          {series && !first && (
            <>
              <KeptReminder workshops={workshops} />
              <RecentWorkshops workshops={workshops} />
              <SeriesShelf series={series} />
              <div className={styles.start}>
                <StartActions start={start} onNew={() => setMaking(true)} />
              </div>
            </>
          )}
        </main>
        {reported && !first && <PromisesMargin key={reported.id} workshop={reported} />}
      </div>
      <HomeFoot />
      {making && series && <NewWorkshop series={series} onClose={() => setMaking(false)} />}
    </div>
  )
}

function HomeFoot() {
  const { common, home } = useWords()
  const synced = useAnswer('history.safety', {})?.syncedFolder
  return (
    <footer className={styles.foot}>
      <span>
        <Key>Ctrl</Key> <Key>N</Key> {home.newWorkshop.toLowerCase()}
      </span>
      <span>
        <Key>Ctrl</Key> <Key>Z</Key> {common.undo.toLowerCase()}
      </span>
      <span>
        <Key>Shift</Key> <Key>F1</Key> {common.keys.show}
      </span>
      <span className={`${styles.push} clip`} title={synced ?? undefined}>
        {synced ? (
          <Status colour="amber" icon="triangle-alert">
            {common.syncedFolder}
          </Status>
        ) : (
          <>
            <Icon name="hard-drive" /> {common.allOnThisComputer}
          </>
        )}
      </span>
    </footer>
  )
}
