// Runs inside the development runtime, as `resources/app/main.js`: does for a project folder what
// Electron's own default app does. The runtime's distribution has none.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, dialog } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

if (!folder) {
  process.stderr.write('Give the project folder as the first argument.\n')
  app.exit(2)
} else {
  const root = path.resolve(folder)
  const description = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  app.setName(description.productName ?? description.name)
  app.setVersion(description.version)
  app.setAppPath(root)
  // Awaited: otherwise the program would be "ready" before its own first line has run.
  try {
    await import(pathToFileURL(path.join(root, description.main)).href)
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`)
    if (process.env.DISPLAY && !process.env.SARASEHAN_HEADLESS) dialog.showErrorBox(app.getName(), String(error))
    app.exit(1)
  }
}
