// better-sqlite3 ships built for newer runtimes than the development runtime; for that one it is compiled once,
// from the sources in its npm package, with the headers that came with Node. The result also loads in Node 20 and 24.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { developmentRuntime, hasContent } from './development-runtime.js'
import { fetchNodePackage, nodePackageName } from './node-package.js'
import { inProject, nodePath, sharedFolder, toolPath, wantedVersion } from './paths.js'
import { SetUpError, step } from './report.js'
import { run, toolsOnPath } from './run.js'
import { temporaryFolder } from './temporary.js'

const installed = inProject('node_modules', 'better-sqlite3')
const placed = path.join(installed, 'build', 'Release', 'better_sqlite3.node')

/** Whether the compiled addon for the development runtime is in the cache. */
export const addonCompiled = () => hasContent(compiledAddon())

/** Whether the addon that better-sqlite3 will load is the one this runtime needs. */
export function addonReady({ development }) {
  if (!development) return !existsSync(placed)
  return addonCompiled() && existsSync(placed) && readFileSync(placed).equals(readFileSync(compiledAddon()))
}

/** Puts the addon in place, compiling it first where that has not been done; the published Electron uses the one that came. */
export async function placeAddon({ development }) {
  if (!development) return rmSync(placed, { force: true })
  if (!addonCompiled()) await step('Compiling the database addon for the development runtime (about 80 seconds, once)', compile)
  putWhole(compiledAddon(), placed)
}

// Copied beside and moved into place: whatever happens, the file that counts is a whole one.
function putWhole(from, to) {
  const beside = `${to}-${process.pid}`
  mkdirSync(path.dirname(to), { recursive: true })
  try {
    copyFileSync(from, beside)
    renameSync(beside, to)
  } finally {
    rmSync(beside, { force: true })
  }
}

async function compile() {
  const { folder, remove } = temporaryFolder(placeForMake())
  const sources = path.join(folder, 'node_modules', 'better-sqlite3')
  cpSync(installed, sources, { recursive: true, filter: (file) => !['build', 'prebuilds'].includes(path.relative(installed, file)) })
  cpSync(addonApi(), path.join(folder, 'node_modules', 'node-addon-api'), { recursive: true })
  askForOlderInterface(path.join(sources, 'binding.gyp'))

  const headers = path.join(folder, 'headers')
  cpSync(path.join(await nodePackage(folder), 'include'), path.join(headers, 'include'), { recursive: true })
  const args = [toolPath('node-gyp'), 'rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${headers}`]
  if ((await run(nodePath, args, { cwd: sources, env: toolsOnPath() })) !== 0)
    throw new SetUpError('The database addon could not be compiled.')

  await mustOpenDatabase(sources)
  putWhole(path.join(sources, 'build', 'Release', 'better_sqlite3.node'), compiledAddon())
  remove()
}

// make takes a path apart at its spaces, and so do the recipes it is given.
function placeForMake() {
  const plain = [sharedFolder(), os.tmpdir(), '/tmp'].find((place) => !/[\s"'`$#&;:()\\]/.test(place))
  return plain ?? sharedFolder()
}

// The published addon asks for Node-API 10, which the development runtime does not have.
function askForOlderInterface(recipe) {
  const text = readFileSync(recipe, 'utf8')
  const asked = "'NAPI_VERSION=10'"
  if (!text.includes(asked)) throw new SetUpError('better-sqlite3 is built in a way that set-up does not know yet.')
  writeFileSync(recipe, text.replace(asked, "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"))
}

async function mustOpenDatabase(sources) {
  const script = `const Database = require(${JSON.stringify(sources)}); new Database(':memory:').prepare('SELECT 1').get()`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const codes = [await run(nodePath, ['-e', script]), await run(developmentRuntime(), ['-e', script], { env, minutes: 1 })]
  if (codes.some((code) => code !== 0)) throw new SetUpError('The database addon was compiled but does not open a database.')
}

// The headers come with the Node of the libraries; where npm has tidied them away they are fetched again.
async function nodePackage(folder) {
  const places = [inProject('node_modules', 'node', 'node_modules', nodePackageName), inProject('node_modules', nodePackageName)]
  return places.find((place) => existsSync(path.join(place, 'include', 'node', 'node_api.h'))) ?? (await fetchNodePackage(folder))
}

function addonApi() {
  return path.dirname(createRequire(path.join(installed, 'package.json')).resolve('node-addon-api/package.json'))
}

function compiledAddon() {
  return path.join(
    sharedFolder(),
    `better-sqlite3-${wantedVersion('better-sqlite3')}-${process.platform}-${process.arch}`,
    'better_sqlite3.node',
  )
}
