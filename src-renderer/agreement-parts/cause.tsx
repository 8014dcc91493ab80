import type { Workshop } from '#contract/workshops.ts'
import { CodeOf } from './code-of.tsx'
import styles from './form.module.css'

/** The words a decision, action or offer comes from; a contribution as it stands in the stream is one. */
export interface Cause {
  readonly id: string
  readonly text: string
  readonly programmeId: string | null
  readonly code?: string
  /** Gives the code its colour and icon; left out for a decision. */
  readonly kindId?: string
  readonly name?: string
  /** Who said it: an offer then comes from their organisation. */
  readonly attendanceId?: string | null
}

/** Says at the head of a form whose words it follows from. */
export function CauseLine({ workshop, cause }: { workshop: Workshop; cause: Cause }) {
  return (
    <div className={styles.cause}>
      <div className={styles.from}>
        {cause.code && <CodeOf workshop={workshop} code={cause.code} kindId={cause.kindId} />}
        {cause.name && <b className="clip">{cause.name}</b>}
      </div>
      <p className="words">{cause.text}</p>
    </div>
  )
}
