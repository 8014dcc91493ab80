import type { PersonToEnter } from '#contract/spreadsheets.ts'
import { useWords } from '../../../api/words.tsx'
import styles from './importing.module.css'
import { Line } from './line.tsx'

const consents = ['consentName', 'consentPhoto', 'consentRecording'] as const

/** The people of a table, as they will stand on the list. */
export function PeopleRows({ rows, flagged }: { rows: readonly PersonToEnter[]; flagged: ReadonlySet<number> }) {
  const { importing, prepare, spreadsheets } = useWords()
  const words = importing.people
  const { name, position, organisation, category, phone } = spreadsheets.fields.people
  return (
    <table className={styles.people}>
      <colgroup>
        {['line', 'name', 'sex', 'organisation', 'phone', 'invited', 'consent', 'personState'].map((column) => (
          <col key={column} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{importing.line}</th>
          <th>
            {name}
            <small>{position}</small>
          </th>
          <th>{prepare.people.sex}</th>
          <th>
            {organisation}
            <small>{category}</small>
          </th>
          <th>
            {spreadsheets.fields.people.shortName}
            <small>{phone}</small>
          </th>
          <th>{prepare.people.invited}</th>
          <th>{words.consents}</th>
          <th>{words.stateHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} data-passed={row.state === 'here' || undefined}>
            <Line line={row.line} flagged={flagged.has(row.line)} />
            <td>
              <div className={styles.first}>{row.name}</div>
              <div className={styles.second}>{row.position}</div>
            </td>
            <td>{prepare.people.sexes[row.sex]}</td>
            <td>
              <div>{row.organisation || '–'}</div>
              <div className={styles.second}>{row.category}</div>
            </td>
            <td>
              <div>{row.shortName || '–'}</div>
              <div className={styles.second}>{row.phone}</div>
              <div className={styles.second}>{row.email}</div>
            </td>
            <td>{row.invited ? words.yes : words.no}</td>
            <td>
              {consents
                .filter((consent) => row[consent])
                .map((consent) => words.consent[consent])
                .join(', ') || words.noConsent}
            </td>
            <td className={row.state === 'new' ? '' : styles.told}>{words.states[row.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
