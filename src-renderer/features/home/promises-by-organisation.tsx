import type { Action } from '#contract/agreements.ts'
import { useWords } from '../../api/words.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { Status } from '../../parts/status.tsx'
import { byOrganisation } from './promises.rules.ts'
import styles from './promises-by-organisation.module.css'

/** How each organisation stands with what it promised. */
export function PromisesByOrganisation({ actions }: { actions: readonly Action[] }) {
  const { home } = useWords()
  const rows = byOrganisation(actions)
  if (rows.length === 0) return null
  return (
    <section className={styles.part}>
      <SectionHead title={home.promises.byOrganisation} level={3} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{home.promises.organisation}</th>
            <th className="num">{home.promises.given}</th>
            <th className="num">{home.promises.finished}</th>
            <th className="num">{home.promises.late}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, tally: { all, done, overdue } }) => (
            <tr key={name}>
              <td>{name || home.promises.noOwner}</td>
              <td className="num">{all}</td>
              <td className="num">{done}</td>
              <td className="num">
                {overdue > 0 ? (
                  <Status colour="red" icon="clock">
                    {overdue}
                  </Status>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
