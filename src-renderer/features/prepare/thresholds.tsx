import type { Workshop } from '#contract/workshops.ts'
import { percentText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { DetailGroup, DetailRow } from './detail-row.tsx'
import { useStoreDetails } from './edit-details.ts'
import { readPercent } from './reading.rules.ts'

/** From which achievement on an indicator counts as achieved, and as nearly so. */
export function Thresholds({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.details
  const store = useStoreDetails(workshop.id)
  const ordered = (amber: string, green: string) => Number(amber) < Number(green)
  const problem = (label: string) => (typed: string) =>
    readPercent(typed, language) === undefined ? words.percentWrong(label, typed) : words.amberAbove
  const fitting = (typed: string, fits: (percent: string) => boolean) => {
    const percent = readPercent(typed, language)
    return percent !== undefined && fits(percent) ? percent : undefined
  }
  const common = { show: (percent: string) => percentText(percent, language) }
  return (
    <DetailGroup title={words.thresholds} more={words.thresholdsHint}>
      <DetailRow label={words.green}>
        {(id) => (
          <StoredText
            {...common}
            id={id}
            value={workshop.greenFrom}
            read={(typed) => fitting(typed, (green) => ordered(workshop.amberFrom, green))}
            problem={problem(words.green)}
            onStore={(greenFrom) => store({ greenFrom })}
          />
        )}
      </DetailRow>
      <DetailRow label={words.amber}>
        {(id) => (
          <StoredText
            {...common}
            id={id}
            value={workshop.amberFrom}
            read={(typed) => fitting(typed, (amber) => ordered(amber, workshop.greenFrom))}
            problem={problem(words.amber)}
            onStore={(amberFrom) => store({ amberFrom })}
          />
        )}
      </DetailRow>
    </DetailGroup>
  )
}
