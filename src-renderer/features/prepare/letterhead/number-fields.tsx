import { v7 } from 'uuid'
import type { Letterhead } from '#contract/letterheads.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { DetailGroup, DetailRow } from '../detail-row.tsx'
import { useStoreDetails } from '../edit-details.ts'
import styles from './letterhead.module.css'

/** The number of the documents: typed, or the next by the letterhead's pattern. */
export function NumberFields({ workshop, letterhead }: { workshop: Workshop; letterhead: Letterhead | undefined }) {
  const { letterhead: words } = useWords()
  const store = useStoreDetails(workshop.id)
  const edit = useCommand('letterheads.edit', { quiet: true })
  const give = useCommand('letterheads.giveNumber')
  const next = useAnswer('letterheads.nextNumber', { workshopId: workshop.id, document: 'notula' })?.text ?? null
  return (
    <DetailGroup title={words.number}>
      {letterhead && (
        <DetailRow label={words.pattern}>
          {(id) => (
            <StoredText
              id={id}
              value={letterhead.numberPattern}
              placeholder="{nomor}/NOT/{bulan}/{tahun}"
              note={words.patternHint}
              onStore={(numberPattern) => edit({ letterheadId: letterhead.id, changes: { numberPattern } })}
            />
          )}
        </DetailRow>
      )}
      <DetailRow label={words.notula}>
        {(id) => (
          <div className={styles.number}>
            <StoredText id={id} value={workshop.number} placeholder="–" onStore={(number) => store({ number })} />
            {next !== null && next !== workshop.number && (
              <Button look="text" onClick={() => void give({ workshopId: workshop.id, documentNumberId: v7(), document: 'notula' })}>
                {words.giveNumber(next)}
              </Button>
            )}
          </div>
        )}
      </DetailRow>
    </DetailGroup>
  )
}
