import type { Offer } from '#contract/agreements.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Status } from '../../parts/status.tsx'
import { Causes, Fact, ProgrammeFact, Row } from './row.tsx'
import { useScope } from './screen-context.ts'

const colours = { pending: 'amber', accepted: 'green', declined: 'grey' } as const

/** An offer of collaboration: from whom to whom, and how it was answered. */
export function OfferRow({ offer, onBin }: { offer: Offer; onBin: () => void }) {
  const { agreements, common } = useWords()
  const { locked, open, programmeName } = useScope()
  const edit = () => open({ form: 'offer', offer })
  return (
    <Row
      id={offer.id}
      code={offer.code}
      words={offer.text}
      quiet={offer.state === 'declined'}
      next={
        !locked &&
        offer.state === 'pending' && (
          <Button look="text" aria-label={agreements.answerOf(offer.code)} onClick={edit}>
            {agreements.answer}
          </Button>
        )
      }
      onEdit={!locked && edit}
      onBin={!locked && onBin}
    >
      <Fact>
        <b>
          {offer.fromName} <span aria-hidden="true">→</span> {offer.toName || programmeName(offer.programmeId) || agreements.toEverybody}
        </b>
      </Fact>
      <Status colour={colours[offer.state]}>{common.offer[offer.state]}</Status>
      {offer.term && <Fact>{agreements.when(offer.term)}</Fact>}
      {offer.condition && <Fact>{agreements.onCondition(offer.condition)}</Fact>}
      <Causes causes={offer.causes} />
      {offer.toName && <ProgrammeFact programmeId={offer.programmeId} />}
    </Row>
  )
}
