// What Linux itself must bring. Everything is looked for by the file that is needed, not by a package's name,
// so that a machine which has it in another way is left alone.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { workFolder } from './paths.js'
import { SetUpError, step } from './report.js'
import { run } from './run.js'

const table = [
  { package: 'libnss3', library: 'libnss3.so', for: 'window' },
  { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0', for: 'window' },
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0', for: 'window' },
  { package: 'libgbm1', library: 'libgbm.so.1', for: 'window' },
  { package: 'libasound2', library: 'libasound.so.2', for: 'window' },
  { package: 'xvfb', program: 'Xvfb', for: 'display' },
  { package: 'python3', program: 'python3', for: 'compiling' },
  { package: 'make', program: 'make', for: 'compiling' },
  { package: 'g++', program: 'g++', for: 'compiling' },
  { package: 'poppler-utils', program: 'pdftotext', for: 'tests' },
  { package: 'iproute2', program: 'ip', for: 'tests' },
  { package: 'util-linux', program: 'unshare', for: 'tests' },
]

const mark = path.join(workFolder, 'system-packages-started')

/** The packages that are missing for these purposes: `window`, `display`, `compiling`, `tests`. */
export function missingPackages(purposes, { hasLibrary = libraryFinder(), hasProgram = programFound } = {}) {
  if (process.platform !== 'linux') return []
  const wanted = table.filter((entry) => purposes.includes(entry.for))
  return wanted.filter((entry) => !(entry.library ? hasLibrary(entry.library) : hasProgram(entry.program))).map((entry) => entry.package)
}

/** Whether an installation was interrupted: then packages may be there that are not set up yet. */
export function installationInterrupted() {
  return process.getuid?.() === 0 && existsSync(mark)
}

/** Installs packages as root; anyone else is given the one command for it. */
export async function installPackages(missing, { isRoot = process.getuid?.() === 0 } = {}) {
  const names = missing.map(nameHere)
  if (!programFound('apt-get')) throw new SetUpError(`Please install what Debian calls ${names.join(' ')} and start again.`)
  if (!isRoot)
    throw new SetUpError(
      `Some system packages are missing. Please run this command, then start again:\nsudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    )
  await step(`Installing system packages: ${names.join(' ')} (about 1 minute)`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env })
    mkdirSync(workFolder, { recursive: true })
    writeFileSync(mark, '')
    // Finishes what an interrupted installation left half done.
    await run('dpkg', ['--configure', '-a'], { env })
    await apt('update')
    if ((await apt('install', '-y', '--fix-broken', '--no-install-recommends', ...names)) === 0) return rmSync(mark)
    throw new SetUpError(`apt-get could not install ${names.join(' ')}. Is there a network?`)
  })
}

// Debian 13 and Ubuntu 24.04 renamed a few libraries.
function nameHere(name) {
  const { ID, VERSION_ID } = osRelease()
  const renamed = (ID === 'debian' && Number(VERSION_ID) >= 13) || (ID === 'ubuntu' && Number(VERSION_ID) >= 24)
  return renamed && ['libasound2', 'libgtk-3-0', 'libatk-bridge2.0-0'].includes(name) ? `${name}t64` : name
}

function osRelease() {
  if (!existsSync('/etc/os-release')) return {}
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n')
  return Object.fromEntries(lines.map((line) => line.replaceAll('"', '').split('=')))
}

function libraryFinder() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file)) ?? 'ldconfig'
  const wordSize = { x64: 'x86-64', arm64: 'AArch64' }[process.arch] ?? ''
  const lines = execFileSync(ldconfig, ['-p'], { encoding: 'utf8' }).split('\n')
  const found = new Set(lines.filter((line) => line.includes(wordSize)).map((line) => line.trim().split(' ')[0]))
  return (name) => found.has(name)
}

function programFound(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
