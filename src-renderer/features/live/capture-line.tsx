import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Contribution } from '#contract/contributions.ts'
import type { Sent } from '#contract/operation.ts'
import type { Refusal } from '#contract/refusal.ts'
import type { Room } from '#contract/room.ts'
import type { Kind, Workshop } from '#contract/workshops.ts'
import { timeOfDayExact } from '#words/dates.ts'
import { wordOf } from '#words/word-of.ts'
import { envelope, newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import { CaptureLanguage } from './capture-language.tsx'
import styles from './capture-line.module.css'
import { kindOfStep, readCapture } from './capture-text.ts'
import { KindKeys } from './kind-keys.tsx'
import { useKeptDraft } from './use-draft.ts'
import { useSteady } from './use-steady.ts'

export interface CaptureHandle {
  focus(): void
  choose(kind: Kind): void
  /** What stands in the line and is not saved. */
  unsaved(): string
}

/** A line that was saved, and what the next key may do with it. */
export interface Captured {
  readonly contributionId: string
  readonly text: string
  readonly code: string
  readonly kindId: string
}

interface Shown {
  workshop: Workshop
  room: Room
  programmeShort: string
  /** The selected obstacle a way out would answer. */
  obstacle: Contribution | null
  ref?: Ref<CaptureHandle>
  onSaved: (captured: Captured, next: 'stay' | 'action') => void
  onEditLast: () => void
  onUnsaved: (unsaved: { refusal: Refusal; text: string; retry: () => void } | null) => void
  onTold: (field: HTMLTextAreaElement) => void
}

/** The line people type on. It takes speaker, programme and step from the room; Enter saves; the words stay until they are on disk. */
export function CaptureLine({ workshop, room, programmeShort, obstacle, ref, onSaved, onEditLast, onUnsaved, onTold }: Shown) {
  const { live } = useWords()
  const language = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(room.draft.text)
  const [firstKeyAt, setFirstKeyAt] = useState(room.draft.firstKeyAt)
  const [chosenId, setChosenId] = useState(room.draft.kindId)
  const [linked, setLinked] = useState(true)
  const [said, setSaid] = useState('')
  const busy = useRef(false)
  const attempt = useRef<{ sent: Sent; contributionId: string; text: string } | null>(null)
  const capture = useCommand('contributions.capture', { quiet: true })
  const resolve = useCommand('agreements.resolve')
  const draft = useKeptDraft(workshop.id)
  const typedIn = useAnswer('settings.get', {})?.captureLanguage ?? language

  const step = workshop.steps.find((candidate) => candidate.id === room.stepId)
  const kinds = useMemo(() => workshop.kinds.filter((kind) => !kind.hidden), [workshop.kinds])
  const typed = readCapture(text, workshop.kinds)
  const chosen = kinds.find((kind) => kind.id === chosenId)
  const kind = typed.kind ?? chosen ?? kindOfStep(step, kinds)
  const answers = kind?.role === 'wayOut' && linked ? obstacle : null

  const choose = useSteady((next: Kind) => {
    setChosenId(next.id)
    if (text !== '') draft.keep({ text, firstKeyAt, kindId: next.id })
    field.current?.focus()
  })
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus(), choose, unsaved: () => text.trim() }))
  // Half a sentence that was kept goes on where it stopped.
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])
  // A new step calls for its own kind again.
  const lastStep = useRef(room.stepId)
  useEffect(() => {
    if (lastStep.current !== room.stepId) setChosenId(null)
    lastStep.current = room.stepId
  }, [room.stepId])

  const type = (next: string) => {
    const began = next === '' ? null : (firstKeyAt ?? Date.now())
    setText(next)
    setFirstKeyAt(began)
    if (!busy.current) draft.keep({ text: next, firstKeyAt: began, kindId: chosenId })
  }

  const save = async (next: 'stay' | 'action') => {
    if (busy.current || !kind || typed.words === '') return
    busy.current = true
    const again = attempt.current?.text === text ? attempt.current : null
    const { sent, contributionId } = again ?? { sent: envelope(workshop.id), contributionId: newId() }
    attempt.current = { sent, contributionId, text }
    draft.drop()
    const reply = await capture(
      {
        workshopId: workshop.id,
        contributionId,
        text: typed.words,
        kindId: kind.id,
        firstKeyAt: firstKeyAt ?? sent.at,
        language: typedIn,
      },
      sent,
    )
    busy.current = false
    if (!reply.ok) {
      draft.keep({ text: field.current?.value ?? text, firstKeyAt, kindId: chosenId })
      onUnsaved({ refusal: reply.refusal as Refusal, text, retry: () => void save(next) })
      return
    }
    attempt.current = null
    // What was typed while the line was on its way to the disk begins the next line.
    const begun = (field.current?.value ?? '').startsWith(text) ? (field.current?.value ?? '').slice(text.length) : ''
    const began = begun === '' ? null : Date.now()
    // At once, or the next Enter would find the old words in the line.
    flushSync(() => {
      setText(begun)
      setFirstKeyAt(began)
      setSaid(live.capture.saved(reply.value.code))
      // The next line is again of the kind its step calls for.
      setChosenId(null)
    })
    if (begun !== '') draft.keep({ text: begun, firstKeyAt: began, kindId: null })
    onUnsaved(null)
    if (answers) void resolve({ linkId: newId(), obstacleId: answers.id, wayOutId: contributionId })
    requestAnimationFrame(() => field.current && onTold(field.current))
    onSaved({ contributionId, text: typed.words, code: reply.value.code, kindId: kind.id }, next)
  }

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      if (!event.repeat) void save(event.ctrlKey || event.metaKey ? 'action' : 'stay')
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault()
      onEditLast()
    }
  }

  return (
    <section className={styles.capture} aria-label={live.regions.capture}>
      <div className={styles.chips}>
        <span className={styles.chip}>
          <Icon name="mic" />
          <span className="clip">
            {room.speaker ? [room.speaker.name, room.speaker.organisationShort].filter(Boolean).join(', ') : live.capture.noSpeaker}
          </span>
          {room.speaker && <i>{live.capture.speaking}</i>}
        </span>
        <span className={styles.chip}>
          <span className="clip">{programmeShort || live.capture.noProgramme}</span>
          {step && <i>{wordOf(step, language)}</i>}
        </span>
        {kind && (
          <span className={`${styles.chip} ${typed.kind || chosen ? styles.typed : ''} kind-${kind.colour}`}>
            <span className={styles.kind}>
              <Icon name={kind.icon} /> {wordOf(kind, language)}
            </span>
            {answers && (
              <>
                <i>{live.capture.forCode(answers.code)}</i>
                <IconButton
                  icon="x"
                  className={styles.drop ?? ''}
                  label={live.capture.dropLink(answers.code)}
                  onClick={() => setLinked(false)}
                />
              </>
            )}
          </span>
        )}
        <span className={styles.began}>
          {firstKeyAt !== null && text !== '' && live.capture.began(timeOfDayExact(firstKeyAt, workshop.zone, language))}
        </span>
        <CaptureLanguage typedIn={typedIn} />
      </div>
      <div className={styles.line}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          aria-label={live.capture.label}
          placeholder={live.capture.placeholder}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: this line is what the screen is for
          autoFocus
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
        <span className={styles.enter} aria-hidden>
          <Key>Enter</Key> {live.capture.enter}
        </span>
      </div>
      <KindKeys kinds={kinds} chosenId={kind?.id ?? null} onChoose={choose} />
      <p role="status" className="only-heard">
        {said}
      </p>
    </section>
  )
}
