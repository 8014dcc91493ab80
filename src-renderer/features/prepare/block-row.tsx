import { type KeyboardEvent, memo } from 'react'
import type { Block } from '#contract/agenda.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { envelope } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import styles from './agenda.module.css'
import { useClosed } from './closed-note.tsx'
import { readFilled, readMinutes } from './reading.rules.ts'
import sheet from './sheet.module.css'

/** One block of the day; Alt+↑ and Alt+↓ move it. */
export const BlockRow = memo(function BlockRow({
  workshop,
  block,
  programmes,
  isFirst,
  isLast,
}: {
  workshop: Workshop
  block: Block
  programmes: readonly Programme[]
  isFirst: boolean
  isLast: boolean
}) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.agenda
  const closed = useClosed(workshop)
  const edit = useCommand('agenda.editBlock')
  const editQuietly = useCommand('agenda.editBlock', { quiet: true })
  const store = (changes: Parameters<typeof edit>[0]['changes']) => editQuietly({ blockId: block.id, changes })
  const move = useMove(block.id)
  return (
    <tr className={styles.block} data-past={block.past || undefined} onKeyDown={closed ? undefined : move.press}>
      <td className={styles.time}>{timeOfDay(block.plannedAt, workshop.zone, language)}</td>
      <td className={styles.title}>
        <StoredText
          label={prepare.of(words.title, block.title)}
          value={block.title}
          read={readFilled}
          problem={() => words.titleMissing}
          locked={closed}
          onStore={(title) => store({ title })}
        />
      </td>
      <td className="num">
        <StoredText
          figure
          label={prepare.of(words.minutes, block.title)}
          value={String(block.plannedMinutes)}
          read={readMinutes}
          problem={(typed) => words.minutesWrong(block.title, typed)}
          locked={closed}
          onStore={(minutes) => store({ plannedMinutes: Number(minutes) })}
        />
        {block.extendedMinutes !== 0 && <small className={styles.extended}>{words.extended(block.extendedMinutes)}</small>}
      </td>
      <td className={styles.programmeCell}>
        <ProgrammeChoice
          label={prepare.of(words.programme, block.title)}
          programmes={programmes}
          value={block.programmeId}
          locked={closed}
          onChoose={(programmeId) => void edit({ blockId: block.id, changes: { programmeId } })}
        />
      </td>
      <td>
        <StoredText
          label={prepare.of(words.responsible, block.title)}
          value={block.responsible}
          placeholder="–"
          locked={closed}
          onStore={(responsible) => store({ responsible })}
        />
      </td>
      <td>{!closed && <Acts workshop={workshop} block={block} isFirst={isFirst} isLast={isLast} onMove={move.by} />}</td>
    </tr>
  )
})

/** Which programme a block is about, if any. */
export function ProgrammeChoice({
  label,
  programmes,
  value,
  locked,
  onChoose,
}: {
  label: string
  programmes: readonly Programme[]
  value: string | null
  locked?: string | undefined
  onChoose: (programmeId: string | null) => void
}) {
  const { prepare } = useWords()
  const options = programmes.map(({ id, name, shortName }) => ({ value: id, word: shortName || name }))
  return (
    <QuietChoice
      label={label}
      value={value ?? ''}
      options={[{ value: '', word: prepare.agenda.noProgramme }, ...options]}
      locked={locked}
      onChoose={(chosen) => onChoose(chosen || null)}
    />
  )
}

function Acts({
  workshop,
  block,
  isFirst,
  isLast,
  onMove,
}: {
  workshop: Workshop
  block: Block
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
}) {
  const { prepare } = useWords()
  const remove = useCommand('agenda.removeBlock')
  const tell = useUndoNotice()
  const removeBlock = async () => {
    const sent = envelope(workshop.id)
    const reply = await remove({ blockId: block.id }, sent)
    if (reply.ok) tell({ text: prepare.removed(block.title), late: prepare.late, sent })
  }
  return (
    <div className={sheet.acts}>
      <IconButton icon="chevron-up" label={prepare.agenda.upNamed(block.title)} disabled={isFirst} onClick={() => onMove(-1)} />
      <IconButton icon="chevron-down" label={prepare.agenda.downNamed(block.title)} disabled={isLast} onClick={() => onMove(1)} />
      <IconButton icon="trash" label={prepare.removeNamed(block.title)} onClick={() => void removeBlock()} />
    </div>
  )
}

function useMove(blockId: string): { by: (by: -1 | 1) => void; press: (event: KeyboardEvent) => void } {
  const move = useCommand('agenda.moveBlock')
  const by = (step: -1 | 1) => void move({ blockId, by: step })
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    by(event.key === 'ArrowUp' ? -1 : 1)
  }
  return { by, press }
}
