import { type Cue, cue } from './cue.ts'
import type { DemoScript, ScriptNote } from './demo-script.ts'
import type { Stage } from './stage.ts'

/** What was said: turns, steps, and the notes taken with all that happened to each. Speaker, programme and step are left to the room. */
export function saidCues({ said }: DemoScript, stage: Stage): Cue[] {
  return said.flatMap(({ turns }) => [...turns.flatMap((turn) => turnCues(turn, stage)), ...stepCues(turns, stage)])
}

type Turn = DemoScript['said'][number]['turns'][number]

function turnCues({ speaker, from, to, notes }: Turn, stage: Stage): Cue[] {
  const { workshopId, onTheDay, newId, attendance } = stage
  const turnId = newId(onTheDay(from))
  const taken = notes.flatMap((note, place) => noteCues(note, { before: onTheDay(notes[place + 1]?.at ?? to), stage }))
  if (speaker === null) return taken
  return [
    cue(onTheDay(from), 'facilitator', 'room.speak', () => ({ workshopId, turnId, attendanceId: attendance(speaker) })),
    ...taken,
    cue(onTheDay(to), 'facilitator', 'room.silence', () => ({ workshopId })),
  ]
}

/** The facilitator goes to another step just before the first note that belongs there; a block begins at its first step by itself. */
function stepCues(turns: readonly Turn[], { workshopId, onTheDay, step }: Stage): Cue[] {
  let role = 'report'
  return turns
    .flatMap(({ notes }) => notes)
    .flatMap((note) => {
      if (note.step === undefined || note.step === role) return []
      role = note.step
      return [cue(onTheDay(note.at) - 500, 'facilitator', 'room.step', () => ({ workshopId, stepId: step(note.step ?? '') }))]
    })
}

/** A quick typist's pace, in milliseconds a character. */
const pace = 90

function noteCues(note: ScriptNote, { before, stage }: { before: number; stage: Stage }): Cue[] {
  const { workshopId, onTheDay, newId, kind } = stage
  const { text, language, source, verbatim, important, visibility } = note
  const firstKeyAt = onTheDay(note.at)
  const savedAt = Math.min(firstKeyAt + text.length * pace, before - 1000)
  const contributionId = note.key === undefined ? newId(firstKeyAt) : stage.record(note.key)
  // A private note belongs to the role that wrote it, and this one is the facilitator's.
  const author = visibility === 'private' ? 'facilitator' : 'noteTaker'
  return [
    cue(savedAt, author, 'contributions.capture', () => ({
      workshopId,
      contributionId,
      text,
      kindId: kind(note.kind),
      firstKeyAt,
      source,
      language,
      verbatim,
      important,
      visibility,
      release: note.held ? 'held' : 'released',
    })),
    ...renderingCues(note, contributionId, savedAt, stage),
    ...laterCues(note, contributionId, savedAt, stage),
  ]
}

/** A colleague beside the note-taker writes the renderings while the talk goes on. */
function renderingCues({ english, indonesian }: ScriptNote, contributionId: string, savedAt: number, { newId }: Stage): Cue[] {
  const render = (at: number, language: string, text: string) =>
    cue(at, 'noteTaker', 'contributions.render', () => ({ contributionId, renderingId: newId(at), language, text }))
  return [render(savedAt + 25_000, 'en', english), ...(indonesian === undefined ? [] : [render(savedAt + 40_000, 'id', indonesian)])]
}

function laterCues(note: ScriptNote, contributionId: string, savedAt: number, { onTheDay, newId, attendance, record }: Stage): Cue[] {
  const { resolves, corrected, bookmarkedAt, binnedAt, restoredAt, response } = note
  const cues = resolves.map((obstacle, place) => {
    const at = savedAt + (place + 1) * 4000
    return cue(at, 'noteTaker', 'agreements.resolve', () => ({ linkId: newId(at), obstacleId: record(obstacle), wayOutId: contributionId }))
  })
  const contributionIds = [contributionId]
  if (bookmarkedAt !== undefined)
    cues.push(cue(onTheDay(bookmarkedAt), 'noteTaker', 'contributions.edit', () => ({ contributionId, changes: { bookmarked: true } })))
  if (corrected !== undefined)
    cues.push(cue(onTheDay(corrected.at), 'noteTaker', 'contributions.edit', () => ({ contributionId, changes: { text: corrected.text } })))
  if (binnedAt !== undefined) cues.push(cue(onTheDay(binnedAt), 'noteTaker', 'contributions.bin', () => ({ contributionIds })))
  if (restoredAt !== undefined) cues.push(cue(onTheDay(restoredAt), 'noteTaker', 'contributions.restore', () => ({ contributionIds })))
  if (response !== undefined) {
    const { at: clock, outcome, reason, by } = response
    const at = onTheDay(clock)
    cues.push(
      cue(at, 'noteTaker', 'agreements.respond', () => ({
        contributionId,
        responseId: newId(at),
        outcome,
        reason,
        attendanceId: attendance(by),
      })),
    )
  }
  return cues
}
