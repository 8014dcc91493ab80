import { useCallback } from 'react'
import type { Action } from '#contract/agreements.ts'
import type { Output, QueryName } from '#contract/contract.ts'
import type { Attendance } from '#contract/people.ts'
import { useNameless } from './words.tsx'

/**
 * Gives an answer as it is shown: whoever was erased has no name in it, and goes by one word on every screen. An answer that speaks of
 * people without a word for the erased has its entry here.
 */
export function useNaming<Name extends QueryName>(name: Name): (value: Output<Name>) => Output<Name> {
  const nameless = useNameless()
  return useCallback((value) => naming[name]?.(value, nameless) ?? value, [name, nameless])
}

/** Whom a finder offers: everybody but the erased, who stay where they are chosen already. */
export function offered(people: readonly Attendance[], isChosen: (person: Attendance) => boolean = () => false): readonly Attendance[] {
  return people.some(({ erased }) => erased) ? people.filter((person) => !person.erased || isChosen(person)) : people
}

type Naming = { readonly [Name in QueryName]?: (value: Output<Name>, nameless: string) => Output<Name> }

const naming: Naming = {
  'people.ofWorkshop': (people, nameless) => each(people, (person) => (person.erased ? { ...person, name: nameless } : person)),
  'people.withContacts': (people, nameless) => each(people, (person) => (person.erased ? { ...person, name: nameless } : person)),
  'contributions.page': (rows, nameless) => each(rows, (row) => said(row, nameless)),
  'contributions.one': (one, nameless) => ({
    ...said(one, nameless),
    history: each(one.history, (revision) =>
      revision.erased.length === 0 ? revision : { ...revision, ...Object.fromEntries(revision.erased.map((side) => [side, nameless])) },
    ),
  }),
  'room.now': (room, nameless) => ({
    ...room,
    speaker: room.speaker && said(room.speaker, nameless),
    queue: each(room.queue, (entry) => said(entry, nameless)),
  }),
  'agreements.ofWorkshop': ({ decisions, actions, offers }, nameless) => ({
    decisions: each(decisions, (record) => caused(record, nameless)),
    actions: each(actions, (record) => caused(owned(record, nameless), nameless)),
    offers: each(offers, (record) => caused(record, nameless)),
  }),
}

function said<Row extends { readonly attendanceId: string | null; readonly name: string }>(row: Row, nameless: string): Row {
  return row.attendanceId !== null && row.name === '' ? { ...row, name: nameless } : row
}

function owned(action: Action, nameless: string): Action {
  return action.ownerPersonId !== null && action.ownerName === '' ? { ...action, ownerName: nameless } : action
}

function caused<Of extends { readonly causes: { attendanceId: string | null; name: string }[] }>(record: Of, nameless: string): Of {
  const causes = each(record.causes, (cause) => said(cause, nameless))
  return causes === record.causes ? record : { ...record, causes }
}

/** The same list where nothing in it changes. */
function each<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  const changed = items.map(change)
  return changed.some((item, index) => item !== items[index]) ? changed : items
}
