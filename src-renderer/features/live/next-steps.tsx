import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './inspector.module.css'
import type { Inspected, Opening } from './inspector.tsx'

/** The next step a contribution asks for first, then what else can be made of it. */
export function NextSteps({
  contribution,
  onOpen,
}: {
  contribution: Inspected
  onOpen: (opening: Opening, contribution: Inspected) => void
}) {
  const { live } = useWords()
  const open = (opening: Opening) => () => onOpen(opening, contribution)
  return (
    <div className={styles.steps}>
      {contribution.role === 'obstacle' && <Button onClick={open('wayOut')}>{live.inspector.wayOut}</Button>}
      {contribution.role === 'suggestion' && (
        <Button onClick={open('response')}>{contribution.response ? live.inspector.changeResponse : live.inspector.respond}</Button>
      )}
      {contribution.role === 'offer' && <Button onClick={open('offer')}>{live.inspector.makeOffer}</Button>}
      <Button look="text" onClick={open('action')}>
        {live.inspector.makeAction}
      </Button>
      <Button look="text" onClick={open('decision')}>
        {live.inspector.makeDecision}
      </Button>
    </div>
  )
}
