import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Ports } from '../../app/ports.ts'
import { Refusal } from '../../contract/refusal.ts'
import { isLight, readSource, type SourceReading, type SourceRequest } from './read-source.ts'
import { most } from './table.ts'

/** Where a page says a table is. */
export type AskedSource = { readonly token: string } | { readonly text: string }

const megabyte = 1024 * 1024

/** Reads a picked file or a pasted block: at once where it is light, otherwise beside the work; null where that was stopped. */
export async function readAsked(
  source: AskedSource,
  request: Omit<SourceRequest, 'source'>,
  { picked, readBeside }: Pick<Ports, 'picked' | 'readBeside'>,
  watch: { signal: AbortSignal; onRows: (count: number) => void },
): Promise<SourceReading | null> {
  if ('text' in source) {
    const whole = { ...request, source }
    return isLight(source.text) ? readSource(whole, watch.onRows) : readBeside(whole, watch)
  }
  const path = picked.pathOf(source.token)
  if (path === undefined) throw new Refusal('notFound', { what: 'file' })
  const file = basename(path)
  const { size } = await readable(path, stat(path), (found) => {
    if (!found.isFile()) throw new Refusal('tableWrongType', { file, type: 'other' })
    if (found.size > most.megabytes * megabyte) throw new Refusal('tableTooLarge', { file, unit: 'megabytes', most: most.megabytes })
  })
  if (size > megabyte) return readBeside({ ...request, source: { path } }, watch)
  const bytes = await readable(path, readFile(path))
  return isLight(bytes)
    ? readSource({ ...request, source: { bytes, file } }, watch.onRows)
    : readBeside({ ...request, source: { path } }, watch)
}

/** What was found at a path, or the refusal that it is gone or held. */
async function readable<Value>(path: string, work: Promise<Value>, check: (value: Value) => void = () => {}): Promise<Value> {
  try {
    const value = await work
    check(value)
    return value
  } catch (error) {
    if (error instanceof Refusal) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new Refusal(code === 'ENOENT' || code === 'ENOTDIR' ? 'fileNotFound' : 'cannotRead', { path })
  }
}
