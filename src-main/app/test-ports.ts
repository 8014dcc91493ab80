import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../contract/settings.ts'
import { readSource } from '../features/spreadsheets/read-source.ts'
import { pickedFiles } from './picked-files.ts'
import type { Ports } from './ports.ts'

/** An outside for tests: this machine's clock and resources, answers to dialogs as given, nothing printed. */
export function testPorts(changes: Partial<Ports> = {}): Ports {
  let settings: Settings = { language: 'id', theme: 'system', textSize: 100, role: 'facilitator', captureLanguage: null, recent: [] }
  return {
    now: () => Date.now(),
    printPdf: async () => {
      throw new Error('nothing prints here')
    },
    drawPicture: async ({ bytes, mime }) => (mime === 'image/jpeg' || mime === 'image/png' ? { bytes, mime, width: 1, height: 1 } : null),
    askWhereToSave: async ({ name, extension }) => join(mkdtempSync(join(tmpdir(), 'sarasehan-')), `${name}.${extension}`),
    askWhatToOpen: async () => null,
    picked: pickedFiles(),
    readBeside: async (request, { signal, onRows }) => {
      const reading = readSource(request, onRows)
      await new Promise(setImmediate)
      return signal.aborted ? null : reading
    },
    openFile: async () => {},
    showInFolder: () => {},
    copyText: () => {},
    readSettings: () => settings,
    writeSettings: (next) => {
      settings = next
    },
    version: '0.0.0',
    runtime: 'test',
    resources: join(import.meta.dirname, '..', '..', 'resources'),
    ...changes,
  }
}
