import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Contribution } from '#contract/contributions.ts'
import type { Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { ActionForm } from '../../agreement-parts/action-form.tsx'
import { DecisionForm } from '../../agreement-parts/decision-form.tsx'
import { OfferForm } from '../../agreement-parts/offer-form.tsx'
import { ResponseForm } from '../../agreement-parts/response-form.tsx'
import { WayOutForm } from '../../agreement-parts/way-out-form.tsx'
import { newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { goTo, useRoute } from '../../api/route.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { useNotice } from '../../parts/notices.tsx'
import { startsFresh } from '../../parts/typing.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import { type Captured, type CaptureHandle, CaptureLine } from './capture-line.tsx'
import { CloseDialog, ReopenDialog } from './close-dialog.tsx'
import { CoverageGrid } from './coverage-grid.tsx'
import { type Inspected, Inspector, type Opening } from './inspector.tsx'
import { type LiveKeys, useLiveKeys } from './live-keys.ts'
import styles from './live-screen.module.css'
import { RunOfShow, WorkshopDoor } from './run-of-show.tsx'
import { SpeakerFinder, WhoSaidFinder } from './speaker-finder.tsx'
import { Speaking } from './speaking.tsx'
import { Stream, type StreamHandle } from './stream.tsx'
import { type ShownFilter, StreamHead } from './stream-head.tsx'
import { type Unsaved, UnsavedBanner } from './unsaved-banner.tsx'
import { useSteady } from './use-steady.ts'
import { useStream } from './use-stream.ts'

/** Something open over the screen. */
type Over =
  | { what: 'finder' }
  | { what: 'whoSaid'; contributionId: string }
  | { what: 'closing'; unsaved: string }
  | { what: 'reopening' }
  | { what: Opening; contribution: Cause }
type Cause = Pick<Inspected, 'id' | 'text' | 'programmeId' | 'code' | 'kindId' | 'name' | 'attendanceId'>

/** The room while it happens: run of show, the stream with the line one types on, the speaking queue and the selected contribution. */
export function LiveScreen({ workshop }: { workshop: Workshop }) {
  const workshopId = workshop.id
  const room = useAnswer('room.now', { workshopId })
  const agenda = useAnswer('agenda.ofWorkshop', { workshopId })
  const people = useAnswer('people.ofWorkshop', { workshopId })
  const programmes = useAnswer('programmes.ofWorkshop', { workshopId })
  if (!room || !agenda || !people || !programmes) return <main className={styles.screen} />
  return <Room workshop={workshop} room={room} agenda={agenda} people={people} programmes={programmes} />
}

type Answers = {
  room: NonNullable<ReturnType<typeof useAnswer<'room.now'>>>
  agenda: NonNullable<ReturnType<typeof useAnswer<'agenda.ofWorkshop'>>>
  people: NonNullable<ReturnType<typeof useAnswer<'people.ofWorkshop'>>>
  programmes: NonNullable<ReturnType<typeof useAnswer<'programmes.ofWorkshop'>>>
}

function Room({ workshop, room, agenda, people, programmes }: { workshop: Workshop } & Answers) {
  const { live, common } = useWords()
  const language = useLanguage()
  const notify = useNotice()
  const workshopId = workshop.id
  const route = useRoute()
  const [filter, setFilter] = useState<ShownFilter>('all')
  const [sought, setSought] = useState('')
  // What was chosen here stands until the room itself knows of another selection.
  const [chosen, setChosen] = useState<{ over: string | null; id: string | null } | null>(null)
  const selectedId = chosen && chosen.over === room.selectionId ? chosen.id : room.selectionId
  const [over, setOver] = useState<Over | null>(null)
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)
  const [said, setSaid] = useState('')
  const toEditId = useRef<string | null>(null)
  const line = useRef<CaptureHandle>(null)
  const streamView = useRef<StreamHandle>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const last = useRef<Captured | null>(null)

  const select = useCommand('room.select', { quiet: true })
  const next = useCommand('room.next')
  const setStep = useCommand('room.step')
  const startBlock = useCommand('room.startBlock')
  const extend = useCommand('room.extendBlock')
  const edit = useCommand('contributions.edit')
  const bin = useCommand('contributions.bin')
  const undo = useCommand('history.undo')
  const stream = useStream(workshopId, filter, sought)
  const place = useAnswer(
    'contributions.place',
    selectedId === null ? null : { workshopId, filter, words: sought, contributionId: selectedId },
  )
  const current = useAnswer('contributions.one', selectedId === null ? null : { contributionId: selectedId })

  // The words to edit stand in the inspector only once they have been read.
  useEffect(() => {
    if (toEditId.current === null || current?.id !== toEditId.current) return
    editWords()
    toEditId.current = null
  }, [current])

  const choose = (id: string | null) => {
    setChosen({ over: room.selectionId, id })
    if (id !== selectedId) void select({ workshopId, contributionId: id })
  }
  const saved = (captured: Captured, then: 'stay' | 'action') => {
    last.current = captured
    toEditId.current = null
    streamView.current?.toNewest()
    if (then === 'action') {
      const { contributionId: id, text, code, kindId } = captured
      setOver({
        what: 'action',
        contribution: {
          id,
          text,
          code,
          programmeId: room.programmeId,
          kindId,
          name: room.speaker?.name ?? '',
          attendanceId: room.speaker?.attendanceId ?? null,
        },
      })
    }
  }
  const nextStep = () => {
    const steps = workshop.steps.filter((step) => !step.hidden)
    const at = steps.findIndex((step) => step.id === room.stepId)
    // A block that is planned for one step ends with it.
    const ofOneStep = agenda.blocks.some(({ id, stepId }) => id === room.blockId && stepId !== null)
    const following = room.programmeId === null || ofOneStep ? undefined : steps[at + 1]
    if (following) void setStep({ workshopId, stepId: following.id })
    else {
      const running = agenda.blocks.findIndex(({ id }) => id === room.blockId)
      // Where none runs, the day goes on with the first that was not held yet.
      const block = running < 0 ? agenda.blocks.find(({ startedAt }) => startedAt === null) : agenda.blocks[running + 1]
      if (block) void startBlock({ blockId: block.id })
    }
  }
  /** Changes a row by a key, and says so to those who do not see it. */
  const correct = async (contributionId: string, changes: { kindId: string } | { programmeId: string | null }, what: string) => {
    const reply = await edit({ contributionId, changes })
    if (reply.ok) setSaid(live.inspector.corrected(reply.value.code, what))
  }
  const binOne = async (contribution: { id: string; code: string }) => {
    const reply = await bin({ contributionIds: [contribution.id] })
    if (!reply.ok) return
    choose(null)
    line.current?.focus()
    notify(live.inspector.binned(contribution.code), { label: common.undo, run: () => void undo({ workshopId }) })
  }

  const keys: LiveKeys = {
    kinds: workshop.kinds,
    capture: () => line.current?.focus(),
    kind: (kind, ofSelected) => {
      if (!ofSelected) line.current?.choose(kind)
      else if (selectedId) void correct(selectedId, { kindId: kind.id }, wordOf(kind, language))
    },
    programme: (number) => {
      const programmeId = number === 0 ? null : programmes[number - 1]?.id
      if (!selectedId || programmeId === undefined) return
      const programme = programmes.find(({ id }) => id === programmeId)
      void correct(selectedId, { programmeId }, programme ? programme.shortName || programme.name : live.inspector.noProgramme)
    },
    correctSpeaker: () => selectedId && setOver({ what: 'whoSaid', contributionId: selectedId }),
    nextSpeaker: () => {
      if (room.queue.length > 0) void next({ workshopId, turnId: newId() })
      else setOver({ what: 'finder' })
    },
    findSpeaker: () => setOver({ what: 'finder' }),
    extend: (minutes) => room.blockId !== null && void extend({ blockId: room.blockId, minutes }),
    nextStep,
    // From the line it means what was just said, whatever was selected before.
    bookmark: (inLine) => {
      const said = last.current?.contributionId
      const id = inLine ? (said ?? selectedId) : (selectedId ?? said)
      if (id) void edit({ contributionId: id, changes: { bookmarked: !(current?.id === id && current.bookmarked) } })
    },
    search: () => searchField.current?.focus(),
    print: () => goTo({ screen: 'minutes', workshopId }),
  }
  useLiveKeys(workshop.status === 'closed' ? { ...keys, ...restingWhileClosed } : keys)

  const rowKey = useSteady((event: KeyboardEvent, row: Contribution) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Delete' && !row.deleted) void binOne(row)
    if (event.key === 'Enter') editWords()
  })
  const goToRow = useSteady((id: string) => choose(id))
  const chooseRow = useSteady((row: Contribution) => choose(row.id))
  const close = () => setOver(null)
  const running = programmes.find(({ id }) => id === room.programmeId)
  const obstacle = current && current.id === selectedId && current.role === 'obstacle' && !current.deleted ? current : null

  return (
    <main className={styles.screen}>
      {unsaved && <UnsavedBanner unsaved={unsaved} />}
      <p role="status" className="only-heard">
        {said}
      </p>
      <div className={styles.columns}>
        <aside className={styles.left} data-region="5" aria-label={live.regions.run}>
          <WorkshopDoor
            workshop={workshop}
            onOpened={() => line.current?.focus()}
            onClose={() => setOver({ what: 'closing', unsaved: line.current?.unsaved() ?? '' })}
            onReopen={() => setOver({ what: 'reopening' })}
          />
          <RunOfShow workshop={workshop} agenda={agenda} room={room} onStep={(stepId) => void setStep({ workshopId, stepId })} />
          <CoverageGrid workshop={workshop} programmes={programmes} room={room} />
        </aside>
        <section className={styles.middle} aria-label={live.regions.stream}>
          <StreamHead
            workshopId={workshopId}
            title={
              (running?.shortName || running?.name) ??
              agenda.blocks.find(({ id }) => id === room.blockId)?.title ??
              live.run.noBlock[workshop.status]
            }
            filter={filter}
            sought={sought}
            searchRef={searchField}
            onFilter={setFilter}
            onSeek={setSought}
          />
          <div className={styles.stream} data-region="2">
            {stream.count === 0 ? (
              <p className={styles.empty}>
                {sought ? live.stream.nothingFound(sought) : filter === 'all' ? live.stream.empty : live.stream.emptyFilter}
              </p>
            ) : (
              <Stream
                ref={streamView}
                stream={stream}
                workshop={workshop}
                blocks={agenda.blocks}
                programmes={programmes}
                selectedId={selectedId}
                soughtId={route.screen === 'live' ? (route.recordId ?? null) : null}
                selectedIndex={place?.contributionId === selectedId ? place.index : null}
                onSelect={chooseRow}
                onGoTo={goToRow}
                onRowKey={rowKey}
              />
            )}
          </div>
          <div data-region="1">
            {workshop.status === 'closed' ? (
              <p className={styles.closed}>{live.capture.closed}</p>
            ) : (
              <CaptureLine
                ref={line}
                workshop={workshop}
                room={room}
                programmeShort={running?.shortName || running?.name || ''}
                obstacle={obstacle}
                onSaved={saved}
                onEditLast={() => {
                  const lastId = last.current?.contributionId ?? stream.rowAt((stream.count ?? 0) - 1)?.id
                  if (!lastId) return
                  choose(lastId)
                  if (current?.id === lastId) editWords()
                  else toEditId.current = lastId
                }}
                onUnsaved={setUnsaved}
                onTold={startsFresh}
              />
            )}
          </div>
        </section>
        <aside className={styles.right}>
          <div data-region="4">
            <Speaking workshop={workshop} room={room} onFind={() => setOver({ what: 'finder' })} />
            <AttendancePanel workshop={workshop} people={people} />
          </div>
          <div data-region="3" className={styles.inspector}>
            <Inspector
              workshop={workshop}
              programmes={programmes}
              people={people}
              contributionId={selectedId}
              onOpen={(what, contribution) => setOver({ what, contribution })}
              onGoTo={choose}
              onBin={(contribution) => void binOne(contribution)}
              onRestored={() => line.current?.focus()}
            />
          </div>
        </aside>
      </div>
      {over?.what === 'finder' && <SpeakerFinder workshop={workshop} people={people} room={room} onClose={close} />}
      {over?.what === 'whoSaid' && (
        <WhoSaidFinder workshop={workshop} people={people} room={room} contributionId={over.contributionId} onClose={close} />
      )}
      {over?.what === 'closing' && (
        <CloseDialog
          workshop={workshop}
          unsaved={over.unsaved}
          onClose={close}
          onToLine={() => {
            close()
            requestAnimationFrame(() => line.current?.focus())
          }}
        />
      )}
      {over?.what === 'reopening' && <ReopenDialog workshop={workshop} onClose={close} />}
      {over?.what === 'action' && <ActionForm workshop={workshop} cause={over.contribution} onClose={close} />}
      {over?.what === 'decision' && <DecisionForm workshop={workshop} cause={over.contribution} onClose={close} />}
      {over?.what === 'offer' && <OfferForm workshop={workshop} cause={over.contribution} onClose={close} />}
      {over?.what === 'response' && <ResponseForm workshop={workshop} contributionId={over.contribution.id} onClose={close} />}
      {over?.what === 'wayOut' && <WayOutForm workshop={workshop} contributionId={over.contribution.id} onClose={close} />}
    </main>
  )
}

function rest(): void {
  // Nothing happens.
}

/** What a closed workshop would refuse, its keys do not ask for. */
const restingWhileClosed: Partial<LiveKeys> = {
  kind: rest,
  programme: rest,
  nextSpeaker: rest,
  findSpeaker: rest,
  correctSpeaker: rest,
  extend: rest,
  nextStep: rest,
  bookmark: rest,
}

/** Puts the cursor into the words of the selected contribution. */
function editWords(): void {
  document.querySelector<HTMLElement>('[data-region="3"] textarea')?.focus()
}
