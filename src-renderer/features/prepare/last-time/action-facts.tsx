import type { Action } from '#contract/agreements.ts'
import type { Workshop } from '#contract/workshops.ts'
import { localDate, shortDate } from '#words/dates.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Status } from '../../../parts/status.tsx'
import { monthsBetween } from './age.rules.ts'

/** Who promised it and by when, how far it is, and how old it is while it is not done. */
export function ActionFacts({ action, then }: { action: Action; then: Workshop }) {
  const { agreements, common, lastTime } = useWords()
  const language = useLanguage()
  const { status, dueOn, overdue, dueToday } = action
  const owner = [action.ownerName, action.ownerOrganisation].filter((part) => part !== '').join(', ')
  const waits = status === 'notStarted' || status === 'underWay'
  const today = localDate(Date.now(), then.zone)
  return (
    <>
      {owner ? <b>{owner}</b> : <span className="faint">{lastTime.noOwner}</span>}
      {waits && overdue && dueOn !== null && (
        <Status colour="red" icon="circle-alert">
          {agreements.overdue(shortDate(dueOn, language))}
        </Status>
      )}
      {waits && dueToday && (
        <Status colour="amber" icon="clock">
          {agreements.dueToday}
        </Status>
      )}
      {!overdue &&
        !dueToday &&
        (dueOn === null ? <span className="faint">{lastTime.noDue}</span> : <span>{agreements.dueOn(shortDate(dueOn, language))}</span>)}
      <Status colour={status === 'done' ? 'green' : 'grey'} icon={icons[status]}>
        {common.action[status]}
      </Status>
      {waits && <span>{lastTime.age(monthsBetween(then.date, today))}</span>}
    </>
  )
}

const icons = { notStarted: 'circle-dashed', underWay: 'chevron-right', done: 'circle-check', cancelled: 'circle-minus' } as const
