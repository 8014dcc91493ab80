import { memo, useState } from 'react'
import type { Attendance } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { matching } from '#words/finding.ts'
import { personOption } from '../../agreement-parts/person-option.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { Status } from '../../parts/status.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import styles from './attendance-panel.module.css'

/** How many are here, and which invited organisation nobody stands for yet. */
export const AttendancePanel = memo(function AttendancePanel({ workshop, people }: { workshop: Workshop; people: readonly Attendance[] }) {
  const { live } = useWords()
  const [open, setOpen] = useState(false)
  const invited = people.filter((person) => person.invited)
  const organisations = new Set(invited.map((person) => person.organisation).filter(Boolean))
  const present = people.filter((person) => person.arrivedAt !== null)
  const represented = new Set(present.map((person) => person.organisation))
  const missing = [...organisations].filter((name) => !represented.has(name))
  return (
    <section aria-labelledby="attendance-title">
      <SectionHead
        level={3}
        id="attendance-title"
        title={live.attendance.title}
        more={live.attendance.organisations(organisations.size - missing.length, organisations.size)}
      />
      <p className={styles.count}>{live.attendance.people(present.length, invited.length)}</p>
      {workshop.status === 'open' && missing.length > 0 && (
        <p className={styles.missing}>
          <Status colour="amber" icon="user-x">
            {live.attendance.missing}
          </Status>{' '}
          {missing.join('; ')}
        </p>
      )}
      {workshop.status !== 'closed' && (
        <Button look="text" onClick={() => setOpen(true)}>
          {live.attendance.record}
        </Button>
      )}
      {open && <AttendanceDialog workshop={workshop} people={people} onClose={() => setOpen(false)} />}
    </section>
  )
})

function AttendanceDialog({ workshop, people, onClose }: { workshop: Workshop; people: readonly Attendance[]; onClose: () => void }) {
  const { live, common } = useWords()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const arrive = useCommand('people.arrive')
  const notArrived = useCommand('people.notArrived')
  const leave = useCommand('people.leave')
  const wanted = new Set(
    matching(
      people.map((person) => personOption(person.id, person)),
      words,
    ).map((option) => option.id),
  )
  const shown = people.filter((person) => wanted.has(person.id))
  const toArrive = shown.filter((person) => person.arrivedAt === null).map((person) => person.id)
  return (
    <Dialog
      wide
      title={live.attendance.dialog}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <>
          <Button disabled={toArrive.length === 0} onClick={() => void arrive({ attendanceIds: toArrive })}>
            {live.attendance.allShown(toArrive.length)}
          </Button>
          <Button look="first" type="submit">
            {common.close}
          </Button>
        </>
      }
    >
      <TextField label={live.attendance.search} value={words} onChange={(event) => setWords(event.target.value)} />
      <table className={styles.list}>
        <thead>
          <tr>
            <th>{live.attendance.here}</th>
            <th>{live.attendance.standing}</th>
            <th>{live.attendance.times}</th>
            <th>
              <span className="only-heard">{live.attendance.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id}>
              <td>
                <TickMark
                  label={live.attendance.arrive(person.name)}
                  shown={person.name}
                  checked={person.arrivedAt !== null}
                  onChange={(here) => void (here ? arrive({ attendanceIds: [person.id] }) : notArrived({ attendanceIds: [person.id] }))}
                />
              </td>
              <td className="soft">{[person.position, person.organisationShort].filter(Boolean).join(', ')}</td>
              <td className="faint">
                {person.arrivedAt === null
                  ? live.attendance.notHere
                  : live.attendance.arrivedAt(timeOfDay(person.arrivedAt, workshop.zone, language))}
                {person.leftAt !== null && `, ${live.attendance.leftAt(timeOfDay(person.leftAt, workshop.zone, language))}`}
              </td>
              <td className="num">
                {person.arrivedAt !== null && person.leftAt === null && (
                  <button
                    type="button"
                    className={styles.leave}
                    aria-label={live.attendance.leave(person.name)}
                    onClick={() => void leave({ attendanceIds: [person.id] })}
                  >
                    {live.attendance.leaveShort}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
