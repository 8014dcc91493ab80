import { z } from 'zod'

/** UUIDv7, lower case, made by whoever sends the command. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** Milliseconds UTC. */
export const instant = z.int().min(0)

/** A day, `YYYY-MM-DD`, that exists. */
export const date = z.iso.date()

/** A wall-clock time of the workshop's place, `HH:MM`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An IANA zone this runtime knows. */
export const zone = z.string().refine(isZone)

/** A decimal as it was entered: `120.0` keeps its zero. */
export const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/)

/** The limit of all text, in characters; nobody reaches it by typing. */
export const longestText = 200_000

/** Text as typed, made well-formed, NFC and LF. Up to 200,000 characters unless a field says less. */
export const text = z.string().max(longestText).transform(cleanText)

/** One line: as `text`, without line breaks and outer spaces. */
export const line = z
  .string()
  .max(2_000)
  .transform((raw) =>
    cleanText(raw)
      .replace(/\s*\n\s*/gu, ' ')
      .trim(),
  )

/** A line that says something. */
export const filledLine = line.pipe(z.string().min(1))

/** Text that says something. */
export const filledText = text.transform((words) => words.trim()).pipe(z.string().min(1))

/** BCP 47 tag of what was spoken or written: id, en, jv, bjn, bug … */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** The languages of screens and documents. */
export const language = z.enum(['id', 'en'])

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}

function cleanText(raw: string): string {
  return raw.toWellFormed().normalize('NFC').replace(/\r\n?/gu, '\n')
}
