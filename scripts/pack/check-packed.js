// Called by electron-builder when a folder is packed, before it becomes an installer.
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { compiledAddon } from '../setup/addon.js'
import { publishedElectron } from '../setup/electron-download.js'

/** Makes sure that the packed program holds exactly one database addon, and that it is one for this Electron. */
export default async function checkPacked({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  const prebuilds = path.join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds')
  const addons = readdirSync(prebuilds)
  if (addons.length !== 1) throw new Error(`The packed program holds ${addons.length} database addons; it needs exactly one.`)
  if (publishedElectron()) return
  // The development runtime has a loader in the program's place, and an addon of its own.
  rmSync(path.join(resources, 'app'), { recursive: true })
  copyFileSync(compiledAddon(), path.join(prebuilds, addons[0]))
}
