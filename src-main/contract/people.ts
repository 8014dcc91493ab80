import { z } from 'zod'
import { sexes } from './choices.ts'
import { command, query } from './operation.ts'
import { filledLine, id, instant, line } from './values.ts'

const sex = z.enum(sexes)

const fields = z.object({
  name: filledLine,
  sex,
  /** What the person stands for; an organisation not known yet is added under this name. */
  organisation: line,
  position: line,
  /** What the room calls them: `Lurah BT`. */
  shortName: line,
  category: line,
  invited: z.boolean(),
  consentName: z.boolean(),
  consentPhoto: z.boolean(),
  consentRecording: z.boolean(),
  /** Filled when absence was announced: the words of the notice. */
  apology: line,
})

/** How to reach a person: shown where somebody prepares, and to nobody else. */
const contact = z.object({ phone: line, email: line })

const withContact = { ...fields.shape, ...contact.shape }
const newAttendance = { attendanceId: id, personId: id, ...withContact, email: line.default('') }

const attendance = fields.extend({
  /** Empty where the person was erased: whoever is not has one. */
  name: line,
  id,
  personId: id,
  organisationId: id.nullable(),
  organisationShort: z.string(),
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  contributions: z.int(),
  /** Who they were is gone for good; only organisation and category are left. */
  erased: z.boolean(),
})

const attendanceWithContact = attendance.extend(contact.shape)

const organisationFields = z.object({ name: filledLine, shortName: line, category: line })

const organisation = z.object({ id, name: z.string(), shortName: z.string(), category: z.string() })

/** Who is invited, who came, how they stood in this workshop. */
export const people = {
  'people.ofWorkshop': query(z.object({ workshopId: id }), z.array(attendance)),
  /** The same with how to reach them, for those who prepare; a note-taker is refused. */
  'people.withContacts': query(z.object({ workshopId: id }), z.array(attendanceWithContact)),
  /** People of the register who are not in this workshop, for re-use: the first hundred that these words find. */
  'people.register': query(
    z.object({ workshopId: id, words: line.default('') }),
    z.array(z.object({ personId: id, name: z.string(), organisation: z.string(), position: z.string() })),
  ),
  'people.organisations': query(z.object({}), z.array(organisation)),
  'people.add': command(z.object({ workshopId: id, ...newAttendance }), z.object({})),
  /**
   * Many at once, from a spreadsheet: one change, taken back by one undo. What is not known yet of somebody
   * whom the register knows, or who is in the workshop already, is filled in.
   */
  'people.import': command(
    z.object({
      workshopId: id,
      rows: z.array(z.object(newAttendance)).min(1).max(5000),
    }),
    z.object({ added: z.int(), changed: z.int() }),
  ),
  /** Two people of the register are one: everything of the other is now of the one that is kept. `values` are what holds for them from now on. */
  'people.merge': command(
    z.object({
      keepId: id,
      otherId: id,
      values: z
        .object({ name: filledLine, sex, ...contact.shape })
        .partial()
        .optional(),
    }),
    z.object({}),
  ),
  'people.mergeOrganisations': command(
    z.object({ keepId: id, otherId: id, values: organisationFields.partial().optional() }),
    z.object({}),
  ),
  'people.edit': command(z.object({ attendanceId: id, changes: z.object(withContact).partial() }), z.object({})),
  'people.remove': command(z.object({ attendanceId: id }), z.object({})),
  'people.arrive': command(z.object({ attendanceIds: z.array(id).min(1).max(1000) }), z.object({})),
  'people.notArrived': command(z.object({ attendanceIds: z.array(id).min(1).max(1000) }), z.object({})),
  'people.leave': command(z.object({ attendanceIds: z.array(id).min(1).max(1000) }), z.object({})),
  'people.editOrganisation': command(z.object({ organisationId: id, changes: organisationFields.partial() }), z.object({})),
}

export type Attendance = z.output<typeof attendance>
export type AttendanceWithContact = z.output<typeof attendanceWithContact>
export type Organisation = z.output<typeof organisation>
