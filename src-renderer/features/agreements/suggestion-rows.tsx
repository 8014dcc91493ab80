import type { Contribution, ResponseOutcome } from '#contract/contributions.ts'
import { ResponseStatus } from '../../agreement-parts/response-status.tsx'
import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { CameOf, Fact, ProgrammeFact, Row, Speaker } from './row.tsx'
import { useScope } from './screen-context.ts'
import { useSeen } from './seen.ts'

/** A suggestion and what was answered; without an answer, the way to give one. */
export function SuggestionRow({ suggestion }: { suggestion: Contribution }) {
  const { agreements } = useWords()
  const { locked, open } = useScope()
  const respond = () => open({ form: 'response', contributionId: suggestion.id })
  return (
    <Row
      id={suggestion.id}
      code={suggestion.code}
      kindId={suggestion.kindId}
      words={suggestion.text}
      next={
        !locked &&
        suggestion.response === null && (
          <Button look="text" aria-label={agreements.respondOf(suggestion.code)} onClick={respond}>
            {agreements.respond}
          </Button>
        )
      }
      editLabel={agreements.editResponse(suggestion.code)}
      onEdit={!locked && suggestion.response !== null && respond}
    >
      <Speaker of={suggestion} />
      {suggestion.response === null ? (
        <ResponseStatus outcome={null} />
      ) : (
        <Response suggestionId={suggestion.id} outcome={suggestion.response} />
      )}
      <CameOf related={suggestion.related} />
      <ProgrammeFact programmeId={suggestion.programmeId} />
    </Row>
  )
}

/** The answer, and, once it has come into view, its reason and who gave it. */
function Response({ suggestionId, outcome }: { suggestionId: string; outcome: ResponseOutcome }) {
  const { agreements } = useWords()
  const { workshop } = useScope()
  const [seen, place] = useSeen()
  const one = useAnswer('contributions.one', seen ? { contributionId: suggestionId } : null)
  const people = useAnswer('people.ofWorkshop', { workshopId: workshop.id })
  const given = one?.id === suggestionId ? one : undefined
  const by = people?.find((person) => person.id === given?.responseBy)?.name
  return (
    <>
      <span ref={place}>
        <ResponseStatus outcome={outcome} />
      </span>
      {given?.responseReason && <Fact>{given.responseReason}</Fact>}
      {by && <Fact>{agreements.by(by)}</Fact>}
    </>
  )
}
