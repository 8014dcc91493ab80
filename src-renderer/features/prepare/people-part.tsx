import { useState } from 'react'
import type { AttendanceWithContact } from '#contract/people.ts'
import type { Workshop } from '#contract/workshops.ts'
import { matching } from '#words/finding.ts'
import { personOption } from '../../agreement-parts/person-option.ts'
import { addressOf } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { ErasedRow } from './erased-row.tsx'
import { PeopleImport } from './importing/import-entry.tsx'
import { NewPerson } from './new-person.tsx'
import styles from './people.module.css'
import { PersonRow } from './person-row.tsx'
import sheet from './sheet.module.css'

/** Who is invited and who came, one line a person; a new one is written at the foot. */
export function PeoplePart({ workshop, people }: { workshop: Workshop; people: readonly AttendanceWithContact[] }) {
  const { prepare, registers } = useWords()
  const words = prepare.people
  const [typed, setTyped] = useState('')
  const [erasing, setErasing] = useState<AttendanceWithContact | null>(null)
  const found = foundBy(typed, people)
  return (
    <div className={sheet.page}>
      <div className={sheet.head}>
        <h2 className={sheet.title}>{prepare.parts.people}</h2>
        {people.length > 0 && (
          <>
            <span className="soft">{words.summary(summaryOf(people))}</span>
            <SearchField label={words.find} value={typed} onType={setTyped} />
          </>
        )}
        <div className={`${styles.ways} ${people.length > 0 ? '' : sheet.push}`}>
          <PeopleImport workshop={workshop} />
          <a className={styles.registers} href={addressOf({ screen: 'registers', fromId: workshop.id })}>
            {registers.title}
          </a>
        </div>
      </div>
      <table className={`${sheet.table} ${styles.table}`}>
        <Heads />
        <tbody>
          {found.length === 0 && (
            <tr className={sheet.none}>
              <td colSpan={9}>{people.length === 0 ? words.none : words.noneFound(typed.trim())}</td>
            </tr>
          )}
          {found.map((person) => {
            const Row = person.erased ? ErasedRow : PersonRow
            return <Row key={person.id} workshop={workshop} person={person} number={people.indexOf(person) + 1} onErase={setErasing} />
          })}
        </tbody>
        {workshop.status !== 'closed' && <NewPerson workshop={workshop} count={people.length} onAdded={() => setTyped('')} />}
      </table>
      {erasing && <EraseDialog person={erasing} onClose={() => setErasing(null)} />}
    </div>
  )
}

function Heads() {
  const { prepare } = useWords()
  const words = prepare.people
  return (
    <>
      <colgroup>
        {(['number', 'name', 'sex', 'organisation', 'called', 'tick', 'tick', 'attendance', 'end'] as const).map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={at} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th className="num">{words.number}</th>
          <th>
            {words.name}
            <small>{words.position}</small>
          </th>
          <th>{words.sex}</th>
          <th>
            {words.organisation}
            <small>{words.category}</small>
          </th>
          <th>
            {words.shortName}
            <small>{words.phone}</small>
          </th>
          <th>{words.invited}</th>
          <th>{words.consent}</th>
          <th>
            {words.attendance}
            <small>{words.apology}</small>
          </th>
          <th>
            <span className="only-heard">{prepare.acts}</span>
          </th>
        </tr>
      </thead>
    </>
  )
}

/** The people found by name, organisation, position, call name or category, in the order they are listed in. */
function foundBy(typed: string, people: readonly AttendanceWithContact[]): readonly AttendanceWithContact[] {
  if (typed.trim() === '') return people
  const options = people.map((person) => {
    const option = personOption(person.id, person)
    return { ...option, also: `${option.also} ${person.category}` }
  })
  const ids = new Set(matching(options, typed).map(({ id }) => id))
  return people.filter(({ id }) => ids.has(id))
}

function summaryOf(people: readonly AttendanceWithContact[]) {
  const count = (is: (person: AttendanceWithContact) => boolean) => people.filter(is).length
  return {
    invited: count((person) => person.invited),
    present: count((person) => person.arrivedAt !== null),
    excused: count((person) => person.arrivedAt === null && person.apology !== ''),
    men: count((person) => person.sex === 'L'),
    women: count((person) => person.sex === 'P'),
  }
}
