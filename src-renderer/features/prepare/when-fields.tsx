import type { Workshop } from '#contract/workshops.ts'
import { dayAndDate } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { readTime, timeText } from '../../parts/time-text.ts'
import { DetailGroup, DetailRow } from './detail-row.tsx'
import { useEditDetails } from './edit-details.ts'
import { readDate } from './reading.rules.ts'

const indonesian = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** When the workshop is: day, zone, planned opening and closing, and when one meets again. */
export function WhenFields({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.details
  const edit = useEditDetails(workshop.id)
  return (
    <DetailGroup title={words.time}>
      <DetailRow label={words.date}>
        {(id) => (
          <StoredText
            id={id}
            value={workshop.date}
            show={(date) => dayAndDate(date, language)}
            read={(typed) => readDate(typed, workshop.date)}
            problem={words.dateWrong}
            onStore={(date) => edit({ date })}
          />
        )}
      </DetailRow>
      <TimeRow workshop={workshop} field="plannedOpen" label={words.opening} />
      <TimeRow workshop={workshop} field="plannedClose" label={words.closing} />
      <ZoneRow workshop={workshop} />
      <DetailRow label={words.nextMeeting}>
        {(id) => <StoredText id={id} value={workshop.nextMeeting} placeholder="–" onStore={(nextMeeting) => edit({ nextMeeting })} />}
      </DetailRow>
    </DetailGroup>
  )
}

function TimeRow({ workshop, field, label }: { workshop: Workshop; field: 'plannedOpen' | 'plannedClose'; label: string }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const edit = useEditDetails(workshop.id)
  return (
    <DetailRow label={label}>
      {(id) => (
        <StoredText
          id={id}
          value={workshop[field]}
          show={(time) => timeText(time, language)}
          read={readTime}
          problem={(typed) => prepare.details.timeWrong(label, typed)}
          onStore={(time) => edit({ [field]: time })}
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
