import { useEffect, useRef } from 'react'
import { timeOfDay } from '#words/dates.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { useNotice } from '../../parts/notices.tsx'

/** Says once, after a start that had to mend something, what was restored and up to when. Draws nothing itself. */
export function MendedNotice() {
  const { common } = useWords()
  const language = useLanguage()
  const notify = useNotice()
  const mended = useAnswer('history.safety', {})?.mended
  const told = useRef(false)
  useEffect(() => {
    if (!mended || told.current) return
    told.current = true
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    notify(
      mended.restoredUntil === null
        ? common.replayed(mended.replayed)
        : common.mended(timeOfDay(mended.restoredUntil, zone, language), mended.replayed),
    )
  }, [mended, notify, common, language])
  return null
}
