import type { Action } from '#contract/agreements.ts'
import { shortDate } from '#words/dates.ts'
import { missingTerms } from '../../agreement-parts/missing-terms.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Status } from '../../parts/status.tsx'
import { Causes, Fact, ProgrammeFact, Row } from './row.tsx'
import { useScope } from './screen-context.ts'

/** An action: who, of which organisation, by when, how far; or what it lacks to be agreed. It can be followed up after the workshop has closed. */
export function ActionRow({ action, onBin }: { action: Action; onBin: () => void }) {
  const { agreements } = useWords()
  const { locked, open } = useScope()
  return (
    <Row
      id={action.id}
      code={action.code}
      words={action.text}
      quiet={action.status === 'done' || action.status === 'cancelled'}
      next={<NextStep action={action} />}
      onEdit={() => open({ form: 'action', action })}
      onBin={!locked && onBin}
    >
      {(action.ownerName || action.ownerOrganisation) && (
        <Fact>
          <b>{action.ownerName}</b>
          {action.ownerName && action.ownerOrganisation && ', '}
          {action.ownerOrganisation}
        </Fact>
      )}
      <Standing action={action} />
      {action.priority !== null && <Fact>{agreements.priorityIs(action.priority)}</Fact>}
      {action.resources && <Fact>{agreements.needs(action.resources)}</Fact>}
      <Causes causes={action.causes} />
      <ProgrammeFact programmeId={action.programmeId} />
    </Row>
  )
}

/** When it is due and how far it is, in the one colour that says whether to worry. */
function Standing({ action }: { action: Action }) {
  const { agreements, common } = useWords()
  const language = useLanguage()
  const { status, dueOn, overdue, dueToday } = action
  const missing = missingTerms(action)
  const word = common.action[status]
  if (status === 'done')
    return (
      <Status colour="grey" icon="circle-check">
        {word}
      </Status>
    )
  if (status === 'cancelled') return <Status colour="grey">{word}</Status>
  return (
    <>
      {overdue && dueOn !== null && (
        <Status colour="red" icon="circle-alert">
          {agreements.overdue(shortDate(dueOn, language))}
        </Status>
      )}
      {dueToday && (
        <Status colour="amber" icon="clock">
          {agreements.dueToday}
        </Status>
      )}
      {dueOn !== null && !overdue && !dueToday && <Fact>{agreements.dueOn(shortDate(dueOn, language))}</Fact>}
      <Status colour="grey" icon={status === 'underWay' ? 'chevron-right' : 'circle-dashed'}>
        {word}
      </Status>
      {missing.length > 0 && (
        <Status colour="amber" icon="triangle-alert">
          {agreements.lacks(missing.map((term) => agreements.terms[term]))}
        </Status>
      )}
    </>
  )
}

/** Fill in what it lacks; then start; then finish. */
function NextStep({ action }: { action: Action }) {
  const { agreements } = useWords()
  const { open } = useScope()
  const edit = useCommand('agreements.editAction')
  if (action.status === 'done' || action.status === 'cancelled') return null
  const missing = missingTerms(action).map((term) => agreements.terms[term])
  if (missing.length > 0) {
    return (
      <Button look="text" aria-label={agreements.fillOf(missing, action.code)} onClick={() => open({ form: 'action', action })}>
        {agreements.fill(missing.slice(0, 1))}
      </Button>
    )
  }
  const starts = action.status === 'notStarted'
  return (
    <Button
      look="text"
      aria-label={starts ? agreements.startOf(action.code) : agreements.finishOf(action.code)}
      onClick={() => void edit({ actionId: action.id, changes: { status: starts ? 'underWay' : 'done' } })}
    >
      {starts ? agreements.start : agreements.finish}
    </Button>
  )
}
