import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { TextArea } from '../../../parts/field.tsx'
import styles from './importing.module.css'
import { hasLines } from './use-offers.ts'
import type { Offer } from './use-table.ts'

/** Where a table may come from: pasted here, or a file. */
export function SourceForm({
  hint,
  typed,
  onType,
  onPaste,
  onChoose,
  onBack,
}: {
  hint: string
  typed: string
  onType: (typed: string) => void
  onPaste: (offer: Offer) => void
  onChoose: () => void
  /** Back to the table that was read before. */
  onBack: (() => void) | undefined
}) {
  const { importing } = useWords()
  return (
    <>
      <TextArea
        label={importing.paste}
        hint={hint}
        className={styles.paste ?? ''}
        rows={9}
        spellCheck={false}
        wrap="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (typed.trim() !== '' || !hasLines(text)) return
          event.preventDefault()
          onType(text)
          onPaste({ text })
        }}
      />
      <div className={styles.file}>
        <h3 className={styles.or}>{importing.or}</h3>
        <div className={styles.choose}>
          <Button icon="folder-open" onClick={onChoose}>
            {importing.choose}
          </Button>
          <span className="faint">{importing.chooseHint}</span>
          {onBack && (
            <Button look="text" className={styles.push ?? ''} onClick={onBack}>
              {importing.back}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
