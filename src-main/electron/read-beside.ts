import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Ports } from '../app/ports.ts'
import { Refusal, type RefusalCode, type RefusalDetails } from '../contract/refusal.ts'
import type { SourceReading } from '../features/spreadsheets/read-source.ts'

/** What the reading process says: how many rows it found, and then one of the three ways it can end. */
export type ReadAnswer =
  | { readonly rows: number }
  | { readonly reading: SourceReading }
  | { readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } }
  | { readonly defect: string }

/** Reads a table in a process of its own: a workbook of 20 MB takes seconds, which the room must not feel. Stopping ends the process. */
export const readBeside: Ports['readBeside'] = (request, { signal, onRows }) => {
  if (signal.aborted) return Promise.resolve(null)
  const worker = utilityProcess.fork(join(app.getAppPath(), 'dist', 'main', 'worker.js'), ['read-table'], {
    serviceName: 'sarasehan-table',
  })
  return new Promise((resolve, reject) => {
    const stop = () => {
      resolve(null)
      worker.kill()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (answer: ReadAnswer) => {
      if ('rows' in answer) return onRows(answer.rows)
      if ('reading' in answer) resolve(answer.reading)
      else reject('refusal' in answer ? new Refusal(answer.refusal.code, answer.refusal.details) : new Error(answer.defect))
      worker.kill()
    })
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      reject(new Error(`reading a table ended with ${code}`))
    })
    worker.postMessage(request)
  })
}
