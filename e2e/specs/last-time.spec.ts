import { figureText } from '#words/figures.ts'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { goTo } from '../workshop.ts'

test('the next workshop goes on from the last by keyboard: nothing is typed twice, last time is read beside it, and one undo takes it back', async ({
  program,
}) => {
  test.setTimeout(120_000)
  const { agreements, home, live, page, prepare, words } = program
  await home.openSample.click()
  await expect(live.rows.first()).toBeVisible()
  const door = new Door(page)
  const [sample] = await door.ask('workshops.list', {})
  const last = sample?.workshops[0]
  if (!sample || !last) throw new Error('there is no sample')
  await page.evaluate(() => {
    window.location.hash = '#/'
  })

  const dialog = await home.askForNew()
  await dialog.series(sample.title).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.goOnFrom(last.title)).toBeChecked()
  expect(await dialog.inputs.count()).toBeLessThanOrEqual(6)
  await dialog.fill({ title: 'Monev CSR 2023', date: '26-9-2023' })
  await page.keyboard.press('Enter')
  await expect(prepare.sheet('details')).toBeVisible()

  const workshopId = (await door.ask('workshops.list', {}))[0]?.workshops.find(({ date }) => date === '2023-09-26')?.id ?? ''
  const [before, after] = await Promise.all([last.id, workshopId].map((id) => door.ask('programmes.ofWorkshop', { workshopId: id })))
  if (!before || !after) throw new Error('there are no programmes')
  const people = await door.ask('people.ofWorkshop', { workshopId })
  expect(people.map(({ name }) => name)).toEqual((await door.ask('people.ofWorkshop', { workshopId: last.id })).map(({ name }) => name))
  expect(people.every(({ invited, arrivedAt }) => invited && arrivedAt === null)).toBe(true)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))

  // What was reached is where it stands now, and the row says so.
  const programme = before.find(({ indicators }) => indicators.some(({ actual }) => actual !== null))
  const reached = programme?.indicators.find(({ actual }) => actual !== null)
  if (!programme || !reached) throw new Error('nothing was measured')
  const actual = figureText(reached.actual ?? '', reached, program.language)
  const table = await prepare.openProgramme(programme.shortName || programme.name)
  await expect(table.getByRole('textbox', { name: words.prepare.of(words.prepare.indicators.baseline, reached.name) })).toHaveValue(actual)
  await expect(table.getByRole('textbox', { name: words.prepare.of(words.prepare.indicators.actual, reached.name) })).toHaveValue('')
  await expect(table.getByText(`2022: ${actual}`).first()).toBeVisible()

  const part = await prepare.openLastTime()
  const agreed = await door.ask('agreements.ofWorkshop', { workshopId: last.id })
  for (const sort of ['decisions', 'actions', 'offers'] as const) {
    await expect(part.records(sort)).toHaveCount(agreed[sort].length)
    expect(agreed[sort].length).toBeGreaterThan(0)
    await expect(part.records(sort).first()).toContainText(agreed[sort][0]?.text ?? '')
  }
  const waits = agreed.actions.findIndex(({ overdue }) => overdue)
  await expect(part.records('actions').nth(waits)).toContainText(agreed.actions[waits]?.ownerName ?? '')
  await expect(part.records('actions').nth(waits)).toContainText('lewat tenggat')
  await expect(part.records('actions').nth(waits)).toContainText('umur')
  await expect(part.indicators.getByRole('row', { name: reached.name })).toContainText(actual)

  const { code, id } = agreed.decisions.at(-1) ?? { code: '', id: '' }
  await part.link('decisions', code).focus()
  await page.keyboard.press('Enter')
  await expect(agreements.records('decisions').last()).toHaveAttribute('data-record', id)
  await expect(agreements.records('decisions').last()).toHaveAttribute('aria-current', 'true')

  await goTo(program, workshopId, 'prepare')
  const { causes = [] } = agreed.decisions[0] ?? {}
  await (await prepare.openLastTime()).source(part.records('decisions').first()).focus()
  await page.keyboard.press('Enter')
  await expect(live.rows.filter({ hasText: causes.at(-1)?.text ?? '' }).first()).toBeInViewport()

  await goTo(program, workshopId, 'prepare')
  await expect(prepare.sheet('details')).toBeVisible()
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await expect(home.workshop('Monev CSR 2023')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(home.workshop('Monev CSR 2023')).toBeHidden()
  expect(await door.ask('workshops.list', {})).toMatchObject([{ workshops: [{ id: last.id }] }])
})
