import type { Workshop } from '#contract/workshops.ts'
import { longDate, readDayMonth } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { DetailGroup, DetailRow } from './detail-row.tsx'
import { useStoreDetails } from './edit-details.ts'

/** Until when names and contacts are kept; the home screen reminds of it, and nothing goes by itself. */
export function KeepUntil({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.details
  const store = useStoreDetails(workshop.id)
  return (
    <DetailGroup title={words.personalData} more={words.keepUntilHint}>
      <DetailRow label={words.keepUntil}>
        {(id) => (
          <StoredText
            id={id}
            value={workshop.keepUntil ?? ''}
            placeholder="–"
            show={(date) => (date === '' ? '' : longDate(date, language))}
            read={(typed) => (typed.trim() === '' ? '' : readDayMonth(typed, workshop.date))}
            problem={words.keepUntilWrong}
            note={words.keepUntilNote}
            onStore={(date) => store({ keepUntil: date === '' ? null : date })}
          />
        )}
      </DetailRow>
    </DetailGroup>
  )
}
