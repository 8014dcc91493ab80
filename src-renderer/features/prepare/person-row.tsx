import { memo, useId, useState } from 'react'
import { sexes } from '#contract/choices.ts'
import type { AttendanceWithContact } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import { AttendanceMarks } from './attendance-marks.tsx'
import styles from './people.module.css'
import { PersonDetails } from './person-details.tsx'
import { readFilled } from './reading.rules.ts'
import sheet from './sheet.module.css'

interface Listed {
  workshop: Workshop
  person: AttendanceWithContact
  number: number
  onErase: (person: AttendanceWithContact) => void
}

/** One person of this workshop: who they are, for whom they stand, whether they came. */
export const PersonRow = memo(function PersonRow({ workshop, person, number, onErase }: Listed) {
  const { prepare, erasing } = useWords()
  const words = prepare.people
  const edit = useCommand('people.edit')
  const editQuietly = useCommand('people.edit', { quiet: true })
  type Changes = Parameters<typeof edit>[0]['changes']
  const change = (changes: Changes) => void edit({ attendanceId: person.id, changes })
  const store = (changes: Changes) => editQuietly({ attendanceId: person.id, changes })
  const remove = useRemove(workshop.id)
  const [detailed, setDetailed] = useState(false)
  const detailsId = useId()
  return (
    <>
      <tr data-detailed={detailed || undefined}>
        <td className={styles.count}>{number}</td>
        <td>
          <div className={sheet.name}>
            <StoredText
              label={prepare.of(words.name, person.name)}
              value={person.name}
              read={readFilled}
              problem={() => prepare.nameMissing}
              onStore={(name) => store({ name })}
            />
          </div>
          <SecondLine person={person} field="position" />
        </td>
        <td>
          <QuietChoice
            label={prepare.of(words.sexLong, person.name)}
            value={person.sex}
            options={sexes.map((value) => ({ value, word: words.sexes[value] }))}
            onChoose={(sex) => change({ sex })}
          />
        </td>
        <td>
          <StoredText
            label={prepare.of(words.organisation, person.name)}
            value={person.organisation}
            placeholder="–"
            onStore={(organisation) => store({ organisation })}
          />
          <SecondLine person={person} field="category" />
        </td>
        <td>
          <StoredText
            label={prepare.of(words.shortName, person.name)}
            value={person.shortName}
            placeholder="–"
            onStore={(shortName) => store({ shortName })}
          />
          <SecondLine person={person} field="phone" />
        </td>
        <td>
          <TickMark label={prepare.of(words.invited, person.name)} checked={person.invited} onChange={(invited) => change({ invited })} />
        </td>
        <td>
          <TickMark
            label={prepare.of(words.consentLong, person.name)}
            checked={person.consentName}
            onChange={(consentName) => change({ consentName })}
          />
        </td>
        <td>
          <AttendanceMarks workshop={workshop} person={person} />
        </td>
        <td>
          <div className={sheet.acts}>
            <IconButton
              icon={detailed ? 'chevron-up' : 'chevron-down'}
              label={words.detailsNamed(person.name)}
              aria-expanded={detailed}
              aria-controls={detailed ? detailsId : undefined}
              onClick={() => setDetailed(!detailed)}
            />
            <IconButton icon="user-x" label={erasing.open(person.name)} onClick={() => onErase(person)} />
            <IconButton icon="trash" label={prepare.removeNamed(person.name)} onClick={() => void remove(person)} />
          </div>
        </td>
      </tr>
      {detailed && (
        <tr className={styles.more} id={detailsId}>
          <td />
          <td colSpan={8}>
            <PersonDetails person={person} />
          </td>
        </tr>
      )}
    </>
  )
})

function SecondLine({ person, field }: { person: AttendanceWithContact; field: 'position' | 'category' | 'phone' }) {
  const { prepare } = useWords()
  const edit = useCommand('people.edit', { quiet: true })
  return (
    <div className={sheet.second}>
      <StoredText
        label={prepare.of(prepare.people[field], person.name)}
        value={person[field]}
        placeholder="–"
        onStore={(value) => edit({ attendanceId: person.id, changes: { [field]: value } })}
      />
    </div>
  )
}

function useRemove(workshopId: string): (person: AttendanceWithContact) => Promise<void> {
  const { prepare } = useWords()
  const remove = useCommand('people.remove')
  const tell = useUndoNotice()
  return async ({ id, name }) => {
    const sent = envelope(workshopId)
    const reply = await remove({ attendanceId: id }, sent)
    if (reply.ok) tell({ text: prepare.takenOut(name), late: prepare.late, sent })
  }
}
