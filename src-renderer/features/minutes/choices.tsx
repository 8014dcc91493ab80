import type { Output } from '#contract/contract.ts'
import type { Language } from '#words/language.ts'
import { countText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import choices from '../../document-parts/choices.module.css'
import { LanguageChoice } from '../../document-parts/language-choice.tsx'
import { Tick } from '../../parts/field.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import styles from './minutes.module.css'

const counted = ['contributions', 'indicators', 'obstacles', 'suggestions', 'decisions', 'actions', 'offers', 'present'] as const

/** The right margin's upper part: the document's language, what is kept back, and how much stands in it. */
export function Choices({
  language,
  onLanguage,
  confidential,
  onConfidential,
  overview,
}: {
  language: Language
  onLanguage: (language: Language) => void
  confidential: boolean
  onConfidential: (included: boolean) => void
  overview: Output<'documents.overview'> | undefined
}) {
  const { minutes } = useWords()
  const screenLanguage = useLanguage()
  const kept = overview?.confidential ?? 0
  return (
    <>
      <LanguageChoice language={language} onLanguage={onLanguage} />
      <fieldset className={choices.group}>
        <legend className={choices.legend}>{minutes.confidentiality}</legend>
        <Tick
          label={minutes.confidential}
          checked={confidential && kept > 0}
          disabled={kept === 0}
          onChange={onConfidential}
          more={kept === 0 ? minutes.noConfidential : confidential ? minutes.confidentialIn(kept) : minutes.confidentialOut(kept)}
        />
      </fieldset>
      {overview && (
        <section className={choices.group} aria-label={minutes.contents}>
          <SectionHead title={minutes.contents} />
          <dl className={styles.counts}>
            {counted.map((each) => (
              <div key={each} className={styles.count}>
                <dt>{minutes.counts[each]}</dt>
                <dd>{countText(overview[each], screenLanguage)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
