import type { NotulaAttendance, NotulaAttendee, NotulaHeadcount, NotulaParty } from './notula.content.ts'
import type { AttendanceRecord, NotulaRecords, PersonRecord } from './notula.records.ts'

/** The people of one workshop as they may be printed. */
export interface NotulaPeople {
  /** The present name of an organisation, '' without one; a merged register row goes by the name of the one that took it in. */
  organisation(id: string | null): string
  /** Somebody as they stood in this workshop; null without an attendance. */
  attendee(attendanceId: string | null): NotulaParty | null
  /** Who owns an action; the organisation may differ from the one the person stood for, and either may be missing. */
  owner(personId: string | null, organisationId: string | null): NotulaParty | null
  /** What was typed about somebody, by function where it names a person who is not to be named. */
  withoutNames(text: string): string
}

/** Finds the people of a workshop; a refusal to be named holds wherever the person is printed. */
export function peopleIn({
  organisations,
  people,
  attendances,
}: Pick<NotulaRecords, 'organisations' | 'people' | 'attendances'>): NotulaPeople {
  const organisationById = new Map(organisations.map((each) => [each.id, each]))
  const personById = new Map(people.map((each) => [each.id, each]))
  const attendanceById = new Map(attendances.map((each) => [each.id, each]))
  const organisation = (id: string | null) => (id === null ? '' : (takenIn(organisationById, id)?.name ?? ''))
  const person = (id: string) => takenIn(personById, id)
  const attendanceOfPerson = (personId: string) =>
    attendances
      .filter((each) => person(each.personId)?.id === person(personId)?.id)
      .sort((a, b) => (a.deletedAt ?? 0) - (b.deletedAt ?? 0))[0]
  const listed = (personId: string) => attendances.filter((each) => each.deletedAt === null && person(each.personId)?.id === personId)
  // Who refuses here refuses wherever they stand in this document, also where they were listed before; who is not listed, as last time.
  const refuses = (one: PersonRecord | undefined, attendance: AttendanceRecord | undefined) => {
    if (attendance?.consentName === 0) return true
    const own = one === undefined ? [] : listed(one.id)
    return own.length === 0 && attendance === undefined ? one?.consentNameLast === 0 : own.some((each) => each.consentName === 0)
  }
  const party = (one: PersonRecord | undefined, attendance: AttendanceRecord | undefined, of: string): NotulaParty => {
    const unnamed = (one?.erasedAt ?? null) !== null ? 'erased' : refuses(one, attendance) ? 'refused' : null
    return { name: unnamed === null ? (one?.name ?? '') : '', position: attendance?.position ?? '', organisation: of, unnamed }
  }
  const unnamed = attendances.flatMap((attendance) => {
    const one = person(attendance.personId)
    if (one === undefined || !refuses(one, attendance)) return []
    const { position, organisation: of } = party(one, attendance, organisation(attendance.organisationId))
    return [one.name, attendance.shortName].filter((name) => name !== '').map((name) => ({ name, instead: position || of }))
  })
  return {
    organisation,
    withoutNames: (text) => replaced(text, unnamed),
    attendee: (attendanceId) => {
      const attendance = attendanceId === null ? undefined : attendanceById.get(attendanceId)
      return attendance === undefined ? null : party(person(attendance.personId), attendance, organisation(attendance.organisationId))
    },
    owner: (personId, organisationId) => {
      if (personId === null) return organisationId === null ? null : party(undefined, undefined, organisation(organisationId))
      return party(person(personId), attendanceOfPerson(personId), organisation(organisationId))
    },
  }
}

/** Who came, who was missed, and how many of each: those taken off the list are not counted. */
export function attendanceOf({ people, attendances }: NotulaRecords, register: NotulaPeople): NotulaAttendance {
  const listed = attendances.filter((each) => each.deletedAt === null)
  const invited = listed.filter((each) => each.invited === 1)
  const personById = new Map(people.map((each) => [each.id, each]))
  const present = listed.flatMap((each) => attendeeOf(each, register, takenIn(personById, each.personId)))
  const organisationPresent = countsBy(
    listed.filter((each) => each.arrivedAt !== null).map((each) => register.organisation(each.organisationId)),
  )
  const absentOrganisations = countsBy(invited.map((each) => register.organisation(each.organisationId))).filter(
    ({ name }) => !organisationPresent.some((other) => other.name === name),
  )
  const apologies = listed.filter((each) => each.arrivedAt === null && each.apology !== '')
  return {
    invited: invited.length,
    invitedPresent: invited.filter((each) => each.arrivedAt !== null).length,
    present,
    categories: headcounts(present),
    organisations: organisationPresent.map(({ name, count }) => ({ name, present: count })),
    apologies: apologies.flatMap((each) => {
      const party = register.attendee(each.id)
      return party === null ? [] : [{ party, apology: each.apology }]
    }),
    unrepresented: absentOrganisations.map(({ name }) => ({
      organisation: name,
      notice: apologies.some((each) => register.organisation(each.organisationId) === name) ? 1 : 0,
    })),
  }
}

/** The row of this id, or the one that took it in. */
export function takenIn<Row extends { mergedInto: string | null }>(rows: Map<string, Row>, id: string): Row | undefined {
  let row = rows.get(id)
  // Merging twice in a circle must not hang a document.
  for (let steps = 0; row?.mergedInto && rows.has(row.mergedInto) && steps < rows.size; steps += 1) row = rows.get(row.mergedInto)
  return row
}

/** A text with something else in place of these names, where they stand as whole words in whatever case; of two that begin alike, the longer is meant. */
function replaced(text: string, names: readonly { name: string; instead: string }[]): string {
  if (names.length === 0) return text
  const insteadOf = new Map(names.map(({ name, instead }) => [name.toLowerCase(), instead]))
  const longestFirst = [...insteadOf.keys()].sort((a, b) => b.length - a.length)
  const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'),
    (name) => insteadOf.get(name.toLowerCase()) ?? name,
  )
}

function attendeeOf(attendance: AttendanceRecord, register: NotulaPeople, person: PersonRecord | undefined): NotulaAttendee[] {
  const printed = register.attendee(attendance.id)
  if (attendance.arrivedAt === null || printed === null) return []
  return [
    {
      party: printed,
      sex: person?.sex ?? '',
      phone: printed.unnamed === null ? (person?.phone ?? '') : '',
      category: attendance.category,
      arrivedAt: attendance.arrivedAt,
      leftAt: attendance.leftAt,
    },
  ]
}

function headcounts(present: NotulaAttendee[]): NotulaHeadcount[] {
  return countsBy(
    present.map((each) => each.category),
    true,
  ).map(({ name }) => {
    const those = present.filter((each) => each.category === name)
    const count = (sex: NotulaAttendee['sex']) => those.filter((each) => each.sex === sex).length
    return { category: name, men: count('L'), women: count('P'), unstated: count('') }
  })
}

function countsBy(names: string[], unnamedToo = false): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== '' || unnamedToo) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
