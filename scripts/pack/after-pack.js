// Called by electron-builder when a folder is packed, before it becomes an installer.
import { chmodSync, copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { publishedElectron } from '../setup/electron-download.js'

/** Puts the launcher before the program on Linux, and makes sure that an installer holds what was published. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'linux') addLauncher(path.join(appOutDir, packager.executableName))
  checkPacked(packager.getResourcesDir(appOutDir))
}

// Desktop entries and links name the executable, so the launcher takes its place.
function addLauncher(executable) {
  renameSync(executable, `${executable}.bin`)
  copyFileSync(path.join(import.meta.dirname, 'launcher.sh'), executable)
  chmodSync(executable, 0o755)
}

// An installer holds the one published database addon; a packed development runtime loses its loader.
function checkPacked(resources) {
  if (!publishedElectron()) return rmSync(path.join(resources, 'app'), { recursive: true })
  const unpacked = path.join(resources, 'app.asar.unpacked')
  const addons = readdirSync(unpacked, { recursive: true }).filter((name) => name.endsWith('.node'))
  const published = path.join('node_modules', 'better-sqlite3', 'prebuilds')
  if (addons.length === 1 && path.dirname(addons[0]) === published) return
  throw new Error(`The packed program must hold one published database addon, not ${addons.join(', ') || 'none'}.`)
}
