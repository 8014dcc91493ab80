// The built program in dist/: built again when a source has changed since.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { inProject, nodePath } from './paths.js'
import { logLength, logSince, SetUpError, step } from './report.js'
import { run } from './run.js'

const sources = ['src-main', 'src-renderer', 'resources', 'package.json', 'package-lock.json', path.join('scripts', 'build.js')]

/** Where a build writes down what it was made of. */
export const buildStamp = inProject('dist', '.sources')

/** Whether dist/ was made from the sources as they are now. */
export function programReady() {
  return existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === sourceState()
}

/** Builds the program. */
export async function buildProgram() {
  await step('Building the program (about 10 seconds)', async () => {
    const before = logLength()
    if ((await run(nodePath, [inProject('scripts', 'build.js')])) === 0) return
    const said = logSince(before).trim().split('\n')
    throw new SetUpError('The program could not be built.', said.slice(0, 12).join('\n'))
  })
}

/** Every source file with its size and time, as one text. */
export function sourceState() {
  return sources
    .flatMap((source) => filesIn(inProject(source)))
    .sort((one, other) => (one < other ? -1 : 1))
    .join('\n')
}

function filesIn(place) {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [`${path.relative(inProject(), place)} ${stat.size} ${stat.mtimeMs}`]
  return readdirSync(place)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(path.join(place, name)))
}
