import { fewestCards, mostCards, type PackPart, packParts } from '#contract/print-pack.ts'
import { useWords } from '../../api/words.tsx'
import choices from '../../document-parts/choices.module.css'
import { TextField, Tick } from '../../parts/field.tsx'
import styles from './print.module.css'

/** Which parts are printed, each with how much that is, and below it what can be chosen of it. */
export function PrintChoices({
  chosen,
  onChoose,
  phones,
  onPhones,
  cards,
  cardsWrong,
  onCards,
  counts,
}: {
  chosen: Readonly<Record<PackPart, boolean>>
  onChoose: (part: PackPart, printed: boolean) => void
  phones: boolean
  onPhones: (printed: boolean) => void
  /** As it stands in the field. */
  cards: string
  cardsWrong: boolean
  onCards: (cards: string) => void
  counts: Readonly<Record<PackPart, string>>
}) {
  const { printing } = useWords()
  return (
    <fieldset className={choices.group}>
      <legend className={choices.legend}>{printing.what}</legend>
      {packParts.map((part) => (
        <div key={part}>
          <Tick
            label={printing.parts[part]}
            checked={chosen[part]}
            onChange={(printed) => onChoose(part, printed)}
            more={chosen[part] ? counts[part] : undefined}
          />
          {part === 'signIn' && chosen.signIn && (
            <div className={styles.of}>
              <Tick label={printing.phones} checked={phones} onChange={onPhones} />
              {!phones && <p className={styles.hint}>{printing.phonesHint}</p>}
            </div>
          )}
          {part === 'cards' && chosen.cards && (
            <div className={`${styles.of} ${styles.count}`}>
              <TextField
                label={printing.cards}
                hint={printing.cardsHint}
                problem={cardsWrong ? printing.cardsWrong(fewestCards, mostCards) : undefined}
                type="number"
                min={fewestCards}
                max={mostCards}
                step={4}
                value={cards}
                onChange={(event) => onCards(event.target.value)}
              />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  )
}
