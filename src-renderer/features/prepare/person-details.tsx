import { useId } from 'react'
import type { AttendanceWithContact } from '#contract/people.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import styles from './people.module.css'

const consents = ['consentPhoto', 'consentRecording'] as const

/** What is rarely needed of a person: the e-mail address, and what else they have agreed to in this workshop. */
export function PersonDetails({ person }: { person: AttendanceWithContact }) {
  const { prepare } = useWords()
  const words = prepare.people
  const id = useId()
  const edit = useCommand('people.edit')
  const store = useCommand('people.edit', { quiet: true })
  const attendanceId = person.id
  const asked = { consentPhoto: words.consentPhoto, consentRecording: words.consentRecording }
  return (
    <div className={styles.details}>
      <div className={styles.email}>
        <label htmlFor={id}>{words.email}</label>
        <StoredText id={id} value={person.email} placeholder="–" onStore={(email) => store({ attendanceId, changes: { email } })} />
      </div>
      {consents.map((consent) => (
        <TickMark
          key={consent}
          label={prepare.of(asked[consent], person.name)}
          shown={asked[consent]}
          checked={person[consent]}
          onChange={(agreed) => void edit({ attendanceId, changes: { [consent]: agreed } })}
        />
      ))}
    </div>
  )
}
