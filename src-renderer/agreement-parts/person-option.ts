import type { Attendance } from '#contract/people.ts'
import type { Option } from '../parts/combobox.tsx'

type Standing = Pick<Attendance, 'name' | 'position' | 'organisation' | 'organisationShort' | 'shortName'>

/** A participant to choose from: found by any part of name, function or organisation, in full or in short, and by what the room calls them. */
export function personOption(id: string, person: Standing): Option {
  return {
    id,
    name: person.name,
    more: [person.position, person.organisationShort].filter(Boolean).join(', '),
    also: `${person.shortName} ${person.organisation}`,
  }
}
