import { type Cue, cue } from './cue.ts'
import type { DemoScript } from './demo-script.ts'
import type { Stage } from './stage.ts'

/** The day by the clock: who comes and goes, when it opens, each block as it was held, and how it closes. */
export function dayCues({ workshop, people, agenda, said }: DemoScript, { workshopId, onTheDay, attendance, block, record }: Stage): Cue[] {
  const coming = people.people.flatMap(({ key, arrived, left }) => {
    const attendanceIds = [attendance(key)]
    return [
      ...(arrived === undefined ? [] : [cue(onTheDay(arrived), 'organiser', 'people.arrive', () => ({ attendanceIds }))]),
      ...(left === undefined ? [] : [cue(onTheDay(left), 'organiser', 'people.leave', () => ({ attendanceIds }))]),
    ]
  })
  const blocks = agenda.blocks.flatMap(({ key, starts, ends, extended }) => {
    const blockId = block(key)
    return [
      cue(onTheDay(starts), 'facilitator', 'room.startBlock', () => ({ blockId })),
      ...extended.map(({ at, minutes }) => cue(onTheDay(at), 'facilitator', 'room.extendBlock', () => ({ blockId, minutes }))),
      cue(onTheDay(ends), 'facilitator', 'room.endBlock', () => ({ blockId })),
    ]
  })
  const reasons = said
    .flatMap(({ turns }) => turns.flatMap(({ notes }) => notes))
    .flatMap(({ key, leftOpen }) =>
      key === undefined || leftOpen === undefined ? [] : [{ contributionId: record(key), reason: leftOpen }],
    )
  return [
    ...coming,
    cue(onTheDay(workshop.openedAt), 'facilitator', 'workshops.open', () => ({ workshopId })),
    ...blocks,
    cue(onTheDay(workshop.closedAt), 'facilitator', 'workshops.close', () => ({
      workshopId,
      reasons,
      closingReason: workshop.closingReason,
    })),
  ]
}
