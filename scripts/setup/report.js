// What set-up tells: one plain line a step, and everything the tools say in a log file.
import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { root, sharedFolder, workFolder } from './paths.js'

const logPath = path.join(workFolder, 'setup.log')
const largestLog = 1_000_000
const almostNothing = 20_000_000

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
    log = openLog()
    write(`\n== ${new Date().toISOString()} node ${process.version} ${process.platform}-${process.arch}\n`)
  }
  return log
}

// In a folder of somebody else there is no log, and the program may run all the same.
function openLog() {
  try {
    mkdirSync(workFolder, { recursive: true })
    return openSync(logPath, tooLarge() ? 'w' : 'a')
  } catch {
    return openSync(devNull, 'a')
  }
}

// On a full disk the person must still be told what is wrong.
function write(text) {
  try {
    appendFileSync(logFile(), text)
  } catch {
    // Without a log the line on the screen has to do.
  }
}

/** How long the log is now, for `logSince`. */
export const logLength = () => fstatSync(logFile()).size

/** What was written to the log since it had this length. */
export const logSince = (length) => (existsSync(logPath) ? readFileSync(logPath).subarray(length).toString() : '')

/** Tells one line. */
export function tell(line) {
  show(`${line}\n`)
  write(`${line}\n`)
}

/** Tells one line that is no news to a command: there it only goes to the log. */
export function note(line) {
  if (!quiet) stream.write(`${line}\n`)
  write(`${line}\n`)
}

/** Tells what is being done and about how long it takes, does it, and tells how long it took. */
export async function step(title, work) {
  const start = performance.now()
  show(`${title} … `)
  write(`-- ${title}\n`)
  try {
    const result = await work()
    const seconds = Math.max(1, Math.round((performance.now() - start) / 1000))
    const ending = typeof result === 'string' ? `${result} (${seconds} s)` : `done in ${seconds} s`
    show(`${ending}\n`)
    write(`-- ${ending}\n`)
    return result
  } catch (error) {
    show('stopped\n')
    stoppedInStep = true
    throw error
  }
}

/** Tells why set-up stopped; with a command that is exactly one line on stderr. */
export function tellFailure(error) {
  const reason = reasonOf(error)
  const message = reason ?? error.message
  write(`${reason ?? error.stack}\n`)
  closeSync(logFile())
  log = undefined
  const where = stoppedInStep || !reason ? `Details: ${path.relative(process.cwd(), logPath)}` : undefined
  if (quiet) process.stderr.write(`${[message.replaceAll('\n', ' '), where].filter(Boolean).join(' ')}\n`)
  else stream.write(`${[message, error.detail, where].filter(Boolean).join('\n')}\n`)
}

// What a person can act on, in words; undefined for a defect.
function reasonOf(error) {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || (stoppedInStep && diskFull()))
    return 'The disk is full. Please make room (set-up needs about 2 GB) and start again.'
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
    return `${error.path} may not be changed by this user. Please use a clone of your own, or ask its owner to run npm start once.`
  return error instanceof SetUpError ? error.message : undefined
}

// A tool that found no room fails in its own words, or in none.
function diskFull() {
  return [root, sharedFolder()].some((folder) => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < almostNothing
  })
}

function show(text) {
  if (!quiet || stream.isTTY) stream.write(text)
}

function tooLarge() {
  return (statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > largestLog
}
