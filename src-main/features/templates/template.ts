import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { blockKind } from '../../contract/agenda.ts'
import type { shippedTemplates } from '../../contract/choices.ts'
import { filledLine, line, text } from '../../contract/values.ts'
import { kindLetter, kindRole, stepRole } from '../../contract/workshops.ts'

const both = { id: filledLine, en: filledLine }
const minutes = z.int().min(0).max(1440)
const block = z.strictObject({ ...both, minutes, kind: blockKind.default('') })
const kind = z.strictObject({
  ...both,
  letter: kindLetter,
  icon: line,
  colour: line,
  role: kindRole,
  hidden: z.boolean().default(false),
})

/** What a workshop begins with: copied into it when it is made, and never looked at again. The same for those that ship and one's own. */
export const template = z.strictObject({
  title: z.strictObject(both),
  /** In a sentence, what it is for. */
  about: z.strictObject({ id: line, en: line }),
  greenFrom: line,
  amberFrom: line,
  purpose: z.strictObject({ id: text, en: text }),
  /** Which documents are made of such a workshop, by name; empty: all. */
  documents: z.array(filledLine),
  kinds: z
    .array(kind)
    .min(1)
    .refine((kinds) => new Set(kinds.map(({ letter }) => letter)).size === kinds.length),
  steps: z.array(z.strictObject({ ...both, role: stepRole, hidden: z.boolean().default(false) })),
  before: z.array(block),
  /** Minutes of each programme. */
  programmeMinutes: minutes,
  /** Whether each programme has a block for each of its steps. */
  bySteps: z.boolean().default(false),
  /** What comes among the programmes: after how many of them, or after the last where there are fewer. */
  between: z.array(block.extend({ afterProgrammes: z.int().min(1) })).default([]),
  after: z.array(block),
})

export type Template = z.output<typeof template>

/** Reads a template that ships with the program. */
export function shippedTemplate(resources: string, name: (typeof shippedTemplates)[number]): Template {
  return template.parse(JSON.parse(readFileSync(join(resources, 'templates', `${name}.json`), 'utf8')))
}

/** Reads an own template as it is stored; undefined where it is damaged. */
export function ownTemplate(content: string): Template | undefined {
  try {
    return template.safeParse(JSON.parse(content)).data
  } catch {
    return undefined
  }
}
