import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { languages } from '#words/language.ts'
import { documentName } from '../contract/documents.ts'
import { Refusal } from '../contract/refusal.ts'
import { openDatabase } from '../database/open-database.ts'
import { ask } from './ask.ts'
import { openDoor } from './dispatch.ts'
import { exportDocuments, printedDocuments } from './export-files.ts'
import type { Outside } from './outside.ts'

/**
 * What the program does where it can show no window: it makes the demo in a data folder that is gone afterwards, through the door like
 * everything else, and writes each of its documents in each language to `sarasehan-demo/` in the current folder. The folder is replaced
 * once all of it is there. Prints the paths, the Indonesian notula first.
 */
export async function runHeadlessDemo({ handlersFor, ports, deviceName, workingFolder, print, logDefect }: Outside): Promise<void> {
  const target = join(workingFolder, 'sarasehan-demo')
  const being = join(workingFolder, '.sarasehan-demo.part')
  const data = mkdtempSync(join(tmpdir(), 'sarasehan-demo-'))
  try {
    remake(being)
    const open = openDatabase(data, { now: ports.now(), deviceName })
    const written: string[] = []
    try {
      const door = openDoor({ open, handlers: handlersFor(ports, open.folder.path), ports, logDefect })
      const { workshopId } = await ask(door, 'demo.open', {})
      const { code } = await ask(door, 'workshops.get', { workshopId })
      const printed = printedDocuments(code, { documents: documentName.options, languages })
      await exportDocuments(
        door,
        workshopId,
        printed,
        (files) => files.map(({ name }) => join(being, name)),
        (path) => void written.push(basename(path)),
      )
    } finally {
      open.close()
    }
    rmSync(target, { recursive: true, force: true })
    renameSync(being, target)
    for (const name of written) print(join(target, name))
  } finally {
    rmSync(being, { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  }
}

function remake(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  } catch {
    throw new Refusal('cannotWrite', { path: folder })
  }
}
