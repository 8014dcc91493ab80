import type { PointerEvent } from 'react'
import type { Block } from '#contract/agenda.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { envelope, newId } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { IconButton } from '../../../parts/button.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { MoveButtons, moveKeys } from '../../../parts/move-buttons.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import { useClosed } from '../closed-note.tsx'
import { readFilled, readMinutes } from '../reading.rules.ts'
import sheet from '../sheet.module.css'
import styles from './agenda.module.css'
import { BlockPurpose, BlockStep } from './block-purpose.tsx'

interface Placed {
  workshop: Workshop
  block: Block
  /** The block after it. */
  nextId: string | null
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
}

/** One block of the day; Alt+↑ and Alt+↓ move it, and so does dragging it by its grip. */
export function BlockRow({
  programmes,
  dragged,
  dropBefore,
  onGrip,
  ...placed
}: Placed & { programmes: readonly Programme[]; dragged: boolean; dropBefore: boolean; onGrip: (event: PointerEvent) => void }) {
  const { planning } = useWords()
  const { workshop, block } = placed
  const closed = useClosed(workshop)
  return (
    <tr
      className={styles.block}
      data-row={block.id}
      data-kind={block.kind || undefined}
      data-past={block.past || undefined}
      data-dragged={dragged || undefined}
      data-drop={dropBefore || undefined}
      onKeyDown={closed ? undefined : moveKeys(placed)}
    >
      <td className={styles.gripCell}>
        {!closed && (
          <span aria-hidden className={styles.grip} title={planning.agenda.drag(block.title)} onPointerDown={onGrip}>
            <Icon name="grip" />
          </span>
        )}
      </td>
      <Time workshop={workshop} block={block} />
      <Title workshop={workshop} block={block} />
      <Minutes workshop={workshop} block={block} />
      <td className={styles.purposeCell}>
        <BlockPurpose workshop={workshop} block={block} programmes={programmes} />
      </td>
      <td>
        <BlockStep workshop={workshop} block={block} />
      </td>
      <Responsible workshop={workshop} block={block} />
      <td>{!closed && <Acts {...placed} />}</td>
    </tr>
  )
}

function Time({ workshop, block }: { workshop: Workshop; block: Block }) {
  const { planning } = useWords()
  const language = useLanguage()
  return (
    <td className={styles.time}>
      {timeOfDay(block.plannedAt, workshop.zone, language)}
      {block.past && (
        <>
          {' '}
          <Icon name="clock" />
          <span className="only-heard">{planning.agenda.past}</span>
        </>
      )}
    </td>
  )
}

function useStore(blockId: string) {
  const edit = useCommand('agenda.editBlock', { quiet: true })
  return (changes: Parameters<typeof edit>[0]['changes']) => edit({ blockId, changes })
}

function Title({ workshop, block }: { workshop: Workshop; block: Block }) {
  const { prepare } = useWords()
  const words = prepare.agenda
  const store = useStore(block.id)
  return (
    <td className={styles.title}>
      <div className={styles.named}>
        {block.kind === 'break' && <Icon name="coffee" />}
        <StoredText
          label={prepare.of(words.title, block.title)}
          value={block.title}
          read={readFilled}
          problem={() => words.titleMissing}
          locked={useClosed(workshop)}
          onStore={(title) => store({ title })}
        />
      </div>
    </td>
  )
}

function Minutes({ workshop, block }: { workshop: Workshop; block: Block }) {
  const { prepare } = useWords()
  const words = prepare.agenda
  const store = useStore(block.id)
  return (
    <td className="num">
      <StoredText
        figure
        label={prepare.of(words.minutes, block.title)}
        value={String(block.plannedMinutes)}
        read={readMinutes}
        problem={(typed) => words.minutesWrong(block.title, typed)}
        locked={useClosed(workshop)}
        onStore={(minutes) => store({ plannedMinutes: Number(minutes) })}
      />
      {block.extendedMinutes !== 0 && <small className={styles.extended}>{words.extended(block.extendedMinutes)}</small>}
    </td>
  )
}

function Responsible({ workshop, block }: { workshop: Workshop; block: Block }) {
  const { prepare } = useWords()
  const store = useStore(block.id)
  return (
    <td>
      <StoredText
        label={prepare.of(prepare.agenda.responsible, block.title)}
        value={block.responsible}
        placeholder="–"
        locked={useClosed(workshop)}
        onStore={(responsible) => store({ responsible })}
      />
    </td>
  )
}

/** How long a break is until another length is written. */
const usualBreak = 15

function Acts({ workshop, block, nextId, isFirst, isLast, onMove }: Placed) {
  const { prepare, planning } = useWords()
  const remove = useCommand('agenda.removeBlock')
  const add = useCommand('agenda.addBlock')
  const tell = useUndoNotice()
  const removeBlock = async () => {
    const sent = envelope(workshop.id)
    const reply = await remove({ blockId: block.id }, sent)
    if (reply.ok) tell({ text: prepare.removed(block.title), late: prepare.late, sent })
  }
  const addBreak = () => {
    const rest = {
      title: planning.agenda.breakTitle,
      programmeId: null,
      plannedMinutes: usualBreak,
      responsible: '',
      kind: 'break',
    } as const
    void add({ workshopId: workshop.id, blockId: newId(), ...rest, beforeId: nextId })
  }
  return (
    <div className={sheet.acts}>
      <IconButton icon="coffee" label={planning.agenda.breakAfter(block.title)} onClick={addBreak} />
      <MoveButtons name={block.title} isFirst={isFirst} isLast={isLast} onMove={onMove} />
      <IconButton icon="trash" label={prepare.removeNamed(block.title)} onClick={() => void removeBlock()} />
    </div>
  )
}
