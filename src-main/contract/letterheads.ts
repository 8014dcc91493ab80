import { z } from 'zod'
import { command, job, query } from './operation.ts'
import { filledLine, id, language, line, text } from './values.ts'

/** The line under a letterhead. */
export const letterheadRule = z.enum(['none', 'single', 'double'])

const fields = z.object({
  /** By which it is chosen. */
  title: filledLine,
  /** What is printed: the first line is the name, the others the address. */
  lines: text,
  rule: letterheadRule,
  /** With `{nomor}`, `{bulan}` (Roman) and `{tahun}`: `{nomor}/NOT/{bulan}/{tahun}`. */
  numberPattern: line,
})

const logo = z.object({ sha256: z.string(), mime: z.string() })

const letterhead = fields.extend({
  id,
  organisationId: id,
  organisation: z.string(),
  leftLogo: logo.nullable(),
  rightLogo: logo.nullable(),
  /** How many workshops have chosen it. */
  workshops: z.int(),
})

export const logoSide = z.enum(['left', 'right'])

/** Letterheads of organisations, with two logos each, and the numbers given under them. */
export const letterheads = {
  'letterheads.list': query(z.object({}), z.array(letterhead)),
  /** What the next number would be for a workshop; null where its letterhead has no pattern. */
  'letterheads.nextNumber': query(z.object({ workshopId: id, document: line }), z.object({ text: z.string().nullable() })),
  /** Head and foot of a workshop's documents as they print, as HTML for a frame without scripts. */
  'letterheads.page': query(z.object({ workshopId: id, language }), z.object({ html: z.string() })),
  /** A letterhead of the organisation of this name, which is added where it is not known. */
  'letterheads.add': command(z.object({ letterheadId: id, organisation: filledLine, ...fields.shape }), z.object({})),
  'letterheads.edit': command(z.object({ letterheadId: id, changes: fields.partial() }), z.object({})),
  'letterheads.setLogo': command(z.object({ letterheadId: id, side: logoSide, logo: logo.nullable() }), z.object({})),
  /**
   * Takes a picture as a logo: a file of this session by its token, or, with null, one the person is asked for. It is drawn anew, at most
   * 1,200 pixels wide and high, so that nothing of the file is kept but what is seen. `chosen` is false where the person thought better of it.
   */
  'letterheads.takeLogo': job(
    z.object({ workshopId: id, letterheadId: id, side: logoSide, token: id.nullable() }),
    z.object({ chosen: z.boolean() }),
  ),
  'letterheads.remove': command(z.object({ letterheadId: id }), z.object({})),
  /** Gives a workshop's document the next number of its letterhead; it is given once. */
  'letterheads.giveNumber': command(
    z.object({ workshopId: id, documentNumberId: id, document: filledLine }),
    z.object({ text: z.string() }),
  ),
}

export type Letterhead = z.output<typeof letterhead>
