// The npm packages, and with them the Node that everything else runs on.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fetchNodePackage } from './node-package.js'
import { inProject, nodePath, wantedVersion } from './paths.js'
import { neededHere } from './platform.js'
import { SetUpError, step } from './report.js'
import { npm, outsideProject, run } from './run.js'
import { temporaryFolder } from './temporary.js'

const stampPath = inProject('node_modules', '.sarasehan-stamp')
const accountPath = inProject('node_modules', '.package-lock.json')

/** Whether node_modules is complete and is what package-lock.json asks for. */
export function librariesReady() {
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp()) return true
  if (!sameAsLock()) return false
  writeFileSync(stampPath, stamp())
  return true
}

/** Installs exactly what package-lock.json names. */
export async function installLibraries() {
  await step('Installing libraries (about 1 minute)', async () => {
    rmSync(stampPath, { force: true })
    await install()
    // An older Node makes npm leave out, without a word, what asks for a newer one.
    if (!sameAsLock()) await installOnNewerNode()
    if (!sameAsLock()) throw new SetUpError('npm left the libraries incomplete. Please start again.')
    writeFileSync(stampPath, stamp())
  })
}

async function install({ node } = {}) {
  // No package runs anything while it is installed: what versions of npm allow differs, and one would ask for Python.
  // All of them, also where NODE_ENV or npm's own settings would leave the tools out.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional']
  await npm('The libraries could not be installed', args, { node }).catch((error) => {
    // Nobody may take what is there for complete.
    rmSync(accountPath, { force: true })
    throw error
  })
}

async function installOnNewerNode() {
  const { folder, remove } = temporaryFolder()
  await install({ node: path.join(await fetchNodePackage(folder), 'bin') })
  remove()
}

/** Whether the Node that all tools run on is there. */
export function nodeReady() {
  return existsSync(nodePath)
}

/** Lets the package `node` fetch its executable, and checks that it runs. */
export async function fetchNode() {
  const version = wantedVersion('node')
  await step(`Fetching Node ${version} (about 10 seconds)`, async () => {
    await run(process.execPath, ['installArchSpecificPackage'], { cwd: path.dirname(path.dirname(nodePath)), env: outsideProject() })
    if (existsSync(nodePath) && (await run(nodePath, ['--version'])) === 0) return
    rmSync(nodePath, { force: true })
    throw new SetUpError(`Node ${version} could not be fetched. Is there a network?`)
  })
}

function stamp() {
  const lock = readFileSync(inProject('package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

// npm writes its own account of node_modules when it has finished: someone who ran npm by hand need not wait again.
function sameAsLock() {
  const account = npmsAccount()
  if (!account) return false
  const { '': _project, ...wanted } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  const differs = ([name, entry]) => (account[name] ? account[name].version !== entry.version : neededHere(entry))
  return !Object.entries(wanted).some(differs)
}

// A half-written account is none.
function npmsAccount() {
  try {
    return JSON.parse(readFileSync(accountPath, 'utf8')).packages
  } catch {
    return undefined
  }
}
