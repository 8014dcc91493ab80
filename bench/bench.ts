import os from 'node:os'
import { coldStart, coldStartOfFull } from './cases/cold-start.ts'
import { durableAdd } from './cases/durable-add.ts'
import { editInLarge } from './cases/edit-in-large.ts'
import { enterVisible } from './cases/enter-visible.ts'
import { importRows } from './cases/import-rows.ts'
import { keystroke } from './cases/keystroke.ts'
import { type Broken, type Finding, passes } from './measure/finding.ts'
import { table } from './measure/table.ts'
import { seed } from './seed/chance.ts'

type Case = () => Promise<readonly Finding[]>

/** Every bench by its number in the plan; one may answer several lines. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  B1: [coldStart],
  B2: [coldStartOfFull],
  B3: [keystroke],
  B4: [durableAdd, enterVisible],
  B6: [editInLarge],
  B8: [importRows],
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !cases[name])
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(cases).join(', ')}.\n`)
  process.exit(2)
}

const found: (Finding | Broken)[] = []
for (const [name, runs] of Object.entries(cases)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const run of runs) found.push(...(await tried(name, run)))
}

process.stdout.write(`\n${table(found)}\n\nTimes in ms; ratio of medians, ours by theirs. ${machine()}\n`)
const failed = found.filter((finding) => 'why' in finding || !passes(finding)).length
process.stdout.write(`${found.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function tried(name: string, run: Case): Promise<readonly (Finding | Broken)[]> {
  const before = load()
  process.stdout.write(`${name} ${run.name} … `)
  try {
    return await run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return [{ bench: name, why: `${run.name}: ${error instanceof Error ? error.message : String(error)}` }]
  } finally {
    process.stdout.write(`load ${before} → ${load()}\n`)
  }
}

function load(): string {
  return os.loadavg()[0]?.toFixed(1) ?? ''
}

function machine(): string {
  const loads = os.loadavg().map((value) => value.toFixed(1))
  return `${os.cpus().length} cores, load ${loads.join(' ')}, Node ${process.versions.node}, seed ${seed}.`
}
