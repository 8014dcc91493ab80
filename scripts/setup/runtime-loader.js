// Runs inside the development runtime, as `resources/app/main.js`: does for a project folder what
// Electron's own default app does. The runtime's distribution has none.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

try {
  const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
  if (!folder) throw new Error('Give the project folder as the first argument.')
  const root = path.resolve(folder)
  const description = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  app.setName(description.productName ?? description.name)
  app.setVersion(description.version)
  app.setAppPath(root)
  // Awaited: otherwise the program would be "ready" before its own first line has run.
  await import(pathToFileURL(path.join(root, description.main)).href)
} catch (error) {
  process.stderr.write(`${error.stack}\n`)
  app.exit(1)
}
