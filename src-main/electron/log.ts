import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 1_000_000

/** Writes defects to a small file on this machine: when, where in the code, never what anybody said. */
export function openLog(folder: string): (where: string, error: unknown) => void {
  const file = join(folder, 'sarasehan.log')
  return (where, error) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, join(folder, 'sarasehan.1.log'))
      appendFileSync(file, `${new Date().toISOString()} ${where} ${kindAndPlace(error)}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not become the second failure.
    }
  }
}

/** The kind of error and where it arose; messages may quote what people typed, so they stay out. */
function kindAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name}${code} ${frames
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ')}`
}
