import { Refusal } from '../contract/refusal.ts'
import { makeBackup } from '../database/backup.ts'
import { isSound } from '../database/check.ts'
import { connectReader } from '../database/connect.ts'
import { existingFolder } from '../database/folder.ts'
import { readSource, type SourceRequest } from '../features/spreadsheets/read-source.ts'
import type { Finished, RawPrint } from './finish-beside.ts'
import { finishedPdf } from './finish-pdf.ts'
import type { ReadAnswer } from './read-beside.ts'

// Long work in a process of its own, by the name it is given: `backup` of a data folder, which ends with another status than 0 where the
// database or its copy does not pass, `finish-pdf`, which answers one message with one, or `read-table`, which also says how many rows it
// found.
const [, , task, path] = process.argv
if (task === 'finish-pdf') {
  process.parentPort.once('message', ({ data }) => {
    void finish(data as RawPrint).then((finished) => process.parentPort.postMessage(finished))
  })
} else if (task === 'read-table') {
  process.parentPort.once('message', ({ data }) => process.parentPort.postMessage(read(data as SourceRequest)))
} else {
  backUp(path ?? '')
  process.exit(0)
}

function read(request: SourceRequest): ReadAnswer {
  try {
    return { reading: readSource(request, (rows) => process.parentPort.postMessage({ rows } satisfies ReadAnswer)) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, details: error.details } }
    return { defect: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
}

async function finish({ raw, title, language }: RawPrint): Promise<Finished> {
  try {
    return await finishedPdf(raw, { title, language })
  } catch (error) {
    return { defect: error instanceof Error ? error.message : 'unknown' }
  }
}

function backUp(folderPath: string): void {
  const folder = existingFolder(folderPath)
  const db = connectReader(folder.database)
  const sound = isSound(db, false)
  db.close()
  if (!sound) process.exit(1)
  makeBackup(folder, Date.now())
}
