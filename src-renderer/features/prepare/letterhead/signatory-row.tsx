import type { Attendance } from '#contract/people.ts'
import type { Signatory } from '#contract/signatories.ts'
import type { Workshop } from '#contract/workshops.ts'
import { personOption } from '../../../agreement-parts/person-option.ts'
import { envelope } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { offered } from '../../../api/nameless.ts'
import { useWords } from '../../../api/words.tsx'
import { IconButton } from '../../../parts/button.tsx'
import { Combobox } from '../../../parts/combobox.tsx'
import { MoveButtons, moveKeys } from '../../../parts/move-buttons.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import styles from './letterhead.module.css'

/** Somebody who signs: a participant, or by what is written here. */
export function SignatoryRow({
  workshop,
  signatory,
  people,
  printed,
  isFirst,
  isLast,
}: {
  workshop: Workshop
  signatory: Signatory
  people: readonly Attendance[]
  printed: boolean
  isFirst: boolean
  isLast: boolean
}) {
  const { common, letterhead: words, prepare } = useWords()
  const edit = useCommand('signatories.edit')
  const editQuietly = useCommand('signatories.edit', { quiet: true })
  const move = useCommand('signatories.move')
  const remove = useCommand('signatories.remove')
  const tell = useUndoNotice()
  const { id: signatoryId, part, attendanceId } = signatory
  const person = people.find(({ id }) => id === attendanceId)
  const who = [words.parts[part], person?.name || signatory.name || signatory.position].filter(Boolean).join(' ')
  const removeIt = async () => {
    const sent = envelope(workshop.id)
    const reply = await remove({ signatoryId }, sent)
    if (reply.ok) tell({ text: words.signatoryGone(who), late: prepare.late, sent })
  }
  const moving = { isFirst, isLast, onMove: (by: -1 | 1) => void move({ signatoryId, by }) }
  return (
    <li className={styles.signatory} onKeyDown={moveKeys(moving)}>
      <span className={styles.part}>
        {words.parts[part]}
        {!printed && <small>{words.notInLayout}</small>}
      </span>
      <div className={styles.who}>
        <Combobox
          label={prepare.of(words.person, who)}
          hideLabel
          quiet
          options={offered(people, ({ id }) => id === attendanceId).map((each) => personOption(each.id, each))}
          value={attendanceId}
          none={words.notParticipant}
          placeholder={words.notParticipant}
          countLabel={common.found}
          onChoose={(chosen) => void edit({ signatoryId, changes: { attendanceId: chosen } })}
        />
        {attendanceId === null &&
          (['name', 'position', 'organisation'] as const).map((field) => (
            <StoredText
              key={field}
              label={prepare.of(words[field], who)}
              value={signatory[field]}
              placeholder={words[field]}
              onStore={(text) => editQuietly({ signatoryId, changes: { [field]: text } })}
            />
          ))}
      </div>
      <div className={styles.rowActs}>
        <MoveButtons name={who} {...moving} />
        <IconButton icon="trash" label={words.removeSignatory(who)} onClick={() => void removeIt()} />
      </div>
    </li>
  )
}
