import {
  type KeyboardEvent,
  memo,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { VList, type VListHandle } from 'virtua'
import type { Block } from '#contract/agenda.ts'
import type { Contribution } from '#contract/contributions.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { wordOf } from '#words/word-of.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './stream.module.css'
import { StreamRow } from './stream-row.tsx'
import { useSteady } from './use-steady.ts'
import type { Stream as StreamRows } from './use-stream.ts'

export interface StreamHandle {
  /** Moves the focus to the selected row, or to the newest. */
  focus(): void
  toNewest(): void
}

interface Shown {
  stream: StreamRows
  workshop: Workshop
  blocks: readonly Block[]
  programmes: readonly Programme[]
  selectedId: string | null
  /** The contribution one came here to see. */
  soughtId: string | null
  /** Where the selected row stands in this stream, or null. */
  selectedIndex: number | null
  ref?: Ref<StreamHandle>
  onSelect: (row: Contribution) => void
  onGoTo: (contributionId: string) => void
  onRowKey: (event: KeyboardEvent, row: Contribution) => void
}

/** Everything that was said, newest at the foot, however long it is: only what shows is in the page. */
export const Stream = memo(function Stream({
  stream,
  workshop,
  blocks,
  programmes,
  selectedId,
  soughtId,
  selectedIndex,
  ref,
  onSelect,
  onGoTo,
  onRowKey,
}: Shown) {
  const { live } = useWords()
  const language = useLanguage()
  const list = useRef<VListHandle>(null)
  const region = useRef<HTMLDivElement>(null)
  const atFoot = useRef(true)
  const offset = useRef(0)
  const [above, setAbove] = useState(false)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const count = stream.count ?? 0
  const indexes = useMemo(() => Array.from({ length: count }, (_, index) => index), [count])

  const toFoot = () => {
    atFoot.current = true
    list.current?.scrollToIndex(count - 1, { align: 'end' })
  }
  useLayoutEffect(() => {
    if (atFoot.current && count > 0) list.current?.scrollToIndex(count - 1, { align: 'end' })
  }, [count])

  // What stands at the foot stays there: when a row gets its words, and so its height, and when the line below takes another one.
  useLayoutEffect(() => {
    stayAtFoot(rowsIn(region), atFoot.current, offset)
  })
  useEffect(() => {
    const rows = rowsIn(region)
    if (!rows) return
    const observer = new ResizeObserver(() => stayAtFoot(rows, atFoot.current, offset))
    observer.observe(rows)
    if (rows.firstElementChild) observer.observe(rows.firstElementChild)
    return () => observer.disconnect()
  }, [])

  const lookAround = useCallback(() => {
    const handle = list.current
    if (!handle || count === 0) return
    stream.look(handle.findItemIndex(handle.scrollOffset), handle.findItemIndex(handle.scrollOffset + handle.viewportSize))
  }, [stream, count])
  useEffect(lookAround, [lookAround])

  // Only scrolling upwards leaves the foot; that the foot has moved on does not.
  const scrolled = () => {
    const rows = rowsIn(region)
    if (!rows) return
    const upwards = rows.scrollTop < offset.current
    offset.current = rows.scrollTop
    if (rows.scrollTop + rows.clientHeight >= rows.scrollHeight - 48) atFoot.current = true
    else if (upwards) atFoot.current = false
    setAbove(!atFoot.current)
    lookAround()
  }

  // A selection made elsewhere is brought into sight once; one made here is in sight already, and one from before is no longer sought.
  const shownId = useRef(selectedId === soughtId ? null : selectedId)
  useEffect(() => {
    if (selectedId === shownId.current || selectedIndex === null) return
    shownId.current = selectedId
    list.current?.scrollToIndex(selectedIndex, { align: 'nearest' })
  }, [selectedId, selectedIndex])

  const select = useSteady((row: Contribution) => {
    shownId.current = row.id
    onSelect(row)
  })

  // Here and not in the row, which leaves the page when it is out of sight. Who unfolds the last one reads it from its beginning.
  const unfold = useSteady((id: string) => {
    atFoot.current = false
    setUnfolded((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])))
  })

  // A row far away gets the focus as soon as it has been read.
  const wanted = useRef<number | null>(null)
  const focusWanted = () => {
    if (wanted.current === null) return
    const row = region.current?.querySelector<HTMLElement>(`[aria-posinset="${wanted.current + 1}"]`)
    if (row) wanted.current = null
    row?.focus()
  }
  useEffect(focusWanted)
  const focusRow = (index: number) => {
    wanted.current = index
    list.current?.scrollToIndex(index, { align: 'nearest' })
    requestAnimationFrame(focusWanted)
  }
  useImperativeHandle(ref, () => ({
    focus: () => {
      const selected = region.current?.querySelector<HTMLElement>('[aria-current="true"]')
      if (selected) selected.focus()
      else if (count > 0) focusRow(count - 1)
    },
    toNewest: toFoot,
  }))

  const keyDown = useSteady((event: KeyboardEvent, row: Contribution) => {
    // The focus follows a moment later: what is pressed until then is meant for the row it is going to.
    const index = wanted.current ?? Number(event.currentTarget.getAttribute('aria-posinset')) - 1
    const to = nextIndex(event.key, index, count)
    if (to !== undefined && event.target === event.currentTarget && !event.altKey && !event.ctrlKey) {
      event.preventDefault()
      const next = stream.rowAt(to)
      if (next) select(next)
      focusRow(to)
      return
    }
    onRowKey(event, stream.rowAt(index) ?? row)
  })

  return (
    <div ref={region} className={styles.region}>
      <VList
        ref={list}
        data={indexes}
        className={styles.list}
        role="feed"
        aria-label={live.regions.stream}
        onScroll={scrolled}
        onScrollEnd={scrolled}
        shift={false}
      >
        {(index) => {
          const row = stream.rowAt(index)
          const before = index > 0 ? stream.rowAt(index - 1) : undefined
          if (!row) return <div key={index} className={styles.unread} />
          const fresh = !before || before.blockId !== row.blockId || before.stepId !== row.stepId
          return (
            <div key={row.id}>
              {fresh && <Stage row={row} blocks={blocks} workshop={workshop} language={language} before={live.stream.beforeBlocks} />}
              <StreamRow
                row={row}
                kind={workshop.kinds.find((kind) => kind.id === row.kindId)}
                kinds={workshop.kinds}
                zone={workshop.zone}
                elsewhere={elsewhereOf(row, blocks, programmes, live.inspector.noProgramme)}
                named={fresh || before.attendanceId !== row.attendanceId || before.source !== row.source || row.attendanceId === null}
                selected={row.id === selectedId}
                unfolded={unfolded.has(row.id)}
                index={index}
                count={count}
                onSelect={select}
                onUnfold={unfold}
                onGoTo={onGoTo}
                onKeyDown={keyDown}
              />
            </div>
          )
        }}
      </VList>
      {above && (
        <div className={styles.newer}>
          <Button icon="chevron-down" onClick={toFoot}>
            {live.stream.newer}
          </Button>
        </div>
      )}
    </div>
  )
})

