import type { Block } from '#contract/agenda.ts'

const without = 30

/** How this day's programmes are planned: the minutes most of them have, and whether each of their steps has a block of its own. */
export function usualOf(blocks: readonly Block[]): { minutes: number; bySteps: boolean } {
  const ofProgrammes = blocks.filter(({ programmeId }) => programmeId !== null)
  const sums = new Map<string | null, number>()
  for (const { programmeId, plannedMinutes } of ofProgrammes) sums.set(programmeId, (sums.get(programmeId) ?? 0) + plannedMinutes)
  const times = new Map<number, number>()
  for (const minutes of sums.values()) times.set(minutes, (times.get(minutes) ?? 0) + 1)
  const [minutes = without] = [...times].toSorted((one, other) => other[1] - one[1])[0] ?? []
  return { minutes, bySteps: ofProgrammes.some(({ stepId }) => stepId !== null) }
}
