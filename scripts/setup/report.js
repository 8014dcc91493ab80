// What set-up tells: one plain line a step, and everything the tools say in a log file.
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { workFolder } from './paths.js'

const logPath = path.join(workFolder, 'setup.log')
const largestLog = 1_000_000

let stream = process.stderr
let quiet = false
let log
let stoppedInStep = false

/** A reason to stop that is told to the person in one sentence, without a stack; `detail` is for whoever sees a terminal. */
export class SetUpError extends Error {
  constructor(message, detail) {
    super(message)
    this.detail = detail
  }
}

/** Chooses where the lines go: `quiet` shows them only to someone who watches a terminal, for commands whose output is data. */
export function tellOn(target, { quiet: whenQuiet = false } = {}) {
  stream = target
  quiet = whenQuiet
}

/** The open log file, for the output of tools. */
export function logFile() {
  if (log === undefined) {
    mkdirSync(workFolder, { recursive: true })
    log = openSync(logPath, tooLarge() ? 'w' : 'a')
    appendFileSync(log, `\n== ${new Date().toISOString()} node ${process.version} ${process.platform}-${process.arch}\n`)
  }
  return log
}

/** How long the log is now, for `logSince`. */
export const logLength = () => fstatSync(logFile()).size

/** What was written to the log since it had this length. */
export const logSince = (length) => readFileSync(logPath).subarray(length).toString()

/** Tells one line. */
export function tell(line) {
  show(`${line}\n`)
  appendFileSync(logFile(), `${line}\n`)
}

/** Tells one line that is no news to a command: there it only goes to the log. */
export function note(line) {
  if (!quiet) stream.write(`${line}\n`)
  appendFileSync(logFile(), `${line}\n`)
}

/** Tells what is being done and about how long it takes, does it, and tells how long it took. */
export async function step(title, work) {
  const start = performance.now()
  show(`${title} … `)
  appendFileSync(logFile(), `-- ${title}\n`)
  try {
    const result = await work()
    const seconds = Math.max(1, Math.round((performance.now() - start) / 1000))
    const ending = typeof result === 'string' ? `${result} (${seconds} s)` : `done in ${seconds} s`
    show(`${ending}\n`)
    appendFileSync(log, `-- ${ending}\n`)
    return result
  } catch (error) {
    show('stopped\n')
    stoppedInStep = true
    throw error
  }
}

/** Tells why set-up stopped; with a command that is exactly one line on stderr. */
export function tellFailure(error) {
  const expected = error instanceof SetUpError
  appendFileSync(logFile(), `${expected ? error.message : error.stack}\n`)
  closeSync(log)
  log = undefined
  const where = stoppedInStep || !expected ? `Details: ${path.relative(process.cwd(), logPath)}` : undefined
  if (quiet) process.stderr.write(`${[error.message.replaceAll('\n', ' '), where].filter(Boolean).join(' ')}\n`)
  else stream.write(`${[error.message, error.detail, where].filter(Boolean).join('\n')}\n`)
}

function show(text) {
  if (!quiet || stream.isTTY) stream.write(text)
}

function tooLarge() {
  return (statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > largestLog
}
