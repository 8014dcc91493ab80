import type { z } from 'zod'

/** The first thing that is wrong with a value: a field nobody knows, or one that does not hold what it should. */
export interface Problem {
  readonly unknownField: boolean
  /** Where, as a path of names and places. */
  readonly field: string
}

type Path = readonly (string | number)[]

/** What is wrong with a value, or null where it fits; a field nobody knows is named before anything else. */
export function problemWith(schema: z.ZodType, value: unknown, at: Path = []): Problem | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return null
  const unknown = parsed.error.issues.find((issue) => issue.code === 'unrecognized_keys')
  const inside = unknown ? [...unknown.path, unknown.keys[0] ?? ''] : (parsed.error.issues[0]?.path ?? [])
  return { unknownField: unknown !== undefined, field: [...at, ...inside].map(String).join('.') }
}

/** The same for each of many values, one at a time: a million wrong ones are refused at the first. */
export function problemWithOne(schema: z.ZodType, values: readonly unknown[], at: Path): Problem | null {
  for (const [index, value] of values.entries()) {
    const problem = problemWith(schema, value, [...at, index])
    if (problem) return problem
  }
  return null
}
