import { type ReactNode, useId } from 'react'
import type { Action, Decision, Offer } from '#contract/agreements.ts'
import type { Workshop } from '#contract/workshops.ts'
import { recordIcon } from '../../../agreement-parts/code-of.tsx'
import { useShowInLive } from '../../../agreement-parts/show-in-live.ts'
import { addressOf, goTo } from '../../../api/route.ts'
import { useWords } from '../../../api/words.tsx'
import { Code, CodeLink } from '../../../parts/code.tsx'
import { SectionHead } from '../../../parts/section-head.tsx'
import styles from './last-time.module.css'

/** All that came of the workshop of one sort, under its head. */
export function Records<Each>({
  part,
  records,
  more,
  children,
}: {
  part: 'decisions' | 'actions' | 'offers'
  records: readonly Each[]
  more?: ReactNode
  children: (record: Each) => ReactNode
}) {
  const { agreements, lastTime } = useWords()
  const headId = useId()
  return (
    <section aria-labelledby={headId}>
      <SectionHead id={headId} level={3} title={agreements.sections[part]} more={more || undefined} />
      {records.length === 0 ? <p className={styles.none}>{lastTime.none[part]}</p> : <ol>{records.map(children)}</ol>}
    </section>
  )
}

/** One record: its code leads to where it was agreed, the codes after it to the words it came from. */
export function Record({
  then,
  record: { id, code, text, causes },
  programme,
  children,
}: {
  then: Workshop
  record: Decision | Action | Offer
  programme: string
  children: ReactNode
}) {
  const { agreements, lastTime } = useWords()
  const showInLive = useShowInLive(then.id)
  const agreedAt = (recordId: string) => ({ screen: 'agreements', workshopId: then.id, recordId }) as const
  return (
    <li className={styles.record}>
      <a className={styles.code} href={addressOf(agreedAt(id))} aria-label={lastTime.show(code)}>
        <Code icon={recordIcon(code)}>{code}</Code>
      </a>
      <div>
        <p className="words">{text}</p>
        <div className={styles.meta}>
          {children}
          {causes.map((cause) => {
            const kind = then.kinds.find(({ letter }) => letter.toUpperCase() === cause.letter.toUpperCase())
            const label = agreements[kind ? 'showInLive' : 'showRecord'](cause.code)
            const show = () => (kind ? void showInLive(cause.id) : goTo(agreedAt(cause.id)))
            return (
              <CodeLink key={cause.id} colour={kind?.colour ?? 'rekam'} label={label} onPress={show}>
                {cause.code}
              </CodeLink>
            )
          })}
          {programme && <span className="faint">{programme}</span>}
        </div>
      </div>
    </li>
  )
}
