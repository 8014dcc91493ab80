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
