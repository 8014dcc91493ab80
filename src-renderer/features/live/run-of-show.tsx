import type { Block } from '#contract/agenda.ts'
import type { Output } from '#contract/contract.ts'
import type { Room } from '#contract/room.ts'
import type { Workshop } from '#contract/workshops.ts'
import { dayAndDate, duration, timeOfDay } from '#words/dates.ts'
import { wordOf } from '#words/word-of.ts'
import { useCommand } from '../../api/hooks.ts'
import { useNow } from '../../api/now.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import { Status } from '../../parts/status.tsx'
import { blockClock, expectedEnd, minutesOver } from './run-clock.ts'
import styles from './run-of-show.module.css'

const halfADay = 12 * 3_600_000

interface Shown {
  workshop: Workshop
  agenda: Output<'agenda.ofWorkshop'>
  room: Room
}

/** The day's blocks: what was, what runs with its clock and steps, what comes. */
export function RunOfShow({ workshop, agenda, room, onStep }: Shown & { onStep: (stepId: string) => void }) {
  const { live } = useWords()
  const language = useLanguage()
  const next = workshop.status === 'open' && room.blockId === null ? agenda.blocks.find(({ startedAt }) => startedAt === null) : undefined
  return (
    <section aria-labelledby="run-title">
      <SectionHead id="run-title" title={live.run.title} more={dayAndDate(workshop.date, language)} />
      {agenda.blocks.length === 0 && <p className={styles.none}>{live.run.noBlocks}</p>}
      <ol className={styles.blocks}>
        {agenda.blocks.map((block) =>
          block.id === room.blockId ? (
            <RunningBlock key={block.id} block={block} workshop={workshop} room={room} onStep={onStep} />
          ) : (
            <OtherBlock key={block.id} block={block} workshop={workshop} isNext={block === next} />
          ),
        )}
      </ol>
      {workshop.status === 'open' && agenda.blocks.length > 0 && <AheadOrBehind agenda={agenda} workshop={workshop} />}
    </section>
  )
}

function OtherBlock({ block, workshop, isNext }: { block: Block; workshop: Workshop; isNext: boolean }) {
  const { live } = useWords()
  const language = useLanguage()
  const start = useCommand('room.startBlock')
  const past = block.endedAt !== null
  const open = workshop.status === 'open'
  return (
    <li className={past ? styles.past : styles.block}>
      <span className={styles.at}>{timeOfDay(block.startedAt ?? block.plannedAt, workshop.zone, language)}</span>
      <span className="clip" title={block.title}>
        {shortOf(block)}
      </span>
      <span className={styles.end}>
        {past ? (
          <>
            <Icon name="check" />
            <span className="only-heard">{live.run.finished}</span> {live.run.difference(minutesOver(block))}
          </>
        ) : (
          live.run.minutes(block.plannedMinutes + block.extendedMinutes)
        )}
      </span>
      {open && (
        <button
          type="button"
          className={`${styles.start} ${isNext ? styles.next : ''}`}
          aria-label={past ? live.run.again(block.title) : live.run.start(block.title)}
          onClick={() => void start({ blockId: block.id })}
        >
          {past ? live.run.againShort : live.run.startShort}
          {isNext && <Key>F8</Key>}
        </button>
      )}
    </li>
  )
}

function RunningBlock({
  block,
  workshop,
  room,
  onStep,
}: {
  block: Block
  workshop: Workshop
  room: Room
  onStep: (stepId: string) => void
}) {
  const { live } = useWords()
  const language = useLanguage()
  const extend = useCommand('room.extendBlock')
  const end = useCommand('room.endBlock')
  return (
    <li className={styles.now} aria-current="step">
      <div className={styles.what}>
        <b title={block.title}>{shortOf(block)}</b>
        <span className={styles.at}>{timeOfDay(block.startedAt ?? block.plannedAt, workshop.zone, language)}</span>
        <button type="button" className={styles.endNow} onClick={() => void end({ blockId: block.id })}>
          {live.run.end}
        </button>
      </div>
      <Clock block={block} onExtend={(minutes) => void extend({ blockId: block.id, minutes })} />
      {block.programmeId !== null && <Steps workshop={workshop} room={room} onStep={onStep} />}
    </li>
  )
}

