import { useEffect, useRef } from 'react'
import { timeOfDay } from '#words/dates.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { useNotice } from '../../parts/notices.tsx'

/** Says once, after a start that had to mend something, what was restored and up to when, or what it could not finish. Draws nothing itself. */
export function MendedNotice() {
  const { common, refusals } = useWords()
  const language = useLanguage()
  const notify = useNotice()
  const safety = useAnswer('history.safety', {})
  const told = useRef(false)
  useEffect(() => {
    if (!safety || told.current) return
    told.current = true
    if (safety.erasing) return notify(refusals.eraseUnfinished({}))
    const { mended } = safety
    if (!mended) return
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    notify(
      mended.restoredUntil === null
        ? common.replayed(mended.replayed)
        : common.mended(timeOfDay(mended.restoredUntil, zone, language), mended.replayed),
    )
  }, [safety, notify, common, refusals, language])
  return null
}
