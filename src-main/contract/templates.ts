import { z } from 'zod'
import { command, query } from './operation.ts'
import { filledLine, id, line } from './values.ts'

const both = z.object({ id: z.string(), en: z.string() })

const template = z.object({
  /** The name of one that ships, or the id of an own one. */
  id: z.string(),
  title: both,
  about: both,
  kinds: z.int(),
  steps: z.int(),
})

/** What new workshops begin with: those that ship with the program, and own ones made from workshops. */
export const templates = {
  'templates.list': query(
    z.object({}),
    z.object({ shipped: z.array(template), own: z.array(template), damaged: z.array(z.object({ id, title: z.string() })) }),
  ),
  /** Makes a template of a workshop: its kinds, steps, agenda, thresholds, purpose and documents; nothing of its people or figures. */
  'templates.save': command(z.object({ templateId: id, workshopId: id, title: filledLine, about: line }), z.object({})),
  'templates.rename': command(z.object({ templateId: id, title: filledLine }), z.object({})),
  'templates.remove': command(z.object({ templateId: id }), z.object({})),
}

export type TemplateTold = z.output<typeof template>
