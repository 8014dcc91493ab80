import { z } from 'zod'
import { job, query, roles } from './operation.ts'
import { id, language, languageTag } from './values.ts'

export const settingsSchema = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  /** In percent of the designed size. */
  textSize: z.int().min(80).max(200),
  /** As who one works on this device; each sees its tools. */
  role: z.enum(roles),
  /** What is typed in the capture line; null: the language of the screens. */
  captureLanguage: languageTag.nullable(),
  /** The workshops that were opened here last, the latest first. */
  recent: z.array(id).max(8),
})

/** How this device shows the program. */
export const settings = {
  'settings.get': query(z.object({}), settingsSchema.extend({ version: z.string(), runtime: z.string(), dataFolder: z.string() })),
  'settings.change': job(settingsSchema.partial(), z.object({})),
  /** Puts words the disk refused into a text file elsewhere; the person is asked where. */
  'settings.saveText': job(z.object({ text: z.string().max(1_000_000) }), z.object({ path: z.string().nullable() })),
  'settings.copy': job(z.object({ text: z.string().max(1_000_000) }), z.object({})),
}

export type Settings = z.output<typeof settingsSchema>
