import type { Output } from '#contract/contract.ts'
import type { Attendance } from '#contract/people.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Code } from '../../parts/code.tsx'
import { Tick } from '../../parts/field.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { History } from './history.tsx'
import styles from './inspector.module.css'
import { InspectorFields } from './inspector-fields.tsx'
import { NextSteps } from './next-steps.tsx'
import { Renderings } from './renderings.tsx'

/** What the inspector can ask the screen to open. */
export type Opening = 'action' | 'decision' | 'offer' | 'response' | 'wayOut'

export type Inspected = Output<'contributions.one'>

interface Shown {
  workshop: Workshop
  programmes: readonly Programme[]
  people: readonly Attendance[]
  contributionId: string | null
  onOpen: (opening: Opening, contribution: Inspected) => void
  onGoTo: (contributionId: string) => void
  onBin: (contribution: Inspected) => void
  onRestored: () => void
}

/** Everything of the selected contribution: its words, what it belongs to, what came of it, who changed it when. */
export function Inspector({ contributionId, ...rest }: Shown) {
  const { live } = useWords()
  const contribution = useAnswer('contributions.one', contributionId === null ? null : { contributionId })
  return (
    <section aria-label={live.regions.inspector} className={styles.inspector}>
      {contribution && contribution.id === contributionId ? (
        <Contents contribution={contribution} {...rest} />
      ) : (
        <>
          <SectionHead title={live.inspector.title} />
          <p className={styles.none}>{live.inspector.none}</p>
        </>
      )}
    </section>
  )
}

function Contents({
  workshop,
  programmes,
  people,
  contribution,
  onOpen,
  onGoTo,
  onBin,
  onRestored,
}: Omit<Shown, 'contributionId'> & { contribution: Inspected }) {
  const { live } = useWords()
  const edit = useCommand('contributions.edit')
  const restore = useCommand('contributions.restore')
  const kind = workshop.kinds.find((candidate) => candidate.id === contribution.kindId)
  const frozen = workshop.status === 'closed' || contribution.deleted
  const store = useCommand('contributions.edit', { quiet: true })
  const change = (changes: Parameters<typeof edit>[0]['changes']) => void edit({ contributionId: contribution.id, changes })
  // The button is the bin's a moment later: the focus does not stay on it.
  const bringBack = async () => {
    const reply = await restore({ contributionIds: [contribution.id] })
    if (reply.ok) onRestored()
  }
  return (
    <>
      <SectionHead
        title={
          <Code colour={kind?.colour ?? 'rekam'} icon={kind?.icon ?? ''}>
            {contribution.code}
          </Code>
        }
        more={
          workshop.status !== 'closed' &&
          (contribution.deleted ? (
            <Button look="text" icon="undo-2" onClick={() => void bringBack()}>
              {live.inspector.restore}
            </Button>
          ) : (
            <Button look="text" icon="trash" onClick={() => onBin(contribution)}>
              {live.inspector.bin}
            </Button>
          ))
        }
      />
      <StoredText
        key={contribution.id}
        label={live.inspector.text}
        className={styles.text}
        value={contribution.text}
        locked={frozen ? live.capture.closed : undefined}
        read={(typed) => (typed.trim() === '' ? undefined : typed)}
        onStore={(text) => store({ contributionId: contribution.id, changes: { text } })}
      />
      {!frozen && <NextSteps contribution={contribution} onOpen={onOpen} />}
      <Related workshop={workshop} contribution={contribution} onGoTo={onGoTo} frozen={frozen} />
      <InspectorFields
        workshop={workshop}
        programmes={programmes}
        people={people}
        contribution={contribution}
        frozen={frozen}
        onChange={change}
      />
      <div className={styles.ticks}>
        <Tick
          label={live.inspector.important}
          checked={contribution.important}
          disabled={frozen}
          onChange={(important) => change({ important })}
        />
        <Tick
          label={live.inspector.bookmarked}
          checked={contribution.bookmarked}
          disabled={frozen}
          onChange={(bookmarked) => change({ bookmarked })}
        />
        <Tick
          label={live.inspector.verbatim}
          checked={contribution.verbatim}
          disabled={frozen}
          onChange={(verbatim) => change({ verbatim })}
        />
        <Tick
          label={live.inspector.held}
          checked={contribution.release === 'held'}
          disabled={frozen}
          onChange={(held) => change({ release: held ? 'held' : 'released' })}
        />
      </div>
      <Renderings contribution={contribution} frozen={frozen} />
      <History contribution={contribution} zone={workshop.zone} />
    </>
  )
}

function Related({
  workshop,
  contribution,
  onGoTo,
  frozen,
}: {
  workshop: Workshop
  contribution: Inspected
  onGoTo: (id: string) => void
  frozen: boolean
}) {
  const { live } = useWords()
  const unlink = useCommand('agreements.unlink')
  if (contribution.related.length === 0 && contribution.openReason === '') return null
  return (
    <div className={styles.related}>
      <SectionHead level={3} title={contribution.obstacle ? live.inspector.chain : live.inspector.related} />
      <ul>
        {contribution.related.map((other) => {
          const away = other.relation.endsWith('By')
          const [fromId, toId] = away ? [other.id, contribution.id] : [contribution.id, other.id]
          return (
            <li key={other.id + other.relation}>
              {other.table === 'contribution' ? (
                <button type="button" className={styles.go} aria-label={live.row.goTo(other.code)} onClick={() => onGoTo(other.id)}>
                  <Code colour={workshop.kinds.find((kind) => kind.letter === other.letter)?.colour ?? 'rekam'}>{other.code}</Code>
                </button>
              ) : (
                <Code>{other.code}</Code>
              )}
              {!frozen && <IconButton icon="x" label={live.inspector.unlink(other.code)} onClick={() => void unlink({ fromId, toId })} />}
            </li>
          )
        })}
      </ul>
      {contribution.openReason !== '' && (
        <p className="soft">
          {live.inspector.reason}: {contribution.openReason}
        </p>
      )}
    </div>
  )
}
