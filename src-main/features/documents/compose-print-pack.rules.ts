import { instantOf } from '#words/dates.ts'
import { dayOfClosing, planDay } from '../agenda/plan.rules.ts'
import { blockResponsible } from './block-responsible.rules.ts'
import { letterheadOf, signaturesOf } from './compose-notula.rules.ts'
import { type NotulaPeople, peopleIn, takenIn } from './notula-people.rules.ts'
import type { PackAgenda, PackContent, PackGuest, PackRecords } from './print-pack.content.ts'

/** Composes what is printed before the day from the records of one workshop. */
export function composePrintPack(records: PackRecords): PackContent {
  const { workshop, kinds } = records
  const people = peopleIn(records)
  const guests = guestsOf(records)
  return {
    workshop,
    letterhead: letterheadOf(records, people),
    guests,
    categories: categoriesOf(guests),
    acknowledging: acknowledgingOf(records, people),
    agenda: agendaOf(records, people),
    kinds: kinds.map(({ letter, wordId, wordEn }) => ({ letter, word: { id: wordId, en: wordEn } })),
  }
}

/** Who takes note of the list at its end: whoever was entered for that, else the chair. */
function acknowledgingOf(records: PackRecords, people: NotulaPeople): PackContent['acknowledging'] {
  const [knowing] = signaturesOf(records, people).others.filter(({ part }) => part === 'knowing')
  return { asChair: knowing ? 0 : 1, party: knowing ? knowing.party : people.attendee(records.workshop.chairAttendanceId) }
}

function guestsOf(records: PackRecords): PackGuest[] {
  const register = peopleIn(records)
  const personById = new Map(records.people.map((each) => [each.id, each]))
  const guests = records.attendances
    .filter((each) => each.invited === 1 && each.deletedAt === null)
    .flatMap((each) => {
      const party = register.attendee(each.id)
      const person = takenIn(personById, each.personId)
      if (party === null) return []
      return [{ party, sex: person?.sex ?? '', phone: party.unnamed === null ? (person?.phone ?? '') : '', category: each.category }]
    })
  return guests.sort(
    ({ party: a }, { party: b }) =>
      Number(a.organisation === '') - Number(b.organisation === '') ||
      alphabet.compare(a.organisation, b.organisation) ||
      alphabet.compare(a.name, b.name),
  )
}

const alphabet = new Intl.Collator('id', { numeric: true })

function categoriesOf(guests: readonly PackGuest[]): string[] {
  const counts = new Map<string, number>()
  for (const { category } of guests) if (category !== '') counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([category]) => category)
}

function agendaOf({ workshop, blocks }: PackRecords, people: NotulaPeople): PackAgenda {
  const { date, zone, plannedOpen, plannedClose } = workshop
  const opensAt = instantOf(date, plannedOpen, zone)
  const closesAt = instantOf(dayOfClosing(workshop), plannedClose, zone)
  const plan = planDay(blocks, opensAt, closesAt)
  return {
    blocks: plan.blocks.map(({ title, programme, responsible, kind, plannedAt, plannedMinutes, extendedMinutes, ...of }) => {
      const minutes = plannedMinutes + extendedMinutes
      const about = { chair: of.programmeChair, group: people.organisation(of.programmeGroupId), responsible: of.programmeResponsible }
      return {
        title,
        programme,
        responsible: people.withoutNames(blockResponsible({ responsible, programme: about })),
        isBreak: kind === 'break',
        minutes,
        from: plannedAt,
        to: plannedAt + minutes * 60_000,
      }
    }),
    minutes: Math.round((plan.endsAt - opensAt) / 60_000),
    opensAt,
    endsAt: plan.endsAt,
    closesAt,
  }
}
