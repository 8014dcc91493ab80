import type { Block } from '#contract/agenda.ts'

const minute = 60_000

/** How a running block stands at an instant. */
export interface BlockClock {
  /** Milliseconds left; negative once it is over its time. */
  readonly left: number
  readonly minutes: number
  /** Share of its time that is used, 0 to 1. */
  readonly used: number
  readonly urgency: 'calm' | 'soon' | 'urgent'
}

/** The clock of a block that started: amber with a fifth of its time left, red with a twentieth. */
export function blockClock(block: Pick<Block, 'plannedMinutes' | 'extendedMinutes' | 'startedAt'>, now: number): BlockClock {
  const minutes = block.plannedMinutes + block.extendedMinutes
  const whole = minutes * minute
  const left = whole - (now - (block.startedAt ?? now))
  const share = whole > 0 ? left / whole : 0
  return { left, minutes, used: Math.min(1, Math.max(0, 1 - share)), urgency: share <= 0.05 ? 'urgent' : share <= 0.2 ? 'soon' : 'calm' }
}

/** When the day would end if everything still to come takes its planned time. */
export function expectedEnd(blocks: readonly Block[], now: number): number {
  return blocks.reduce((end, block) => {
    if (block.endedAt !== null) return end
    if (block.startedAt !== null) return end + Math.max(0, blockClock(block, now).left)
    return end + (block.plannedMinutes + block.extendedMinutes) * minute
  }, now)
}

/** Minutes a finished block took more (or less) than planned. */
export function minutesOver(block: Pick<Block, 'plannedMinutes' | 'startedAt' | 'endedAt'>): number {
  if (block.startedAt === null || block.endedAt === null) return 0
  return Math.round((block.endedAt - block.startedAt) / minute) - block.plannedMinutes
}
