import type { Workshop } from '#contract/workshops.ts'
import { useWords } from '../../../api/words.tsx'
import { ClosedNote } from '../closed-note.tsx'
import sheet from '../sheet.module.css'
import styles from './kinds.module.css'
import { KindsTable } from './kinds-table.tsx'
import { OwnTemplates } from './own-templates.tsx'
import { StepsTable } from './steps-table.tsx'

/** What can be noted in this workshop and by which steps one goes, and keeping all of it as a template. */
export function KindsPart({ workshop }: { workshop: Workshop }) {
  const { prepare, planning } = useWords()
  return (
    <div className={`${sheet.page} ${styles.page}`}>
      <div className={sheet.head}>
        <h2 className={sheet.title}>{prepare.parts.kinds}</h2>
      </div>
      <p className={sheet.lead}>{planning.kinds.lead}</p>
      <ClosedNote workshop={workshop} />
      <KindsTable workshop={workshop} />
      <StepsTable workshop={workshop} />
      <OwnTemplates workshop={workshop} />
    </div>
  )
}
