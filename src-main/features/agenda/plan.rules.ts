/** What planning needs to know of a block. */
export interface Planned {
  readonly plannedMinutes: number
  readonly extendedMinutes: number
}

const minute = 60_000

/** When each block should begin, one after the other from `opensAt`, when the day would end, and which blocks run past `closesAt`. */
export function planDay<Block extends Planned>(
  blocks: readonly Block[],
  opensAt: number,
  closesAt: number,
): { blocks: (Block & { plannedAt: number; past: boolean })[]; endsAt: number } {
  let at = opensAt
  const planned = blocks.map((block) => {
    const plannedAt = at
    at += (block.plannedMinutes + block.extendedMinutes) * minute
    return { ...block, plannedAt, past: at > closesAt }
  })
  return { blocks: planned, endsAt: at }
}

/** The day a workshop is planned to close on, YYYY-MM-DD: its own, or the next where the closing is not after the opening, past midnight. */
export function dayOfClosing({ date, plannedOpen, plannedClose }: { date: string; plannedOpen: string; plannedClose: string }): string {
  if (plannedClose > plannedOpen) return date
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const minutesOfNone = 30

/** How this day's programmes are planned: the minutes most of them have, and whether each of their steps has a block of its own. */
export function usualOf(blocks: readonly { programmeId: string | null; stepId: string | null; plannedMinutes: number }[]): {
  minutes: number
  bySteps: boolean
} {
  const ofProgrammes = blocks.filter(({ programmeId }) => programmeId !== null)
  const sums = new Map<string | null, number>()
  for (const { programmeId, plannedMinutes } of ofProgrammes) sums.set(programmeId, (sums.get(programmeId) ?? 0) + plannedMinutes)
  const times = new Map<number, number>()
  for (const minutes of sums.values()) times.set(minutes, (times.get(minutes) ?? 0) + 1)
  const [minutes = minutesOfNone] = [...times].toSorted((one, other) => other[1] - one[1])[0] ?? []
  return { minutes: Math.min(minutes, 1440), bySteps: ofProgrammes.some(({ stepId }) => stepId !== null) }
}
