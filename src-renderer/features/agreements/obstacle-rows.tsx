import type { Contribution } from '#contract/contributions.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Status } from '../../parts/status.tsx'
import { CameOf, Fact, ProgrammeFact, Row, Speaker } from './row.tsx'
import { useScope } from './screen-context.ts'

const colours = { open: 'red', proposed: 'amber', agreed: 'green' } as const

/** An obstacle and how it stands: its ways out, what was agreed, or why it stays open. */
export function ObstacleRow({ obstacle }: { obstacle: Contribution }) {
  const { agreements, common } = useWords()
  const { locked, open } = useScope()
  const state = obstacle.obstacle ?? 'open'
  const edit = () => open({ form: 'wayOut', contributionId: obstacle.id })
  return (
    <Row
      id={obstacle.id}
      code={obstacle.code}
      kindId={obstacle.kindId}
      words={obstacle.text}
      next={!locked && <NextStep obstacle={obstacle} onFind={edit} />}
      editLabel={agreements.editWayOut(obstacle.code)}
      onEdit={!locked && (state !== 'open' || obstacle.openReason !== '') && edit}
    >
      <Speaker of={obstacle} />
      <Status colour={colours[state]}>{common.obstacle[state]}</Status>
      {state === 'open' && (
        <Fact>
          {obstacle.openReason ? agreements.staysOpenBecause(obstacle.openReason) : <span className="faint">{agreements.noReason}</span>}
        </Fact>
      )}
      <CameOf related={obstacle.related} />
      <ProgrammeFact programmeId={obstacle.programmeId} />
    </Row>
  )
}

/** Find a way out; then agree on it. */
function NextStep({ obstacle, onFind }: { obstacle: Contribution; onFind: () => void }) {
  const { agreements } = useWords()
  const { open } = useScope()
  if (obstacle.obstacle === 'agreed') return null
  if (obstacle.obstacle === 'proposed') {
    return (
      <Button look="text" aria-label={agreements.makeDecisionOf(obstacle.code)} onClick={() => open({ form: 'decision', cause: obstacle })}>
        {agreements.makeDecision}
      </Button>
    )
  }
  return (
    <Button look="text" aria-label={agreements.findWayOutOf(obstacle.code)} onClick={onFind}>
      {agreements.findWayOut}
    </Button>
  )
}
