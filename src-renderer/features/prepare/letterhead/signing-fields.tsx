import { v7 } from 'uuid'
import type { Attendance } from '#contract/people.ts'
import type { Signatory } from '#contract/signatories.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { DetailGroup, DetailRow } from '../detail-row.tsx'
import { useEditDetails, useStoreDetails } from '../edit-details.ts'
import styles from './letterhead.module.css'
import { SignatoryRow } from './signatory-row.tsx'

const layouts = ['chairAndNoteTaker', 'byCategory', 'parties'] as const

/** Who signs as what in each layout, beside chair and note-taker. */
const partsOf: Readonly<Record<Workshop['signatureLayout'], readonly Signatory['part'][]>> = {
  chairAndNoteTaker: ['knowing'],
  byCategory: ['stating', 'knowing'],
  parties: ['first', 'second', 'witness', 'knowing'],
}

/** Where it is signed, in which layout, and by whom beside chair and note-taker. */
export function SigningFields({ workshop, people }: { workshop: Workshop; people: readonly Attendance[] }) {
  const { letterhead: words } = useWords()
  const store = useStoreDetails(workshop.id)
  const edit = useEditDetails(workshop.id)
  const add = useCommand('signatories.add')
  const signatories = useAnswer('signatories.ofWorkshop', { workshopId: workshop.id }) ?? []
  const parts = partsOf[workshop.signatureLayout]
  const addOne = (part: Signatory['part']) =>
    void add({ workshopId: workshop.id, signatoryId: v7(), part, attendanceId: null, name: '', position: '', organisation: '' })
  return (
    <DetailGroup title={words.signing}>
      <DetailRow label={words.town}>
        {(id) => <StoredText id={id} value={workshop.town} placeholder="–" onStore={(town) => store({ town })} />}
      </DetailRow>
      <DetailRow label={words.layout}>
        {(id) => (
          <QuietChoice
            id={id}
            value={workshop.signatureLayout}
            options={layouts.map((value) => ({ value, word: words.layouts[value] }))}
            onChoose={(signatureLayout) => edit({ signatureLayout })}
          />
        )}
      </DetailRow>
      <p className={styles.hint}>{words.leadHint}</p>
      {signatories.length > 0 && (
        <ol className={styles.signatories} aria-label={words.signatories}>
          {signatories.map((signatory, index) => (
            <SignatoryRow
              key={signatory.id}
              workshop={workshop}
              signatory={signatory}
              people={people}
              printed={parts.includes(signatory.part)}
              isFirst={index === 0}
              isLast={index === signatories.length - 1}
            />
          ))}
        </ol>
      )}
      <div className={styles.adds}>
        {parts.map((part) => (
          <Button key={part} look="text" icon="plus" onClick={() => addOne(part)}>
            {words.addPart[part]}
          </Button>
        ))}
      </div>
    </DetailGroup>
  )
}
