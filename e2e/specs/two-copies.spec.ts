import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import { startAgain } from '../second-start.ts'
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
