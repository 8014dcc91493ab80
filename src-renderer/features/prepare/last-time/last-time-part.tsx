import type { Action, Decision, Offer } from '#contract/agreements.ts'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { longDate } from '#words/dates.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { addressOf } from '../../../api/route.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import sheet from '../sheet.module.css'
import { ActionFacts } from './action-facts.tsx'
import { IndicatorsThen } from './indicators-then.tsx'
import styles from './last-time.module.css'
import { Record, Records } from './records.tsx'

export type LastTime = NonNullable<Output<'workshops.lastTime'>>

/** What was agreed and reached in the workshop before this one, read there: nothing of it is entered again. */
export function LastTimePart({ last }: { last: LastTime }) {
  const { prepare, lastTime } = useWords()
  const language = useLanguage()
  const then = useAnswer('workshops.get', { workshopId: last.workshopId })
  const agreed = useAnswer('agreements.ofWorkshop', { workshopId: last.workshopId })
  const programmes = useAnswer('programmes.ofWorkshop', { workshopId: last.workshopId })
  return (
    <div className={sheet.page}>
      <div className={sheet.head}>
        <h2 className={sheet.title}>{prepare.parts.lastTime}</h2>
        <div className={sheet.push}>
          <a className={styles.open} href={addressOf({ screen: 'agreements', workshopId: last.workshopId })}>
            {lastTime.open}
          </a>
        </div>
      </div>
      <p className={sheet.lead}>{lastTime.lead(last.title, longDate(last.date, language))}</p>
      {then && agreed && programmes && <Then then={then} {...agreed} programmes={programmes} />}
    </div>
  )
}

function Then({
  then,
  decisions,
  actions,
  offers,
  programmes,
}: {
  then: Workshop
  decisions: readonly Decision[]
  actions: readonly Action[]
  offers: readonly Offer[]
  programmes: readonly Programme[]
}) {
  const { agreements, common, lastTime } = useWords()
  const shortName = (id: string | null) => programmes.find((programme) => programme.id === id)?.shortName ?? ''
  const done = actions.filter(({ status }) => status === 'done').length
  const overdue = actions.filter((action) => action.overdue).length
  return (
    <div className={styles.sections}>
      <Records part="decisions" records={decisions}>
        {(decision) => (
          <Record key={decision.id} then={then} record={decision} programme={shortName(decision.programmeId)}>
            {decision.outcome !== 'agreed' && <span>{common.decision[decision.outcome]}</span>}
          </Record>
        )}
      </Records>
      <Records part="actions" records={actions} more={actions.length > 0 && lastTime.standing(done, overdue)}>
        {(action) => (
          <Record key={action.id} then={then} record={action} programme={shortName(action.programmeId)}>
            <ActionFacts action={action} then={then} />
          </Record>
        )}
      </Records>
      <Records part="offers" records={offers}>
        {(offer) => (
          <Record key={offer.id} then={then} record={offer} programme={offer.toName && shortName(offer.programmeId)}>
            <b>
              {offer.fromName} <span aria-hidden="true">→</span> {offer.toName || shortName(offer.programmeId) || agreements.toEverybody}
            </b>
            <span>{common.offer[offer.state]}</span>
          </Record>
        )}
      </Records>
      <IndicatorsThen programmes={programmes} />
    </div>
  )
}
