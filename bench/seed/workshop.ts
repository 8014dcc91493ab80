import { v7 } from 'uuid'
import { newWorkshop } from '../../src-main/app/test-room.ts'
import type { Kind } from '../../src-main/contract/workshops.ts'
import { chance, seed } from './chance.ts'
import { fillWorkshop } from './fill.ts'
import { envelope, type Room } from './room.ts'
import { sentence } from './sentences.ts'

/** What a bench needs to know of a workshop it made. */
export interface Seeded {
  readonly workshopId: string
  readonly kinds: readonly Kind[]
  readonly attendanceIds: readonly string[]
}

/** A workshop under way: forty people, a running block and a speaker, this many contributions, the last `live` of them through the door. */
export async function seedWorkshop(room: Room, wanted: { contributions: number; number: number; live: number }): Promise<Seeded> {
  const workshopId = v7()
  await room.call('workshops.create', { ...newWorkshop(workshopId, v7()), title: `Monev ${wanted.number}` }, envelope(workshopId))
  const { kinds } = await room.call('workshops.get', { workshopId })
  const attendanceIds = await seedPeople(room, workshopId)
  await room.call('workshops.open', { workshopId }, envelope(workshopId))
  await startTalking(room, workshopId, attendanceIds)
  const seeded = { workshopId, kinds, attendanceIds }
  fillWorkshop(room, seeded, { count: wanted.contributions - wanted.live, seed: seed + wanted.number })
  await sayLive(room, seeded, wanted.live)
  return seeded
}

async function seedPeople(room: Room, workshopId: string): Promise<string[]> {
  const attendanceIds: string[] = []
  for (let number = 1; number <= 40; number += 1) {
    const attendanceId = v7()
    attendanceIds.push(attendanceId)
    const person = {
      name: `Warga Contoh ${number}`,
      sex: '' as const,
      phone: '',
      organisation: `Kelompok ${1 + (number % 12)}`,
      position: 'Anggota',
    }
    const consents = { consentName: true, consentPhoto: true, consentRecording: true }
    const other = { shortName: `W${number}`, category: '', invited: true, apology: '' }
    await room.call('people.add', { workshopId, attendanceId, personId: v7(), ...person, ...consents, ...other }, envelope(workshopId))
  }
  await room.call('people.arrive', { attendanceIds }, envelope(workshopId))
  return attendanceIds
}

async function startTalking(room: Room, workshopId: string, attendanceIds: readonly string[]): Promise<void> {
  const { blocks } = await room.call('agenda.ofWorkshop', { workshopId })
  const block = blocks.find(({ programmeId }) => programmeId !== null) ?? blocks[0]
  if (!block) throw new Error('the template has no block')
  await room.call('room.startBlock', { blockId: block.id }, envelope(workshopId))
  await room.call('room.speak', { workshopId, turnId: v7(), attendanceId: attendanceIds[0] ?? '' }, envelope(workshopId))
}

async function sayLive(room: Room, { workshopId, kinds }: Seeded, count: number): Promise<void> {
  const luck = chance()
  for (let said = 0; said < count; said += 1) {
    const kindId = kinds[luck.number(kinds.length)]?.id ?? ''
    await room.call(
      'contributions.capture',
      { workshopId, contributionId: v7(), text: sentence(luck), kindId, firstKeyAt: Date.now() },
      envelope(workshopId),
    )
  }
}
