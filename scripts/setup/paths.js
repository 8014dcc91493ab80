// Where things are: the project, the folder that survives a fresh checkout, and the Node that npm brings.
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project folder. */
export const inProject = (...parts) => path.join(root, ...parts)

/** The folder for logs, test results and half-built things; git ignores it. */
export const workFolder = inProject('.cache')

/** The Node that came with the libraries: every tool of the project runs on it. */
export const nodePath = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The exact version of a package that package.json asks for. */
export function wantedVersion(name) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return { ...dependencies, ...devDependencies }[name]
}

/** The file that starts a tool of an installed package, for running it with `nodePath`. */
export function toolPath(name, command = name) {
  const { bin } = JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'))
  return inProject('node_modules', name, typeof bin === 'string' ? bin : bin[command])
}

/** The user's cache for large things that every checkout shares; `.electron/` in the project where that cannot be written. */
export function sharedFolder() {
  const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  const folder = path.join(caches, 'sarasehan')
  if (writable(folder)) return folder
  mkdirSync(inProject('.electron'), { recursive: true })
  return inProject('.electron')
}

/** The environment in which tools keep their downloads in the project where the home folder, their usual place, cannot be written. */
export function toolCaches() {
  if (writable(os.homedir())) return {}
  const folder = sharedFolder()
  return { npm_config_cache: path.join(folder, 'npm'), electron_config_cache: path.join(folder, 'downloads') }
}

function writable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