function Clock({ block, onExtend }: { block: Block; onExtend: (minutes: number) => void }) {
  const { live } = useWords()
  const language = useLanguage()
  const clock = blockClock(block, useNow())
  return (
    <>
      <div className={`${styles.clock} ${styles[clock.urgency]}`}>
        <span className={styles.time} role="timer">
          {duration(Math.abs(clock.left), language)}
        </span>
        <span className={styles.of}>
          {clock.left < 0 ? live.run.over : live.run.left} <br />
          {live.run.ofMinutes(clock.minutes)}
        </span>
        <span className={styles.plus}>
          {[1, 5].map((minutes) => (
            <button
              key={minutes}
              type="button"
              aria-label={live.run.plus(minutes)}
              title={live.run.plus(minutes)}
              onClick={() => onExtend(minutes)}
            >
              <Key>{`+${minutes}`}</Key>
            </button>
          ))}
        </span>
      </div>
      <div className={`${styles.burn} ${styles[clock.urgency]}`} aria-hidden>
        <i style={{ width: `${Math.round(clock.used * 1000) / 10}%` }} />
      </div>
    </>
  )
}

function Steps({ workshop, room, onStep }: { workshop: Workshop; room: Room; onStep: (stepId: string) => void }) {
  const { live } = useWords()
  const language = useLanguage()
  const steps = workshop.steps.filter((step) => !step.hidden)
  return (
    <fieldset className={styles.steps}>
      <legend className="only-heard">{live.run.step}</legend>
      {steps.map((step) => (
        <button
          key={step.id}
          type="button"
          aria-pressed={step.id === room.stepId}
          className={step.id === room.stepId ? styles.here : styles.step}
          onClick={() => onStep(step.id)}
        >
          {wordOf(step, language)}
        </button>
      ))}
      <Key>F8</Key>
    </fieldset>
  )
}

/** Only around the planned day: a workshop that is open on another runs behind no plan. One that goes on past midnight still does. */
function AheadOrBehind({ agenda, workshop }: { agenda: Output<'agenda.ofWorkshop'>; workshop: Workshop }) {
  const { live } = useWords()
  const language = useLanguage()
  const now = useNow()
  const { zone } = workshop
  if (now < agenda.plannedOpenAt - halfADay || now > agenda.plannedCloseAt + halfADay) return null
  const end = expectedEnd(agenda.blocks, now)
  const minutes = Math.round((end - agenda.plannedCloseAt) / 60_000)
  return (
    <p className={styles.day}>
      <Status colour={minutes > 0 ? 'amber' : 'green'} icon={minutes > 0 ? 'triangle-alert' : 'circle-check'}>
        {minutes > 0 ? live.run.late(minutes) : minutes < 0 ? live.run.early(-minutes) : live.run.onTime}
      </Status>
      <span>{live.run.ends(timeOfDay(end, zone, language), timeOfDay(agenda.plannedCloseAt, zone, language))}</span>
    </p>
  )
}

/** Opening, closing and re-opening the workshop, with their times. */
export function WorkshopDoor({
  workshop,
  onOpened,
  onClose,
  onReopen,
}: {
  workshop: Workshop
  onOpened: () => void
  onClose: () => void
  onReopen: () => void
}) {
  const { live } = useWords()
  const language = useLanguage()
  const open = useCommand('workshops.open')
  const at = (instant: number | null) => (instant === null ? '' : timeOfDay(instant, workshop.zone, language))
  const begin = async () => {
    const reply = await open({ workshopId: workshop.id })
    if (reply.ok) onOpened()
  }
  if (workshop.status === 'preparing') {
    return (
      <div className={styles.door}>
        <Button look="first" onClick={() => void begin()}>
          {live.run.open}
        </Button>
        <p className={styles.hint}>{live.run.openHint}</p>
      </div>
    )
  }
  return (
    <p className={styles.times}>
      <span>
        {live.run.opened(at(workshop.openedAt))}
        {workshop.closedAt !== null && `, ${live.run.closed(at(workshop.closedAt))}`}
      </span>
      {workshop.status === 'open' ? (
        <Button look="text" onClick={onClose}>
          {live.run.close}
        </Button>
      ) : (
        <Button look="text" onClick={onReopen}>
          {live.run.reopen}
        </Button>
      )}
    </p>
  )
}

/** Its programme's short name says enough, unless the programme has a block for each step. */
function shortOf({ programmeShort, stepId, title }: Block): string {
  return stepId === null ? programmeShort || title : title
}
