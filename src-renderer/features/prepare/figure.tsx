import type { Reply } from '#contract/refusal.ts'
import { decimalText } from '#words/numbers.ts'
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
  /** The indicator's name. */
  of: string
  value: string | null
  locked: string | undefined
  onStore: (value: string | null) => Promise<Reply<unknown>>
}) {
  const { prepare } = useWords()
  const language = useLanguage()
  return (
    <StoredText
      figure
      label={prepare.of(field, of)}
      value={value ?? ''}
      placeholder="–"
      show={(stored) => (stored === '' ? '' : decimalText(stored, language))}
      read={(typed) => readFigure(typed, language)}
      problem={(typed) => prepare.indicators.notANumber(field, of, typed)}
      locked={locked}
      onStore={(stored) => onStore(stored === '' ? null : stored)}
    />
  )
}
