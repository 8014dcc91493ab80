import { z } from 'zod'
import { job, query } from './operation.ts'
import { fewestCards, mostCards, packParts } from './print-pack.ts'
import { id, language } from './values.ts'

export const documentName = z.enum(['notula', 'paket-cetak'])

/** What of the print pack is printed; `cards` null: one for each who is invited. */
const pack = z.object({
  parts: z
    .array(z.enum(packParts))
    .min(1)
    .default([...packParts]),
  phones: z.boolean().default(false),
  cards: z.int().min(fewestCards).max(mostCards).nullable().default(null),
})

const choice = z.object({
  workshopId: id,
  document: documentName,
  language,
  includeConfidential: z.boolean(),
  /** Only the print pack asks for it. */
  pack: pack.prefault({}),
})

/** Documents: the page that is shown is the page that is printed. */
export const documents = {
  /** What a document holds, for the chooser's counts and the list of what still wants an eye. */
  'documents.overview': query(
    z.object({ workshopId: id }),
    z.object({
      contributions: z.int(),
      confidential: z.int(),
      indicators: z.int(),
      obstacles: z.int(),
      openObstacles: z.int(),
      suggestions: z.int(),
      unanswered: z.int(),
      decisions: z.int(),
      actions: z.int(),
      actionsNotAgreed: z.int(),
      offers: z.int(),
      present: z.int(),
    }),
  ),
  /** The page as HTML, for whoever shows it in a frame without scripts. */
  'documents.page': query(choice, z.object({ html: z.string(), title: z.string() })),
  /** Writes a PDF; `path` null asks the person where. Cancelling answers no path. */
  'documents.export': job(
    choice.extend({ path: z.string().max(4096).nullable() }),
    z.object({ path: z.string().nullable(), pages: z.int() }),
  ),
  'documents.openFile': job(z.object({ path: z.string().max(4096) }), z.object({})),
  'documents.showInFolder': job(z.object({ path: z.string().max(4096) }), z.object({})),
}

export type DocumentName = z.output<typeof documentName>
export type PackChoice = z.output<typeof pack>
