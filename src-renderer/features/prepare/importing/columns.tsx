import { useWords } from '../../../api/words.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import styles from './importing.module.css'
import type { ShownColumn } from './table-kind.ts'

/** Each column of the table: what stands over it, what it is read as, how sure that is. */
export function Columns<Field extends string>({
  columns,
  fields,
  fieldWords,
  meanings,
  onMean,
}: {
  columns: readonly ShownColumn<Field>[]
  fields: readonly Field[]
  fieldWords: Readonly<Record<Field, string>>
  meanings: ReadonlyMap<number, Field>
  onMean: (column: number, field: Field | null) => void
}) {
  const { importing } = useWords()
  const options = [{ value: '' as const, word: importing.unused }, ...fields.map((field) => ({ value: field, word: fieldWords[field] }))]
  return (
    <div className={styles.columns}>
      <table aria-label={importing.columns}>
        <colgroup>
          <col className={styles.lettersColumn} />
          <col />
          <col className={styles.meaningColumn} />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={2}>{importing.columns}</th>
            <th>{importing.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, letters, heading, example, field, sure }) => (
            <tr key={column} data-unused={!meanings.has(column) || undefined}>
              <td className={styles.letters}>{letters}</td>
              <td>
                <div className={styles.heading}>{heading || <span className="faint">{importing.unnamed}</span>}</div>
                <div className={`${styles.example} clip`}>{example}</div>
              </td>
              <td className={styles.meant}>
                <QuietChoice<Field | ''>
                  label={importing.meaningOf(letters, heading)}
                  className={styles.meaning}
                  value={meanings.get(column) ?? ''}
                  options={options}
                  onChoose={(chosen) => onMean(column, chosen === '' ? null : chosen)}
                />
                {sure && meanings.get(column) === field && <span className={styles.sure}>{importing.sureness[sure]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
