import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { blockKind } from '../../contract/agenda.ts'
import { kindRole, stepRole } from '../../contract/workshops.ts'

const both = { id: z.string().min(1), en: z.string().min(1) }
const block = z.strictObject({ ...both, minutes: z.int().min(0).max(1440), kind: blockKind.default('') })

const template = z.strictObject({
  name: z.string(),
  greenFrom: z.string(),
  amberFrom: z.string(),
  purpose: z.strictObject(both),
  kinds: z.array(z.strictObject({ ...both, letter: z.string().length(1), icon: z.string(), colour: z.string(), role: kindRole })),
  steps: z.array(z.strictObject({ ...both, role: stepRole })),
  before: z.array(block),
  /** Minutes of the block each programme gets. */
  programmeMinutes: z.int().min(0).max(1440),
  after: z.array(block),
})

export type Template = z.output<typeof template>

/** Reads a template that ships with the program; it is copied into a workshop at creation and never looked at again. */
export function readTemplate(resources: string, name: string): Template {
  return template.parse(JSON.parse(readFileSync(join(resources, 'templates', `${name}.json`), 'utf8')))
}
