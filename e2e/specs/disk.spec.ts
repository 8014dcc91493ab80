import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { StoredWorkshop } from '../database.ts'
import { test as base, expect, temporaryFolder } from '../fixtures.ts'
import { runningWorkshop } from '../workshop.ts'

/** A data folder on a disk of its own that can be filled to the last byte. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  folder: async ({}, use) => {
    const folder = temporaryFolder()
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { encoding: 'utf8' })
    base.skip(mounted.status !== 0, `a small disk can be mounted only as root: ${mounted.stderr ?? mounted.error?.message}`)
    await use(folder)
    spawnSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  },
})

test('words that a full disk refuses are never shown as saved, stay in the line, and are saved once when there is room', async ({
  program,
  folder,
}) => {
  const { page, live, words } = program
  await runningWorkshop(program)
  await live.toLine()
  const { code } = await live.capture('gudang terlalu sempit')

  const refused = await test.step('the disk fills up until it refuses a contribution', async () => {
    for (let number = 1; number <= 5; number += 1) {
      fill(path.join(folder, `filler-${number}`))
      const text = `catatan di diska penuh ${number}`
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect(live.rowWith(text).or(live.banner)).toBeVisible()
      if (await live.banner.isVisible()) return text
    }
    throw new Error('the disk took everything')
  })

  await test.step('nothing pretends that it is saved', async () => {
    const said = [words.refusals.notSaved, words.refusals.notSavedNorKept].map((sentence) => sentence({ reason: 'full' }))
    expect(said).toContain(await live.banner.getByRole('paragraph').textContent())
    await expect(live.line).toHaveValue(refused)
    await expect(live.rowWith(refused)).toHaveCount(0)
    await expect(page.getByRole('banner').getByText(words.common.notSaved, { exact: true })).toBeVisible()
    expect(new StoredWorkshop(folder).contributions().map(({ text }) => text)).not.toContain(refused)
  })

  await test.step('what was said before can still be read and found', async () => {
    await live.search.fill('sempit')
    await expect(live.rows).toHaveCount(1)
    await expect(live.row(code)).toBeVisible()
    await live.search.fill('')
    await expect(live.line).toHaveValue(refused)
  })

  await test.step('with room again, one try saves it once, and the work goes on without a new start', async () => {
    for (let number = 1; number <= 5; number += 1) rmSync(path.join(folder, `filler-${number}`), { force: true })
    await live.banner.getByRole('button', { name: words.common.retry }).click()
    await expect(live.rowWith(refused)).toHaveCount(1)
    await expect(live.banner).toHaveCount(0)
    await expect(live.line).toHaveValue('')
    await live.toLine()
    await live.capture('sesudah diska longgar')
    const stored = new StoredWorkshop(folder)
    expect(stored.contributions().filter(({ text }) => text === refused)).toHaveLength(1)
    expect(stored.complaints()).toEqual([])
    await expect(page.getByRole('banner').getByText(words.common.saved, { exact: true })).toBeVisible()
  })
})

/** Writes a file as large as the disk has room for. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) writeUntilFull(handle, Buffer.alloc(size))
  } finally {
    closeSync(handle)
  }
}

function writeUntilFull(handle: number, chunk: Buffer): void {
  try {
    for (;;) writeSync(handle, chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
