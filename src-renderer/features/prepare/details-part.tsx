import type { Attendance } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { personOption } from '../../agreement-parts/person-option.ts'
import { offered } from '../../api/nameless.ts'
import { useWords } from '../../api/words.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { DetailGroup, DetailRow } from './detail-row.tsx'
import styles from './details.module.css'
import { useEditDetails, useStoreDetails } from './edit-details.ts'
import { KeepUntil } from './keep-until.tsx'
import { readCode, readFilled } from './reading.rules.ts'
import { Thresholds } from './thresholds.tsx'
import { WhenFields } from './when-fields.tsx'

/** Title, time and place, chair and note-taker, and what the minutes say before the discussion. */
export function DetailsPart({ workshop, people }: { workshop: Workshop; people: readonly Attendance[] }) {
  const { prepare } = useWords()
  const words = prepare.details
  const store = useStoreDetails(workshop.id)
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{prepare.parts.details}</h2>
      <div className={styles.columns}>
        <DetailGroup title={words.workshop}>
          <DetailRow label={words.title}>
            {(id) => (
              <StoredText
                id={id}
                className={styles.strong}
                value={workshop.title}
                read={readFilled}
                problem={() => words.titleMissing}
                onStore={(title) => store({ title })}
              />
            )}
          </DetailRow>
          <DetailRow label={words.code}>
            {(id) => (
              <StoredText id={id} value={workshop.code} read={readCode} problem={words.codeWrong} onStore={(code) => store({ code })} />
            )}
          </DetailRow>
          <PlainRow {...{ workshop }} field="place" />
          <PlainRow {...{ workshop }} field="nature" />
        </DetailGroup>
        <WhenFields workshop={workshop} />
        <Lead workshop={workshop} people={people} />
        <DetailGroup title={words.minutes} wide>
          <PlainRow {...{ workshop }} field="purpose" multiline />
          <PlainRow {...{ workshop }} field="basis" multiline />
          <PlainRow {...{ workshop }} field="lastMinutes" multiline />
        </DetailGroup>
        <Thresholds workshop={workshop} />
        <KeepUntil workshop={workshop} />
      </div>
    </div>
  )
}

type PlainField = 'place' | 'nature' | 'purpose' | 'basis' | 'lastMinutes'

function PlainRow({ workshop, field, multiline = false }: { workshop: Workshop; field: PlainField; multiline?: boolean }) {
  const { prepare } = useWords()
  const store = useStoreDetails(workshop.id)
  return (
    <DetailRow label={prepare.details[field]}>
      {(id) => (
        <StoredText
          id={id}
          value={workshop[field]}
          placeholder="–"
          multiline={multiline}
          className={multiline ? styles.words : undefined}
          onStore={(value) => store({ [field]: value })}
        />
      )}
    </DetailRow>
  )
}

function Lead({ workshop, people }: { workshop: Workshop; people: readonly Attendance[] }) {
  const { common, prepare } = useWords()
  const edit = useEditDetails(workshop.id)
  const chosen = [workshop.chairAttendanceId, workshop.noteTakerAttendanceId]
  const options = offered(people, ({ id }) => chosen.includes(id)).map((person) => personOption(person.id, person))
  return (
    <DetailGroup title={prepare.details.lead} more={people.length === 0 ? prepare.details.nobodyYet : undefined}>
      {(['chair', 'noteTaker'] as const).map((who) => (
        <DetailRow key={who} label={prepare.details[who]} plain>
          {() => (
            <Combobox
              label={prepare.details[who]}
              hideLabel
              quiet
              options={options}
              value={workshop[`${who}AttendanceId`]}
              none={prepare.details.nobody}
              placeholder={prepare.details.nobody}
              countLabel={common.found}
              onChoose={(chosen) => edit({ [`${who}AttendanceId`]: chosen })}
            />
          )}
        </DetailRow>
      ))}
    </DetailGroup>
  )
}
