import { join } from 'node:path'
import { app, protocol } from 'electron'
import { dataFolder, isCommand, ownArguments } from './arguments.ts'
import { hardenContents } from './harden.ts'
import { scheme } from './policy.ts'
import { runWindow } from './run-window.ts'

/** Where the built program lies: `dist/` and `resources/` are beside each other. */
const root = join(import.meta.dirname, '..', '..')
const args = ownArguments(process.argv, app.isPackaged)
const folder = dataFolder(args, process.env, join(app.getPath('appData'), 'Sarasehan'))
const withoutWindow = isCommand(args) || (args.length === 0 && process.env.SARASEHAN_HEADLESS === '1')

app.setName('Sarasehan')
// As root the sandbox cannot work, and the launcher has said so; everywhere else every process is in it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
hardenContents()
if (process.env.SARASEHAN_SOFTWARE_RENDERING === '1') app.disableHardwareAcceleration()

if (app.isPackaged && process.getuid?.() === 0) {
  process.stderr.write('Sarasehan tidak dijalankan sebagai root. / Sarasehan does not run as root.\n')
  app.exit(1)
} else if (withoutWindow) {
  // Only a command needs the command line. Awaited, so that its profile is chosen before Electron is ready.
  const { runWithoutWindow } = await import('./headless.ts')
  runWithoutWindow({ args, root, folder })
} else runWindow({ args, root, folder })
