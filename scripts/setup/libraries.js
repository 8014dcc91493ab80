// The npm packages, and with them the Node that everything else runs on.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inProject, nodePath, wantedVersion } from './paths.js'
import { SetUpError, step } from './report.js'
import { npm, run } from './run.js'

const stampPath = inProject('node_modules', '.sarasehan-stamp')

/** Whether node_modules is complete and is what package-lock.json asks for. */
export function librariesReady() {
  if (!existsSync(nodePath)) return false
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp()) return true
  if (!sameAsLock()) return false
  writeFileSync(stampPath, stamp())
  return true
}

/** Installs exactly what package-lock.json names, and checks that the Node among it is really there. */
export async function installLibraries() {
  await step('Installing libraries (about 1 minute)', async () => {
    rmSync(stampPath, { force: true })
    if ((await npm(['ci', '--no-audit', '--no-fund'])) !== 0) throw new SetUpError('npm could not install the libraries. Is there a network?')
    if (!(await nodeWorks())) await bringNode()
    writeFileSync(stampPath, stamp())
  })
}

// Some versions of npm do not let a package run its own set-up, and Node comes by one: then it is run here.
async function bringNode() {
  await run(process.execPath, ['installArchSpecificPackage'], { cwd: inProject('node_modules', 'node') })
  if (await nodeWorks()) return
  throw new SetUpError(`npm did not bring Node ${wantedVersion('node')}. Please remove node_modules and start again.`)
}

async function nodeWorks() {
  return existsSync(nodePath) && (await run(nodePath, ['--version'])) === 0
}

function stamp() {
  const lock = readFileSync(inProject('package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

// npm writes its own account of node_modules when it has finished: someone who ran npm by hand need not wait again.
function sameAsLock() {
  const accountPath = inProject('node_modules', '.package-lock.json')
  if (!existsSync(accountPath)) return false
  const account = JSON.parse(readFileSync(accountPath, 'utf8')).packages
  const { '': _project, ...wanted } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  const differs = ([name, entry]) => (account[name] ? account[name].version !== entry.version : !entry.optional && !entry.devOptional)
  return !Object.entries(wanted).some(differs) && !Object.keys(account).some((name) => !wanted[name])
}
