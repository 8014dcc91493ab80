// npm test: sets up, then runs every part and tells what passed. `npm test -- PART [FILTER …]` runs one part.
import { stopSignals } from './foreground.js'
import { programReady } from './setup/program.js'
import { tellFailure, tellOn } from './setup/report.js'
import { setUp } from './setup/set-up.js'
import { parts } from './test/parts.js'
import { crashed, sentence, strict, total } from './test/results.js'

const [only, ...filters] = process.argv.slice(2)
const inCi = process.env.CI === 'true'

if (only && !parts[only]) {
  process.stderr.write(`There is no part "${only}". The parts are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}

tellOn(process.stdout)
const counted = []
let interrupted = false
if (await ready()) {
  for (const signal of stopSignals) process.on(signal, () => (interrupted = true))
  for (const name of chosen()) if (!interrupted) await runPart(name)
}

const sum = total(counted)
process.stdout.write(interrupted ? '\nInterrupted.\n' : `\n${sentence(sum)}\n`)
process.exitCode = sum.failed > 0 || sum.passed === 0 || interrupted ? 1 : 0

async function ready() {
  try {
    await setUp('test')
    return true
  } catch (error) {
    tellFailure(error)
    tellPart('set-up', crashed)
    return false
  }
}

function chosen() {
  if (!only) return Object.keys(parts)
  const { needs } = parts[only]
  return needs === 'build' && !programReady() ? ['build', only] : [only]
}

async function runPart(name) {
  const part = parts[name]
  process.stdout.write(`\n== ${name}\n`)
  tellPart(part.title(), await countsOf(part, name === only ? filters : []))
}

// A part that breaks, or has tests and ran none of them, is one failure; the other parts still run.
async function countsOf(part, given) {
  try {
    const counts = await part.run(given)
    const counted = inCi ? strict(counts) : counts
    return part.hasTests && counted.passed + counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch (error) {
    process.stderr.write(`${error.stack}\n`)
    return crashed
  }
}

function tellPart(title, counts) {
  counted.push(counts)
  process.stdout.write(`part ${title}: ${sentence(counts)}\n`)
}
