import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { packageFileWords } from '#words/package-files.ts'
import type { CommandHandlers, JobHandlers, Named, Working } from '../../app/operations.ts'
import type { CommandName, JobName, Output } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { makeBackup } from '../../database/backup.ts'
import { existingFolder } from '../../database/folder.ts'
import { rememberHandedOut } from '../../database/handed-out.ts'
import { writeBrought } from '../../database/replay.ts'
import { writeWhole } from '../../database/write-file.ts'
import { readAttachment, storeAttachment } from '../attachments/attachment-files.ts'
import { contentHash } from './content-hash.rules.ts'
import { erasedAmong, withoutErased } from './erased.rules.ts'
import { broughtHistory, readHere, writeRows } from './import.rows.ts'
import { isIdle, merge } from './merge.rules.ts'
import { deviceName, inOneRead, readWorkshop, workshopCode } from './package.rows.ts'
import { parseWorkshop } from './parse-workshop.ts'
import { eachAttachment, readPackage } from './read-package.ts'
import { flawOf } from './sound-package.rules.ts'
import type { WorkshopJson } from './workshop-json.ts'
import { packPackage } from './write-package.ts'

/** A workshop as one file: written whole and read back; read whole and written as one command. */
export const packageHandlers: CommandHandlers<Named<CommandName, 'packages'>> & JobHandlers<Named<JobName, 'packages'>> = {
  'packages.export': async ({ workshopId, path }, working) => {
    const content = inOneRead(working.db, () => readWorkshop(working.db, workshopId))
    if (!content) throw new Refusal('notFound', { what: 'workshop' })
    const sha256 = contentHash(content)
    const chosen = path ?? (await askWhereToSave(content, working))
    if (chosen === null) return { path: null, sha256 }
    const file = resolve(chosen)
    const bytes = packPackage(content, (sum) => readAttachment(working.dataFolder, sum), exporterOf(working))
    orCannotWrite(file, () => writeWhole(file, bytes))
    if (readPackage(file).sha256 !== sha256) throw new Refusal('cannotWrite', { path: file })
    const code = workshopCode(working.db, workshopId)
    rememberHandedOut(working.dataFolder, { path: file, document: 'package', workshopId, code, at: working.now })
    return { path: file, sha256 }
  },

  'packages.import': async ({ path, token }, working) => {
    const chosen = token === null ? (path ?? (await askWhatToOpen(working))) : pickedOrRefuse(token, working)
    if (chosen === null) return null
    const file = resolve(chosen)
    const { content } = readPackage(file)
    const here = readHere(working.db, content)
    const planned = merge(content, here, working.ports.now())
    if (planned.sameLetter !== null) throw new Refusal('sameDeviceLetter', { file, letter: planned.sameLetter })
    const done = isIdle(planned)
      ? { ...planned.counts, conflicts: [] }
      : writeAll(file, withoutErased(content, erasedAmong(content, here)), working)
    return { workshopId: content.workshopId, code: workshopCode(working.db, content.workshopId), ...done }
  },

  'packages.write': ({ content: given }, { db, call }) => {
    const parsed = parseWorkshop(given)
    const flaw = 'problem' in parsed ? parsed.problem.field : flawOf(parsed.content)
    if ('problem' in parsed || flaw !== null) throw new Refusal('badInput', { field: flaw ?? '', problem: 'content' })
    const { content } = parsed
    const merged = merge(content, readHere(db, content), call.at)
    if (merged.sameLetter !== null) throw new Refusal('sameDeviceLetter', { file: '', letter: merged.sameLetter })
    writeRows(db, merged.rows)
    const brought = broughtHistory(db, merged, call)
    writeBrought(db, brought)
    call.brings(brought)
    return { ...merged.counts, conflicts: [...merged.conflicts] }
  },
}

function pickedOrRefuse(token: string, { ports }: Working): string {
  const path = ports.picked.pathOf(token)
  if (path === undefined) throw new Refusal('fileNotFound', { path: '' })
  return path
}

function askWhereToSave({ workshopId, rows }: WorkshopJson, { ports }: Working): Promise<string | null> {
  const code = rows.workshop.find(({ id }) => id === workshopId)?.code ?? ''
  return ports.askWhereToSave({ name: code, extension: 'sarasehan', title: packageFileWords(ports.readSettings().language).saveTitle })
}

function askWhatToOpen({ ports }: Working): Promise<string | null> {
  return ports.askWhatToOpen({ extensions: ['sarasehan'], title: packageFileWords(ports.readSettings().language).openTitle })
}

function exporterOf({ db, deviceId, ports }: Working) {
  return { exportedAt: ports.now(), exportedBy: { deviceId, device: deviceName(db, deviceId), version: ports.version } }
}

/** A backup first, then the attachments, then every row and all history as one command. */
function writeAll(file: string, content: WorkshopJson, { dataFolder, ports, change }: Working): Output<'packages.write'> {
  orCannotWrite(dataFolder, () => {
    makeBackup(existingFolder(dataFolder), ports.now())
    eachAttachment(file, content, (sha256, bytes) => storeAttachment(dataFolder, sha256, bytes))
  })
  try {
    return change('packages.write', { content }, { id: v7(), at: ports.now(), workshopId: null })
  } catch (error) {
    // The tables' own constraints are the last to look at a package: it was taken back whole.
    if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw new Refusal('packageDamaged', { file, entry: 'workshop.json' })
    throw error
  }
}

function orCannotWrite(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (error instanceof Refusal || codeOf(error) === '') throw error
    throw new Refusal('cannotWrite', { path, reason: codeOf(error) })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
