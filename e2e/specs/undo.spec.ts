import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { runningWorkshop } from '../workshop.ts'

test('Ctrl+Z walks back through a hundred steps, and Ctrl+Shift+Z does all of them again', async ({ program }) => {
  const { page, live } = program
  const { workshopId } = await runningWorkshop(program)
  const door = new Door(page)
  const kinds = (await door.ask('workshops.get', { workshopId })).kinds
  const texts = async () =>
    (await door.ask('contributions.page', { workshopId, filter: 'all', words: '', offset: 0, limit: 1000 })).map((row) => row.text)

  await test.step('a hundred changes: fifty contributions, each changed once', async () => {
    for (let number = 1; number <= 50; number += 1) {
      const contributionId = newId(number)
      const kindId = kinds[number % kinds.length]?.id ?? ''
      await door.send(
        'contributions.capture',
        { workshopId, contributionId, text: `catatan ${number}`, kindId, firstKeyAt: Date.now() },
        workshopId,
      )
      await door.send('contributions.edit', { contributionId, changes: { text: `catatan ${number} diubah` } }, workshopId)
    }
  })
  const all = await texts()
  expect(all).toHaveLength(50)

  await live.toLine()
  for (let step = 1; step <= 99; step += 1) await page.keyboard.press('Control+z')
  await expect.poll(texts).toEqual(['catatan 1'])
  await page.keyboard.press('Control+z')
  await expect.poll(texts).toEqual([])
  await expect(live.rows).toHaveCount(0)

  for (let step = 1; step <= 100; step += 1) await page.keyboard.press('Control+Shift+z')
  await expect.poll(texts).toEqual(all)
  await expect(live.rowWith('catatan 50 diubah')).toBeVisible()
})

test('Ctrl+Z belongs to the typing while a line differs from what it held, and to the last change otherwise', async ({ program }) => {
  const { page, live, words } = program
  await runningWorkshop(program)
  await live.toLine()
  const { code } = await live.capture('gudang terlalu sempit')
  await page.keyboard.type('timbangan rusak')
  await page.keyboard.press('Control+z')
  await expect(live.line).not.toHaveValue('timbangan rusak')
  await expect(live.row(code)).toBeVisible()

  while ((await live.line.inputValue()) !== '') await page.keyboard.press('Control+z')
  await expect(live.row(code)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(live.row(code)).toHaveCount(0)
  await expect(live.notice(words.common.undone(words.common.commands['contributions.capture']))).toBeVisible()

  await page.keyboard.press('Control+y')
  await expect(live.row(code)).toBeVisible()
})

test('a contribution keeps every change of itself, and comes back from the bin as it was', async ({ program }) => {
  const { page, live, words } = program
  await runningWorkshop(program)
  await live.toLine()
  const { code } = await live.capture('gudang terlalu sempit')
  await live.row(code).click()
  await live.inspectedText.fill('gudang pilah terlalu sempit')
  await page.keyboard.press('Enter')
  await expect(live.rowWith('gudang pilah terlalu sempit')).toBeVisible()

  await live.row(code).focus()
  await page.keyboard.press('Delete')
  await expect(live.row(code)).toHaveCount(0)
  await live.notice(words.live.inspector.binned(code)).getByRole('button', { name: words.common.undo }).click()
  await expect(live.row(code)).toBeVisible()

  await live.row(code).click()
  await live.inspector.getByText(words.live.inspector.history).click()
  const { changed, captured, fields, intoBin } = words.live.inspector
  const history = live.inspector.getByRole('group').getByRole('listitem')
  await expect(history.filter({ hasText: captured })).toHaveCount(1)
  await expect(history.filter({ hasText: changed(fields.text ?? '', 'gudang terlalu sempit', 'gudang pilah terlalu sempit') })).toHaveCount(
    1,
  )
  await expect(history.filter({ hasText: intoBin })).toHaveCount(1)
  await expect(history.first()).toContainText(words.common.roles.facilitator)
})

function newId(number: number): string {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}
