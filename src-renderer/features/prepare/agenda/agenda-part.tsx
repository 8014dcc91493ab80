import { Fragment, useState } from 'react'
import type { Block } from '#contract/agenda.ts'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Key } from '../../../parts/key.tsx'
import { ClosedNote, useClosed } from '../closed-note.tsx'
import sheet from '../sheet.module.css'
import styles from './agenda.module.css'
import { AgendaHead } from './agenda-head.tsx'
import { BlockRow } from './block-row.tsx'
import { MissingBlocks } from './missing-blocks.tsx'
import { NewBlock } from './new-block.tsx'
import { useRowDrag } from './use-row-drag.ts'

type Agenda = Output<'agenda.ofWorkshop'>

/** The day, block by block: when each begins by the plan, and whether all of it fits before the planned closing. */
export function AgendaPart({ workshop, agenda, programmes }: { workshop: Workshop; agenda: Agenda; programmes: readonly Programme[] }) {
  const { planning } = useWords()
  const closed = useClosed(workshop)
  const { blocks } = agenda
  const moving = useMoving(blocks)
  return (
    <div className={sheet.page}>
      <AgendaHead workshop={workshop} agenda={agenda} programmes={programmes} />
      <ClosedNote workshop={workshop} />
      {!closed && <MissingBlocks workshop={workshop} agenda={agenda} programmes={programmes} />}
      <table className={`${sheet.table} ${styles.table}`}>
        <Heads />
        <Rows {...{ workshop, agenda, programmes, moving }} />
        {!closed && <NewBlock workshop={workshop} programmes={programmes} count={blocks.length} />}
      </table>
      {!closed && blocks.length > 1 && (
        <p className={sheet.note}>
          <Key>Alt</Key> <Key>↑</Key> <Key>↓</Key> {planning.agenda.moveHint}
        </p>
      )}
      <p role="status" className="only-heard">
        {moving.said}
      </p>
    </div>
  )
}

/** Moving a block, by key, by button or by dragging: what is dragged, where to, and what to say of the move. */
interface Moving extends ReturnType<typeof useRowDrag> {
  readonly said: string
  by(block: Block, step: -1 | 1): void
}

function useMoving(blocks: readonly Block[]): Moving {
  const { planning } = useWords()
  const move = useCommand('agenda.moveBlock')
  const place = useCommand('agenda.placeBlock')
  const [said, setSaid] = useState('')
  const say = (title: string, at: number) => setSaid(planning.agenda.moved(title, at + 1, blocks.length))
  const drag = useRowDrag(async (blockId, beforeId) => {
    const others = blocks.filter(({ id }) => id !== blockId)
    const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
    const reply = await place({ blockId, beforeId })
    if (reply.ok) say(blocks.find(({ id }) => id === blockId)?.title ?? '', at)
  })
  const by = async ({ id, title }: Block, step: -1 | 1) => {
    const to = blocks.findIndex((block) => block.id === id) + step
    if (to < 0 || to >= blocks.length) return
    const reply = await move({ blockId: id, by: step })
    if (reply.ok) say(title, to)
  }
  return { ...drag, said, by: (block, step) => void by(block, step) }
}

function Rows({
  workshop,
  agenda,
  programmes,
  moving,
}: {
  workshop: Workshop
  agenda: Agenda
  programmes: readonly Programme[]
  moving: Moving
}) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.agenda
  const { blocks } = agenda
  const firstPast = blocks.find((block) => block.past)
  if (blocks.length === 0) {
    return (
      <tbody>
        <tr className={sheet.none}>
          <td colSpan={8}>{words.none}</td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody ref={moving.rows}>
      {blocks.map((block, at) => (
        <Fragment key={block.id}>
          {block === firstPast && <EndRow workshop={workshop} agenda={agenda} />}
          <BlockRow
            {...{ workshop, block, programmes }}
            nextId={blocks[at + 1]?.id ?? null}
            isFirst={at === 0}
            isLast={at === blocks.length - 1}
            dragged={moving.draggedId === block.id}
            dropBefore={moving.beforeId === block.id}
            onGrip={(event) => moving.take(block.id, event)}
            onMove={(step) => moving.by(block, step)}
          />
        </Fragment>
      ))}
      <tr
        className={styles.end}
        data-past={agenda.endsAt > agenda.plannedCloseAt || undefined}
        data-drop={moving.beforeId === null || undefined}
      >
        <td />
        <td className={styles.time}>{timeOfDay(agenda.endsAt, workshop.zone, language)}</td>
        <td colSpan={6}>{words.end}</td>
      </tr>
    </tbody>
  )
}

function Heads() {
  const { prepare, planning } = useWords()
  const words = prepare.agenda
  return (
    <>
      <colgroup>
        <col className={styles.grips} />
        <col className={styles.start} />
        <col />
        <col className={styles.minutes} />
        <col className={styles.purpose} />
        <col className={styles.step} />
        <col className={styles.responsible} />
        <col className={styles.acts} />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th>{words.start}</th>
          <th>{words.title}</th>
          <th className="num">{words.minutes}</th>
          <th className={styles.purposeCell}>{planning.agenda.purpose}</th>
          <th>{planning.agenda.step}</th>
          <th>{words.responsible}</th>
          <th>
            <span className="only-heard">{prepare.acts}</span>
          </th>
        </tr>
      </thead>
    </>
  )
}

/** Stands where the planned closing is passed, so that the eye finds what has to go. */
function EndRow({ workshop, agenda }: { workshop: Workshop; agenda: Agenda }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const { plannedCloseAt, endsAt } = agenda
  return (
    <tr className={styles.passed}>
      <td />
      <td colSpan={7}>
        <Icon name="clock" />{' '}
        {prepare.agenda.endHere(timeOfDay(plannedCloseAt, workshop.zone, language), Math.round((endsAt - plannedCloseAt) / 60_000))}
      </td>
    </tr>
  )
}
