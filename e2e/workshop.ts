import { v7 } from 'uuid'
import { Door } from './door.ts'
import type { Program } from './program.ts'

/** A workshop that a test found ready. */
export interface Ready {
  readonly workshopId: string
  readonly title: string
}

export const aWorkshop = { title: 'Monev Kampung 2026', programme: 'Bank Sampah', speaker: 'Sari Wulandari', next: 'Budi Santoso' }

/** Makes a workshop with one programme, and opens it with that programme's block running and a speaker who has the floor. */
export async function runningWorkshop(program: Program): Promise<Ready> {
  const { workshopId, title } = await preparedWorkshop(program)
  const door = new Door(program.page)
  await door.send('workshops.open', { workshopId }, workshopId)
  const { blocks } = await door.ask('agenda.ofWorkshop', { workshopId })
  const block = blocks.find((each) => each.title === aWorkshop.programme)
  await door.send('room.startBlock', { blockId: block?.id ?? '' }, workshopId)
  const [first] = await door.ask('people.ofWorkshop', { workshopId })
  await door.send('room.speak', { workshopId, turnId: v7(), attendanceId: first?.id ?? '' }, workshopId)
  await goTo(program, workshopId, 'live')
  await program.live.line.waitFor()
  return { workshopId, title }
}

/** Makes a workshop with one programme and two people, or those named, still in preparation. */
export async function preparedWorkshop(program: Program, { people = [aWorkshop.speaker, aWorkshop.next] } = {}): Promise<Ready> {
  const door = new Door(program.page)
  const workshopId = v7()
  const { title, programme } = aWorkshop
  await door.send(
    'workshops.create',
    {
      workshopId,
      seriesId: v7(),
      seriesTitle: title,
      template: 'monev-csr',
      language: program.language,
      sample: false,
      title,
      date: '2026-11-24',
      zone: 'Asia/Makassar',
      plannedOpen: '08:30',
      place: '',
      hostName: '',
      programmes: [programme],
    },
    null,
  )
  for (const name of people) await invite(program, workshopId, { name })
  return { workshopId, title }
}

/** Puts somebody on the list of those invited. */
export async function invite(program: Program, workshopId: string, who: { name: string; organisation?: string }): Promise<void> {
  await new Door(program.page).send('people.add', { workshopId, attendanceId: v7(), personId: v7(), ...person, ...who }, workshopId)
}

/** Goes straight to a screen of a workshop, as its address says. */
export async function goTo(program: Program, workshopId: string, screen: 'prepare' | 'live' | 'agreements' | 'minutes'): Promise<void> {
  await program.page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${workshopId}/${screen}`)
}

const person = {
  sex: '' as const,
  phone: '',
  organisation: '',
  position: '',
  shortName: '',
  category: '',
  invited: true,
  consentName: true,
  consentPhoto: true,
  consentRecording: true,
  apology: '',
}
