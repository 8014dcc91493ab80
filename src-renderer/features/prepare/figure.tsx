import type { Indicator } from '#contract/programmes.ts'
import type { Reply } from '#contract/refusal.ts'
import { figureText, withoutSign } from '#words/figures.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { readFigure } from './reading.rules.ts'

/** A figure of an indicator, written and read in the way of the language; null where there is none. */
export function Figure({
  field,
  of,
  value,
  locked,
  onStore,
}: {
  field: string
  of: Indicator
  value: string | null
  locked: string | undefined
  onStore: (value: string | null) => Promise<Reply<unknown>>
}) {
  const { prepare } = useWords()
  const language = useLanguage()
  return (
    <StoredText
      figure
      label={prepare.of(field, of.name)}
      value={value ?? ''}
      placeholder="–"
      show={(stored) => (stored === '' ? '' : figureText(stored, of, language))}
      read={(typed) => readFigure(withoutSign(typed, of), language)}
      problem={(typed) => prepare.indicators.notANumber(field, of.name, typed)}
      locked={locked}
      onStore={(stored) => onStore(stored === '' ? null : stored)}
    />
  )
}
