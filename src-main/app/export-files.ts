import { statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Language } from '#words/language.ts'
import type { DocumentName } from '../contract/documents.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Db } from '../database/db.ts'
import { writeWhole } from '../database/write-file.ts'
import { inOneRead, readWorkshop } from '../features/packages/package.rows.ts'
import { ask } from './ask.ts'
import type { Door } from './dispatch.ts'
import type { ExportRequest } from './read-arguments.ts'

/** One document in one language, under the name it gets in a folder. */
interface Printed {
  readonly document: DocumentName
  readonly language: Language
  readonly name: string
}

/** Writes what was asked for and prints the path of each file once it is whole. */
export async function exportFiles(
  request: ExportRequest,
  { door, db, workingFolder, print }: { door: Door; db: Db; workingFolder: string; print: (line: string) => void },
): Promise<void> {
  const { id, code } = await workshopByCode(door, request.workshop)
  const target = (names: readonly string[]) => targets(request.out, workingFolder, names)
  if (request.format === 'pdf') return exportDocuments(door, id, printedDocuments(code, request), target, print)
  const [path = ''] = target([`${code}.${request.format}`])
  if (request.format === 'sarasehan') await ask(door, 'packages.export', { workshopId: id, path })
  else writeJson(db, id, path)
  print(path)
}

/** Every document asked for, in every language, with the name it gets in a folder; documents first, then languages. */
export function printedDocuments(code: string, { documents, languages }: Pick<ExportRequest, 'documents' | 'languages'>): Printed[] {
  return documents.flatMap((document) => languages.map((language) => ({ document, language, name: `${code}-${document}-${language}.pdf` })))
}

/** Prints each document to the path it is given and says so. */
export async function exportDocuments(
  door: Door,
  workshopId: string,
  printed: readonly Printed[],
  target: (names: readonly string[]) => readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const paths = target(printed.map(({ name }) => name))
  for (const [index, { document, language }] of printed.entries()) {
    const path = paths[index] ?? null
    const { path: written } = await ask(door, 'documents.export', { workshopId, document, language, includeConfidential: false, path })
    if (written !== null) print(written)
  }
}

/** A single file goes to the very path that was named, unless that is a folder; several go into it. */
function targets(out: string | null, workingFolder: string, names: readonly string[]): string[] {
  const named = resolve(workingFolder, out ?? '.')
  const isFolder =
    out === null || out.endsWith('/') || out.endsWith(sep) || statSync(named, { throwIfNoEntry: false })?.isDirectory() === true
  return names.length === 1 && !isFolder ? [named] : names.map((name) => join(named, name))
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
