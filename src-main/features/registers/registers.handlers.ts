import { matching } from '#words/finding.ts'
import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { given } from '../given.ts'
import { personById, updatePerson } from '../people/attendance.rows.ts'
import {
  actionsOf,
  countsOfPeople,
  namesOfOrganisation,
  offersOf,
  programmesOfOrganisation,
  registeredOrganisations,
  registeredPeople,
  staysOfOrganisation,
  staysOfPerson,
} from './registers.rows.ts'
import { likelyOrganisations, likelyPeople } from './twins.rules.ts'

const shownAtOnce = 100

export const registerHandlers: QueryHandlers<Named<QueryName, 'registers'>> & CommandHandlers<Named<CommandName, 'registers'>> = {
  'registers.people': ({ words }, { db }) => {
    const all = registeredPeople(db)
    const found = matching(
      all.map((row) => ({ name: row.name, more: `${row.position} ${row.organisation}`, row })),
      words,
    ).map(({ row }) => row)
    const rows = found.slice(0, shownAtOnce)
    const counts = countsOfPeople(
      db,
      rows.map(({ id }) => id),
    )
    return {
      all: all.length,
      found: found.length,
      rows: rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? { workshops: 0, contributions: 0 }) })),
    }
  },

  'registers.organisations': ({ words }, { db }) => {
    const all = registeredOrganisations(db)
    const found = matching(
      all.map((row) => ({ name: row.name, more: row.category, also: row.shortName, row })),
      words,
    ).map(({ row }) => row)
    return { all: all.length, found: found.length, rows: found.slice(0, shownAtOnce) }
  },

  'registers.twins': (_input, { db }) => ({
    people: likelyPeople(registeredPeople(db)).slice(0, shownAtOnce),
    organisations: likelyOrganisations(registeredOrganisations(db)).slice(0, shownAtOnce),
  }),

  'registers.person': ({ personId }, { db }) => {
    const person = personById(db, personId)
    if (!person) throw new Refusal('notFound', { what: 'person' })
    const stays = staysOfPerson(db, personId)
    const standings = new Map(stays.map(({ position, organisation }) => [`${position}\n${organisation}`, { position, organisation }]))
    return {
      ...person,
      standings: [...standings.values()],
      workshops: stays.map(({ workshopId, title, date }) => ({ workshopId, title, date })),
      contributions: stays.reduce((sum, { contributions }) => sum + contributions, 0),
      actions: actionsOf(db, { personId }),
    }
  },

  'registers.organisation': ({ organisationId }, { db }) => {
    const organisation = registeredOrganisations(db).find(({ id }) => id === organisationId)
    if (!organisation) throw new Refusal('notFound', { what: 'organisation' })
    return {
      ...organisation,
      names: namesOfOrganisation(db, organisationId),
      workshops: staysOfOrganisation(db, organisationId),
      programmes: programmesOfOrganisation(db, organisationId),
      actions: actionsOf(db, { organisationId }),
      offers: offersOf(db, organisationId),
    }
  },

  'registers.editPerson': ({ personId, changes }, { db }) => {
    const before = personById(db, personId)
    if (!before) throw new Refusal('notFound', { what: 'person' })
    updatePerson(db, { ...before, ...given(changes) })
    return {}
  },
}
