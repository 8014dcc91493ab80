import type { AmendedField, Indicator } from '#contract/programmes.ts'
import { timeOfDay } from '#words/dates.ts'
import { figureText } from '#words/figures.ts'
import type { Language } from '#words/language.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import styles from './indicators.module.css'

/** What was put right in a locked indicator: from what to what, and why. */
export function Amendments({ indicator, zone }: { indicator: Indicator; zone: string }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.indicators
  if (indicator.amendments.length === 0) return null
  return (
    <ul className={styles.amendments}>
      {indicator.amendments.map(({ id, field, before, after, comment, at }) => (
        <li key={id}>
          {words.amend.told(words[field], amendedText(indicator, field, before, language), amendedText(indicator, field, after, language))}{' '}
          <span className="faint">{words.amend.why(comment, timeOfDay(at, zone, language))}</span>
        </li>
      ))}
    </ul>
  )
}

/** A value as it is written: figures in the way of the language, nothing as a dash. */
export function amendedText(indicator: Indicator, field: AmendedField, value: string | null, language: Language): string {
  if (value === null || value === '') return '–'
  return field === 'baseline' || field === 'target' ? figureText(value, indicator, language) : value
}
