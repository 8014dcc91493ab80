// Electron as its makers publish it: the one that installers ship. It is always asked for first.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject, nodePath, sharedFolder, toolCaches, wantedVersion } from './paths.js'
import { SetUpError, step } from './report.js'
import { run } from './run.js'

const folder = inProject('node_modules', 'electron')
const day = 24 * 60 * 60 * 1000

/** The executable of the published Electron, or undefined where it is not (or not completely) there. */
export function publishedElectron() {
  const inside = path.join(folder, 'path.txt')
  const version = path.join(folder, 'dist', 'version')
  if (!existsSync(inside) || !existsSync(version)) return undefined
  if (readFileSync(version, 'utf8').replace(/^v/, '').trim() !== wantedVersion('electron')) return undefined
  const executable = path.join(folder, 'dist', readFileSync(inside, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

/** Whether there is nothing to download now: it is there, or it was out of reach less than a day ago and this machine has another way. */
export function downloadSettled() {
  if (publishedElectron()) return true
  const noted = statSync(failureNote(), { throwIfNoEntry: false })
  return hasOtherWay() && noted !== undefined && Date.now() - noted.mtimeMs < day
}

/** Downloads the published Electron; where that is out of reach notes it, and stops only on machines that have no other way. */
export async function downloadElectron() {
  const version = wantedVersion('electron')
  const result = await step(`Downloading Electron ${version} (about 1 minute)`, async () => {
    // Half an hour also lets a slow line through; an unreachable server is noticed within seconds.
    const env = { ...process.env, ...toolCaches() }
    const code = await run(nodePath, [path.join(folder, 'install.js')], { env, minutes: 30 })
    return code === 0 && publishedElectron() ? undefined : 'out of reach'
  })
  if (!result) return rmSync(failureNote(), { force: true })
  if (!hasOtherWay()) throw new SetUpError(`Electron ${version} could not be downloaded. Please check the network and start again.`)
  writeFileSync(failureNote(), `${new Date().toISOString()}\n`)
}

function failureNote() {
  return path.join(sharedFolder(), `electron-${wantedVersion('electron')}-out-of-reach`)
}

function hasOtherWay() {
  return process.platform === 'linux' && process.arch === 'x64'
}
