import { folded } from '#words/finding.ts'
import type { PeopleFieldKey, ValueProblem } from '../../contract/spreadsheet-fields.ts'
import type { PersonToEnter } from '../../contract/spreadsheets.ts'
import type { PersonRow, ReadPeople } from './people.rules.ts'

/** Somebody of the register under one of the organisations they have stood for, or under none. */
export interface KnownPerson {
  readonly personId: string
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly phone: string
  readonly email: string
  readonly organisation: string
  readonly organisationShort: string
  /** 1 where they are on the list of the workshop, for whomever they stand there. */
  readonly here: number
  /** How they stand on the list of the workshop; empty where they do not. */
  readonly position: string
  readonly shortName: string
  readonly category: string
}

export interface KnownOrganisation {
  readonly name: string
  readonly shortName: string
  readonly category: string
}

/** A person as they will be entered; `personId` is that of the register where it knows them. */
export interface EnteredPerson extends PersonToEnter {
  readonly personId: string | null
}

/**
 * How the people of a list will be entered. One of the same name and organisation (by its name or short name), whatever the case and the
 * diacritics, is known, or here already; an organisation is written as the register writes it, and who comes
 * from it without a category has its. What the list does not say: invited and
 * the name are yes, picture and recording are no. Of somebody who is here and lacks nothing nothing is wrong, for nothing is entered; somebody known who
 * stands in the list twice is entered once. Of somebody who is here what is still empty is filled in.
 */
export function enterPeople(
  { rows, problems }: Pick<ReadPeople, 'rows' | 'problems'>,
  known: readonly KnownPerson[],
  organisations: readonly KnownOrganisation[],
): { people: EnteredPerson[]; problems: ValueProblem<PeopleFieldKey>[] } {
  const registered = registerOf(known)
  const fromWhere = organisationsByName(organisations)
  const taken = new Map<string, number>()
  const people = rows.map((read): EnteredPerson => {
    const from = fromWhere.get(folded(read.organisation))
    const organisation = from?.name ?? read.organisation
    const row = { ...read, category: read.category || (from?.category ?? '') }
    const found = registered.get(keyOf(row.name, organisation)) ?? registered.get(keyOf(row.name, row.organisation))
    if (!found) return { ...entered(row), organisation, personId: null, state: 'new' }
    const isTwice = taken.has(found.personId)
    const isHere = found.here === 1
    const lacks = isHere && completed.some((field) => found[field] === '' && row[field] !== '')
    if (!isHere || lacks) taken.set(found.personId, row.line)
    const state = isTwice ? 'here' : isHere ? (lacks ? 'changed' : 'here') : 'known'
    return {
      ...entered(row),
      ...asRegistered(found, row),
      ...(isHere && asHere(found, row)),
      organisation,
      personId: found.personId,
      state,
    }
  })
  const here = new Map(people.filter(({ state }) => state === 'here').map((person) => [person.line, taken.has(person.personId ?? '')]))
  return {
    people,
    problems: problems.flatMap((problem) => {
      const twice = here.get(problem.line)
      if (twice === undefined) return [problem]
      return twice && problem.code === 'duplicate' ? [{ ...problem, effect: 'rowLeftOut' as const }] : []
    }),
  }
}

const completed = ['sex', 'phone', 'email', 'position', 'shortName', 'category'] as const

function entered({ email, ...row }: PersonRow): Omit<PersonToEnter, 'state'> {
  return {
    ...row,
    email,
    invited: row.invited ?? true,
    consentName: row.consentName ?? true,
    consentPhoto: row.consentPhoto ?? false,
    consentRecording: row.consentRecording ?? false,
  }
}

/** What the register knows of a person stands; the list fills in the rest. */
function asRegistered({ name, sex, phone, email }: KnownPerson, row: PersonRow): Pick<PersonToEnter, 'name' | 'sex' | 'phone' | 'email'> {
  return { name, sex: sex || row.sex, phone: phone || row.phone, email: email || row.email }
}

/** How they stand on the list stands; what it does not say the table does. */
function asHere(
  { position, shortName, category }: KnownPerson,
  row: PersonRow,
): Pick<PersonToEnter, 'position' | 'shortName' | 'category'> {
  return { position: position || row.position, shortName: shortName || row.shortName, category: category || row.category }
}

/** The first of those who cannot be told apart, one who is here before the others. */
function registerOf(known: readonly KnownPerson[]): Map<string, KnownPerson> {
  const found = new Map<string, KnownPerson>()
  for (const person of known) {
    for (const organisation of new Set([person.organisation, person.organisationShort])) {
      if (organisation === '' && person.organisation !== '') continue
      const key = keyOf(person.name, organisation)
      const before = found.get(key)
      if (!before || person.here > before.here) found.set(key, person)
    }
  }
  return found
}

function organisationsByName(organisations: readonly KnownOrganisation[]): Map<string, KnownOrganisation> {
  const found = new Map<string, KnownOrganisation>()
  for (const each of organisations) if (each.shortName !== '') found.set(folded(each.shortName), each)
  for (const each of organisations) found.set(folded(each.name), each)
  return found
}

function keyOf(name: string, organisation: string): string {
  return JSON.stringify([folded(name), folded(organisation)])
}
