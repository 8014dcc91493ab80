import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { Language } from '#words/language.ts'
import { electronExecutable, electronFlags, environment, Program, root } from './program.ts'

export { expect } from '@playwright/test'

interface Options {
  /** What the data folder holds at the start. */
  holding: 'nothing' | 'sample'
  language: Language
}

interface Given {
  /** A data folder of this test's own. */
  folder: string
  /** The program, running on that folder. Whatever its pages complained about fails the test. */
  program: Program
}

interface Shared {
  /** A data folder with the sample workshop in it, made once. */
  sample: string
}

/** A test with the program running on a data folder of its own. */
export const test = base.extend<Options & Given, Shared>({
  holding: ['nothing', { option: true }],
  language: ['id', { option: true }],

  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const folder = temporaryFolder()
      runCommand(['demo', '--data', folder])
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  folder: async ({ holding, sample }, use) => {
    const folder = temporaryFolder()
    if (holding === 'sample') cpSync(sample, folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  program: async ({ folder, language }, use, info) => {
    const program = new Program(folder, language)
    await program.start()
    await use(program)
    if (info.status !== info.expectedStatus) await pictureOf(program, info.outputPath('window.png'))
    await program.close()
    expect(program.problems).toEqual([])
  },
})

/** A new empty folder in the system's place for such. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'sarasehan-e2e-'))
}

/** Runs one command of the program without its window and answers what it printed. */
export function runCommand(args: readonly string[]): string {
  const all = [...electronFlags, root, ...args]
  return execFileSync(electronExecutable(), all, { env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

async function pictureOf(program: Program, file: string): Promise<void> {
  try {
    await program.page.screenshot({ path: file, timeout: 3000 })
  } catch {
    // A program that is gone has no picture.
  }
}
