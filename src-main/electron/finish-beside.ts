import { join } from 'node:path'
import { app, utilityProcess } from 'electron'

/** A printed PDF as Chromium gives it, and what its file is to say of itself. */
export interface RawPrint {
  readonly raw: Uint8Array
  readonly title: string
  readonly language: string
}

/** The finished file, or the sentence of the defect that kept it from being finished. */
export type Finished = { readonly bytes: Uint8Array; readonly pages: number } | { readonly defect: string }

/** Finishes a printed PDF in a process of its own: a second of work on sixty pages, which the room must not feel. */
export function finishedBeside(print: RawPrint): Promise<{ bytes: Uint8Array; pages: number }> {
  const worker = utilityProcess.fork(join(app.getAppPath(), 'dist', 'main', 'worker.js'), ['finish-pdf'], { serviceName: 'sarasehan-pdf' })
  return new Promise((resolve, reject) => {
    worker.once('message', (finished: Finished) => {
      if ('defect' in finished) reject(new Error(finished.defect))
      else resolve(finished)
      worker.kill()
    })
    worker.once('exit', (code) => reject(new Error(`finishing the PDF ended with ${code}`)))
    worker.postMessage(print)
  })
}
