import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader } from './check.ts'
import type { DataFolder } from './folder.ts'
import { journalFiles, lastEntry } from './journal.ts'
import { schemaVersion } from './migrate.ts'
import { writeWhole } from './write-file.ts'

/** What the files of a folder are like when nothing of them needs mending. */
interface Mark {
  readonly version: number
  readonly bytes: number
  /** When the database was last written, in nanoseconds. */
  readonly modified: string
  readonly journalBytes: number
  readonly lastCommandId: string | null
}

/** Leaves the mark of a clean close; none where words still wait to be carried out, somebody is not yet erased, or the write-ahead log could not be emptied. */
export function leaveClosedMark(folder: DataFolder): void {
  const mark = markFor(folder)
  if (mark) writeWhole(folder.closedMark, JSON.stringify(mark))
}

/**
 * The mark of a clean close, taken away as it is read: it holds only for the very files it was left beside. Gives the id of the last
 * command, which the database must know (null where there was none yet); undefined where there is no such mark.
 */
export function takeClosedMark(folder: DataFolder): string | null | undefined {
  try {
    const left = JSON.parse(readFileSync(folder.closedMark, 'utf8')) as Mark
    const mark = markFor(folder)
    return mark && (Object.keys(mark) as (keyof Mark)[]).every((key) => mark[key] === left[key]) ? mark.lastCommandId : undefined
  } catch {
    return undefined
  } finally {
    rmSync(folder.closedMark, { force: true })
  }
}

function markFor(folder: DataFolder): Mark | null {
  if (existsSync(folder.erasing)) return null
  if (statSync(`${folder.database}-wal`, { throwIfNoEntry: false })?.size) return null
  const header = readHeader(folder.database)
  const last = lastEntry(folder.journal)
  if (typeof header !== 'object' || header.version !== schemaVersion || last?.type === 'kept') return null
  const { size, mtimeNs } = statSync(folder.database, { bigint: true })
  return {
    version: schemaVersion,
    bytes: Number(size),
    modified: String(mtimeNs),
    journalBytes: journalFiles(folder.journal).reduce((sum, name) => sum + statSync(join(folder.journal, name)).size, 0),
    lastCommandId: last?.command.id ?? null,
  }
}
