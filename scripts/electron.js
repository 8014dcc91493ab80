// Finds Electron and starts the program with it. Used by `npm start`, the tests and the benches.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { openVirtualScreen, screenMissing } from './display.js'
import { runInForeground } from './foreground.js'
import { developmentRuntime } from './setup/development-runtime.js'
import { publishedElectron } from './setup/electron-download.js'
import { root, wantedVersion } from './setup/paths.js'
import { SetUpError } from './setup/report.js'

/** The executable of Electron: the published one, or else the development runtime. */
export function electronPath() {
  const executable = publishedElectron() ?? developmentRuntime()
  if (executable) return executable
  throw new SetUpError('Electron is not there yet. Please run npm start once.')
}

/** The version of the Electron that `electronPath` answers. */
export function electronVersion() {
  if (publishedElectron()) return wantedVersion('electron')
  return readFileSync(path.join(path.dirname(electronPath()), 'version'), 'utf8').replace('v', '')
}

/** The environment in which Electron and the tools around it find the right executable. */
export function electronEnvironment(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env
  return publishedElectron() ? rest : { ...rest, ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electronPath()) }
}

/** Starts the program with these arguments and answers its exit status; `tell` gets one line for each thing worth knowing. */
export async function startProgram(args, { tell = () => {} } = {}) {
  if (!publishedElectron()) tell(`Runs on the development runtime, Electron ${electronVersion()}; installers never contain it.`)
  const flags = sandboxFlags(tell)
  const screen = screenMissing() ? await openVirtualScreen() : undefined
  // Without a desktop around it, Chromium complains about everything a desktop would offer.
  if (screen) flags.push('--log-level=3')
  if (!screen && process.platform === 'linux' && !process.env.DISPLAY) flags.push('--ozone-platform=wayland')
  // A virtual screen has no graphics card to wait for, and no desktop whose settings one could read.
  const quiet = { SARASEHAN_SOFTWARE_RENDERING: '1', GSETTINGS_BACKEND: 'memory' }
  const onScreen = screen && { ...screen.env, ...quiet, SARASEHAN_HEADLESS: '1' }
  const env = { ...electronEnvironment(), ...onScreen }
  try {
    // Helpers that outlive the program by a moment would complain about a screen that is gone.
    return await runInForeground(electronPath(), [...flags, root, ...args], { env, cwd: callersFolder(), whole: screen !== undefined })
  } finally {
    await screen?.close()
  }
}

// npm changes to the project folder; paths that a person typed are meant from where they are.
function callersFolder() {
  return process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined
}

/** What Chromium's sandbox needs here: nothing for ordinary users, `--no-sandbox` for root, a printed command where the system forbids it. */
function sandboxFlags(tell) {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) {
    tell('Runs as root, where the browser sandbox cannot work, so without it.')
    return ['--no-sandbox']
  }
  const helper = path.join(path.dirname(electronPath()), 'chrome-sandbox')
  if (namespacesAllowed() || isRootsHelper(helper)) return []
  throw new SetUpError(
    `This system lets only root open the browser sandbox. Please run this command, then start again:\nsudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'`,
  )
}

function namespacesAllowed() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}

function isRootsHelper(helper) {
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4755) === 0o4755
}
