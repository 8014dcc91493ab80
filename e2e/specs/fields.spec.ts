import type { Locator } from '@playwright/test'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { goTo, preparedWorkshop, runningWorkshop } from '../workshop.ts'

test('what is refused stays in its field with the reason, looks like nothing stored, and is taken back first', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const door = new Door(page)
  const stored = () => door.ask('workshops.get', { workshopId })
  await goTo(program, workshopId, 'prepare')
  const place = prepare.detail(words.prepare.details.place)
  await place.fill('Balai Desa')
  await place.press('Enter')
  await expect.poll(async () => (await stored()).place).toBe('Balai Desa')

  await test.step('too long a place: the reason says how long it may be, and no internal name', async () => {
    await place.fill('p'.repeat(5000))
    await place.press('Enter')
    await expect(place).toHaveAttribute('aria-invalid', 'true')
    await expect(prepare.sheet('details').getByRole('alert')).toHaveText(words.refusals.badInput({ limit: 2000 }))
    await expect(prepare.sheet('details').getByRole('alert')).toContainText('2.000')
    await expect(place).toHaveAccessibleDescription(/2\.000/)
    await expect(prepare.sheet('details').getByRole('alert')).toBeInViewport({ ratio: 1 })
    await expect(place).toHaveValue('p'.repeat(5000))
    expect((await stored()).place).toBe('Balai Desa')
  })

  await test.step('Ctrl+Z takes back the typing, and only then what was stored before', async () => {
    await place.press('Control+z')
    await expect(place).toHaveValue('Balai Desa')
    await expect(place).not.toHaveAttribute('aria-invalid')
    expect((await stored()).place).toBe('Balai Desa')
    await place.press('Control+z')
    await expect.poll(async () => (await stored()).place).toBe('')
    await place.press('Control+Shift+z')
    await expect.poll(async () => (await stored()).place).toBe('Balai Desa')
  })

  await test.step('typing on in refused text is typing still: undo never passes on to another change', async () => {
    await place.fill('q'.repeat(5000))
    await place.press('Tab')
    await place.focus()
    await expect(place).toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.press('End')
    await page.keyboard.type('r')
    for (const text of ['q'.repeat(5000), 'Balai Desa']) {
      await page.keyboard.press('Control+z')
      await expect(place).toHaveValue(text)
    }
    expect((await stored()).place).toBe('Balai Desa')
  })

  await test.step('a code in use stays in its field; Escape gives back the stored one', async () => {
    const other = await preparedWorkshop(program)
    const { code } = await door.ask('workshops.get', { workshopId: other.workshopId })
    const own = (await stored()).code
    const field = prepare.detail(words.prepare.details.code)
    await field.fill(code)
    await field.press('Tab')
    await expect(prepare.sheet('details').getByRole('alert')).toHaveText(words.refusals.codeTaken({ code }))
    await expect(field).toHaveValue(code)
    await field.press('Escape')
    await expect(field).toHaveValue(own)
    await expect(prepare.sheet('details').getByRole('alert')).toHaveCount(0)
  })
})

test('a workshop is on a day that can be meant, and what is odd about its times is said beside them', async ({ program }) => {
  const { page, prepare, words } = program
  const { details } = words.prepare
  const { workshopId } = await runningWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const date = prepare.detail(details.date)

  await date.fill('1-1-0001')
  await date.press('Enter')
  await expect(date).toHaveAccessibleDescription(details.dateWrong.otherYear('1-1-0001'))
  await date.press('Escape')
  await expect(date).toHaveAccessibleDescription('')

  const [firstKeyAt, kinds] = [Date.now(), (await new Door(page).ask('workshops.get', { workshopId })).kinds]
  const said = { workshopId, contributionId: '01900000-0000-7000-8000-000000000001', text: 'gudang sempit', firstKeyAt }
  await new Door(page).send('contributions.capture', { ...said, kindId: kinds[0]?.id ?? '' }, workshopId)
  await date.fill('28-9-2026')
  await date.press('Enter')
  await expect(date).toHaveAccessibleDescription(/1 catatan/)
  expect((await new Door(page).ask('workshops.get', { workshopId })).date).toBe('2026-09-28')

  const closing = prepare.detail(details.closing)
  await closing.fill('01.00')
  await closing.press('Enter')
  await expect(closing).toHaveAccessibleDescription(details.closingEarlier('08.30'))
  await closing.fill('15.00')
  await closing.press('Enter')
  await expect(closing).toHaveAccessibleDescription('')
})

test('a list to choose from opens right under its field', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await new Door(page).send('workshops.edit', { workshopId, changes: { hostName: 'PT Contoh' } }, workshopId)
  await goTo(program, workshopId, 'prepare')
  const chair = prepare.sheet('details').getByRole('combobox', { name: words.prepare.details.chair })
  await chair.click()
  await expectUnder(page.getByRole('listbox'), chair)
  await page.keyboard.press('Escape')

  await program.goTo('agreements')
  await page.getByRole('button', { name: words.agreements.addOffer }).click()
  const organisation = page.getByRole('dialog').getByRole('combobox').first()
  await organisation.focus()
  await page.keyboard.press('ArrowDown')
  await expectUnder(page.getByRole('dialog').getByRole('listbox').first(), organisation)
})

test('hands that are no number stay in their field and are not counted', async ({ program }) => {
  const { page, words } = program
  const { workshopId } = await runningWorkshop(program)
  await goTo(program, workshopId, 'agreements')
  await page.getByRole('button', { name: words.agreements.addDecision }).click()
  const form = page.getByRole('dialog', { name: words.agreements.newDecision })
  await form.getByRole('textbox', { name: words.agreements.decisionText }).fill('Gudang dipinjam')
  await form.getByText(words.common.method.handCount).click()
  const votesFor = form.getByRole('textbox', { name: words.agreements.votesFor, exact: true })
  for (const typed of ['-3', '12,5']) {
    await votesFor.fill(typed)
    await expect(form.getByRole('alert')).toHaveText(words.agreements.noCount(typed))
    await page.keyboard.press('Enter')
    await expect(votesFor).toHaveValue(typed)
  }
  await votesFor.fill('12')
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(program.agreements.records('decisions')).toHaveCount(1)
  await expect(program.agreements.records('decisions')).toContainText('12')
})

test('a new workshop takes its zone from the last one, and no year without sense', async ({ program }) => {
  const { page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await new Door(page).send('workshops.edit', { workshopId, changes: { zone: 'Asia/Jayapura' } }, workshopId)
  await page.reload()
  const dialog = await program.home.askForNew()
  await expect(dialog.dialog).toContainText('WIT,')
  await dialog.fill({ title: 'Monev Kampung 2027', date: '1-1-0001' })
  await expect(dialog.dialog.getByRole('alert')).toHaveText(words.home.form.dateWrong.otherYear('1-1-0001'))
  await dialog.create.click()
  await expect(dialog.dialog).toBeVisible()
  await dialog.fill({ title: 'Monev Kampung 2027', date: '1-1-2027' })
  await dialog.create.click()
  await expect(program.prepare.sheet('details')).toBeVisible()
  const made = (await new Door(page).ask('workshops.list', {})).flatMap((series) => series.workshops)
  expect(made.find(({ title }) => title === 'Monev Kampung 2027')?.zone).toBe('Asia/Jayapura')
})

async function expectUnder(list: Locator, field: Locator): Promise<void> {
  await expect(list).toBeVisible()
  const [above, below] = [await field.boundingBox(), await list.boundingBox()]
  const gap = (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)
  expect(gap).toBeGreaterThanOrEqual(0)
  expect(gap).toBeLessThanOrEqual(8)
}
