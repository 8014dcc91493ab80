import { basename } from 'node:path'
import { v7 } from 'uuid'
import type { PickedFile } from '../contract/spreadsheets.ts'

/** The files a person has picked in this session: a page gets a token and a name, never a path, and can give none. */
export interface PickedFiles {
  add(path: string): PickedFile
  /** Undefined for a token of another session. */
  pathOf(token: string): string | undefined
}

/** No file yet. */
export function pickedFiles(): PickedFiles {
  const paths = new Map<string, string>()
  return {
    add(path) {
      const token = v7()
      paths.set(token, path)
      return { token, name: basename(path) }
    },
    pathOf: (token) => paths.get(token),
  }
}
