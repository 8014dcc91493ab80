import { makeBackup } from '../database/backup.ts'
import { isSound } from '../database/check.ts'
import { connectReader } from '../database/connect.ts'
import { existingFolder } from '../database/folder.ts'
import type { Finished, RawPrint } from './finish-beside.ts'
import { finishedPdf } from './finish-pdf.ts'

// Long work in a process of its own, by the name it is given: `backup` of a data folder, which ends with another status than 0 where the
// database or its copy does not pass, or `finish-pdf`, which answers one message with one.
const [, , task, path] = process.argv
if (task === 'finish-pdf') {
  process.parentPort.once('message', ({ data }) => {
    void finish(data as RawPrint).then((finished) => process.parentPort.postMessage(finished))
  })
} else {
  backUp(path ?? '')
  process.exit(0)
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
