// Called by electron-builder when a folder is packed, before it becomes an installer.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { publishedElectron } from '../setup/electron-download.js'

/** Makes sure that an installer holds the one published database addon; takes the loader out of a packed development runtime. */
export default async function checkPacked({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  if (!publishedElectron()) return rmSync(path.join(resources, 'app'), { recursive: true })
  const unpacked = path.join(resources, 'app.asar.unpacked')
  const addons = readdirSync(unpacked, { recursive: true }).filter((name) => name.endsWith('.node'))
  const published = path.join('node_modules', 'better-sqlite3', 'prebuilds')
  if (addons.length === 1 && path.dirname(addons[0]) === published) return
  throw new Error(`The packed program must hold one published database addon, not ${addons.join(', ') || 'none'}.`)
}
