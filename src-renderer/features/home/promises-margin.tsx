import type { Action } from '#contract/agreements.ts'
import type { WorkshopSummary } from '#contract/workshops.ts'
import { dayAndDate, localDate, shortDate } from '#words/dates.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Code } from '../../parts/code.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { Status } from '../../parts/status.tsx'
import { daysBetween } from './days.ts'
import { byStanding, tally, toFollowUp } from './promises.rules.ts'
import { PromisesByOrganisation } from './promises-by-organisation.tsx'
import styles from './promises-margin.module.css'

const shownAtOnce = 3

/** What became of the promises of the newest workshop that has any. */
export function PromisesMargin({ workshop }: { workshop: WorkshopSummary }) {
  const { common, home } = useWords()
  const language = useLanguage()
  const actions = useAnswer('agreements.ofWorkshop', { workshopId: workshop.id })?.actions
  if (!actions) return <aside className={styles.margin} />
  const today = localDate(Date.now(), workshop.zone)
  const { all, done, overdue } = tally(actions)
  const waiting = toFollowUp(actions)
  return (
    <aside className={styles.margin} aria-label={home.promises.title}>
      <h2 className={styles.title}>{home.promises.title}</h2>
      <p className={styles.from}>
        {home.promises.from(workshop.title, dayAndDate(today, language))}{' '}
        {workshop.sample && <span className="sample">{common.sample}</span>}
      </p>
      <p className={styles.sum}>
        <b>{done}</b> {home.promises.doneOf(all)}
      </p>
      <Strip parts={[done, all - done - overdue, overdue]} />
      <div className={styles.legend}>
        <Status colour="green">{home.promises.done(done)}</Status>
        <Status colour="grey" icon="circle-dashed">
          {home.promises.waiting(all - done - overdue)}
        </Status>
        {overdue > 0 && (
          <Status colour="red" icon="clock">
            {home.promises.overdue(overdue)}
          </Status>
        )}
      </div>
      {waiting.length === 0 && <p className={styles.none}>{home.promises.allDone}</p>}
      {byStanding(waiting.slice(0, shownAtOnce)).map(({ standing, actions: those }) => (
        <section key={standing} aria-labelledby={`promises-${standing}`}>
          <SectionHead id={`promises-${standing}`} title={home.promises.heads[standing]} level={3} />
          <ol>
            {those.map((action) => (
              <PromiseRow key={action.id} action={action} today={today} workshopId={workshop.id} />
            ))}
          </ol>
        </section>
      ))}
      {waiting.length > shownAtOnce && <p className={styles.rest}>{home.promises.more(waiting.length - shownAtOnce)}</p>}
      <PromisesByOrganisation actions={actions} />
    </aside>
  )
}

/** The share of each state as a bar of three colours; the numbers beneath say the same. */
function Strip({ parts: [done, waiting, overdue] }: { parts: [number, number, number] }) {
  return (
    <div className={styles.strip} aria-hidden>
      <i className={styles.done} style={{ flexGrow: done }} />
      <i className={styles.waiting} style={{ flexGrow: waiting }} />
      <i className={styles.overdue} style={{ flexGrow: overdue }} />
    </div>
  )
}

function PromiseRow({ action, today, workshopId }: { action: Action; today: string; workshopId: string }) {
  const { home } = useWords()
  const owner = [action.ownerName, action.ownerOrganisation].filter((part) => part !== '').join(', ')
  return (
    <li className={styles.promise}>
      <a href={`#/${workshopId}/agreements`} aria-label={home.promises.open(action.code)} className={styles.code}>
        <Code icon="list-todo">{action.code}</Code>
      </a>
      <div>
        <p className={styles.text}>{action.text}</p>
        <p className={styles.meta}>
          <span>{owner || home.promises.noOwner}</span>
          <Due action={action} today={today} />
        </p>
      </div>
    </li>
  )
}

function Due({ action: { dueOn, overdue, dueToday }, today }: { action: Action; today: string }) {
  const { home } = useWords()
  const language = useLanguage()
  if (dueOn === null) return <span className="faint">{home.promises.noDue}</span>
  if (overdue) {
    return (
      <Status colour="red" icon="clock">
        {home.promises.overdueFor(daysBetween(dueOn, today))}
      </Status>
    )
  }
  if (dueToday) {
    return (
      <Status colour="amber" icon="clock">
        {home.promises.dueToday}
      </Status>
    )
  }
  return <span>{home.promises.dueOn(shortDate(dueOn, language))}</span>
}
