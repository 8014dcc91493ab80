import type { Decision } from '#contract/agreements.ts'
import { timeOfDay } from '#words/dates.ts'
import { countText } from '#words/numbers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Status } from '../../parts/status.tsx'
import { Causes, Fact, ProgrammeFact, Row } from './row.tsx'
import { useScope } from './screen-context.ts'

/** A decision: how it was decided, when it was read back, what it came from. */
export function DecisionRow({
  decision,
  hasAction,
  onBin,
}: {
  decision: Decision
  /** Whether an action came of it, or of the same words. */
  hasAction: boolean
  onBin: () => void
}) {
  const { agreements, common } = useWords()
  const language = useLanguage()
  const { workshop, locked, open } = useScope()
  const readAt = decision.readBackAt
  return (
    <Row
      id={decision.id}
      code={decision.code}
      words={decision.text}
      quiet={decision.outcome === 'rejected'}
      next={!locked && <NextStep decision={decision} hasAction={hasAction} />}
      onEdit={!locked && (() => open({ form: 'decision', decision }))}
      onBin={!locked && onBin}
    >
      {readAt === null ? (
        <Status colour="amber">{agreements.notReadBack}</Status>
      ) : (
        <Status colour="green">{agreements.readBackAt(timeOfDay(readAt, workshop.zone, language))}</Status>
      )}
      {decision.outcome === 'rejected' && <Status colour="grey">{common.decision.rejected}</Status>}
      {decision.outcome === 'undecided' && <Status colour="amber">{common.decision.undecided}</Status>}
      <Method decision={decision} />
      <Causes causes={decision.causes} />
      <ProgrammeFact programmeId={decision.programmeId} />
    </Row>
  )
}

function Method({ decision }: { decision: Decision }) {
  const { agreements, common } = useWords()
  const language = useLanguage()
  if (decision.method === 'consensus') return <Fact>{common.method.consensus}</Fact>
  const shown = (count: number | null) => (count === null ? '–' : countText(count, language))
  return (
    <Fact>
      {agreements.handCount({
        votesFor: shown(decision.votesFor),
        votesAgainst: shown(decision.votesAgainst),
        abstained: shown(decision.abstained),
      })}
    </Fact>
  )
}

/** Read it back; then, where somebody has to do something about it, make that an action. */
function NextStep({ decision, hasAction }: { decision: Decision; hasAction: boolean }) {
  const { agreements } = useWords()
  const { open } = useScope()
  const readBack = useCommand('agreements.readBack')
  // The button goes with what it asked for; the focus stays in its row.
  const say = async () => {
    document.querySelector<HTMLElement>(`[data-edit="${decision.id}"]`)?.focus()
    await readBack({ decisionId: decision.id })
  }
  if (decision.readBackAt === null) {
    return (
      <Button look="text" data-read-back={decision.id} aria-label={agreements.readBackOf(decision.code)} onClick={() => void say()}>
        {agreements.readBack}
      </Button>
    )
  }
  if (hasAction || decision.outcome !== 'agreed') return null
  return (
    <Button
      look="text"
      aria-label={agreements.makeActionOf(decision.code)}
      onClick={() => open({ form: 'action', cause: decisionAsCause(decision) })}
    >
      {agreements.makeAction}
    </Button>
  )
}

function decisionAsCause({ id, text, programmeId, code }: Decision) {
  return { id, text, programmeId, code }
}
