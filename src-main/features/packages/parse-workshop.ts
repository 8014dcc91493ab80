import { z } from 'zod'
import { type Problem, problemWith, problemWithOne } from './first-problem.ts'
import { type WorkshopJson, workshopJson } from './workshop-json.ts'

const { rows, history } = workshopJson.shape

/** The same file with its rows unread. */
const outline = z.strictObject({
  ...workshopJson.shape,
  rows: z.strictObject(unread(rows.shape)),
  history: z.strictObject(unread(history.shape)),
})

/** Holds a value against the schema of `workshop.json`, and stops at the first thing that does not fit. */
export function parseWorkshop(value: unknown): { readonly content: WorkshopJson } | { readonly problem: Problem } {
  const outer = outline.safeParse(value)
  if (!outer.success) return { problem: problemWith(outline, value) ?? { unknownField: false, field: '' } }
  for (const [part, arrays] of Object.entries({ rows: rows.shape, history: history.shape })) {
    const given = new Map<string, unknown[]>(Object.entries(part === 'rows' ? outer.data.rows : outer.data.history))
    for (const [name, array] of Object.entries<z.ZodArray<z.ZodType>>(arrays)) {
      const problem = problemWithOne(array.element, given.get(name) ?? [], [part, name])
      if (problem) return { problem }
    }
  }
  // Every part of it has just been held against its own schema.
  return { content: outer.data as unknown as WorkshopJson }
}

function unread<Shape extends object>(shape: Shape) {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, z.array(z.unknown())])) as {
    [Name in keyof Shape]: z.ZodArray<z.ZodUnknown>
  }
}
