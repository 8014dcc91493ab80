import { join } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, shell } from 'electron'
import { pickedFiles } from '../app/picked-files.ts'
import type { Ports } from '../app/ports.ts'
import type { Settings } from '../contract/settings.ts'
import { drawPicture } from './draw-picture.ts'
import { printPdf } from './print-pdf.ts'
import { readBeside } from './read-beside.ts'

/** The real outside: dialogs, clipboard, printing, this system's clock. */
export function electronPorts(parts: { resources: string; settings: { read(): Settings; write(settings: Settings): void } }): Ports {
  return {
    now: () => Date.now(),
    printPdf: (page) => printPdf({ ...page, resources: parts.resources }),
    drawPicture,
    askWhereToSave: async ({ name, extension, title }) => {
      const options = {
        title,
        defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      }
      const window = BrowserWindow.getFocusedWindow()
      const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    askWhatToOpen: async ({ extensions, title }) => {
      const options: Electron.OpenDialogOptions = { title, properties: ['openFile'], filters: [{ name: title, extensions }] }
      const window = BrowserWindow.getFocusedWindow()
      const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    picked: pickedFiles(),
    readBeside,
    openFile: async (path) => void (await shell.openPath(path)),
    showInFolder: (path) => shell.showItemInFolder(path),
    copyText: (text) => clipboard.writeText(text),
    readSettings: parts.settings.read,
    writeSettings: parts.settings.write,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
    resources: parts.resources,
  }
}
