import { memo } from 'react'
import { sexes } from '#contract/choices.ts'
import type { RegisteredPerson } from '#contract/registers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { oneLine } from '../../parts/one-line.ts'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import styles from './registers.module.css'

/** People of the register, each changed where they stand; what is changed here shows in every workshop. */
export function PeopleRows({ people, onMerge }: { people: readonly RegisteredPerson[]; onMerge: (id: string) => void }) {
  const { registers } = useWords()
  return (
    <table className={styles.table}>
      <colgroup>
        <col style={{ width: '27%' }} />
        <col style={{ width: 52 }} />
        <col />
        <col style={{ width: '20%' }} />
        <col style={{ width: 84 }} />
        <col style={{ width: 80 }} />
        <col style={{ width: 40 }} />
      </colgroup>
      <thead>
        <tr>
          <th>{registers.name}</th>
          <th>{registers.sex}</th>
          <th>{registers.standing}</th>
          <th>{registers.contact}</th>
          <th className="num">{registers.workshops}</th>
          <th className="num">{registers.contributions}</th>
          <th>
            <span className="only-heard">{registers.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onMerge={onMerge} />
        ))}
      </tbody>
    </table>
  )
}

const PersonRow = memo(function PersonRow({ person, onMerge }: { person: RegisteredPerson; onMerge: (id: string) => void }) {
  const { prepare, registers } = useWords()
  const { name, position, organisation } = person
  const edit = useCommand('registers.editPerson', { quiet: true })
  const choose = useCommand('registers.editPerson')
  const store = (changes: Parameters<typeof edit>[0]['changes']) => edit({ personId: person.id, changes })
  return (
    <tr>
      <td className={styles.name}>
        <StoredText
          label={prepare.of(registers.name, name)}
          value={name}
          read={(typed) => oneLine(typed) || undefined}
          problem={() => prepare.nameMissing}
          onStore={(typed) => store({ name: typed })}
        />
      </td>
      <td>
        <QuietChoice
          label={prepare.of(prepare.people.sexLong, name)}
          value={person.sex}
          options={sexes.map((value) => ({ value, word: prepare.people.sexes[value] }))}
          onChoose={(sex) => void choose({ personId: person.id, changes: { sex } })}
        />
      </td>
      <td>
        {organisation || '–'}
        {position !== '' && <div className={styles.second}>{position}</div>}
      </td>
      <td>
        {(['phone', 'email'] as const).map((field) => (
          <div key={field} className={field === 'email' ? styles.second : undefined}>
            <StoredText
              label={prepare.of(prepare.people[field], name)}
              value={person[field]}
              placeholder="–"
              onStore={(typed) => store({ [field]: typed })}
            />
          </div>
        ))}
      </td>
      <td className="num">{person.workshops}</td>
      <td className="num">{person.contributions}</td>
      <td>
        <div className={styles.acts}>
          <IconButton icon="merge" label={registers.mergeNamed(name)} onClick={() => onMerge(person.id)} />
        </div>
      </td>
    </tr>
  )
})
