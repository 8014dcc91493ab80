import { readFileSync, rmSync } from 'node:fs'
import type { DataFolder } from './folder.ts'
import type { CommandRow } from './journal.ts'
import { syncFolder } from './journal.ts'
import { writeWhole } from './write-file.ts'

/** A person who is being erased, by ids alone. While the mark stands it is not finished; before it stood nothing was changed. */
export interface Erasing {
  /** Their rows of the register: whoever was merged into them or they into, too. */
  readonly personIds: readonly string[]
  /** By whom and when, as history will say it. */
  readonly command: Pick<CommandRow, 'id' | 'deviceId' | 'role' | 'at'>
}

/** From here on the erasing is finished, by this program or by its next start. */
export function markErasing(folder: DataFolder, erasing: Erasing): void {
  writeWhole(folder.erasing, JSON.stringify(erasing))
}

/** What was begun and is not finished, or undefined. The file is there whole or not at all. */
export function markedErasing(folder: DataFolder): Erasing | undefined {
  try {
    return JSON.parse(readFileSync(folder.erasing, 'utf8')) as Erasing
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Nothing of the person is left. */
export function unmarkErasing(folder: DataFolder): void {
  rmSync(folder.erasing, { force: true })
  syncFolder(folder.path)
}
