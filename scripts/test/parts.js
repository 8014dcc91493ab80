// The parts of `npm test`: what each runs, and how its numbers are read.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openVirtualScreen, screenMissing } from '../display.js'
import { electronEnvironment, electronPath, electronVersion } from '../electron.js'
import { runInForeground } from '../foreground.js'
import { inProject, nodePath, root, toolPath, workFolder } from '../setup/paths.js'
import { toolsOnPath } from '../setup/run.js'
import { crashed, toolCounts, unitCounts, windowCounts } from './results.js'

/** The parts in the order in which they run: `run(filters)` answers what passed, failed and was skipped. */
export const parts = {
  types: { title: () => 'types', run: types },
  lint: { title: () => 'lint', run: lint },
  unit: { title: () => 'unit', run: unit, hasTests: true },
  build: { title: () => 'build', run: buildProgram },
  e2e: { title: () => `electron ${electronVersion()}`, run: windows, hasTests: true, needs: 'build' },
}

async function types() {
  return toolCounts([await tool([toolPath('typescript', 'tsc'), '-b'])])
}

async function lint() {
  return toolCounts([await tool([toolPath('@biomejs/biome', 'biome'), 'check', '.']), await tool([toolPath('oxlint'), '--type-aware'])])
}

async function unit(filters) {
  const report = freshReport('unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const code = await tool([toolPath('vitest'), ...args])
  return read(report, (json) => unitCounts(json, code))
}

async function buildProgram() {
  return toolCounts([await tool([inProject('scripts', 'build.js')])])
}

async function windows(filters) {
  const report = freshReport('e2e.json')
  const screen = screenMissing() ? await openVirtualScreen() : undefined
  const env = { ...process.env, ...screen?.env, SARASEHAN_ELECTRON: electronPath(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const args = ['test', '-c', path.join('e2e', 'playwright.config.ts'), '--reporter=list,json', ...filters]
  try {
    const code = await tool([toolPath('@playwright/test', 'playwright'), ...args], electronEnvironment(env))
    return read(report, (json) => windowCounts(json, code))
  } finally {
    await screen?.close()
  }
}

function tool(args, env = process.env) {
  return runInForeground(nodePath, args, { cwd: root, env: toolsOnPath(env), stdio: ['ignore', 'inherit', 'inherit'] })
}

// A report of an earlier run must never be taken for this one's.
function freshReport(name) {
  mkdirSync(workFolder, { recursive: true })
  const report = path.join(workFolder, name)
  rmSync(report, { force: true })
  return report
}

function read(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return crashed
  }
}