/** The element that scrolls. */
function rowsIn(region: RefObject<HTMLDivElement | null>): Element | null {
  return region.current?.firstElementChild ?? null
}

/**
 * The foot is where the list knows it to be: a row that has grown a moment ago may reach beyond it until the list has measured it. Who has
 * scrolled upwards meanwhile, and not been heard yet, is left where they are.
 */
function stayAtFoot(rows: Element | null, atFoot: boolean, offset: RefObject<number>): void {
  if (!rows || !atFoot || rows.scrollTop < offset.current - 1) return
  rows.scrollTop = rows.firstElementChild?.clientHeight ?? 0
  offset.current = rows.scrollTop
}

function Stage({
  row,
  blocks,
  workshop,
  language,
  before,
}: {
  row: Contribution
  blocks: readonly Block[]
  workshop: Workshop
  language: 'id' | 'en'
  before: string
}) {
  const block = blocks.find((candidate) => candidate.id === row.blockId)
  const step = workshop.steps.find((candidate) => candidate.id === row.stepId)
  const place = block ? block.programmeShort || block.title : before
  return (
    <p className={styles.stage}>
      {[place, step ? wordOf(step, language) : '', timeOfDay(row.firstKeyAt, workshop.zone, language)].filter(Boolean).join(', ')}
    </p>
  )
}

/** The programme a row was moved to: where its block says another, or none. */
function elsewhereOf(row: Contribution, blocks: readonly Block[], programmes: readonly Programme[], none: string): string {
  const block = blocks.find(({ id }) => id === row.blockId)
  if (!block || block.programmeId === null || block.programmeId === row.programmeId) return ''
  const programme = programmes.find(({ id }) => id === row.programmeId)
  return programme ? programme.shortName || programme.name : none
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - 8,
    PageDown: index + 8,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to))
}
