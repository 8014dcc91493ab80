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
