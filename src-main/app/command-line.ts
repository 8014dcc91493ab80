import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CommandLineWords, commandLineWords } from '#words/command-line.ts'
import type { Language } from '#words/language.ts'
import { refusalWords } from '#words/refusals.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Db } from '../database/db.ts'
import { openDatabase } from '../database/open-database.ts'
import { checkDatabase, checkFolder, checkPackage, kindOfFile } from '../features/packages/check.ts'
import { readPackage } from '../features/packages/read-package.ts'
import { ask } from './ask.ts'
import { type Door, openDoor } from './dispatch.ts'
import { exportFiles } from './export-files.ts'
import { runHeadlessDemo } from './headless-demo.ts'
import type { Outside } from './outside.ts'
import { type Request, readArguments } from './read-arguments.ts'
import { openReadingDoor } from './reading-door.ts'

/** Carries out one command without a window and gives its exit status: 0 done, 1 refused with one line, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], outside: Outside): Promise<number> {
  const request = readArguments(args)
  const { language } = request
  const words = commandLineWords(language)
  try {
    if (request.command === 'wrong') {
      outside.complain(oneLine(`${refusalWords(language).wrongUsage({ problem: request.problem(words) })}. ${words.usage}`))
      return 2
    }
    await carryOut(request, outside, words)
    return 0
  } catch (error) {
    outside.complain(oneLine(error instanceof CannotCheck ? error.message : sentenceFor(error, language, outside)))
    return 1
  }
}

function sentenceFor(error: unknown, language: Language, { logDefect }: Outside): string {
  if (!(error instanceof Refusal)) logDefect('command line', error)
  const { code, details } = error instanceof Refusal ? error : new Refusal('defect')
  return refusalWords(language)[code](details)
}

type Doable = Exclude<Request, { command: 'wrong' }>

async function carryOut(request: Doable, outside: Outside, words: CommandLineWords): Promise<void> {
  const { print, ports, workingFolder } = outside
  const folder = request.data === null ? outside.dataFolder : resolve(workingFolder, request.data)
  switch (request.command) {
    case 'help':
      return print(words.help)
    case 'version':
      return print(ports.version)
    case 'none':
      return runHeadlessDemo(outside)
    case 'demo':
      return writing(folder, outside, async (door) => void (await ask(door, 'demo.open', {})))
    case 'import':
      // Where there is no data yet, a package that will be refused leaves none behind.
      if (!existsSync(join(folder, 'sarasehan.db'))) readPackage(resolve(workingFolder, request.file))
      return writing(folder, outside, async (door) => {
        const done = await ask(door, 'packages.import', { path: resolve(workingFolder, request.file) })
        if (!done) return
        print(words.imported(done))
        if (done.conflicts.length > 0) print(words.conflicts(done.conflicts.length))
      })
    case 'list':
      return reading(folder, outside, async (door) => {
        const workshops = (await ask(door, 'workshops.list', {})).flatMap((series) => series.workshops)
        const rows = workshops.map(({ code, title, date, status, contributions }) => ({ code, title, date, status, contributions }))
        if (request.json) print(JSON.stringify(rows, null, 2))
        else for (const { code, date, status, title } of rows) print([code, date, words.status[status], title].join('\t'))
      })
    case 'export':
      return reading(folder, outside, (door, db) =>
        exportFiles(request, { door, db, dataFolder: folder, workingFolder, now: ports.now(), print }),
      )
    case 'check': {
      const checked = request.file === null ? checkFolder(folder) : checkFile(resolve(workingFolder, request.file), words)
      for (const { sha256, code } of checked) print(`sha256 ${sha256} ${code}`)
    }
  }
}

function checkFile(file: string, words: CommandLineWords) {
  const kind = kindOfFile(file)
  if (kind === 'database') return checkDatabase(file)
  if (kind === 'package') return checkPackage(file)
  throw new CannotCheck(kind === 'pdf' ? words.cannotCheck(file) : words.cannotCheckOther(file))
}

/** What only the command line can be asked for, and will not do: its message is the sentence to say. */
class CannotCheck extends Error {}

async function writing(folder: string, outside: Outside, use: (door: Door) => Promise<void>): Promise<void> {
  const { handlersFor, ports, deviceName, logDefect } = outside
  const open = openDatabase(folder, { now: ports.now(), deviceName })
  try {
    await use(openDoor({ open, handlers: handlersFor(ports, open.folder.path), ports, logDefect }))
  } finally {
    open.close()
  }
}

async function reading(folder: string, outside: Outside, use: (door: Door, db: Db) => Promise<void>): Promise<void> {
  const { door, db, close } = openReadingDoor(folder, outside)
  try {
    await use(door, db)
  } finally {
    close()
  }
}

function oneLine(sentence: string): string {
  return sentence.replace(/\s*[\r\n]+\s*/g, ' ')
}
