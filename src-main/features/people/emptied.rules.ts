import type { Image } from '../../database/db.ts'

/** Who was erased, and by what their rows are known. */
export interface Erased {
  /** Their rows of the register, merged ones with them, each with the instant it was erased. */
  readonly people: ReadonlyMap<string, number>
  /** How they stood in workshops. */
  readonly attendances: ReadonlySet<string>
  /** Their names as `folded` gives them: a field made for a name that says nothing but one of these is emptied too. */
  readonly names: ReadonlySet<string>
}

const nobody = { name: '', sex: '', phone: '', email: '' }
/** Organisation and category stay, or the counts of the workshop would no longer be what they were. */
const unknown = { position: '', shortName: '', consentName: 0, consentPhoto: 0, consentRecording: 0, apology: '', signature: null }
const unsigned = { name: '', position: '' }

const namingFields: Readonly<Record<string, readonly string[]>> = {
  signatory: ['name'],
  block: ['responsible'],
  programme: ['chair', 'responsible'],
  indicator: ['responsible'],
}

/** The tables that may hold who somebody is; in all others they are known by an id alone. */
export const naming = ['person', 'attendance', ...Object.keys(namingFields)]

/** A row, or the image of one, without what says who somebody erased was; the same one where it says nothing of them. */
export function emptied<Row extends Image>(table: string, row: Row, erased: Erased): Row {
  if (table === 'person') {
    const erasedAt = erased.people.get(String(row.id))
    return erasedAt === undefined ? row : filledWith(row, { ...nobody, erasedAt: row.erasedAt ?? erasedAt })
  }
  if (table === 'attendance') return erased.people.has(String(row.personId)) ? filledWith(row, unknown) : row
  const signs = table === 'signatory' && erased.attendances.has(String(row.attendanceId))
  const named = namingFields[table]?.filter((field) => erased.names.has(folded(row[field]))) ?? []
  return filledWith(row, { ...(signs && unsigned), ...Object.fromEntries(named.map((field) => [field, ''])) })
}

/** A name as it is compared: without regard to capitals and to spaces around or between. */
export function folded(name: unknown): string {
  return typeof name === 'string' ? name.trim().replace(/\s+/g, ' ').toLowerCase() : ''
}

/** An image from before a migration keeps the columns it has. */
function filledWith<Row extends Image>(row: Row, values: Image): Row {
  const known = Object.entries(values).filter(([column, value]) => column in row && row[column] !== value)
  return known.length === 0 ? row : { ...row, ...Object.fromEntries(known) }
}
