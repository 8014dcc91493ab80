import type { Workshop } from '#contract/workshops.ts'
import { dayAndDate, localDate, longDate } from '#words/dates.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { readWorkshopDay } from '../../parts/day-text.ts'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { readTime, timeText } from '../../parts/time-text.ts'
import { DetailGroup, DetailRow } from './detail-row.tsx'
import { useEditDetails, useStoreDetails } from './edit-details.ts'

const indonesian = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** When the workshop is: day, zone, planned opening and closing, and when one meets again. */
export function WhenFields({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.details
  const { plannedOpen, plannedClose } = workshop
  const store = useStoreDetails(workshop.id)
  return (
    <DetailGroup title={words.time}>
      <DateRow workshop={workshop} />
      <TimeRow workshop={workshop} field="plannedOpen" label={words.opening} />
      <TimeRow
        workshop={workshop}
        field="plannedClose"
        label={words.closing}
        note={plannedClose > plannedOpen ? undefined : words.closingEarlier(timeText(plannedOpen, language))}
      />
      <ZoneRow workshop={workshop} />
      <DetailRow label={words.nextMeeting}>
        {(id) => <StoredText id={id} value={workshop.nextMeeting} placeholder="–" onStore={(nextMeeting) => store({ nextMeeting })} />}
      </DetailRow>
    </DetailGroup>
  )
}

function DateRow({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.details
  const store = useStoreDetails(workshop.id)
  const note = useOpenedOtherDay(workshop)
  const read = (typed: string) => readWorkshopDay(typed, workshop.date)
  return (
    <DetailRow label={words.date}>
      {(id) => (
        <StoredText
          id={id}
          value={workshop.date}
          show={(date) => dayAndDate(date, language)}
          read={(typed) => {
            const meant = read(typed)
            return 'day' in meant ? meant.day : undefined
          }}
          problem={(typed) => {
            const meant = read(typed)
            return words.dateWrong['wrong' in meant ? meant.wrong : 'noDay'](typed)
          }}
          note={note}
          onStore={(date) => store({ date })}
        />
      )}
    </DetailRow>
  )
}

/** What to know where contributions have been noted on another day than the workshop is on. */
function useOpenedOtherDay({ id, date, zone, openedAt }: Workshop): string | undefined {
  const { prepare } = useWords()
  const language = useLanguage()
  const openedOn = openedAt === null ? date : localDate(openedAt, zone)
  const counts = useAnswer('contributions.counts', openedOn === date ? null : { workshopId: id })
  if (openedOn === date || !counts?.all) return undefined
  return prepare.details.openedOtherDay(longDate(openedOn, language), counts.all)
}

function TimeRow({
  workshop,
  field,
  label,
  note,
}: {
  workshop: Workshop
  field: 'plannedOpen' | 'plannedClose'
  label: string
  note?: string | undefined
}) {
  const { prepare } = useWords()
  const language = useLanguage()
  const store = useStoreDetails(workshop.id)
  return (
    <DetailRow label={label}>
      {(id) => (
        <StoredText
          id={id}
          value={workshop[field]}
          show={(time) => timeText(time, language)}
          read={readTime}
          problem={(typed) => prepare.details.timeWrong(label, typed)}
          note={note}
          onStore={(time) => store({ [field]: time })}
        />
      )}
    </DetailRow>
  )
}

function ZoneRow({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const edit = useEditDetails(workshop.id)
  const here = indonesian.map((value) => ({ value: value as string, word: prepare.details.zones[value] }))
  const known = new Set<string>(indonesian)
  const others = [...new Set([workshop.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].filter((zone) => !known.has(zone)).toSorted()
  return (
    <DetailRow label={prepare.details.zone}>
      {(id) => (
        <QuietChoice
          id={id}
          value={workshop.zone}
          options={here}
          more={{ head: prepare.details.otherZones, options: others.map((zone) => ({ value: zone, word: zone.replaceAll('_', ' ') })) }}
          onChoose={(zone) => edit({ zone })}
        />
      )}
    </DetailRow>
  )
}
