import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { handedOut } from '../contract/erasing.ts'
import { id } from '../contract/values.ts'
import { writeWhole } from './write-file.ts'

const entry = handedOut.extend({ workshopId: id })

/** Such a file, and the workshop it was written from. */
export type HandedOutFile = z.output<typeof entry>

/** Remembers a file that was handed out; the last one under a path stands. What cannot be remembered was written all the same. */
export function rememberHandedOut(dataFolder: string, file: HandedOutFile): void {
  const others = handedOutFiles(dataFolder).filter(({ path }) => path !== file.path)
  try {
    writeWhole(fileIn(dataFolder), `${JSON.stringify([...others, file], null, 2)}\n`)
  } catch {
    // The data folder may be one that is only read.
  }
}

/** Every file that was handed out, in the order they were written; a list that cannot be read is begun anew. */
export function handedOutFiles(dataFolder: string): HandedOutFile[] {
  try {
    return z.array(entry).parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
  } catch {
    return []
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'handed-out.json')
}
