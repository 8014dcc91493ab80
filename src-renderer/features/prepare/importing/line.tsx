import { useWords } from '../../../api/words.tsx'
import { Icon } from '../../../parts/icon.tsx'
import styles from './importing.module.css'

/** The line a row stands on in its table, marked where something of it is to be looked at. */
export function Line({ line, flagged }: { line: number; flagged: boolean }) {
  const { importing } = useWords()
  return (
    <td className={styles.number}>
      {line}
      {flagged && (
        <span className={styles.flag} title={importing.flagged}>
          <Icon name="circle-alert" />
          <span className="only-heard">{importing.flagged}</span>
        </span>
      )}
    </td>
  )
}
