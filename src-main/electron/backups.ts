import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Door } from '../app/dispatch.ts'
import { makeBackup } from '../database/backup.ts'
import type { OpenDatabase } from '../database/open-database.ts'

const fiveMinutes = 5 * 60_000

/**
 * Makes a backup beside the work: at once where the clean open still owes its checks, then every five minutes while something changed.
 * Gives back how to stop; stopping makes the last one if there was a change since.
 */
export function keepBackups(open: OpenDatabase, door: Door, logDefect: (where: string, error: unknown) => void): () => void {
  let changedSince = open.checksDue
  let running = false
  door.onChanged(() => {
    changedSince = true
  })
  const run = () => {
    if (!changedSince || running) return
    changedSince = false
    running = true
    const worker = utilityProcess.fork(join(app.getAppPath(), 'dist', 'main', 'worker.js'), ['backup', open.folder.path], {
      serviceName: 'sarasehan-backup',
    })
    worker.once('exit', (code) => {
      running = false
      if (code === 0) return
      changedSince = true
      logDefect('backup', new Error(`exit ${code}`))
    })
  }
  const first = setTimeout(run, 15_000)
  const timer = setInterval(run, fiveMinutes)
  return () => {
    clearTimeout(first)
    clearInterval(timer)
    if (!changedSince) return
    try {
      makeBackup(open.folder, Date.now())
    } catch (error) {
      logDefect('backup', error)
    }
  }
}
