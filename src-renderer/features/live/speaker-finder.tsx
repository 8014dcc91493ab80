import { type KeyboardEvent, useId, useState } from 'react'
import type { Attendance } from '#contract/people.ts'
import type { Room } from '#contract/room.ts'
import type { Workshop } from '#contract/workshops.ts'
import { isBegunBy, matching } from '#words/finding.ts'
import { personOption } from '../../agreement-parts/person-option.ts'
import { newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { offered } from '../../api/nameless.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import type { Option } from '../../parts/combobox.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import styles from './speaker-finder.module.css'

const walkIn = 'walk-in'

interface Finding {
  workshop: Workshop
  people: readonly Attendance[]
  room: Room
  onClose: () => void
}

/** Finds a participant by two letters: Enter queues, Shift+Enter gives the floor at once; whoever is not on the list can be added on the spot. */
export function SpeakerFinder({ room, ...finding }: Finding) {
  const { live } = useWords()
  const queue = useCommand('room.queue')
  const speak = useCommand('room.speak')
  const workshopId = finding.workshop.id
  const take = (attendanceId: string, atOnce: boolean) =>
    atOnce ? speak({ workshopId, turnId: newId(), attendanceId }) : queue({ workshopId, entryId: newId(), attendanceId })
  return (
    <Finder
      {...finding}
      title={live.speaking.finder}
      hint={live.speaking.finderHint}
      last={room.speaker?.attendanceId ?? null}
      first={[]}
      onTake={(attendanceId, atOnce) => void take(attendanceId, atOnce)}
    />
  )
}

/** Corrects who said a contribution: whoever has the floor or is next stands first, so that two keys put a late change of speaker right. */
export function WhoSaidFinder({ room, contributionId, ...finding }: Finding & { contributionId: string }) {
  const { live } = useWords()
  const edit = useCommand('contributions.edit')
  const contribution = useAnswer('contributions.one', { contributionId })
  if (contribution?.id !== contributionId || contribution.deleted) return null
  return (
    <Finder
      {...finding}
      title={live.speaking.whoSaid(contribution.code)}
      hint={live.speaking.whoSaidHint}
      last={contribution.attendanceId}
      first={[room.speaker?.attendanceId, ...room.queue.map(({ attendanceId }) => attendanceId)].filter((id) => id !== undefined)}
      onTake={(attendanceId) => void edit({ contributionId, changes: { attendanceId } })}
    />
  )
}

interface FinderProps extends Omit<Finding, 'room'> {
  title: string
  hint: string
  /** Who stands first while nothing is typed, and who last in any case. */
  first: readonly string[]
  last: string | null
  onTake: (attendanceId: string, atOnce: boolean) => void
}

function Finder({ workshop, people, title, hint, first, last, onTake, onClose }: FinderProps) {
  const { live, common } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const add = useCommand('people.add')
  const found = findPeople(people, typed, { first, last })
  const options: readonly Option[] = typed.trim() === '' ? found : [...found, { id: walkIn, name: live.speaking.walkIn(typed.trim()) }]
  const highlighted = options[Math.min(at, options.length - 1)]

  const take = async (option: Option | undefined, atOnce: boolean) => {
    if (!option) return
    onClose()
    let attendanceId = option.id
    if (option.id === walkIn) {
      attendanceId = newId()
      const reply = await add({ workshopId: workshop.id, attendanceId, personId: newId(), ...newcomer(typed.trim()) })
      if (!reply.ok) return
    }
    onTake(attendanceId, atOnce)
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((Math.min(at, options.length - 1) + step + options.length) % options.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void take(highlighted, event.shiftKey)
    }
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <span className={styles.hint}>{hint}</span>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <input
        className={styles.ask}
        role="combobox"
        aria-label={live.speaking.finderLabel}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={highlighted ? `${listId}-${highlighted.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={live.speaking.finderLabel}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={listId} aria-label={title} className={styles.list}>
        {options.map((option) => (
          // The keyboard stays in the field above, as the combobox pattern has it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === highlighted}
            className={option === highlighted ? styles.on : styles.option}
            onClick={(event) => void take(option, event.shiftKey)}
          >
            <span>{option.name}</span>
            {option.more && <span className="faint">{option.more}</span>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="faint">{live.speaking.notFound}</p>}
    </Dialog>
  )
}

/** The participants two letters find: those called so in the room first, then the rest; whoever it is already stands last. */
export function findPeople(
  people: readonly Attendance[],
  typed: string,
  { first, last }: { first: readonly string[]; last: string | null },
): Option[] {
  const known = offered(people)
  const options = known.map((person) => personOption(person.id, person))
  const byShortName = options.filter((_option, at) => isBegunBy(known[at]?.shortName ?? '', typed))
  const rest = matching(options, typed).filter((option) => !byShortName.includes(option))
  const likely = first.flatMap((id) => options.filter((option) => option.id === id))
  const found = typed.trim() === '' ? [...new Set([...likely, ...options])] : [...byShortName, ...rest]
  return [...found.filter(({ id }) => id !== last), ...found.filter(({ id }) => id === last)].slice(0, 40)
}

function newcomer(name: string) {
  return {
    name,
    sex: '' as const,
    phone: '',
    organisation: '',
    position: '',
    shortName: '',
    category: '',
    invited: false,
    consentName: true,
    consentPhoto: false,
    consentRecording: false,
    apology: '',
  }
}
