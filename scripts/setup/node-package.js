// The npm package in which the project's Node comes, with its headers.
import path from 'node:path'
import { wantedVersion } from './paths.js'
import { npm } from './run.js'

const system = { win32: 'win' }[process.platform] ?? process.platform
const family = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'

/** Its name for this machine. */
export const nodePackageName = `${family}-${system}-${process.arch}`

/** Fetches it into a folder, and answers where it lies there. */
export async function fetchNodePackage(folder) {
  const target = path.join(folder, 'node')
  const args = ['install', '--no-save', '--ignore-scripts', '--prefix', target, `${nodePackageName}@${wantedVersion('node')}`]
  await npm('Node could not be fetched', args)
  return path.join(target, 'node_modules', nodePackageName)
}
