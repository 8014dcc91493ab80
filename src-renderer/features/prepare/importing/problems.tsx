import { useId } from 'react'
import { decimalText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Icon, type IconName } from '../../../parts/icon.tsx'
import { SectionHead } from '../../../parts/section-head.tsx'
import styles from './importing.module.css'
import type { ShownProblem, TableKind, Understood } from './table-kind.ts'

const drawings: Record<ShownProblem<string>['effect'], IconName> = {
  rowLeftOut: 'circle-x',
  valueLeftOut: 'circle-alert',
  used: 'circle-help',
}

/** What cannot be used as it stands, each with its line, its column, what stands there and what becomes of it; and which rows are no entries. */
export function Problems<Field extends string, Row>({ kind, table }: { kind: TableKind<Field, Row>; table: Understood<Field, Row> }) {
  const { importing } = useWords()
  const { problems, counts, passedOver } = table
  const headId = useId()
  if (problems.length === 0 && passedOver.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <section className={styles.problems} aria-labelledby={headId} tabIndex={0}>
      <div className={styles.rowsHead}>
        <SectionHead
          id={headId}
          level={3}
          title={problems.length > 0 ? importing.toLookAt : importing.passedOver(counts.passedOver)}
          more={problems.length > 0 ? importing.problemCount(counts.problems) : undefined}
        />
      </div>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <Problem key={`${problem.line} ${problem.field} ${problem.code}`} kind={kind} problem={problem} />
          ))}
          {counts.problems > problems.length && (
            <li className={styles.more}>{importing.moreProblems(counts.problems - problems.length)}</li>
          )}
        </ul>
      )}
      <PassedOver table={table} withHead={problems.length > 0} />
    </section>
  )
}

function Problem<Field extends string, Row>({ kind, problem }: { kind: TableKind<Field, Row>; problem: ShownProblem<Field> }) {
  const { importing, spreadsheets } = useWords()
  const language = useLanguage()
  const { line, heading, field, code, effect, found, readAs, firstLine } = problem
  const told = {
    found,
    ...(readAs !== undefined && { readAs: decimalText(readAs, language) }),
    ...(firstLine !== undefined && { firstLine }),
  }
  return (
    <li className={styles.problem} data-effect={effect}>
      <Icon name={drawings[effect]} />
      <b className={styles.where}>{importing.at(line, heading || kind.fieldWords[field])}</b>
      <span>
        {spreadsheets.problems[code](told)} <span className="soft">{spreadsheets.effects[effect]}</span>
      </span>
    </li>
  )
}

function PassedOver<Field extends string, Row>({ table, withHead }: { table: Understood<Field, Row>; withHead: boolean }) {
  const { importing } = useWords()
  const { passedOver, counts } = table
  if (passedOver.length === 0) return null
  return (
    <>
      {withHead && <h4 className={styles.passedHead}>{importing.passedOver(counts.passedOver)}</h4>}
      <ul className={styles.passed}>
        {passedOver.map(({ line, text, why }) => (
          <li key={line}>
            {importing.passedOverAt(line, text)}: {importing.passedOverWhy[why]}
          </li>
        ))}
        {counts.passedOver > passedOver.length && <li>{importing.moreProblems(counts.passedOver - passedOver.length)}</li>}
      </ul>
    </>
  )
}
