import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { runCommandLine } from '../app/command-line.ts'
import { allHandlers } from '../app/handlers.ts'
import { openLog } from './log.ts'
import { electronPorts } from './ports.ts'
import { settingsFile } from './settings-file.ts'

/** Runs one command, or the demo, without a window; the process ends with the command's exit status. */
export function runWithoutWindow({ args, root, folder }: { args: readonly string[]; root: string; folder: string }): void {
  // Chromium wants a profile even for printing; a command leaves none behind.
  const profile = mkdtempSync(join(tmpdir(), 'sarasehan-profile-'))
  app.setPath('userData', profile)
  app.on('window-all-closed', () => {
    // A printing window that closes does not end the command.
  })
  const settings = settingsFile(join(folder, 'settings.json'), {
    language: 'id',
    theme: 'system',
    textSize: 100,
    role: 'facilitator',
    captureLanguage: null,
    recent: [],
  })
  const logDefect = openLog(join(folder, 'logs'))
  void app
    .whenReady()
    .then(() =>
      runCommandLine(args, {
        handlersFor: allHandlers,
        ports: electronPorts({ resources: join(root, 'resources'), settings }),
        dataFolder: folder,
        workingFolder: process.env.SARASEHAN_FOLDER ?? process.cwd(),
        deviceName: hostname() || 'Sarasehan',
        print: (line) => void process.stdout.write(`${line}\n`),
        complain: (line) => void process.stderr.write(`${line}\n`),
        logDefect,
      }),
    )
    .catch((error: unknown) => {
      logDefect('command line', error)
      return 1
    })
    .then((status) => {
      rmSync(profile, { recursive: true, force: true })
      app.exit(status)
    })
}
