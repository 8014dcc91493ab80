import { useMemo } from 'react'
import type { Indicator, Programme } from '#contract/programmes.ts'
import { percentText } from '#words/numbers.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import type { LastTime } from './last-time-part.tsx'
import { earlierOf, foundText } from './stood.rules.ts'

/** What an indicator reached last time, where it stood there too: `2022: 27 orang, 90,0%`. */
export function useStoodBefore(workshopId: string, programme: Programme): (indicator: Indicator) => string {
  const language = useLanguage()
  const { lastTime } = useWords()
  const last: LastTime | null | undefined = useAnswer('workshops.lastTime', { workshopId })
  const before = useAnswer('programmes.ofWorkshop', last ? { workshopId: last.workshopId } : null)
  return useMemo(() => {
    return (indicator) => {
      const earlier = last && before && earlierOf(indicator, programme.id, before)
      const found = earlier ? foundText(earlier, language) : ''
      if (!last || !earlier || found === '') return ''
      const percent = earlier.achievement === null ? null : percentText(earlier.achievement, language)
      return lastTime.stood(last.date.slice(0, 4), found, percent)
    }
  }, [last, before, programme.id, language, lastTime])
}
