import type { Room } from '#contract/room.ts'
import type { Workshop } from '#contract/workshops.ts'
import { duration, timeOfDay } from '#words/dates.ts'
import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useNow } from '../../api/now.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Key } from '../../parts/key.tsx'
import { SectionHead } from '../../parts/section-head.tsx'
import styles from './speaking.module.css'

/** Who has the floor and for how long, and who waits for it. */
export function Speaking({ workshop, room, onFind }: { workshop: Workshop; room: Room; onFind: () => void }) {
  const { live } = useWords()
  const next = useCommand('room.next')
  const silence = useCommand('room.silence')
  const closed = workshop.status === 'closed'
  return (
    <section aria-labelledby="speaking-title">
      <SectionHead id="speaking-title" title={live.speaking.title} />
      {room.speaker ? (
        <div className={styles.speaker}>
          <p className={styles.name}>{room.speaker.name}</p>
          <p className="faint">{[room.speaker.position, room.speaker.organisation].filter(Boolean).join(', ')}</p>
          <div className={styles.time}>
            <SpeakingTime since={room.speaker.startedAt} />
            {!closed && (
              <span className={styles.act}>
                <Button look="text" onClick={() => void silence({ workshopId: workshop.id })}>
                  {live.speaking.silence}
                </Button>
              </span>
            )}
          </div>
        </div>
      ) : (
        <p className={styles.nobody}>{live.speaking.nobody}</p>
      )}
      {!closed && (
        <>
          <SectionHead
            level={3}
            title={live.speaking.queue}
            more={
              <button type="button" className={styles.add} onClick={onFind}>
                {live.speaking.add} <Key>F4</Key>
              </button>
            }
          />
          <Queue workshop={workshop} room={room} />
          <Button
            look="text"
            shortcut="F2"
            disabled={room.queue.length === 0}
            onClick={() => void next({ workshopId: workshop.id, turnId: newId() })}
          >
            {live.speaking.next}
          </Button>
        </>
      )}
    </section>
  )
}

function SpeakingTime({ since }: { since: number }) {
  const language = useLanguage()
  return <span className={styles.clock}>{duration(Math.max(0, useNow() - since), language)}</span>
}

function Queue({ workshop, room }: { workshop: Workshop; room: Room }) {
  const { live } = useWords()
  const language = useLanguage()
  const unqueue = useCommand('room.unqueue')
  if (room.queue.length === 0) return <p className={styles.empty}>{live.speaking.empty}</p>
  return (
    <ol className={styles.queue}>
      {room.queue.map((entry, index) => (
        <li key={entry.id}>
          <span className="faint">{index + 1}</span>
          <span className="clip" title={[entry.name, entry.organisationShort].filter(Boolean).join(', ')}>
            {entry.name}
          </span>
          <span className={styles.at}>{timeOfDay(entry.queuedAt, workshop.zone, language)}</span>
          <IconButton
            icon="x"
            className={styles.out ?? ''}
            label={live.speaking.takeOut(entry.name)}
            onClick={() => void unqueue({ entryId: entry.id })}
          />
        </li>
      ))}
    </ol>
  )
}
