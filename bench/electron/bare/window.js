import path from 'node:path'
import { BrowserWindow } from 'electron'

/** Opens a window of the program's size with nothing in it but a field. */
export function openBareWindow() {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(path.join(import.meta.dirname, 'page.html'))
}
