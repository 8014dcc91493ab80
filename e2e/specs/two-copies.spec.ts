import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import { electronExecutable, electronFlags, environment, root } from '../program.ts'
import { runningWorkshop } from '../workshop.ts'

test.describe('with English screens', () => {
  test.use({ language: 'en' })
  test('a second start on the same data folder ends in three seconds, brings the first to the front and writes nothing', async ({
    program,
    folder,
  }) => {
    const { app, live, words } = program
    await runningWorkshop(program)
    await live.toLine()
    await live.capture('gudang terlalu sempit')
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window) window.focus = () => void Object.assign(globalThis, { broughtToFront: true })
    })
    const before = sumsOf(folder)

    const second = await startAgain(folder)
    expect(second.status).toBe(1)
    expect(second.seconds).toBeLessThanOrEqual(3)
    expect(second.said).toEqual([words.refusals.alreadyOpen({ path: folder })])
    await expect.poll(() => app.evaluate(() => 'broughtToFront' in globalThis)).toBe(true)
    expect(sumsOf(folder)).toEqual(before)
  })
})

test('a start with another profile on the same data folder is refused with one line and writes nothing', async ({ program, folder }) => {
  const { live, words } = program
  await runningWorkshop(program)
  await live.toLine()
  await live.capture('gudang terlalu sempit')
  // Without these the second start does not see the first: so would one on another machine, or under another user.
  for (const name of readdirSync(path.join(folder, 'profile'))) {
    if (name.startsWith('Singleton')) rmSync(path.join(folder, 'profile', name), { force: true })
  }
  const before = sumsOf(folder)

  const second = await startAgain(folder)
  expect(second.status).toBe(1)
  expect(second.said).toEqual([words.refusals.alreadyOpen({ path: folder })])
  expect(sumsOf(folder)).toEqual(before)

  await live.capture('pintu gudang diganti')
})

test('a command that would write is refused beside an open window, one that reads is not', async ({ program, folder }) => {
  const { live, words } = program
  await runningWorkshop(program)
  await live.toLine()
  await live.capture('gudang terlalu sempit')
  const before = sumsOf(folder)

  const demo = await startAgain(folder, ['demo'])
  expect([demo.status, demo.said]).toEqual([1, [words.refusals.alreadyOpen({ path: folder })]])
  expect(sumsOf(folder)).toEqual(before)

  const check = await startAgain(folder, ['check'])
  expect([check.status, check.said]).toEqual([0, []])
  expect(check.printed).toEqual([expect.stringMatching(/^sha256 [0-9a-f]{64} \S+$/)])
})

interface Ended {
  readonly status: number | null
  readonly seconds: number
  readonly printed: readonly string[]
  /** The lines of stderr that are the program's own. */
  readonly said: readonly string[]
}

/** Starts the program once more, with a command or to open a window, and waits for its end. */
async function startAgain(folder: string, command: readonly string[] = []): Promise<Ended> {
  const began = Date.now()
  const child = spawn(electronExecutable(), [...electronFlags, root, ...command, '--data', folder], {
    env: { ...environment(), SARASEHAN_HEADLESS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, seconds: (Date.now() - began) / 1000, printed: linesOf(printed), said: linesOf(said) }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The sum of every file that holds data; the browser's own profile and the lock do not. */
function sumsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^profile|-shm$|^lock\.db/.test(name))
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  )
}
