import type { Section } from '../../agreement-parts/section-place.ts'
import { useWords } from '../../api/words.tsx'
import { Status } from '../../parts/status.tsx'
import { type Records, wantsOf } from './records.ts'

/** What in a section still wants a hand, in the colour of its urgency; nothing where all is well. */
export function Wants({ section, records, className = '' }: { section: Section; records: Records; className?: string | undefined }) {
  const { agreements } = useWords()
  const { unread, overdue, notAgreed, pending, unanswered, open } = wantsOf(records)
  const { wants } = agreements
  const said = {
    decisions: [{ count: unread, words: wants.decisions(unread), colour: 'amber', icon: 'circle-dashed' }],
    actions: [
      { count: overdue, words: wants.overdue(overdue), colour: 'red', icon: 'circle-alert' },
      { count: notAgreed, words: wants.notAgreed(notAgreed), colour: 'amber', icon: 'triangle-alert' },
    ],
    offers: [{ count: pending, words: wants.offers(pending), colour: 'amber', icon: 'circle-dashed' }],
    suggestions: [{ count: unanswered, words: wants.suggestions(unanswered), colour: 'amber', icon: 'circle-dashed' }],
    obstacles: [{ count: open, words: wants.obstacles(open), colour: 'red', icon: 'circle-x' }],
  } as const
  const shown = said[section].filter(({ count }) => count > 0)
  if (shown.length === 0) return null
  return (
    <span className={className}>
      {shown.map(({ words, colour, icon }) => (
        <Status key={words} colour={colour} icon={icon}>
          {words}
        </Status>
      ))}
    </span>
  )
}
