import type { Language } from '#words/language.ts'
import { wordOf } from '#words/word-of.ts'
import type { GeneratedBlock } from '../../contract/agenda.ts'
import type { Step } from '../../contract/workshops.ts'
import type { BlockRow } from './agenda.rows.ts'

interface Asked {
  readonly programmeIds: readonly string[] | null
  readonly minutes: number
  readonly bySteps: boolean
  readonly language: Language
}

interface Named {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

/** A block as the day would have it: one that stands there already, or one to be made. */
export interface Arranged extends Omit<GeneratedBlock, 'plannedAt'> {
  readonly id: string | null
  readonly responsible: string
  readonly extendedMinutes: number
  readonly startedAt: number | null
}

/**
 * The day with a block for each programme, or for each step of each. What stands there already keeps its place, title and responsible;
 * a programme that has been begun keeps its blocks, and nothing is put before what has been begun. `removed` are blocks that would go.
 */
export function generateAgenda(
  blocks: readonly BlockRow[],
  programmes: readonly Named[],
  steps: readonly Step[],
  asked: Asked,
): { blocks: Arranged[]; removed: BlockRow[] } {
  let day: Arranged[] = blocks.map((block) => ({ ...block, state: 'other' }))
  const removed: BlockRow[] = []
  for (const [at, programme] of programmes.entries()) {
    if (asked.programmeIds && !asked.programmeIds.includes(programme.id)) continue
    const own = blocks.filter(({ programmeId }) => programmeId === programme.id)
    if (own.some(({ startedAt }) => startedAt !== null)) {
      day = day.map((block) => (block.programmeId === programme.id ? { ...block, state: 'begun' } : block))
      continue
    }
    const wanted = blocksFor(programme, steps, asked)
    const kept = wanted.map(({ stepId }) => own.find((block) => block.stepId === stepId))
    let place = own[0] ? day.findIndex(({ id }) => id === own[0]?.id) : placeOf(day, programmes.slice(0, at))
    for (const [index, { title, stepId, plannedMinutes }] of wanted.entries()) {
      const known = kept[index]
      if (known) {
        place = day.findIndex(({ id }) => id === known.id)
        day[place] = { ...known, plannedMinutes, state: known.plannedMinutes === plannedMinutes ? 'same' : 'changed' }
      } else {
        const responsible = own[0]?.responsible ?? ''
        const made = { ...unheard, title, programmeId: programme.id, stepId, plannedMinutes, responsible }
        day = [...day.slice(0, place), made, ...day.slice(place)]
      }
      place += 1
    }
    const leaving = own.filter((block) => !kept.includes(block))
    day = day.filter((block) => !leaving.some(({ id }) => id === block.id))
    removed.push(...leaving)
  }
  return { blocks: day, removed }
}

const unheard = { id: null, state: 'new', kind: '', extendedMinutes: 0, startedAt: null } as const

/** The blocks one programme is planned by: one, or one for each step that is shown. */
export function blocksFor(
  { name, shortName }: Omit<Named, 'id'>,
  steps: readonly Step[],
  { minutes, bySteps, language }: Omit<Asked, 'programmeIds'>,
): { title: string; stepId: string | null; plannedMinutes: number }[] {
  const shown = steps.filter((step) => !step.hidden)
  if (!bySteps || shown.length === 0) return [{ title: name, stepId: null, plannedMinutes: minutes }]
  const shares = shareMinutes(minutes, shown.length)
  return shown.map((step, index) => ({
    title: `${shortName || name}: ${wordOf(step, language)}`,
    stepId: step.id,
    plannedMinutes: shares[index] ?? 0,
  }))
}

/** Whole minutes that add up to the total, the first ones a minute longer where it does not come out even. */
export function shareMinutes(total: number, parts: number): number[] {
  const least = Math.floor(total / parts)
  return Array.from({ length: parts }, (_part, index) => least + (index < total - least * parts ? 1 : 0))
}

/** Where a programme without blocks begins: after those before it, else before the rounding off of the day; never before what was begun. */
function placeOf(day: readonly Arranged[], before: readonly { id: string }[]): number {
  const lastBegun = day.findLastIndex(({ startedAt }) => startedAt !== null)
  const lastBefore = day.findLastIndex(({ programmeId }) => before.some(({ id }) => id === programmeId))
  const firstOf = (isIt: (block: Arranged) => boolean) => day.findIndex((block, at) => at > lastBegun && isIt(block))
  const firstProgramme = firstOf(({ programmeId }) => programmeId !== null)
  const roundingOff = firstOf(({ kind }) => ['offers', 'readBack', 'signing', 'closing'].includes(kind))
  const place = lastBefore >= 0 ? lastBefore + 1 : firstProgramme >= 0 ? firstProgramme : roundingOff >= 0 ? roundingOff : day.length
  return Math.max(place, lastBegun + 1)
}
