import type { WorkshopSummary } from '#contract/workshops.ts'
import { dayAndDate, localDate } from '#words/dates.ts'
import { envelope } from '../../api/call.ts'
import { useCommand, useJob } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNotice } from '../../parts/notices.tsx'
import { Status, type StatusColour } from '../../parts/status.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import { daysBetween } from './days.ts'
import styles from './workshop-row.module.css'

const looks = {
  preparing: { colour: 'grey', icon: 'pencil' },
  open: { colour: 'amber', icon: 'circle-dashed' },
  closed: { colour: 'green', icon: 'circle-check' },
} as const satisfies Record<WorkshopSummary['status'], { colour: StatusColour; icon: string }>

/** One workshop of a series: its year, what and where it is, how far it has come. Opens where its work goes on. */
export function WorkshopRow({ workshop }: { workshop: WorkshopSummary }) {
  const { common, home } = useWords()
  const screen = workshop.status === 'preparing' ? 'prepare' : 'live'
  const look = looks[workshop.status]
  const exportPackage = useExport()
  const remove = useRemove()
  return (
    <li className={styles.row}>
      <span className={styles.year}>{workshop.date.slice(0, 4)}</span>
      <div className={styles.what}>
        <a className={styles.title} href={`#/${workshop.id}/${screen}`}>
          {workshop.title}
        </a>
        <p>
          <Where workshop={workshop} />
        </p>
      </div>
      <div className={styles.state}>
        <Status colour={look.colour} icon={look.icon}>
          {common.statuses[workshop.status]}
        </Status>
        <small>
          <Counts workshop={workshop} />
        </small>
      </div>
      <div className={styles.acts}>
        <button type="button" aria-label={home.exportNamed(workshop.title)} onClick={() => void exportPackage(workshop)}>
          <Icon name="download" /> {home.exportPackage}
        </button>
        <button type="button" aria-label={home.removeNamed(workshop.title)} onClick={() => void remove(workshop)}>
          <Icon name="trash" /> {common.remove}
        </button>
      </div>
    </li>
  )
}

function Where({ workshop }: { workshop: WorkshopSummary }) {
  const { home } = useWords()
  const language = useLanguage()
  const { date, place, programmes, invited, present, status } = workshop
  const days = daysBetween(localDate(Date.now(), workshop.zone), date)
  const when = status === 'preparing' && days >= 0 ? [home.when(days)] : []
  const who = status === 'preparing' ? home.invited(invited) : home.presentOf(present, invited)
  return (
    <>
      {[dayAndDate(date, language), ...when, ...(place ? [place] : [])].join(', ')}
      <span className={styles.counts}>{[home.programmes(programmes), who].join(', ')}</span>
    </>
  )
}

function Counts({ workshop: { contributions, decisions, actions } }: { workshop: WorkshopSummary }) {
  const { home } = useWords()
  if (contributions + decisions + actions === 0) return home.nothingNoted
  return [
    home.contributions(contributions),
    ...(decisions > 0 ? [home.decisions(decisions)] : []),
    ...(actions > 0 ? [home.actions(actions)] : []),
  ].join(', ')
}

function useExport(): (workshop: WorkshopSummary) => Promise<void> {
  const { home } = useWords()
  const notify = useNotice()
  const exportTo = useJob('packages.export')
  const showInFolder = useJob('documents.showInFolder')
  return async ({ id }) => {
    const reply = await exportTo({ workshopId: id, path: null })
    const path = reply.ok ? reply.value.path : null
    if (path !== null) notify(home.exported(path), { label: home.showInFolder, run: () => void showInFolder({ path }) })
  }
}

function useRemove(): (workshop: WorkshopSummary) => Promise<void> {
  const { home } = useWords()
  const remove = useCommand('workshops.remove')
  const tell = useUndoNotice()
  return async ({ id, title }) => {
    const sent = envelope(null)
    const reply = await remove({ workshopId: id }, sent)
    if (reply.ok) tell({ text: home.removed(title), late: home.late, sent })
  }
}
