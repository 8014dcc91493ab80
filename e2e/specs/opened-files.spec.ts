import { cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, runCommand, temporaryFolder, test } from '../fixtures.ts'
import { Program } from '../program.ts'
import { startAgain } from '../second-start.ts'
import { runningWorkshop } from '../workshop.ts'

/** The sample as a package, beside nothing else. */
function packageOf(sample: string): { file: string; title: string } {
  const folder = temporaryFolder()
  cpSync(sample, path.join(folder, 'data'), { recursive: true })
  const [workshop] = JSON.parse(runCommand(['list', '--data', path.join(folder, 'data'), '--json'])) as { code: string; title: string }[]
  if (!workshop) throw new Error('the sample holds no workshop')
  const file = path.join(folder, 'Monev dari kantor.sarasehan')
  runCommand(['export', '--data', path.join(folder, 'data'), '--workshop', workshop.code, '--format', 'sarasehan', '--out', file])
  rmSync(path.join(folder, 'data'), { recursive: true })
  return { file, title: workshop.title }
}

test('a package opened by a double click while the program runs is opened in that program', async ({ program, folder, sample }) => {
  const { page } = program
  const { file, title } = packageOf(sample)
  await expect(program.home.newWorkshop).toBeVisible()
  const second = await startAgain(folder, [file])
  expect([second.status, second.said]).toEqual([0, []])
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(program.live.rows.first()).toBeVisible()
})

test('a package whose double click starts the program is there when its window is', async ({ sample }) => {
  const { file, title } = packageOf(sample)
  const folder = temporaryFolder()
  const program = new Program(folder, 'en')
  await program.start([], [file])
  await expect(program.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await program.close()
  expect(program.problems).toEqual([])
})

test('who is at work in a workshop stays there while a package comes in, and is led to it', async ({ program, sample }) => {
  const { page, live, words } = program
  const { file, title } = packageOf(sample)
  const { title: own } = await runningWorkshop(program)
  await live.toLine()
  await page.keyboard.type('gudang terlalu')
  await program.drop(file)
  await expect(page.getByRole('status').filter({ hasText: words.home.show })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: own })).toBeVisible()
  await expect(live.line).toHaveText('gudang terlalu')
  await page.getByRole('button', { name: words.home.show }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('a dropped file that cannot be opened is answered with one sentence', async ({ program, sample }) => {
  const { page, words } = program
  const { file } = packageOf(sample)
  await expect(program.home.newWorkshop).toBeVisible()
  for (const [name, content, sentence] of [
    ['catatan.docx', 'PK', words.home.notOpenedHere('catatan.docx')],
    ['kosong.sarasehan', '', undefined],
    ['potong.sarasehan', 'PK\x03\x04 potong', undefined],
  ] as const) {
    const wrong = path.join(path.dirname(file), name)
    writeFileSync(wrong, content)
    await program.drop(wrong)
    await expect(page.getByRole('status').filter({ hasText: sentence ?? name })).toBeVisible()
  }
  await program.dropWithoutPath('surat.sarasehan', page.locator('body'))
  await expect(page.getByRole('status').filter({ hasText: words.refusals.notAFileHere({ file: 'surat.sarasehan' }) })).toBeVisible()
  await expect(program.home.openSample).toBeVisible()
})
