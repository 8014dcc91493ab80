import type { Revision } from '#contract/contributions.ts'
import { timeOfDayExact } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import styles from './inspector.module.css'
import type { Inspected } from './inspector.tsx'

/** Who changed what when, newest first. */
export function History({ contribution, zone }: { contribution: Inspected; zone: string }) {
  const { live, common } = useWords()
  const language = useLanguage()
  return (
    <details className={styles.details}>
      <summary>
        {live.inspector.history} <span className="faint">{contribution.history.length}</span>
      </summary>
      <ol className={styles.history}>
        {contribution.history.toReversed().map((revision) => (
          <li key={revision.commandId + revision.field}>
            <time className="faint">{timeOfDayExact(revision.at, zone, language)}</time>
            <span>
              <Said revision={revision} />{' '}
              <span className="faint">
                {roleWord(revision.role, common.roles)}, {revision.device}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Said({ revision }: { revision: Revision }) {
  const { live } = useWords()
  const { inspector } = live
  if (revision.before === null) return <>{inspector.captured}</>
  if (revision.field === 'deletedAt') return <>{revision.after === '' ? inspector.outOfBin : inspector.intoBin}</>
  const field = inspector.fields[revision.field] ?? revision.field
  if (revision.before === '0' || revision.before === '1') return <>{`${field} ${revision.after === '1' ? '✓' : '–'}`}</>
  return <>{inspector.changed(field, shortened(revision.before), shortened(revision.after) || inspector.cleared)}</>
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

function roleWord(role: string, words: Readonly<Record<string, string>>): string {
  return words[role] ?? role
}
