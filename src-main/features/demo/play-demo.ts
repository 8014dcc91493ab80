import type { Working } from '../../app/operations.ts'
import { agreementCues } from './agreement-cues.ts'
import { dayCues } from './day-cues.ts'
import type { DemoScript } from './demo-script.ts'
import { preparationCues } from './preparation-cues.ts'
import { saidCues } from './said-cues.ts'
import { scriptedTime, setStage } from './stage.ts'

/** Plays the script: every change is a command of its scripted time, in the order of these times; all of them or none. Answers the workshop. */
export function playDemo(script: DemoScript, working: Pick<Working, 'change' | 'ask' | 'together'>): string {
  return working.together(() => playAll(script, working))
}

function playAll(script: DemoScript, { change, ask }: Pick<Working, 'change' | 'ask'>): string {
  const { on, newId } = scriptedTime(script)
  const createdAt = on(script.workshop.createdAt)
  const workshopId = newId(createdAt)
  change('workshops.create', creation(script, workshopId, newId(createdAt)), {
    id: newId(createdAt),
    at: createdAt,
    workshopId,
    role: 'organiser',
  })
  const stage = setStage(script, workshopId, ask)
  const cues = [preparationCues, dayCues, saidCues, agreementCues].flatMap((part) => part(script, stage))
  // Sorting keeps the order of what falls on the same instant.
  for (const { at, role, name, input } of cues.sort((one, other) => one.at - other.at)) {
    change(name, input(), { id: newId(at), at, workshopId, role })
  }
  return workshopId
}

function creation({ workshop, programmes }: DemoScript, workshopId: string, seriesId: string) {
  const { seriesTitle, title, date, zone, plannedOpen, place, host } = workshop
  return {
    workshopId,
    seriesId,
    seriesTitle,
    template: 'monev-csr',
    language: 'id',
    sample: true,
    title,
    date,
    zone,
    plannedOpen,
    place,
    hostName: host,
    programmes: programmes.programmes.map(({ name, group }) => `${name}; ${group}`),
  }
}
