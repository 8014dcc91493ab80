import { type KeyboardEvent, memo } from 'react'
import type { Contribution } from '#contract/contributions.ts'
import type { Kind } from '#contract/workshops.ts'
import { timeOfDayExact } from '#words/dates.ts'
import { languages } from '#words/language.ts'
import { wordOf } from '#words/word-of.ts'
import { ResponseStatus } from '../../agreement-parts/response-status.tsx'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Code, CodeLink } from '../../parts/code.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Status, type StatusColour } from '../../parts/status.tsx'
import styles from './stream-row.module.css'

interface Shown {
  row: Contribution
  kind: Kind | undefined
  kinds: readonly Kind[]
  zone: string
  /** The programme it belongs to, where that is not the one of its block. */
  elsewhere: string
  /** The speaker stands once for a run of rows of theirs. */
  named: boolean
  selected: boolean
  /** Whether long words show whole. */
  unfolded: boolean
  index: number
  count: number
  onSelect: (row: Contribution) => void
  onUnfold: (contributionId: string) => void
  onGoTo: (contributionId: string) => void
  onKeyDown: (event: KeyboardEvent, row: Contribution) => void
}

/** One contribution as a line of the script: who, the words, and what came of them. */
export const StreamRow = memo(function StreamRow({
  row,
  kind,
  kinds,
  zone,
  elsewhere,
  named,
  selected,
  unfolded,
  index,
  count,
  onSelect,
  onUnfold,
  onGoTo,
  onKeyDown,
}: Shown) {
  const { live } = useWords()
  const language = useLanguage()
  const word = kind ? wordOf(kind, language) : ''
  const speaker = speakerOf(row, live.row)
  const quiet = row.release === 'held' || row.visibility !== 'open'
  return (
    <article
      className={`${styles.row} ${selected ? styles.selected : ''} ${quiet ? styles.quiet : ''}`}
      aria-label={live.row.article(row.code, word, speaker)}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-current={selected ? 'true' : undefined}
      tabIndex={selected ? 0 : -1}
      data-row={row.id}
      onClick={() => onSelect(row)}
      onFocus={(event) => event.target === event.currentTarget && onSelect(row)}
      onKeyDown={(event) => onKeyDown(event, row)}
    >
      <div className={styles.margin}>
        <Code colour={kind?.colour ?? 'rekam'} icon={kind?.icon ?? ''}>
          {row.code}
        </Code>
        <span className={`${styles.kind} kind-${kind?.colour ?? 'rekam'}`}>{word}</span>
      </div>
      <div className={styles.body}>
        {named && (
          <p className={styles.who}>
            <b>{speaker}</b>{' '}
            <span className="soft">
              {row.attendanceId === null ? live.row.source[row.source] : [row.position, row.organisationShort].filter(Boolean).join(', ')}
            </span>
          </p>
        )}
        <Words row={row} whole={unfolded} onUnfold={onUnfold} />
        <Tail row={row} elsewhere={elsewhere} kinds={kinds} onGoTo={onGoTo} />
      </div>
      <time className={styles.at} dateTime={new Date(row.firstKeyAt).toISOString()}>
        {timeOfDayExact(row.firstKeyAt, zone, language)}
      </time>
    </article>
  )
})

const folded = 700

function Words({ row, whole, onUnfold }: { row: Contribution; whole: boolean; onUnfold: (contributionId: string) => void }) {
  const { live } = useWords()
  const long = row.text.length > folded || row.text.split('\n').length > 8
  const text = long && !whole ? `${row.text.split('\n').slice(0, 8).join('\n').slice(0, folded)}…` : row.text
  return (
    <>
      <p className={`words ${styles.words} ${isLocal(row.language) ? styles.original : ''}`} lang={row.language}>
        {row.verbatim ? `“${text}”` : text}
      </p>
      {long && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => onUnfold(row.id)}>
          {whole ? live.stream.less : live.stream.more}
        </button>
      )}
    </>
  )
}

/** Words in neither language of the screens, such as Banjarese, are set apart. */
function isLocal(tag: string): boolean {
  return !languages.some((language) => language === tag)
}

const obstacleColours: Record<NonNullable<Contribution['obstacle']>, StatusColour> = { open: 'red', proposed: 'amber', agreed: 'green' }

/** What came of the words, running on after them: states, links, marks. */
function Tail({
  row,
  elsewhere,
  kinds,
  onGoTo,
}: {
  row: Contribution
  elsewhere: string
  kinds: readonly Kind[]
  onGoTo: (id: string) => void
}) {
  const { live, common } = useWords()
  return (
    <p className={styles.tail}>
      {elsewhere && <span className="soft">{live.row.elsewhere(elsewhere)}</span>}
      {row.obstacle && <Status colour={obstacleColours[row.obstacle]}>{common.obstacle[row.obstacle]}</Status>}
      {(row.response || row.unanswered) && <ResponseStatus outcome={row.response} />}
      {row.important && (
        <Status colour="amber" icon="star">
          {live.row.important}
        </Status>
      )}
      {row.bookmarked && (
        <Status colour="grey" icon="bookmark">
          {live.row.bookmarked}
        </Status>
      )}
      {row.release === 'held' && (
        <Status colour="grey" icon="eye-off">
          {live.row.held}
        </Status>
      )}
      {row.visibility !== 'open' && (
        <Status colour="grey" icon="lock">
          {live.row[row.visibility]}
        </Status>
      )}
      {row.related.map((other) =>
        other.table === 'contribution' ? (
          <span key={other.id + other.relation}>
            {other.relation === 'resolves' && <span className="faint">{live.row.forCode} </span>}
            <CodeLink
              colour={kinds.find((kind) => kind.letter === other.letter)?.colour ?? 'rekam'}
              label={live.row.goTo(other.code)}
              onPress={() => onGoTo(other.id)}
            >
              {other.code}
            </CodeLink>
          </span>
        ) : (
          <span key={other.id + other.relation}>
            <Icon name="chevron-right" /> <Code>{other.code}</Code>
          </span>
        ),
      )}
    </p>
  )
}

/** Who said it: the person, or where an unnamed line came from. */
export function speakerOf(
  row: Pick<Contribution, 'name' | 'source' | 'attendanceId'>,
  words: { card: string; phone: string; noSpeaker: string },
): string {
  if (row.attendanceId !== null && row.name !== '') return row.name
  return row.source === 'card' ? words.card : row.source === 'phone' ? words.phone : words.noSpeaker
}
