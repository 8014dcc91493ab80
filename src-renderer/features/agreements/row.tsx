import type { ReactNode } from 'react'
import type { Related } from '#contract/contributions.ts'
import { CodeOf } from '../../agreement-parts/code-of.tsx'
import { useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { CodeLink } from '../../parts/code.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './row.module.css'
import { useScope } from './screen-context.ts'
import { useIsSelected } from './selection.ts'

/** One record: its code in the margin, its words, what is known of it, and the one next step at its end. */
export function Row({
  id,
  code,
  kindId,
  words,
  quiet = false,
  next,
  editLabel,
  onEdit,
  onBin,
  children,
}: {
  id: string
  code: string
  kindId?: string
  words: string
  /** Done with: in grey. */
  quiet?: boolean
  next?: ReactNode
  /** Where editing changes something beside the words. */
  editLabel?: string
  /** False: not now. */
  onEdit: (() => void) | false
  /** Left out where a record is not binned here. */
  onBin?: (() => void) | false
  children: ReactNode
}) {
  const { agreements } = useWords()
  const { workshop, selection, firstId } = useScope()
  const selected = useIsSelected(selection, firstId, id)
  return (
    <li id={`record-${id}`} data-record={id} className={selected ? styles.on : styles.row} aria-current={selected}>
      <div className={styles.margin}>
        <CodeOf workshop={workshop} code={code} kindId={kindId} />
      </div>
      <div className={styles.middle}>
        <p className={`words ${quiet ? styles.quiet : ''}`}>{words}</p>
        <div className={styles.meta}>{children}</div>
      </div>
      <div className={styles.steps}>
        {next}
        <span className={styles.slot}>
          {onEdit && <IconButton icon="pencil" data-edit={id} label={editLabel ?? agreements.edit(code)} onClick={onEdit} />}
        </span>
        {onBin && (
          <span className={styles.slot}>
            <IconButton icon="trash" label={agreements.bin(code)} onClick={onBin} />
          </span>
        )}
      </div>
    </li>
  )
}

/** One fact of a row. */
export function Fact({ children }: { children: ReactNode }) {
  return <span className={styles.fact}>{children}</span>
}

/** Whose programme a row belongs to, if any. */
export function ProgrammeFact({ programmeId }: { programmeId: string | null }) {
  const { programmeName } = useScope()
  const name = programmeName(programmeId)
  return name === '' ? null : <span className={`${styles.fact} faint`}>{name}</span>
}

/** The codes a record comes from: contributions lead to the Live screen, decisions to their row. */
export function Causes({ causes }: { causes: readonly { id: string; code: string; letter: string }[] }) {
  const { agreements } = useWords()
  if (causes.length === 0) return null
  return (
    <span className={styles.chain}>
      <span className="only-heard">{agreements.from}</span>
      {causes.map((cause) => (
        <CodeTo key={cause.id} id={cause.id} code={cause.code} letter={cause.letter} record={cause.letter === 'KP'} />
      ))}
    </span>
  )
}

/** The codes of what came of a contribution, after an arrow. */
export function CameOf({ related }: { related: readonly Related[] }) {
  const shown = related.filter((each) => each.relation === 'became' || each.relation === 'resolvesBy')
  if (shown.length === 0) return null
  return (
    <span className={styles.chain}>
      <span aria-hidden="true" className="faint">
        →
      </span>
      {shown.map((each) => (
        <CodeTo key={each.id} id={each.id} code={each.code} letter={each.letter} record={each.table !== 'contribution'} />
      ))}
    </span>
  )
}

function CodeTo({ id, code, letter, record }: { id: string; code: string; letter: string; record: boolean }) {
  const { agreements } = useWords()
  const { workshop, show, showInLive } = useScope()
  const kind = record ? undefined : workshop.kinds.find((each) => each.letter.toUpperCase() === letter.toUpperCase())
  return (
    <CodeLink
      colour={kind?.colour ?? 'rekam'}
      label={record ? agreements.showRecord(code) : agreements.showInLive(code)}
      onPress={() => (record ? show(id) : showInLive(id))}
    >
      {code}
    </CodeLink>
  )
}

/** Who said a contribution, and whether it is kept back from documents. */
export function Speaker({ of }: { of: { name: string; organisationShort: string; visibility: 'open' | 'confidential' | 'private' } }) {
  const { agreements } = useWords()
  return (
    <>
      <span className={styles.fact}>
        <b>{of.name || agreements.unnamed}</b>
        {of.organisationShort && <span className="faint">, {of.organisationShort}</span>}
      </span>
      {of.visibility !== 'open' && (
        <span className={`${styles.fact} faint`}>
          <Icon name="lock" /> {agreements[of.visibility]}
        </span>
      )}
    </>
  )
}
