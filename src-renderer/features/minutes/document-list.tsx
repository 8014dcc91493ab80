import type { Output } from '#contract/contract.ts'
import type { Workshop } from '#contract/workshops.ts'
import { goToSection, type Section } from '../../agreement-parts/section-place.ts'
import { useWords } from '../../api/words.tsx'
import type { IconName } from '../../parts/icon.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { Status, type StatusColour } from '../../parts/status.tsx'
import styles from './minutes.module.css'

/** The left margin: the documents there are, and what in them still wants an eye, each leading to its place. */
export function DocumentList({ workshop, overview }: { workshop: Workshop; overview: Output<'documents.overview'> | undefined }) {
  const { minutes } = useWords()
  return (
    <div className={styles.margin}>
      <nav aria-label={minutes.documents}>
        <SectionHead title={minutes.documents} />
        <ol className={styles.lines}>
          <li className={styles.here} aria-current="page">
            <b>{minutes.notula}</b>
            <Status colour="amber">{minutes.draft}</Status>
            <span className={styles.small}>{minutes.draftMeans}</span>
          </li>
        </ol>
      </nav>
      {overview && <Wanted workshop={workshop} overview={overview} />}
    </div>
  )
}

function Wanted({ workshop, overview }: { workshop: Workshop; overview: Output<'documents.overview'> }) {
  const { minutes } = useWords()
  const { unanswered, openObstacles, actionsNotAgreed } = overview
  const all: { count: number; words: string; colour: StatusColour; icon: IconName; section: Section }[] = [
    { count: unanswered, words: minutes.unanswered(unanswered), colour: 'amber', icon: 'circle-dashed', section: 'suggestions' },
    { count: openObstacles, words: minutes.openObstacles(openObstacles), colour: 'red', icon: 'circle-x', section: 'obstacles' },
    {
      count: actionsNotAgreed,
      words: minutes.actionsNotAgreed(actionsNotAgreed),
      colour: 'amber',
      icon: 'triangle-alert',
      section: 'actions',
    },
  ]
  const wanted = all.filter(({ count }) => count > 0)
  return (
    <section className={styles.wanted} aria-label={minutes.wants}>
      <SectionHead title={minutes.wants} more={wanted.length > 0 ? minutes.printedAsIs : undefined} />
      {wanted.length === 0 && (
        <p className={styles.quiet}>
          <Status colour="green">{minutes.nothingWanted}</Status>
        </p>
      )}
      <ol className={styles.lines}>
        {wanted.map(({ words, colour, icon, section }) => (
          <li key={section}>
            <button type="button" className={styles.line} onClick={() => goToSection(workshop.id, section)}>
              <Status colour={colour} icon={icon}>
                {words}
              </Status>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
