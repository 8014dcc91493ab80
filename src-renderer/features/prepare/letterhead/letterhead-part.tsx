import type { Attendance } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import details from '../details.module.css'
import styles from './letterhead.module.css'
import { LetterheadFields } from './letterhead-fields.tsx'
import { LetterheadPreview } from './letterhead-preview.tsx'
import { NumberFields } from './number-fields.tsx'
import { SigningFields } from './signing-fields.tsx'

/** What stands at the head and foot of every document, beside how it prints. */
export function LetterheadPart({ workshop, people }: { workshop: Workshop; people: readonly Attendance[] }) {
  const { letterhead: words } = useWords()
  const letterheads = useAnswer('letterheads.list', {})
  const chosen = letterheads?.find(({ id }) => id === workshop.letterheadId)
  return (
    <div className={styles.page}>
      <div className={styles.fields}>
        <h2 className={details.title}>{words.part}</h2>
        {letterheads && <LetterheadFields workshop={workshop} letterheads={letterheads} chosen={chosen} />}
        <NumberFields workshop={workshop} letterhead={chosen} />
        <SigningFields workshop={workshop} people={people} />
      </div>
      <LetterheadPreview workshop={workshop} />
    </div>
  )
}
