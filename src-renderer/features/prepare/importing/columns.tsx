import { useWords } from '../../../api/words.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import styles from './importing.module.css'
import type { ShownColumn } from './table-kind.ts'

/** Each column of the table: what stands over it, what it is read as, how sure that is. */
export function Columns<Field extends string>({
  columns,
  fields,
  fieldWords,
  onMean,
}: {
  columns: readonly ShownColumn<Field>[]
  fields: readonly Field[]
  fieldWords: Readonly<Record<Field, string>>
  onMean: (column: number, field: Field | null) => void
}) {
  const { importing } = useWords()
  const options = [{ value: '' as const, word: importing.unused }, ...fields.map((field) => ({ value: field, word: fieldWords[field] }))]
  return (
    <div className={styles.columns}>
      <table aria-label={importing.columns}>
        <thead>
          <tr>
            <th colSpan={2}>{importing.columns}</th>
            <th>{importing.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, letters, heading, example, field, sure }) => (
            <tr key={column} data-unused={field === null || undefined}>
              <td className={styles.letters}>{letters}</td>
              <td>
                <div className={styles.heading}>{heading || <span className="faint">{importing.unnamed}</span>}</div>
                <div className={`${styles.example} clip`}>{example}</div>
              </td>
              <td>
                <QuietChoice<Field | ''>
                  label={importing.meaningOf(letters, heading)}
                  className={styles.meaning}
                  value={field ?? ''}
                  options={options}
                  onChoose={(chosen) => onMean(column, chosen === '' ? null : chosen)}
                />
                {sure && <div className={styles.sure}>{importing.sureness[sure]}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
