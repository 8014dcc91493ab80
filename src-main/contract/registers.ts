import { z } from 'zod'
import { sexes } from './choices.ts'
import { command, query } from './operation.ts'
import { date, filledLine, id, line } from './values.ts'

const sex = z.enum(sexes)

/** What belongs to a person everywhere; how they stood somewhere belongs to the workshop. */
const personFields = z.object({ name: filledLine, sex, phone: line, email: line })

const person = personFields.extend({
  id,
  /** As they stood last. */
  organisation: z.string(),
  position: z.string(),
  workshops: z.int(),
  contributions: z.int(),
})

const organisation = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  category: z.string(),
  people: z.int(),
  workshops: z.int(),
})

/** `all` is how many there are, `found` how many of them were meant; `rows` are the first hundred of those. */
function list<Row extends z.ZodType>(row: Row) {
  return z.object({ all: z.int(), found: z.int(), rows: z.array(row) })
}

/** Two rows that may be one, and what makes it likely. */
const twins = z.object({
  oneId: id,
  otherId: id,
  oneName: z.string(),
  otherName: z.string(),
  because: z.enum(['name', 'phone', 'abbreviation']),
})

const stay = z.object({ workshopId: id, title: z.string(), date })

/** The registers over all workshops: everybody and every organisation once, however often they came. */
export const registers = {
  'registers.people': query(z.object({ words: line.default('') }), list(person)),
  'registers.organisations': query(z.object({ words: line.default('') }), list(organisation)),
  /** Who and which may be entered twice; nothing is merged by itself. */
  'registers.twins': query(z.object({}), z.object({ people: z.array(twins), organisations: z.array(twins) })),
  /** All that hangs on one of them, to be held against another. */
  'registers.person': query(
    z.object({ personId: id }),
    personFields.extend({
      id,
      /** As whom they stood, each way once, the last first. */
      standings: z.array(z.object({ position: z.string(), organisation: z.string() })),
      workshops: z.array(stay),
      contributions: z.int(),
      actions: z.int(),
    }),
  ),
  'registers.organisation': query(
    z.object({ organisationId: id }),
    organisation.omit({ workshops: true }).extend({
      /** The first five by name. */
      names: z.array(z.string()),
      workshops: z.array(stay),
      programmes: z.array(z.string()),
      actions: z.int(),
      offers: z.int(),
    }),
  ),
  'registers.editPerson': command(z.object({ personId: id, changes: personFields.partial() }), z.object({})),
}

export type RegisteredPerson = z.output<typeof person>
export type RegisteredOrganisation = z.output<typeof organisation>
export type Twins = z.output<typeof twins>
