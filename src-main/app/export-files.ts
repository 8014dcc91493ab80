import { statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import type { Language } from '#words/language.ts'
import type { DocumentName } from '../contract/documents.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Db } from '../database/db.ts'
import { rememberHandedOut } from '../database/handed-out.ts'
import { writeWhole } from '../database/write-file.ts'
import { inOneRead, readWorkshop } from '../features/packages/package.rows.ts'
import { ask } from './ask.ts'
import type { Door } from './dispatch.ts'
import type { ExportRequest } from './read-arguments.ts'

/** What one file is called: its whole name in a folder, and what tells it from the others beside a name that was given. */
interface Named {
  readonly name: string
  readonly mark: string
}

/** One document in one language. */
interface Printed extends Named {
  readonly document: DocumentName
  readonly language: Language
}

interface Exporting {
  readonly door: Door
  readonly db: Db
  readonly dataFolder: string
  /** Where relative paths begin. */
  readonly workingFolder: string
  readonly now: number
  readonly print: (line: string) => void
}

/** Writes what was asked for and prints the path of each file once it is whole. */
export async function exportFiles(request: ExportRequest, { door, db, dataFolder, workingFolder, now, print }: Exporting): Promise<void> {
  const { id, code } = await workshopByCode(door, request.workshop)
  const target = (files: readonly Named[]) => targets(request.out, workingFolder, files)
  if (request.format === 'pdf') return exportDocuments(door, id, printedDocuments(code, request), target, print)
  const [path = ''] = target([{ name: `${code}.${request.format}`, mark: '' }])
  if (request.format === 'sarasehan') await ask(door, 'packages.export', { workshopId: id, path })
  else {
    writeJson(db, id, path)
    rememberHandedOut(dataFolder, { path, document: 'json', workshopId: id, code, at: now })
  }
  print(path)
}

/** Every document asked for, in every language; documents first, then languages. */
export function printedDocuments(code: string, { documents, languages }: Pick<ExportRequest, 'documents' | 'languages'>): Printed[] {
  const mark = (document: DocumentName, language: Language) => (documents.length > 1 ? `-${document}-${language}` : `-${language}`)
  return documents.flatMap((document) =>
    languages.map((language) => ({
      document,
      language,
      name: `${code}-${document}-${language}.pdf`,
      mark: mark(document, language),
    })),
  )
}

/** Prints each document to the path it is given and says so. */
export async function exportDocuments(
  door: Door,
  workshopId: string,
  printed: readonly Printed[],
  target: (files: readonly Named[]) => readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const paths = target(printed)
  for (const [index, { document, language }] of printed.entries()) {
    const path = paths[index] ?? null
    const { path: written } = await ask(door, 'documents.export', { workshopId, document, language, includeConfidential: false, path })
    if (written !== null) print(written)
  }
}

/** A single file goes to the very path that was named, unless that is a folder. Several go into it, or are called after it where it names a PDF. */
function targets(out: string | null, workingFolder: string, files: readonly Named[]): string[] {
  const named = resolve(workingFolder, out ?? '.')
  const isFolder =
    out === null || out.endsWith('/') || out.endsWith(sep) || statSync(named, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder && files.length === 1) return [named]
  const extension = extname(named)
  if (isFolder || extension.toLowerCase() !== '.pdf') return files.map(({ name }) => join(named, name))
  return files.map(({ mark }) => named.slice(0, -extension.length) + mark + extension)
}

async function workshopByCode(door: Door, code: string): Promise<{ id: string; code: string }> {
  const workshops = (await ask(door, 'workshops.list', {})).flatMap((series) => series.workshops)
  const found = workshops.find((workshop) => workshop.code.toLowerCase() === code.toLowerCase())
  if (!found) throw new Refusal('noSuchWorkshop', { code })
  return found
}

function writeJson(db: Db, workshopId: string, path: string): void {
  const content = inOneRead(db, () => readWorkshop(db, workshopId))
  if (!content) throw new Refusal('notFound', { what: 'workshop' })
  try {
    writeWhole(path, `${JSON.stringify(content, null, 2)}\n`)
  } catch {
    throw new Refusal('cannotWrite', { path })
  }
}
